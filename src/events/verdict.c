#include "events/linking.h"

/* What is asked for a join, of 100. Within a source an event is told twice less often
 * than two like events are told, so more is asked there. */
enum { ASKED = 60, ASKED_WITHIN_SOURCE = 62, ASKED_WHAT = 45, ASKED_WHO = 35 };

/* Kinds that tell one event from two sides. */
static const struct {
    enum kind a, b;
} kindred[] = {
    { KIND_VOTE, KIND_DECISION },      { KIND_VOTE, KIND_LAW },
    { KIND_VOTE, KIND_AGREEMENT },     { KIND_DECISION, KIND_LAW },
    { KIND_DECISION, KIND_AGREEMENT }, { KIND_LAW, KIND_AGREEMENT },
    { KIND_LAW, KIND_PUBLICATION },    { KIND_MEETING, KIND_VISIT },
    { KIND_MEETING, KIND_STATEMENT },  { KIND_GRANT, KIND_DECISION },
    { KIND_REFUSAL, KIND_DECISION },   { KIND_REFUSAL, KIND_REQUEST },
    { KIND_ARREST, KIND_TRIAL },       { KIND_ATTACK, KIND_CONFLICT },
    { KIND_ATTACK, KIND_DEATH },       { KIND_REPORT, KIND_PUBLICATION },
    { KIND_REPORT, KIND_STATEMENT },   { KIND_VOTE, KIND_SANCTION },
    { KIND_LAW, KIND_SANCTION },       { KIND_DECISION, KIND_SANCTION },
    { KIND_ELECTION, KIND_VOTE },      { KIND_FOUNDING, KIND_LAUNCH },
    { KIND_ARRIVAL, KIND_VISIT },      { KIND_DEPARTURE, KIND_TRANSFER },
};

static unsigned kind_points(enum kind a, enum kind b)
{
    if (a == b)
        return a == KIND_OTHER || a == KIND_STATEMENT ? 15 : 50;
    for (size_t i = 0; i < sizeof kindred / sizeof *kindred; i++)
        if ((kindred[i].a == a && kindred[i].b == b) ||
            (kindred[i].a == b && kindred[i].b == a))
            return 35;
    return 0;
}

/* The shorter the span that both lie in, the more it says that they share it. */
static unsigned date_points(const struct date *a, const struct date *b)
{
    static const struct {
        int32_t days;
        unsigned points;
    } table[] = {
        { 1, 100 }, { 7, 90 }, { 31, 80 }, { 92, 70 }, { 366, 60 }, { 3653, 30 }
    };
    int32_t length = date_length(a) > date_length(b) ? date_length(a) : date_length(b);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (length <= table[i].days)
            return table[i].points;
    return 10;
}

static unsigned share(unsigned part, unsigned whole)
{
    return whole > 0 ? part * 100 / whole : 0;
}

/* The weight of the words that both titles have, of the lighter title's. */
static unsigned word_points(const struct feature *a, const struct feature *b)
{
    unsigned both = 0;
    for (size_t i = 0, j = 0; i < a->word_count && j < b->word_count;) {
        if (a->words[i] == b->words[j]) {
            both += a->word_weights[i];
            i++, j++;
        } else if (a->words[i] < b->words[j]) {
            i++;
        } else {
            j++;
        }
    }
    return share(both,
                 a->words_weight < b->words_weight ? a->words_weight : b->words_weight);
}

/* The weight of the entities that both name, of the lighter list's. One shared country or
 * city is not enough: two places, or one person, body, text or thing. */
static unsigned who_points(const struct linking *linking, const struct feature *a,
                           const struct feature *b)
{
    unsigned both = 0, places = 0, others = 0;
    for (size_t i = 0, j = 0; i < a->entity_count && j < b->entity_count;) {
        if (a->entities[i] == b->entities[j]) {
            bool place = linking->entities.items[a->entities[i]].type == ENTITY_PLACE;
            *(place ? &places : &others) += 1;
            both += a->entity_weights[i];
            i++, j++;
        } else if (a->entities[i] < b->entities[j]) {
            i++;
        } else {
            j++;
        }
    }
    if (others == 0 && places < 2)
        return 0;
    return share(both, a->entities_weight < b->entities_weight ? a->entities_weight
                                                               : b->entities_weight);
}

bool verdict_dates_agree(const struct claim *a, const struct claim *b)
{
    return date_contains(&a->date, &b->date) || date_contains(&b->date, &a->date);
}

/* Two of one source may be one event when one is the vaguer look back at the other. */
static bool may_repeat(const struct feature *a, const struct feature *b)
{
    if (a->ref.source != b->ref.source)
        return true;
    return a->claim->date.precision != b->claim->date.precision &&
           a->claim->timex != b->claim->timex;
}

struct verdict verdict_of(const struct linking *linking, const struct feature *a,
                          const struct feature *b)
{
    struct verdict verdict = { .same = false };
    if (a->claim->factuality != b->claim->factuality ||
        !verdict_dates_agree(a->claim, b->claim) || !may_repeat(a, b))
        return verdict;
    unsigned words = word_points(a, b);
    unsigned what = kind_points(a->kind, b->kind) + words * 6 / 10;
    verdict.date = date_points(&a->claim->date, &b->claim->date);
    verdict.what = what > 100 ? 100 : what;
    verdict.who = who_points(linking, a, b);
    verdict.score = (verdict.what * 50 + verdict.who * 35 + verdict.date * 15) / 100;
    unsigned asked = a->ref.source == b->ref.source ? ASKED_WITHIN_SOURCE : ASKED;
    /* a statement is one with another only by what it says */
    bool said = a->kind == KIND_STATEMENT && b->kind == KIND_STATEMENT && words < 50;
    verdict.same = verdict.score >= asked && verdict.what >= ASKED_WHAT &&
                   verdict.who >= ASKED_WHO && verdict.date >= 30 && !said;
    return verdict;
}
