#include "events/attach.h"

#include "events/attach_work.h"
#include "events/event_kind.h"
#include "events/factuality.h"

/* Clauses that are climbed. */
enum { ATTACH_LEVELS = 6 };

/* Verbs that tell of an origin in the present tense: "dates back to the 1950s". */
static bool tells_origin(struct view lemma)
{
    static const struct view verbs[] = { VIEW_INIT("date"), VIEW_INIT("stem"),
                                         VIEW_INIT("originate"), VIEW_INIT("go") };
    return attach_is_one_of(lemma, verbs, sizeof verbs / sizeof *verbs);
}

/* Verbs that in the past give a term in the future: "extended the permit until 2030". */
static bool sets_term(struct view lemma)
{
    static const struct view verbs[] = {
        VIEW_INIT("adjourn"), VIEW_INIT("ban"),    VIEW_INIT("bar"),
        VIEW_INIT("close"),   VIEW_INIT("defer"),  VIEW_INIT("delay"),
        VIEW_INIT("extend"),  VIEW_INIT("freeze"), VIEW_INIT("postpone"),
        VIEW_INIT("prolong"), VIEW_INIT("renew"),  VIEW_INIT("suspend"),
    };
    return attach_is_one_of(lemma, verbs, sizeof verbs / sizeof *verbs);
}

/* "was due to end", "were to meet": told from then. */
static bool was_to_be(const struct text *text, const struct clause *clause)
{
    struct view first = text->tokens[clause->verb_first].lower;
    return view_equal(first, VIEW("was")) || view_equal(first, VIEW("were")) ||
           view_equal(first, VIEW("had"));
}

/* "has intensified", "have left": it goes on, or is of now. */
static bool is_present_perfect(const struct text *text, const struct clause *clause)
{
    struct view first = text->tokens[clause->verb_first].lower;
    return view_equal(first, VIEW("has")) || view_equal(first, VIEW("have"));
}

bool attach_tense_allows(const struct selection *selection, const struct clause *clause,
                         const struct date *date, enum claim_relation relation)
{
    const struct source *source = selection->source;
    const struct token *head = &selection->text->tokens[clause->head];
    if (tells_origin(head->lemma) || !source->has_date)
        return true;
    bool after = day_compare(date->earliest, source->date.latest) > 0;
    bool before = day_compare(date->latest, source->date.earliest) < 0;
    if (clause->conditional)
        return true; /* "would": told from where the speaker stood */
    if (clause->perfect && before && relation == CLAIM_DURING &&
        date->precision == DATE_INTERVAL && is_present_perfect(selection->text, clause))
        return false;
    if (clause->perfect || clause->tense == TENSE_PAST)
        return !after || (relation == CLAIM_UNTIL && sets_term(head->lemma));
    if (clause->tense == TENSE_FUTURE)
        return !before || was_to_be(selection->text, clause);
    if (clause->tense == TENSE_PRESENT)
        return !before || relation == CLAIM_SINCE;
    return true;
}

/* States are placed by their beginning or end alone. */
static bool is_placed(const struct attach_work *work, const struct clause *clause)
{
    size_t number = (size_t) (clause - work->selection->clauses.items);
    struct kind_of kind = event_kind_of_clause(work->selection, number);
    if (!(kind.flags & KIND_STATE) || clause->passive ||
        tells_origin(work->selection->text->tokens[clause->head].lemma))
        return true;
    return work->relation == CLAIM_SINCE || work->relation == CLAIM_UNTIL ||
           work->until != SELECTION_NONE;
}

/* Not an infinitive of purpose, nor one that hangs on a noun: of those the verb above is
 * dated. */
static bool stands_alone(const struct attach_work *work, size_t clause)
{
    const struct clause_list *clauses = &work->selection->clauses;
    const struct clause *here = &clauses->items[clause];
    const struct text *text = work->selection->text;
    if (here->kind != CLAUSE_INFINITIVE || here->parent == clause)
        return true;
    const struct clause *above = &clauses->items[here->parent];
    return factuality_governs(text->tokens[above->head].lemma);
}

/* "can apply starting next month": as good as a preposition of the verb above. */
static bool is_preposition(const struct attach_work *work, const struct clause *clause)
{
    const struct token *head = &work->selection->text->tokens[clause->head];
    return head->word_class == WORD_GERUND && clause->head + 1 == work->lead &&
           (view_equal(head->lemma, VIEW("start")) ||
            view_equal(head->lemma, VIEW("begin")));
}

/* "barred him from working": not done, and told with the verb above. */
static bool is_prevented(const struct attach_work *work, const struct clause *clause)
{
    static const struct view verbs[] = { VIEW_INIT("ban"), VIEW_INIT("bar"),
                                         VIEW_INIT("block"), VIEW_INIT("keep"),
                                         VIEW_INIT("stop") };
    const struct text *text = work->selection->text;
    const struct clause *above = &work->selection->clauses.items[clause->parent];
    size_t first = work->selection->text->sentences[work->selection->sentence].first;
    return clause->kind == CLAUSE_GERUND && clause->verb_first > first &&
           view_equal(text->tokens[clause->verb_first - 1].lower, VIEW("from")) &&
           attach_is_one_of(text->tokens[above->head].lemma, verbs,
                            sizeof verbs / sizeof *verbs);
}

/* "problems resulting from it", "a law relating to it", "by a letter dated 5 May": how
 * things lie, not what happened. */
static bool describes(const struct attach_work *work, const struct clause *clause)
{
    static const struct view verbs[] = {
        VIEW_INIT("amount"),  VIEW_INIT("compare"), VIEW_INIT("concern"),
        VIEW_INIT("date"),    VIEW_INIT("follow"),  VIEW_INIT("include"),
        VIEW_INIT("involve"), VIEW_INIT("range"),   VIEW_INIT("relate"),
        VIEW_INIT("result"),
    };
    return (clause->kind == CLAUSE_REDUCED || clause->kind == CLAUSE_ADVERBIAL) &&
           clause->tense == TENSE_NONE &&
           attach_is_one_of(work->selection->text->tokens[clause->head].lemma, verbs,
                            sizeof verbs / sizeof *verbs);
}

/* "1972: Austria signs a treaty": chronicles tell what is past in the present; so do
 * narratives of a certain day ("The line is opened on 4 May 1911"). */
static bool is_entry(const struct attach_work *work, const struct clause *clause)
{
    bool day = work->selection->timexes->narrative && work->relation == CLAIM_ON &&
               day_compare(work->date.earliest, work->date.latest) == 0 &&
               (clause->passive || work->timex->anchor.data != NULL ||
                work->lead != clause->verb_last ||
                work->lead < work->timex->first); /* not "accept 5 May as his birthday" */
    return (day || work->heads) && clause->tense == TENSE_PRESENT && !clause->perfect &&
           !clause->progressive && !clause->conditional &&
           (clause->kind == CLAUSE_MAIN || clause->kind == CLAUSE_COORDINATE);
}

bool attach_is_allowed(const struct attach_work *work, size_t clause)
{
    const struct clause *here = &work->selection->clauses.items[clause];
    if (is_preposition(work, here) || is_prevented(work, here) || describes(work, here))
        return false;
    return stands_alone(work, clause) && is_placed(work, here) &&
           (is_entry(work, here) ||
            attach_tense_allows(work->selection, here, &work->date, work->relation));
}

/* "ended by the pact of 1949, which is in force today", "the firm, which had ten ships in
 * 1949, was sold": what stands behind the verb of a relative clause tells of that alone.
 */
static bool keeps(const struct attach_work *work, const struct clause *clause)
{
    return clause->kind == CLAUSE_RELATIVE && clause->tense != TENSE_NONE &&
           work->timex->first >= clause->verb_last;
}

/* Whether it is an infinitive behind a noun of the clause above. */
static bool hangs_on_noun(const struct attach_work *work, const struct clause *clause)
{
    const struct token *tokens = work->selection->text->tokens;
    if (clause->kind != CLAUSE_INFINITIVE || clause->opener == 0 ||
        tokens[clause->opener - 1].word_class == WORD_PUNCT)
        return false;
    const struct clause *above = &work->selection->clauses.items[clause->parent];
    return clause->opener > above->verb_last;
}

/* "The case was listed for hearing on 7 June": the day of what was to come. */
static bool is_listed_for(const struct attach_work *work, const struct clause *clause)
{
    static const struct view verbs[] = {
        VIEW_INIT("adjourn"),    VIEW_INIT("fix"),      VIEW_INIT("list"),
        VIEW_INIT("postpone"),   VIEW_INIT("schedule"), VIEW_INIT("set"),
        VIEW_INIT("reschedule"),
    };
    const struct text *text = work->selection->text;
    const struct clause *above = &work->selection->clauses.items[clause->parent];
    return clause->kind == CLAUSE_GERUND && above != clause && clause->verb_first > 0 &&
           phrase_is_word(text, clause->verb_first - 1, "for") &&
           attach_is_one_of(text->tokens[above->head].lemma, verbs,
                            sizeof verbs / sizeof *verbs);
}

/* "with plans to open a plant in 2030": a date of what is planned, which no verb above
 * tells of. */
static bool hangs_on_plan(const struct attach_work *work, const struct clause *clause)
{
    if (is_listed_for(work, clause))
        return true;
    if (!hangs_on_noun(work, clause))
        return false;
    struct view noun = work->selection->text->tokens[clause->opener - 1].lemma;
    return view_equal(noun, VIEW("plan")) || view_equal(noun, VIEW("intention"));
}

/* "Plans to close the school in 2014 |were dropped": what stands within the subject tells
 * nothing of the verb behind it. */
static bool is_within_subject(const struct attach_work *work, const struct clause *here)
{
    const struct clause *above = &work->selection->clauses.items[here->parent];
    return here->kind == CLAUSE_INFINITIVE && above->subject_first < here->first &&
           work->timex->last <= above->verb_first &&
           work->timex->first > here->verb_first &&
           !view_equal(work->selection->text->tokens[above->verb_first - 1].lower,
                       VIEW(","));
}

/* "In reply to a letter dated 3 May the board met on 4 June": the letter's day alone. */
static bool is_of_other_letter(const struct attach_work *work,
                               const struct clause *clause)
{
    const struct selection *selection = work->selection;
    const struct clause *above = &selection->clauses.items[clause->parent];
    if (clause->kind != CLAUSE_REDUCED || above == clause ||
        !phrase_is_word(selection->text, clause->head, "dated"))
        return false;
    for (size_t i = work->index + 1; i < selection->timex_last; i++)
        if (selection->timexes->items[i].has_date &&
            selection->timexes->items[i].first >= above->verb_last &&
            selection->timexes->items[i].first < above->last)
            return true;
    return false;
}

/* The clause that the timex can be about: its own, or one above it. */
size_t attach_allowed_clause(const struct attach_work *work, size_t clause, bool *climbed)
{
    *climbed = false;
    for (int level = 0; level < ATTACH_LEVELS && clause != SELECTION_NONE; level++) {
        const struct clause *here = &work->selection->clauses.items[clause];
        if (hangs_on_plan(work, here) || is_of_other_letter(work, here))
            return SELECTION_NONE;
        if (attach_is_allowed(work, clause))
            return clause;
        bool beside = here->kind == CLAUSE_COORDINATE && here->tense != TENSE_NONE;
        if (here->parent == clause || here->kind == CLAUSE_COMPLEMENT || beside ||
            keeps(work, here) || is_within_subject(work, here))
            return SELECTION_NONE;
        if (here->passive && hangs_on_noun(work, here))
            return SELECTION_NONE; /* "an estimate to be published on Tuesday" */
        *climbed = true;
        clause = here->parent;
        enum clause_kind above = work->selection->clauses.items[clause].kind;
        if (here->kind != CLAUSE_INFINITIVE &&
            (above == CLAUSE_GERUND || above == CLAUSE_REDUCED))
            return SELECTION_NONE;
    }
    return SELECTION_NONE;
}
