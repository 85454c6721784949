#include "events/linking.h"

/* What is asked for a join, of 100: more within a source, where an event is told twice
 * less often than two like events are told, and more of dates so wide that much else
 * fits. */
enum {
    ASKED = 60,
    ASKED_WITHIN_SOURCE = 64,
    ASKED_OF_YEARS = 66,
    ASKED_WHAT = 45,
    ASKED_WHO = 35
};

/* The parts of a score in hundredths. */
enum { SHARE_WHAT = 50, SHARE_WHO = 35, SHARE_DATE = 15 };

/* What a likeness counts, of 100 for what happened. */
enum { ACT_POINTS = 60, KIND_POINTS = 50, KINDRED_POINTS = 35, VAGUE_POINTS = 15 };

/* What speaks against a join is taken off the score. */
enum {
    OBJECTS_APART = -15,
    OBJECTS_APART_AT_PLACE = -25, /* where a place is all that both name */
    NAMES_APART = -20,
    PLACES_APART = -10
};

/* Kinds that tell one event from two sides. A statement is none of an event's sides: it
 * is an event of its own. */
static const struct {
    enum kind a, b;
} kindred[] = {
    { KIND_VOTE, KIND_DECISION },      { KIND_VOTE, KIND_LAW },
    { KIND_VOTE, KIND_AGREEMENT },     { KIND_DECISION, KIND_LAW },
    { KIND_DECISION, KIND_AGREEMENT }, { KIND_LAW, KIND_AGREEMENT },
    { KIND_LAW, KIND_PUBLICATION },    { KIND_MEETING, KIND_VISIT },
    { KIND_GRANT, KIND_DECISION },     { KIND_REFUSAL, KIND_DECISION },
    { KIND_ARREST, KIND_TRIAL },       { KIND_ATTACK, KIND_CONFLICT },
    { KIND_ATTACK, KIND_DEATH },       { KIND_REPORT, KIND_PUBLICATION },
    { KIND_VOTE, KIND_SANCTION },      { KIND_LAW, KIND_SANCTION },
    { KIND_DECISION, KIND_SANCTION },  { KIND_ELECTION, KIND_VOTE },
    { KIND_FOUNDING, KIND_LAUNCH },    { KIND_ARRIVAL, KIND_VISIT },
    { KIND_DEPARTURE, KIND_TRANSFER }, { KIND_APPOINTMENT, KIND_CHANGE },
    { KIND_DISASTER, KIND_ATTACK },    { KIND_DISASTER, KIND_DEATH },
};

/* Acts that may tell one event. */
static const struct {
    enum act a, b;
} kindred_acts[] = {
    { ACT_ELECT, ACT_WIN },   { ACT_ELECT, ACT_APPOINT },  { ACT_EXPLODE, ACT_DIE },
    { ACT_ATTACK, ACT_DIE },  { ACT_ATTACK, ACT_INJURE },  { ACT_EXPLODE, ACT_INJURE },
    { ACT_BEGIN, ACT_OPEN },  { ACT_MEET, ACT_VISIT },     { ACT_CLOSE, ACT_END },
    { ACT_FOUND, ACT_BEGIN }, { ACT_LAUNCH, ACT_OPEN },    { ACT_RESIGN, ACT_LEAVE },
    { ACT_FOUND, ACT_OPEN },  { ACT_LAUNCH, ACT_PUBLISH }, { ACT_APPOINT, ACT_BEGIN },
    { ACT_BUY, ACT_SELL },    { ACT_PROTEST, ACT_STRIKE }, { ACT_CONVICT, ACT_SENTENCE },
    { ACT_BUY, ACT_PAY },     { ACT_ARREST, ACT_CHARGE },  { ACT_FOUND, ACT_BUILD },
    { ACT_SINK, ACT_DIE },    { ACT_BEGIN, ACT_LAUNCH },
};

static bool are_kindred(enum kind a, enum kind b)
{
    for (size_t i = 0; i < sizeof kindred / sizeof *kindred; i++)
        if ((kindred[i].a == a && kindred[i].b == b) ||
            (kindred[i].a == b && kindred[i].b == a))
            return true;
    return false;
}

static bool acts_are_kindred(enum act a, enum act b)
{
    for (size_t i = 0; i < sizeof kindred_acts / sizeof *kindred_acts; i++)
        if ((kindred_acts[i].a == a && kindred_acts[i].b == b) ||
            (kindred_acts[i].a == b && kindred_acts[i].b == a))
            return true;
    return false;
}

/* Acts and kinds; 0 with a mark against where they cannot be one. */
static unsigned kind_points(const struct feature *a, const struct feature *b,
                            struct verdict *verdict)
{
    if (a->act != ACT_NONE && a->act == b->act)
        return ACT_POINTS;
    if (a->act != ACT_NONE && b->act != ACT_NONE) {
        if (acts_are_kindred(a->act, b->act))
            return KINDRED_POINTS;
        verdict->weights[VERDICT_ACTS_DIFFER] = VERDICT_NEVER;
        return 0;
    }
    if (a->kind == b->kind)
        return a->kind == KIND_OTHER || a->kind == KIND_STATEMENT ? VAGUE_POINTS
                                                                  : KIND_POINTS;
    if (are_kindred(a->kind, b->kind))
        return KINDRED_POINTS;
    verdict->weights[VERDICT_KINDS_DIFFER] = -SHARE_WHAT / 2;
    return 0;
}

/* The shorter the span that both lie in, the more it says that they share it. */
static unsigned date_points(const struct feature *a, const struct feature *b)
{
    static const struct {
        int32_t days;
        unsigned points;
    } table[] = {
        { 1, 100 }, { 7, 90 }, { 31, 80 }, { 92, 70 }, { 366, 60 }, { 3653, 30 }
    };
    int32_t one = feature_days(a), other = feature_days(b);
    int32_t length = one > other ? one : other;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (length <= table[i].days)
            return table[i].points;
    return 10;
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
    unsigned whole =
        a->words_weight < b->words_weight ? a->words_weight : b->words_weight;
    return whole > 0 ? both * 100 / whole : 0;
}

bool verdict_dates_agree(const struct feature *a, const struct feature *b)
{
    return (a->earliest <= b->earliest && b->latest <= a->latest) ||
           (b->earliest <= a->earliest && a->latest <= b->latest);
}

/* Whether each gives a name of the type, in one of the parts, that the other has not. */
static bool names_apart(const struct feature *a, const struct feature *b,
                        enum entity_type type, unsigned parts, bool *shared)
{
    bool of_a = false, of_b = false;
    for (size_t i = 0; i < a->called_count; i++)
        if (a->called[i].type == type && (parts >> a->called[i].part & 1) != 0 &&
            a->called[i].entity != LINKING_NONE)
            *(features_is_called(b, &a->called[i]) ? shared : &of_a) = true;
    for (size_t i = 0; i < b->called_count; i++)
        if (b->called[i].type == type && (parts >> b->called[i].part & 1) != 0 &&
            b->called[i].entity != LINKING_NONE)
            *(features_is_called(a, &b->called[i]) ? shared : &of_b) = true;
    return of_a && of_b;
}

enum {
    PART_ANY_BUT_WHERE = 1 << CALLED_WHO | 1 << CALLED_WHOM | 1 << CALLED_OTHER,
    PART_WHERE = 1 << CALLED_WHERE,
};

/* Whether both say who did it, and none is named by both. */
static bool agents_apart(const struct feature *a, const struct feature *b,
                         enum entity_type type)
{
    bool of_a = false, of_b = false, shared = false;
    for (size_t i = 0; i < a->called_count; i++)
        for (size_t j = 0; j < b->called_count; j++) {
            const struct called *one = &a->called[i], *other = &b->called[j];
            bool is_one = one->part == CALLED_WHO && one->type == type;
            bool is_other = other->part == CALLED_WHO && other->type == type;
            of_a = of_a || is_one;
            of_b = of_b || is_other;
            shared = shared || (is_one && is_other && one->entity == other->entity);
        }
    return of_a && of_b && !shared;
}

static bool has_person(const struct feature *feature)
{
    for (size_t i = 0; i < feature->called_count; i++)
        if (feature->called[i].type == ENTITY_PERSON)
            return true;
    return false;
}

static void persons_against(const struct feature *a, const struct feature *b,
                            struct verdict *verdict)
{
    bool shared = false;
    bool apart = names_apart(a, b, ENTITY_PERSON, PART_ANY_BUT_WHERE, &shared);
    bool personal = act_is_personal(a->act) || act_is_personal(b->act);
    if (personal && !shared && (has_person(a) || has_person(b)))
        verdict->weights[VERDICT_PERSONS_DIFFER] = VERDICT_NEVER;
    else if (apart && !shared)
        verdict->weights[VERDICT_PERSONS_DIFFER] = NAMES_APART;
}

static void parties_against(const struct feature *a, const struct feature *b,
                            struct verdict *verdict)
{
    static const enum entity_type parties[] = { ENTITY_ORGANISATION, ENTITY_PLACE };
    bool one_sided = act_is_one_sided(a->act) && a->act == b->act;
    for (size_t i = 0; i < sizeof parties / sizeof *parties; i++) {
        bool shared = false;
        bool apart = names_apart(a, b, parties[i], PART_ANY_BUT_WHERE, &shared);
        if (apart)
            verdict->weights[VERDICT_NAMES_DIFFER] = NAMES_APART;
        if (one_sided && agents_apart(a, b, parties[i]))
            verdict->weights[VERDICT_NAMES_DIFFER] = VERDICT_NEVER;
    }
    bool shared = false;
    if (names_apart(a, b, ENTITY_TEXT, PART_ANY_BUT_WHERE, &shared) && !shared)
        verdict->weights[VERDICT_NAMES_DIFFER] = VERDICT_NEVER;
    shared = false;
    bool moves = a->act == ACT_LEAVE || a->act == ACT_DEPORT; /* from here, to there */
    if (!moves && names_apart(a, b, ENTITY_PLACE, PART_WHERE, &shared) && !shared)
        verdict->weights[VERDICT_PLACES_DIFFER] = PLACES_APART;
}

/* Both tell of something that the other does not, and of nothing in common. */
static bool objects_apart(const struct feature *a, const struct feature *b,
                          unsigned words)
{
    return words == 0 && a->word_count > 0 && b->word_count > 0;
}

/* What happened, 0 to 100. */
static unsigned weigh_what(const struct feature *a, const struct feature *b,
                           struct verdict *verdict)
{
    unsigned kind = kind_points(a, b, verdict), words = word_points(a, b);
    unsigned what = kind + words / 2;
    bool both_said = a->kind == KIND_STATEMENT && b->kind == KIND_STATEMENT;
    if (what > 100) {
        what = 100;
        words = (100 - kind) * 2;
    }
    enum verdict_part part =
        a->act == b->act && a->act != ACT_NONE ? VERDICT_ACT : VERDICT_KIND;
    verdict->weights[part] = (int) kind * SHARE_WHAT / 100;
    verdict->weights[VERDICT_WORDS] = (int) words / 2 * SHARE_WHAT / 100;
    if (objects_apart(a, b, words))
        verdict->weights[VERDICT_OBJECTS_DIFFER] = OBJECTS_APART;
    if (both_said && words < 50) /* statements are one only by what they say */
        verdict->weights[VERDICT_SAYINGS_DIFFER] = VERDICT_NEVER;
    return what;
}

struct verdict verdict_but_for_dates(const struct feature *a, const struct feature *b)
{
    struct verdict verdict = { .asked = ASKED };
    if (a->factuality != b->factuality) {
        verdict.weights[VERDICT_FACTS_DIFFER] = VERDICT_NEVER;
        return verdict;
    }
    unsigned what = weigh_what(a, b, &verdict);
    struct shared_names names = { .points = 0 };
    if (what >= ASKED_WHAT)
        names = features_shared_names(a, b);
    unsigned who = names.points;
    verdict.weights[VERDICT_NAMES] = (int) who * SHARE_WHO / 100;
    if (verdict.weights[VERDICT_OBJECTS_DIFFER] != 0 && names.strong + names.weak == 1 &&
        names.best->type == ENTITY_PLACE)
        verdict.weights[VERDICT_OBJECTS_DIFFER] = OBJECTS_APART_AT_PLACE;
    if (what < ASKED_WHAT || who < ASKED_WHO)
        return verdict;
    persons_against(a, b, &verdict);
    parties_against(a, b, &verdict);
    for (size_t part = 0; part < VERDICT_PARTS; part++)
        verdict.score += verdict.weights[part];
    verdict.same = true;
    return verdict;
}

/* Two of one source may be one event when one is the vaguer look back at the other; one
 * sentence does not tell the same thing twice. */
static bool may_repeat(const struct feature *a, const struct feature *b)
{
    if (a->ref.source != b->ref.source)
        return true;
    const struct quote *one = &a->claim->quote, *other = &b->claim->quote;
    if (one->start < other->end && other->start < one->end)
        return false;
    return a->claim->date.precision != b->claim->date.precision &&
           a->claim->timex != b->claim->timex;
}

struct verdict verdict_of(const struct feature *a, const struct feature *b)
{
    enum { YEAR = 366 };
    if (!verdict_dates_agree(a, b) || !may_repeat(a, b)) {
        struct verdict apart = { .asked = ASKED };
        apart.weights[a->ref.source == b->ref.source ? VERDICT_ONE_SOURCE
                                                     : VERDICT_DATES_DIFFER] =
            VERDICT_NEVER;
        return apart;
    }
    struct verdict verdict = verdict_but_for_dates(a, b);
    unsigned date = date_points(a, b);
    verdict.weights[VERDICT_DATE] = (int) date * SHARE_DATE / 100;
    if (a->ref.source == b->ref.source)
        verdict.asked = ASKED_WITHIN_SOURCE;
    if (feature_days(a) > YEAR && feature_days(b) > YEAR)
        verdict.asked = ASKED_OF_YEARS;
    verdict.score = 0;
    for (size_t part = 0; part < VERDICT_PARTS; part++)
        verdict.score += verdict.weights[part];
    verdict.same = verdict.same && date >= 30 && verdict.score >= verdict.asked;
    return verdict;
}
