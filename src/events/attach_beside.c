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

/* Whether the words before "of" and a date are of time ("the night of 3 May"). */
static bool is_of_time(struct view lemma)
{
    static const struct view nouns[] = {
        VIEW_INIT("afternoon"), VIEW_INIT("autumn"),  VIEW_INIT("beginning"),
        VIEW_INIT("course"),    VIEW_INIT("dawn"),    VIEW_INIT("day"),
        VIEW_INIT("end"),       VIEW_INIT("eve"),     VIEW_INIT("evening"),
        VIEW_INIT("fall"),      VIEW_INIT("half"),    VIEW_INIT("middle"),
        VIEW_INIT("month"),     VIEW_INIT("morning"), VIEW_INIT("night"),
        VIEW_INIT("part"),      VIEW_INIT("quarter"), VIEW_INIT("spring"),
        VIEW_INIT("start"),     VIEW_INIT("summer"),  VIEW_INIT("week"),
        VIEW_INIT("weekend"),   VIEW_INIT("winter"),  VIEW_INIT("year"),
    };
    return WORD_LISTED(nouns, lemma);
}

/* "was arrested for the bombing of 3 May", "the parties to the pact of 3 May met", "the
 * Act of 3 May was repealed": the date is theirs. */
bool attach_is_of_cause(const struct attach_work *work, const struct clause *clause)
{
    static const struct view links[] = { VIEW_INIT("about"), VIEW_INIT("against"),
                                         VIEW_INIT("for"),   VIEW_INIT("of"),
                                         VIEW_INIT("over"),  VIEW_INIT("regarding"),
                                         VIEW_INIT("to") };
    const struct text *text = work->selection->text;
    size_t of = work->timex->first - 1;
    struct phrase phrase;
    if (clause == NULL || work->timex->first < work->first + 2 ||
        !phrase_is_word(text, of, "of") ||
        !phrase_before(text, of, work->first, &phrase) ||
        is_of_time(text->tokens[phrase.head].lemma))
        return false;
    bool linked = phrase.first > work->first &&
                  WORD_LISTED(links, text->tokens[phrase.first - 1].lower);
    if (phrase.first >= clause->verb_last)
        return linked && kind_of_noun(text->tokens[phrase.head].lemma).known;
    bool subject = phrase.first >= clause->subject_first &&
                   work->timex->first <= clause->subject_last &&
                   clause->subject_first < clause->subject_last &&
                   clause->subject_last <= clause->verb_first;
    return subject && (phrase.first == clause->subject_first || linked);
}

/* "The Aliens Act (Act no. 55 of 3 May) was amended": a date told in brackets within the
 * subject. */
bool attach_is_bracketed(const struct attach_work *work, const struct clause *clause)
{
    enum { BRACKET_WORDS = 16 };
    const struct token *tokens = work->selection->text->tokens;
    if (clause == NULL || work->timex->last >= clause->verb_first ||
        clause->subject_first >= clause->subject_last ||
        clause->subject_first >= work->timex->first)
        return false;
    for (size_t i = work->timex->first, n = 0; i > work->first && n < BRACKET_WORDS;
         i--, n++) {
        if (view_equal(tokens[i - 1].lower, VIEW("(")))
            return true;
        if (view_equal(tokens[i - 1].lower, VIEW(")")))
            return false;
    }
    return false;
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

/* "rejected the pact in a vote held on 3 May": what is done at what is held. */
void attach_above_held(const struct attach_work *work, size_t clause,
                       struct placing_list *out)
{
    static const struct view verbs[] = { VIEW_INIT("convene"), VIEW_INIT("hold") };
    static const struct view links[] = { VIEW_INIT("at"), VIEW_INIT("during"),
                                         VIEW_INIT("in") };
    const struct selection *selection = work->selection;
    const struct text *text = selection->text;
    const struct clause *here = &selection->clauses.items[clause];
    const struct clause *above = &selection->clauses.items[here->parent];
    struct phrase phrase;
    if (here->kind != CLAUSE_REDUCED || above == here ||
        !WORD_LISTED(verbs, text->tokens[here->head].lemma) ||
        above->tense != TENSE_PAST || above->perfect || above->verb_last > here->first ||
        (above->kind != CLAUSE_MAIN && above->kind != CLAUSE_COORDINATE) ||
        !phrase_before(text, here->first, above->verb_last, &phrase) ||
        phrase.first <= work->first ||
        !WORD_LISTED(links, text->tokens[phrase.first - 1].lower) ||
        has_own_date(work, above) || !attach_is_allowed(work, here->parent))
        return;
    attach_add_clause(work, here->parent, PLACING_CLAUSE, out);
}
