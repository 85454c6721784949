#include "events/shared_object.h"

#include "events/phrase.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

/* "bought", "has bought" */
static bool is_plain_past(const struct clause *clause)
{
    return (clause->tense == TENSE_PAST || clause->perfect) && !clause->passive &&
           !clause->negated && !clause->conditional && !clause->progressive &&
           clause->tense != TENSE_FUTURE &&
           clause->verb_last <= clause->verb_first + (clause->perfect ? 2 : 1);
}

/* Whether a noun phrase stands right behind the verb. */
static bool has_object(const struct selection *selection, const struct clause *clause)
{
    const struct text *text = selection->text;
    struct phrase phrase;
    size_t last = text->sentences[selection->sentence].last;
    return clause->verb_last < last &&
           text->tokens[clause->verb_last].kind != TOKEN_PUNCT &&
           phrase_from(text, clause->verb_last, last, &phrase) &&
           phrase.first == clause->verb_last &&
           phrase_is_noun(&text->tokens[phrase.head]);
}

/* "met and signed a treaty", "won and kept it": these tell something by themselves. */
static bool stands_alone(struct view lemma)
{
    static const struct view verbs[] = { VIEW_INIT("land"), VIEW_INIT("meet"),
                                         VIEW_INIT("move"), VIEW_INIT("return"),
                                         VIEW_INIT("vote"), VIEW_INIT("win") };
    return verb_is_intransitive(lemma) || WORD_LISTED(verbs, lemma);
}

/* Whether the first has a date before it, and the second one behind it: then each has its
 * own. */
static bool has_two_dates(const struct selection *selection, const struct clause *one,
                          const struct clause *other)
{
    bool before = false, behind = false;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        before = before || (timex->has_date && timex->last <= one->verb_first &&
                            timex->first >= one->first);
        behind = behind || (timex->has_date && timex->first >= other->verb_last &&
                            timex->first < other->last);
    }
    return before && behind;
}

static bool joins(const struct selection *selection, size_t first, size_t second)
{
    if (second >= selection->clauses.count)
        return false;
    const struct clause *one = &selection->clauses.items[first],
                        *other = &selection->clauses.items[second];
    const struct text *text = selection->text;
    return other->kind == CLAUSE_COORDINATE && other->parent == first &&
           other->verb_first == one->verb_last + 1 &&
           phrase_is_word(text, one->verb_last, "and") && is_plain_past(one) &&
           is_plain_past(other) && has_object(selection, other) &&
           !has_two_dates(selection, one, other) &&
           !stands_alone(text->tokens[one->head].lemma);
}

bool shared_object_of(const struct selection *selection, size_t clause, size_t *first,
                      size_t *second)
{
    if (joins(selection, clause, clause + 1))
        *first = clause;
    else if (clause > 0 && joins(selection, clause - 1, clause))
        *first = clause - 1;
    else
        return false;
    *second = *first + 1;
    return true;
}
