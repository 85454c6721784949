#include "events/attach_work.h"

#include "events/phrase.h"
#include "events/reach.h"
#include "text/word_list.h"

/* "suspended the treaty of 1972": the date is the object's, not the verb's. */
bool attach_is_of_object(const struct attach_work *work, const struct clause *clause)
{
    const struct text *text = work->selection->text;
    size_t of = work->timex->first - 1;
    struct phrase phrase;
    return clause != NULL && work->timex->first > clause->verb_last + 1 &&
           phrase_is_word(text, of, "of") &&
           phrase_before(text, of, clause->verb_last, &phrase) &&
           phrase.first == clause->verb_last;
}

/* "was arrested for the bombing of 3 May": the date is the bombing's. */
bool attach_is_of_cause(const struct attach_work *work, const struct clause *clause)
{
    static const struct view links[] = { VIEW_INIT("about"), VIEW_INIT("against"),
                                         VIEW_INIT("for"), VIEW_INIT("over"),
                                         VIEW_INIT("regarding") };
    const struct text *text = work->selection->text;
    size_t of = work->timex->first - 1;
    struct phrase phrase;
    return clause != NULL && work->timex->first > clause->verb_last + 2 &&
           phrase_is_word(text, of, "of") &&
           phrase_before(text, of, clause->verb_last, &phrase) &&
           phrase.first > clause->verb_last &&
           WORD_LISTED(links, text->tokens[phrase.first - 1].lower) &&
           kind_of_noun(text->tokens[phrase.head].lemma).known;
}

/* "The ban, in force since 1996, was lifted": a term told beside the subject. */
bool attach_is_term_beside(const struct attach_work *work, const struct clause *clause)
{
    enum { BESIDE_WORDS = 6 };
    const struct token *tokens = work->selection->text->tokens;
    if (clause == NULL || work->timex->last >= clause->verb_first ||
        work->lead < clause->subject_last ||
        (work->relation != CLAIM_SINCE && work->relation != CLAIM_UNTIL) ||
        !view_equal(tokens[work->timex->last].lower, VIEW(",")))
        return false;
    for (size_t i = work->lead, n = 0; i > clause->subject_last && n < BESIDE_WORDS;
         i--, n++)
        if (view_equal(tokens[i - 1].lower, VIEW(",")))
            return n > 0;
    return false;
}

/* Whether a date of its own stands in the clause. */
static bool has_own_date(const struct attach_work *work, const struct clause *clause)
{
    const struct selection *selection = work->selection;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (i != work->index && timex->has_date && timex->first >= clause->first &&
            timex->first < clause->last)
            return true;
    }
    return false;
}

/* "Ten people died when a shell hit the market on 3 May": the day of both. */
void attach_above_when(const struct attach_work *work, size_t clause,
                       struct placing_list *out)
{
    const struct clause_list *clauses = &work->selection->clauses;
    const struct clause *here = &clauses->items[clause];
    if (here->kind != CLAUSE_ADVERBIAL || here->tense != TENSE_PAST || here->perfect ||
        !phrase_is_word(work->selection->text, here->opener, "when"))
        return;
    for (size_t i = 0; i < clause; i++) {
        const struct clause *above = &clauses->items[i];
        bool free = above->kind == CLAUSE_MAIN || above->kind == CLAUSE_COORDINATE;
        if (free && above->last <= here->first && above->tense == TENSE_PAST &&
            !above->perfect && !above->progressive && !above->conditional &&
            reach_clause_at(work->selection, work->timex->first) == clause &&
            !has_own_date(work, above) && attach_is_allowed(work, i))
            attach_add_clause(work, i, PLACING_CLAUSE, out);
    }
}
