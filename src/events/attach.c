#include "events/attach.h"

#include "base/vector.h"
#include "events/attach_work.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/relation.h"

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

static void add_clause(const struct attach_work *work, size_t clause,
                       enum placing_evidence evidence, struct placing_list *out)
{
    attach_add(work,
               (struct placing){ .clause = clause,
                                 .trigger = work->selection->clauses.items[clause].head,
                                 .evidence = evidence },
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
        if (reach_joins_another(work->selection, i))
            continue;
        if (holds_timex(work, next) || !attach_is_allowed(work, i) ||
            next->tense != clauses->items[clause].tense)
            return;
        add_clause(work, i, PLACING_FRONT, out);
        count++;
    }
}

/* Whether the timex stands behind "..., and" at the end of its clause: "the road was dry,
 * and early this year, a flood came". */
static bool opens_next(const struct attach_work *work, size_t own)
{
    const struct clause_list *clauses = &work->selection->clauses;
    const struct token *tokens = work->selection->text->tokens;
    if (own + 1 >= clauses->count || work->lead <= work->first ||
        work->timex->last + 2 <= clauses->items[own].last ||
        clauses->items[own + 1].first > work->timex->last + 1)
        return false;
    return tokens[work->lead - 1].word_class == WORD_CONJUNCTION &&
           work->lead > clauses->items[own].verb_last;
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
    if (work->timex->type != TIMEX_DURATION && work->date.precision != DATE_INTERVAL)
        return false;
    for (size_t i = work->lead; i > work->first && work->lead - i < COMPARES_WORDS; i--)
        if (attach_is_one_of(tokens[i - 1].lower, words, sizeof words / sizeof *words) ||
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
        add_clause(&own, i, PLACING_CLAUSE, out);
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

/* "suspended the treaty of 1972": the date is the object's, not the verb's. */
static bool is_of_object(const struct attach_work *work, const struct clause *clause)
{
    const struct text *text = work->selection->text;
    size_t of = work->timex->first - 1;
    struct phrase phrase;
    return clause != NULL && work->timex->first > clause->verb_last + 1 &&
           phrase_is_word(text, of, "of") &&
           phrase_before(text, of, clause->verb_last, &phrase) &&
           phrase.first == clause->verb_last;
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
    if (compares(work) || is_included(work))
        return;
    if (attach_when(work, out) && goes_back(work))
        return;
    if (attach_modifier(work, &scene, out) && !scene)
        return;
    const struct clause_list *clauses = &work->selection->clauses;
    size_t own = clause_around(work);
    const struct clause *clause = own == SELECTION_NONE ? NULL : &clauses->items[own];
    if (is_passed(work, clause))
        return;
    bool climbed = false;
    size_t allowed = attach_allowed_clause(work, own, &climbed);
    bool of_object = is_of_object(work, clause);
    bool verb = allowed != SELECTION_NONE && !climbed && !of_object;
    if ((!scene && attach_phrase(work, clause, verb, out)) || of_object)
        return;
    if (allowed == SELECTION_NONE)
        return;
    bool front = !climbed && work->timex->last <= clauses->items[allowed].verb_first;
    add_clause(work, allowed,
               climbed ? PLACING_CLIMBED : (front ? PLACING_FRONT : PLACING_CLAUSE), out);
    if (front)
        attach_followers(work, allowed, out);
}

/* "up from nine in 2017", "compared with 30 fires in May": what the clause tells is held
 * against another time's figure, and was not so then. */
static bool is_compared(const struct selection *selection, const struct timex *timex)
{
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    size_t at = relation_lead(text, timex, floor);
    if (at < timex->first && at > floor && phrase_is_noun(&text->tokens[at - 1]))
        at--;
    if (at == timex->first || at < floor + 3 ||
        text->tokens[at - 1].word_class != WORD_NUMBER)
        return false;
    bool moved =
        phrase_is_word(text, at - 2, "from") &&
        (phrase_is_word(text, at - 3, "up") || phrase_is_word(text, at - 3, "down"));
    bool held =
        (phrase_is_word(text, at - 2, "with") || phrase_is_word(text, at - 2, "to")) &&
        phrase_is_word(text, at - 3, "compared");
    return moved || held;
}

/* "under the Transfer Act 1905": the year is a part of the law's name. */
static bool names_law(const struct selection *selection, const struct timex *timex)
{
    static const struct view laws[] = { VIEW_INIT("act"), VIEW_INIT("order"),
                                        VIEW_INIT("ordinance"), VIEW_INIT("regulations"),
                                        VIEW_INIT("rules") };
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    return timex->last == timex->first + 1 && timex->first > floor &&
           text->tokens[timex->first - 1].capital &&
           attach_is_one_of(text->tokens[timex->first - 1].lower, laws,
                            sizeof laws / sizeof *laws);
}

/* Whether the timex can place something at all. */
static bool can_place(const struct selection *selection, const struct timex *timex)
{
    if (!timex->has_date || timex->type == TIMEX_SET || timex->dateline)
        return false; /* a dateline tells when the source was written */
    if (is_compared(selection, timex) || names_law(selection, timex))
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
        attach_one(&work, out);
        attach_entry(&work, out);
    }
}
