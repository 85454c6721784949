#include "events/fresh.h"

#include "base/vector.h"
#include "events/event_kind.h"
#include "events/factuality.h"
#include "events/reach.h"
#include "text/word_list.h"

/* Body sentences that may tell fresh events; share of the headline's words that one must
 * hold; how much the headline's kind of event counts for. */
enum { FRESH_SENTENCES = 3 };
static const double fresh_share = 0.3, fresh_kind_share = 0.15;

bool fresh_is_lead(const struct text *text, const struct headline *headline,
                   size_t sentence)
{
    if (headline->first_sentence == SELECTION_NONE ||
        sentence < headline->first_sentence ||
        sentence >= headline->first_sentence + FRESH_SENTENCES)
        return false;
    size_t block = text->sentences[sentence].block;
    return text->document->blocks[block].kind == BLOCK_PARAGRAPH;
}

/* Whether a clause is an infinitive or a gerund told with the one above it: "was forced
 * to resign in May", "began building in May". */
static bool hangs_on(const struct selection *selection, size_t clause, size_t above)
{
    const struct clause *here =
        clause == SELECTION_NONE ? NULL : &selection->clauses.items[clause];
    return here != NULL && here->parent == above &&
           (here->kind == CLAUSE_INFINITIVE || reach_is_phase(selection, clause));
}

bool fresh_is_placed(const struct selection *selection, const struct placing_list *placed,
                     size_t clause)
{
    size_t saying = SELECTION_NONE;
    reach_said_in(selection, clause, &saying);
    for (size_t i = 0; i < placed->count; i++)
        if (placed->items[i].clause == clause ||
            hangs_on(selection, placed->items[i].clause, clause) ||
            (saying != SELECTION_NONE && placed->items[i].clause == saying))
            return true;
    return false;
}

/* Past and perfect clauses that stand by themselves, or are what is said. */
static bool tells_past(const struct clause *clause)
{
    bool free = clause->kind == CLAUSE_MAIN || clause->kind == CLAUSE_COORDINATE ||
                clause->kind == CLAUSE_COMPLEMENT;
    return free && !clause->conditional && !clause->imperative && !clause->negated &&
           !clause->progressive && (clause->perfect || clause->tense == TENSE_PAST);
}

/* Words that put an event into the past of the news: "has done so before". */
static bool tells_background(const struct text *text, size_t first, size_t last)
{
    static const struct view words[] = {
        VIEW_INIT("already"), VIEW_INIT("before"),     VIEW_INIT("earlier"),
        VIEW_INIT("ever"),    VIEW_INIT("formerly"),   VIEW_INIT("never"),
        VIEW_INIT("once"),    VIEW_INIT("originally"), VIEW_INIT("previously"),
    };
    for (size_t i = first; i < last; i++)
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (view_equal(text->tokens[i].lower, words[j]) &&
                text->tokens[i].word_class == WORD_ADVERB)
                return true;
    return false;
}

/* Whether the clause is the first of the body under a headline that tells an event: it
 * brings the news, in whatever words. */
static bool opens_news(const struct selection *selection, const struct headline *headline,
                       size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    bool tells = false;
    for (size_t i = 0; i < KIND_COUNT; i++)
        tells = tells || headline->kinds[i];
    return tells && selection->sentence == headline->first_sentence &&
           here->kind == CLAUSE_MAIN &&
           event_kind_of_clause(selection, clause).kind != KIND_STATEMENT;
}

/* Verbs that without a date tell how things were rather than what happened: "lived in",
 * "worked for". In byte order. */
static bool lasts(struct view lemma)
{
    static const struct view verbs[] = {
        VIEW_INIT("dwell"),  VIEW_INIT("enjoy"),    VIEW_INIT("face"),
        VIEW_INIT("lead"),   VIEW_INIT("lie"),      VIEW_INIT("live"),
        VIEW_INIT("play"),   VIEW_INIT("reside"),   VIEW_INIT("rest"),
        VIEW_INIT("serve"),  VIEW_INIT("sit"),      VIEW_INIT("stand"),
        VIEW_INIT("stay"),   VIEW_INIT("struggle"), VIEW_INIT("study"),
        VIEW_INIT("suffer"), VIEW_INIT("teach"),    VIEW_INIT("tend"),
        VIEW_INIT("use"),    VIEW_INIT("wait"),     VIEW_INIT("wear"),
        VIEW_INIT("work"),
    };
    return WORD_LISTED(verbs, lemma);
}

bool fresh_tells_event(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    return tells_past(here) && !reach_joins_another(selection, clause) &&
           !(event_kind_of_clause(selection, clause).flags & KIND_STATE) &&
           !lasts(selection->text->tokens[here->head].lemma) &&
           !selection->text->tokens[here->head].quoted &&
           !tells_background(selection->text, here->first, here->last);
}

/* Whether a date lies so far back that it is no news. */
static bool is_elsewhen(const struct selection *selection, const struct date *date)
{
    enum { DAYS_NEAR = 62 };
    return day_compare(day_add_days(date->latest, DAYS_NEAR),
                       selection->source->date.earliest) < 0;
}

/* "Under the treaty signed in 1954, the country was divided": what stands before the
 * subject sets another time. */
static bool opens_elsewhen(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct reach subject;
    if (here->kind != CLAUSE_MAIN || !reach_subject(selection, clause, &subject))
        return false;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->first < subject.first && timex->has_date &&
            is_elsewhen(selection, &timex->date))
            return true;
    }
    return false;
}

static bool is_long_ago(const struct selection *selection, const struct date *date)
{
    enum { DAYS_LONG = 730 };
    return day_compare(day_add_days(date->latest, DAYS_LONG),
                       selection->source->date.earliest) < 0;
}

/* "The man was tried and died in 1999": what is joined to an event of another time was
 * then; so is what a subject does of which such is told, behind the first sentence or of
 * long ago. */
static bool is_joined_elsewhen(const struct selection *selection,
                               const struct headline *headline, size_t clause,
                               const struct placing_list *placed)
{
    const struct clause *clauses = selection->clauses.items, *own = &clauses[clause];
    if (own->perfect || own->tense != TENSE_PAST)
        return false;
    bool first = selection->sentence == headline->first_sentence;
    for (size_t i = 0; i < placed->count; i++) {
        const struct placing *other = &placed->items[i];
        if (other->nominal || other->clause == SELECTION_NONE ||
            other->timex == SELECTION_NONE || other->clause == clause)
            continue;
        const struct clause *here = &clauses[other->clause];
        const struct date *date = &selection->timexes->items[other->timex].date;
        bool joined = (here->kind == CLAUSE_COORDINATE || here->kind == CLAUSE_MAIN) &&
                      here->tense == TENSE_PAST && !here->perfect;
        bool within = here->parent == clause && here->last <= own->verb_first &&
                      (here->kind == CLAUSE_REDUCED || here->kind == CLAUSE_RELATIVE) &&
                      (!first || is_long_ago(selection, date));
        if ((joined || within) && is_elsewhen(selection, date))
            return true;
    }
    return false;
}

static bool is_fresh(const struct selection *selection, const struct headline *headline,
                     size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct kind_of kind = event_kind_of_clause(selection, clause);
    if (!fresh_tells_event(selection, clause) || opens_elsewhen(selection, clause))
        return false;
    if (opens_news(selection, headline, clause))
        return true;
    struct reach subject = { here->first, here->first };
    reach_subject(selection, clause, &subject);
    size_t first = subject.first < here->first ? subject.first : here->first;
    double share =
        headline_overlap(headline, selection->text, first, reach_end(selection, clause));
    bool same_kind = headline->kinds[kind.kind];
    if (kind.kind == KIND_STATEMENT && !same_kind)
        return false;
    return share >= (same_kind ? fresh_kind_share : fresh_share);
}

void fresh_find(const struct selection *selection, const struct headline *headline,
                struct placing_list *placed)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        if (fresh_is_placed(selection, placed, i) || !is_fresh(selection, headline, i) ||
            is_joined_elsewhen(selection, headline, i, placed))
            continue;
        *VECTOR_PUSH(selection->arena, placed) =
            (struct placing){ .timex = SELECTION_NONE,
                              .until = SELECTION_NONE,
                              .clause = i,
                              .trigger = selection->clauses.items[i].head,
                              .evidence = PLACING_SOURCE,
                              .relation = CLAIM_ON };
    }
}
