#include "events/set_for.h"

#include "events/phrase.h"
#include "events/relation.h"
#include "text/word_list.h"

/* "was set for 7 June", "was moved to 7 June" */
bool set_for_tells(const struct selection *selection, const struct placing *placing)
{
    static const struct view fixing[] = { VIEW_INIT("book"),       VIEW_INIT("call"),
                                          VIEW_INIT("fix"),        VIEW_INIT("list"),
                                          VIEW_INIT("reschedule"), VIEW_INIT("set") };
    static const struct view moving[] = { VIEW_INIT("bring"), VIEW_INIT("move"),
                                          VIEW_INIT("reschedule") };
    const struct text *text = selection->text;
    if (placing->nominal || placing->clause == SELECTION_NONE ||
        placing->timex == SELECTION_NONE)
        return false;
    const struct timex *timex = &selection->timexes->items[placing->timex];
    const struct clause *clause = &selection->clauses.items[placing->clause];
    size_t head = clause->head;
    if (view_equal(text->tokens[head].lemma, VIEW("be")))
        head = clause->verb_last; /* "was set" */
    struct view lemma = text->tokens[head].lemma;
    size_t lead = relation_lead(text, timex, text->sentences[selection->sentence].first);
    return (phrase_is_word(text, lead, "for") && WORD_LISTED(fixing, lemma)) ||
           (phrase_is_word(text, lead, "to") && WORD_LISTED(moving, lemma));
}

/* "barred him until May": that the term lies ahead does not make it a plan. */
bool set_for_term(const struct selection *selection, const struct placing *placing)
{
    return placing->relation == CLAIM_UNTIL && !placing->nominal &&
           placing->clause != SELECTION_NONE &&
           selection->clauses.items[placing->clause].tense == TENSE_PAST;
}
