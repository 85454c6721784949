#include "events/fresh.h"

#include "base/vector.h"
#include "events/event_kind.h"
#include "events/factuality.h"
#include "events/reach.h"

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

/* Whether a timex of the sentence already places the clause, or the saying it stands in.
 */
static bool is_placed(const struct selection *selection,
                      const struct placing_list *placed, size_t clause)
{
    size_t saying = SELECTION_NONE;
    reach_said_in(selection, clause, &saying);
    for (size_t i = 0; i < placed->count; i++)
        if (placed->items[i].clause == clause ||
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

static bool is_fresh(const struct selection *selection, const struct headline *headline,
                     size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct kind_of kind = event_kind_of_clause(selection, clause);
    if (!tells_past(here) || (kind.flags & KIND_STATE))
        return false;
    if (selection->text->tokens[here->head].quoted ||
        tells_background(selection->text, here->first, here->last))
        return false;
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
                const struct placing_list *placed, struct placing_list *out)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        if (is_placed(selection, placed, i) || !is_fresh(selection, headline, i))
            continue;
        *VECTOR_PUSH(selection->arena, out) =
            (struct placing){ .timex = SELECTION_NONE,
                              .until = SELECTION_NONE,
                              .clause = i,
                              .trigger = selection->clauses.items[i].head,
                              .evidence = PLACING_SOURCE,
                              .relation = CLAIM_ON };
    }
}
