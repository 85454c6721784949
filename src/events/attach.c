#include "events/attach.h"

#include "base/vector.h"
#include "events/attach_work.h"
#include "events/named_time.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/relation.h"
#include "events/shared_object.h"

/* Clauses that one opening date places beside its own. */
enum { ATTACH_FOLLOWERS = 3 };

bool attach_is_one_of(struct view lower, const struct view *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(lower, words[i]))
            return true;
    return false;
}

void attach_add(const struct attach_work *work, struct placing placing,
                struct placing_list *out)
{
    placing.timex = work->index;
    placing.until = work->until;
    placing.relation = work->relation;
    *VECTOR_PUSH(work->selection->arena, out) = placing;
}

void attach_add_clause(const struct attach_work *work, size_t clause,
                       enum placing_evidence evidence, struct placing_list *out)
{
    size_t head = work->selection->clauses.items[clause].head;
    struct attach_work own = *work;
    bool origin = view_equal(work->selection->text->tokens[head].lemma, VIEW("date"));
    if (origin && work->relation == CLAIM_SINCE) /* "dates from 1340" */
        own.relation = work->date.precision > DATE_DAY ? CLAIM_DURING : CLAIM_ON;
    attach_add(
        &own, (struct placing){ .clause = clause, .trigger = head, .evidence = evidence },
        out);
}

static bool holds_timex(const struct attach_work *work, const struct clause *clause)
{
    const struct timex_list *all = work->selection->timexes;
    for (size_t i = work->index + 1; i < all->count; i++) {
        if (all->items[i].first >= clause->last)
            return false;
        if (all->items[i].first >= clause->first && all->items[i].has_date)
            return true;
    }
    return false;
}

/* A date that opens a sentence places the clauses joined to the first, too, until one has
 * a date of its own. */
static void attach_followers(const struct attach_work *work, size_t clause,
                             struct placing_list *out)
{
    const struct clause_list *clauses = &work->selection->clauses;
    int count = 0;
    for (size_t i = clause + 1; i < clauses->count && count < ATTACH_FOLLOWERS; i++) {
        const struct clause *next = &clauses->items[i];
        if (next->kind != CLAUSE_COORDINATE || next->parent != clause)
            continue;
        size_t first, second;
        if (reach_joins_another(work->selection, i) ||
            (shared_object_of(work->selection, i, &first, &second) && second == i))
            continue;
        if (holds_timex(work, next) || !attach_is_allowed(work, i) ||
            next->tense != clauses->items[clause].tense)
            return;
        attach_add_clause(work, i, PLACING_FRONT, out);
        count++;
    }
}

/* "..., and on 5 May", "...; and, on 5 May", "...; on 5 May": another clause begins. */
static bool joins_behind(const struct attach_work *work)
{
    const struct text *text = work->selection->text;
    size_t before = work->lead;
    if (before > work->first + 1 && phrase_is_word(text, before - 1, ",") &&
        text->tokens[before - 2].word_class == WORD_CONJUNCTION)
        before--;
    return text->tokens[before - 1].word_class == WORD_CONJUNCTION ||
           phrase_is_word(text, before - 1, ";");
}

/* Whether the timex stands at the end of its clause and opens the next one: "the road was
 * dry, and early this year, a flood came". */
static bool opens_next(const struct attach_work *work, size_t own)
{
    const struct clause_list *clauses = &work->selection->clauses;
    if (own + 1 >= clauses->count || work->lead <= work->first ||
        work->timex->last + 2 <= clauses->items[own].last ||
        clauses->items[own + 1].first > work->timex->last + 1)
        return false;
    bool listed = work->index > 0 &&
                  work->selection->timexes->items[work->index - 1].last + 1 == work->lead;
    return joins_behind(work) && !listed && work->lead > clauses->items[own].verb_last;
}

/* The clause that holds the timex; of one that stands outside all, that which it opens,
 * or else that before it. */
static size_t clause_around(const struct attach_work *work)
{
    const struct clause_list *clauses = &work->selection->clauses;
    size_t own = reach_clause_at(work->selection, work->timex->first);
    for (size_t i = 0; own == SELECTION_NONE && i < clauses->count; i++)
        if (clauses->items[i].verb_first >= work->timex->last)
            own = i;
    if (own == SELECTION_NONE)
        return clauses->count > 0 ? clauses->count - 1 : own;
    return opens_next(work, own) ? own + 1 : own;
}

/* "at least 40 people", "at most ten". */
static bool is_quantity(const struct token *tokens, size_t token, size_t floor)
{
    return token > floor && view_equal(tokens[token - 1].lower, VIEW("at"));
}

/* "the third time in the past decade", "the largest in ten years": a length of time that
 * counts or compares places nothing. */
static bool compares(const struct attach_work *work)
{
    static const struct view words[] = { VIEW_INIT("first"), VIEW_INIT("second"),
                                         VIEW_INIT("third"), VIEW_INIT("fourth"),
                                         VIEW_INIT("fifth"), VIEW_INIT("most"),
                                         VIEW_INIT("only"),  VIEW_INIT("best"),
                                         VIEW_INIT("worst"), VIEW_INIT("least") };
    enum { COMPARES_WORDS = 6 };
    const struct token *tokens = work->selection->text->tokens;
    if (work->relation == CLAIM_SINCE && work->lead > work->first + 1 &&
        phrase_is_word(work->selection->text, work->lead - 1, "time") &&
        phrase_is_word(work->selection->text, work->lead - 2, "first"))
        return true; /* "for the first time since May" */
    if (work->timex->type != TIMEX_DURATION && work->date.precision != DATE_INTERVAL)
        return false;
    for (size_t i = work->lead; i > work->first && work->lead - i < COMPARES_WORDS; i--)
        if ((phrase_is_word(work->selection->text, i - 1, "one") && /* "one of the" */
             phrase_is_word(work->selection->text, i, "of")) ||
            (attach_is_one_of(tokens[i - 1].lower, words, sizeof words / sizeof *words) &&
             !is_quantity(tokens, i - 1, work->first)) ||
            (tokens[i - 1].word_class == WORD_ADJECTIVE &&
             view_ends(tokens[i - 1].lower, VIEW("est"))))
            return true;
    return false;
}

/* "... January 2014, when Croatia left the treaty": what "when" tells was then. */
static bool attach_when(const struct attach_work *work, struct placing_list *out)
{
    const struct clause_list *clauses = &work->selection->clauses;
    size_t opener = relation_when(work->selection->text, work->timex, work->last);
    for (size_t i = 0; i < clauses->count && opener < work->last; i++) {
        if (clauses->items[i].opener != opener || !attach_is_allowed(work, i))
            continue;
        struct attach_work own = *work;
        bool day = day_compare(work->date.earliest, work->date.latest) == 0;
        own.relation = day ? CLAIM_ON : CLAIM_DURING;
        attach_add_clause(&own, i, PLACING_CLAUSE, out);
        return true;
    }
    return false;
}

/* "It was in January 2014 that Croatia left the treaty", "It was not until 2014 that
 * ...": what "that" opens was then. */
static bool attach_cleft(const struct attach_work *work, struct placing_list *out)
{
    const struct clause_list *clauses = &work->selection->clauses;
    const struct text *text = work->selection->text;
    size_t that = work->timex->last, be = work->lead;
    while (be > work->first && (text->tokens[be - 1].word_class == WORD_ADVERB ||
                                phrase_is_word(text, be - 1, "only")))
        be--;
    if (be < work->first + 2 || that >= work->last ||
        !phrase_is_word(text, that, "that") || !phrase_is_word(text, be - 2, "it") ||
        !view_equal(text->tokens[be - 1].lemma, VIEW("be")))
        return false;
    for (size_t i = 0; i < clauses->count; i++) {
        if (clauses->items[i].verb_first <= that)
            continue;
        attach_add_clause(work, i, PLACING_CLAUSE, out);
        return true;
    }
    return false;
}

/* "goes back to January 2014": no event of its own. */
static bool goes_back(const struct attach_work *work)
{
    return work->lead > work->first &&
           phrase_is_word(work->selection->text, work->lead - 1, "back");
}

static bool is_text(const struct mention *mention)
{
    return mention != NULL && mention->type == ENTITY_TEXT && !mention->role_only;
}

/* "under the Harbour Act 1921", "resolution 2397 (2017)": the year is part of the name,
 * and dates what is told of making the text alone. */
static bool names_text(const struct attach_work *work)
{
    static const struct view making[] = { VIEW_INIT("adopt"), VIEW_INIT("enact"),
                                          VIEW_INIT("make"), VIEW_INIT("pass"),
                                          VIEW_INIT("promulgate") };
    static const struct view laws[] = { VIEW_INIT("act"), VIEW_INIT("order"),
                                        VIEW_INIT("ordinance"), VIEW_INIT("regulations"),
                                        VIEW_INIT("rules") };
    const struct selection *selection = work->selection;
    const struct text *text = selection->text;
    size_t first = work->timex->first;
    const struct mention *mention = mention_at(selection->mentions, first);
    bool inside = is_text(mention) && mention->first < first;
    bool bracketed = first >= work->first + 2 && phrase_is_word(text, first - 1, "(") &&
                     phrase_is_word(text, work->timex->last, ")") &&
                     is_text(mention_at(selection->mentions, first - 2));
    bool law =
        work->timex->last == first + 1 && first > work->first &&
        text->tokens[first - 1].capital &&
        attach_is_one_of(text->tokens[first - 1].lower, laws, sizeof laws / sizeof *laws);
    size_t clause = reach_clause_at(selection, first);
    return (inside || bracketed || law) &&
           (clause == SELECTION_NONE ||
            !attach_is_one_of(text->tokens[selection->clauses.items[clause].head].lemma,
                              making, sizeof making / sizeof *making));
}

/* "closed ahead of the vote on Sunday", "ahead of the Labor Day holiday": the date is
 * that of what lies ahead. */
static bool lies_ahead(const struct attach_work *work)
{
    enum { AHEAD_WORDS = 8 };
    const struct token *tokens = work->selection->text->tokens;
    for (size_t i = work->timex->first, n = 0; i > work->first + 2 && n < AHEAD_WORDS;
         i--, n++) {
        const struct token *here = &tokens[i - 1];
        if (view_equal(here->lower, VIEW("of")) &&
            view_equal(tokens[i - 2].lower, VIEW("ahead")))
            return true;
        if (here->word_class == WORD_PAST || here->word_class == WORD_PRESENT ||
            view_equal(here->lower, VIEW(",")))
            return false;
    }
    return false;
}

/* "is remembered for much, including the charter of 1215": the date is that of one of
 * them, and of no verb. */
static bool is_included(const struct attach_work *work)
{
    enum { INCLUDED_WORDS = 16 };
    const struct text *text = work->selection->text;
    for (size_t i = work->lead, n = 0; i-- > work->first + 1 && n < INCLUDED_WORDS; n++)
        if (phrase_is_word(text, i, ","))
            return false;
        else if (phrase_is_word(text, i, "including"))
            return phrase_is_word(text, i - 1, ",");
    return false;
}

/* "making 1985 the worst year", "called 2011 a success": a year that the verb is about.
 */
static bool is_made(const struct attach_work *work, const struct clause *clause)
{
    static const struct view verbs[] = { VIEW_INIT("call"), VIEW_INIT("declare"),
                                         VIEW_INIT("make"), VIEW_INIT("name") };
    const struct text *text = work->selection->text;
    return clause != NULL && !clause->passive && work->lead == clause->verb_last &&
           work->timex->first == work->lead && work->timex->last < work->last &&
           text->tokens[work->timex->last].word_class == WORD_DETERMINER &&
           work->date.precision >= DATE_YEAR &&
           attach_is_one_of(text->tokens[clause->head].lemma, verbs,
                            sizeof verbs / sizeof *verbs);
}

/* "passed the winter in Oslo", "endured the hard winter of 1708": the time is what the
 * verb is about, and without it the verb tells nothing. */
static bool is_passed(const struct attach_work *work, const struct clause *clause)
{
    static const struct view verbs[] = { VIEW_INIT("endure"), VIEW_INIT("pass"),
                                         VIEW_INIT("spend"), VIEW_INIT("survive") };
    const struct text *text = work->selection->text;
    if (clause == NULL || clause->passive || work->lead < clause->verb_last ||
        work->lead != work->timex->first ||
        !attach_is_one_of(text->tokens[clause->head].lemma, verbs,
                          sizeof verbs / sizeof *verbs))
        return false;
    for (size_t i = clause->verb_last; i < work->timex->first; i++) {
        enum word_class class = (enum word_class) text->tokens[i].word_class;
        if (class != WORD_DETERMINER && class != WORD_ADJECTIVE &&
            class != WORD_POSSESSIVE)
            return false;
    }
    return true;
}

static void attach_one(const struct attach_work *work, struct placing_list *out)
{
    bool scene = false;
    if (compares(work) || names_text(work) || is_included(work))
        return;
    if (attach_cleft(work, out) || (attach_when(work, out) && goes_back(work)))
        return;
    if (attach_modifier(work, &scene, out) && !scene)
        return;
    const struct clause_list *clauses = &work->selection->clauses;
    size_t own = clause_around(work);
    const struct clause *clause = own == SELECTION_NONE ? NULL : &clauses->items[own];
    if (is_passed(work, clause) || is_made(work, clause) ||
        attach_is_term_beside(work, clause) || attach_is_bracketed(work, clause))
        return;
    bool climbed = false;
    size_t allowed = attach_allowed_clause(work, own, &climbed);
    bool of_object = attach_is_of_object(work, clause) || lies_ahead(work) ||
                     attach_is_of_cause(work, clause);
    bool verb = allowed != SELECTION_NONE && !climbed && !of_object;
    if ((!scene && attach_phrase(work, clause, verb, out)) || of_object)
        return;
    if (allowed == SELECTION_NONE)
        return;
    bool front = !climbed && work->timex->last <= clauses->items[allowed].verb_first;
    attach_add_clause(
        work, allowed,
        climbed ? PLACING_CLIMBED : (front ? PLACING_FRONT : PLACING_CLAUSE), out);
    if (front)
        attach_followers(work, allowed, out);
    if (!climbed && work->relation == CLAIM_ON)
        attach_above_when(work, allowed, out);
    if (!climbed)
        attach_above_held(work, allowed, out);
}

/* Whether the timex can place something at all. */
static bool can_place(const struct selection *selection, const struct timex *timex)
{
    if (!timex->has_date || timex->type == TIMEX_SET || timex->dateline)
        return false; /* a dateline tells when the source was written */
    if (attach_is_compared(selection, timex) || attach_names_figures(selection, timex) ||
        named_time_is(selection->text, timex))
        return false;
    size_t block = selection->text->sentences[selection->sentence].block;
    enum block_kind kind = selection->text->document->blocks[block].kind;
    if (kind == BLOCK_HEADING || kind == BLOCK_DATELINE)
        return false;
    return true;
}

/* The second half of "from A to B", or SELECTION_NONE. */
static size_t range_partner(const struct selection *selection, size_t index, size_t last)
{
    const struct timex *timex = &selection->timexes->items[index];
    if (index + 1 < last && attach_spans_figures(selection, timex, timex + 1))
        return index + 1;
    if (!timex->range_start || index + 1 >= last)
        return SELECTION_NONE;
    const struct timex *next = timex + 1;
    return next->range_end && next->has_date ? index + 1 : SELECTION_NONE;
}

void attach_timexes(const struct selection *selection, size_t first, size_t last,
                    struct placing_list *out)
{
    const struct sentence *sentence = &selection->text->sentences[selection->sentence];
    for (size_t i = first; i < last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (!can_place(selection, timex))
            continue;
        struct attach_work work = { .selection = selection,
                                    .timex = timex,
                                    .index = i,
                                    .until = range_partner(selection, i, last),
                                    .first = sentence->first,
                                    .last = sentence->last,
                                    .date = timex->date };
        work.lead = relation_lead(selection->text, timex, sentence->first);
        work.relation = relation_of(selection->text, timex, work.lead);
        if (work.until != SELECTION_NONE) {
            work.date = date_union(&timex->date, &selection->timexes->items[i + 1].date);
            work.relation = CLAIM_DURING;
            i++;
        }
        bool cell = attach_is_cell(&work);
        work.heads = cell || timex->first == sentence->first;
        if (cell) {
            attach_row(&work, out);
            continue;
        }
        attach_one(&work, out);
        attach_entry(&work, out);
    }
}
