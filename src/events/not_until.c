#include "events/not_until.h"

#include "events/phrase.h"
#include "events/relation.h"

/* Whether "not" stands in the verb group, and it is no "never", which "until" does not
 * take back; "cannot leave until May" gives a rule, not what came of it. */
static bool is_not(const struct text *text, const struct clause *clause)
{
    bool negated = false;
    for (size_t i = clause->verb_first; i < clause->verb_last; i++) {
        const struct token *token = &text->tokens[i];
        if (token->word_class == WORD_MODAL && !view_equal(token->lemma, VIEW("will")))
            return false;
        if (view_equal(token->lower, VIEW("never")))
            return false;
        negated = negated || view_equal(token->lemma, VIEW("not"));
    }
    return negated && clause->negated && !clause->imperative;
}

/* "Not until March did the council meet." */
static bool is_fronted(const struct selection *selection, const struct timex *timex)
{
    size_t floor = selection->text->sentences[selection->sentence].first;
    size_t lead = relation_lead(selection->text, timex, floor);
    return lead > floor && phrase_is_word(selection->text, lead - 1, "not");
}

void not_until_settle(struct selection *selection, struct placing_list *placings)
{
    for (size_t i = 0; i < placings->count; i++) {
        struct placing *placing = &placings->items[i];
        if (placing->relation != CLAIM_UNTIL || placing->nominal ||
            placing->clause == SELECTION_NONE || placing->timex == SELECTION_NONE)
            continue;
        struct clause *clause = &selection->clauses.items[placing->clause];
        const struct timex *timex = &selection->timexes->items[placing->timex];
        if (!is_not(selection->text, clause) && !is_fronted(selection, timex))
            continue;
        clause->negated = false;
        placing->relation = timex->date.precision > DATE_DAY ? CLAIM_DURING : CLAIM_ON;
    }
}
