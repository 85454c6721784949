#include "events/phrase.h"
#include "events/reach.h"
#include "events/repair.h"
#include "text/word_list.h"

/* Clauses that are gone back over, which bounds the work on endless
 * sentences. */
enum { SERIES_CLAUSES = 12 };

static const struct token *token_of(const struct selection *selection, size_t token)
{
    return &selection->text->tokens[token];
}

static bool is_comma(const struct selection *selection, size_t token)
{
    return view_equal(token_of(selection, token)->lower, VIEW(","));
}

static bool is_lone_participle(const struct clause *clause)
{
    return clause->kind == CLAUSE_REDUCED && clause->passive &&
           clause->verb_first == clause->head && clause->first == clause->verb_first;
}

/* The clause before number that the series may go on with: it ends where that begins, or
 * at the comma before. */
static size_t clause_before(const struct selection *selection, size_t number)
{
    const struct clause *clauses = selection->clauses.items;
    for (size_t i = number; i-- > 0;)
        if (clauses[i].verb_last <= clauses[number].first &&
            clauses[i].last + 1 >= clauses[number].first)
            return i;
    return SELECTION_NONE;
}

/* Whether a phrase that is no date stands behind the verb. */
static bool has_object(const struct selection *selection, const struct clause *clause)
{
    struct phrase object;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        if (selection->timexes->items[i].first == clause->verb_last)
            return false;
    return phrase_from(selection->text, clause->verb_last, clause->last, &object);
}

static void join(struct selection *selection, size_t number, size_t main)
{
    struct clause *clause = &selection->clauses.items[number];
    const struct clause *first = &selection->clauses.items[main];
    clause->kind = CLAUSE_COORDINATE;
    clause->parent = main;
    clause->tense = first->tense;
    clause->perfect = first->perfect;
    clause->passive = true;
}

static bool is_behind_date(const struct selection *selection, size_t token)
{
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        if (selection->timexes->items[i].last == token)
            return true;
    return false;
}

/* The clause that the last of a series is joined to: "opened, closed and |sold"; behind a
 * comma ("opened in May, closed, and |sold"), where a date shows that what stands before
 * it is no noun's. SELECTION_NONE for none. */
static size_t joined_to(const struct selection *selection, size_t number)
{
    const struct clause *clauses = selection->clauses.items;
    const struct clause *last = &clauses[number];
    if (last->kind != CLAUSE_COORDINATE || last->first < 3)
        return SELECTION_NONE;
    if (last->tense == TENSE_NONE)
        return is_lone_participle(&clauses[last->parent]) ? last->parent : SELECTION_NONE;
    if (!last->passive || number < 2 || last->parent + 1 >= number ||
        !is_comma(selection, last->first - 2) || clauses[number - 1].first < 2 ||
        !is_lone_participle(&clauses[number - 1]) ||
        !is_behind_date(selection, clauses[number - 1].first - 1))
        return SELECTION_NONE;
    return number - 1;
}

/* "was opened in May, closed in June and reopened in July": the participles between the
 * commas go with the "was", and narrow no noun down. */
static void repair_participles(struct selection *selection, size_t number)
{
    struct clause *clauses = selection->clauses.items;
    size_t series[SERIES_CLAUSES], count = 0, at = joined_to(selection, number);
    while (at != SELECTION_NONE && count < SERIES_CLAUSES &&
           is_lone_participle(&clauses[at])) {
        if (clauses[at].first == 0 || !is_comma(selection, clauses[at].first - 1))
            return;
        series[count++] = at;
        at = clause_before(selection, at);
    }
    if (at == SELECTION_NONE || count == SERIES_CLAUSES || !clauses[at].passive ||
        clauses[at].tense == TENSE_NONE || clauses[at].negated)
        return;
    join(selection, number, at);
    for (size_t i = 0; i < count; i++)
        join(selection, series[i], at);
}

/* Where the subject ends of which [first, last) is an aside between commas; first where
 * it is none. */
static size_t before_aside(const struct selection *selection, size_t first, size_t last)
{
    size_t floor = selection->text->sentences[selection->sentence].first;
    bool aside =
        first > floor + 1 && is_comma(selection, first - 1) && is_comma(selection, last);
    return aside ? first - 1 : first;
}

/* Makes a clause the sentence's own and the next one joined to it by the "and" at a
 * token. */
static void subject_of_pair(struct selection *selection, size_t number,
                            struct reach subject, size_t and)
{
    struct clause *here = &selection->clauses.items[number], *next = here + 1;
    here->kind = CLAUSE_MAIN;
    here->parent = next->parent = number;
    here->tense = TENSE_PAST;
    here->passive = false;
    here->first = here->opener = next->first;
    here->last = and;
    here->subject_first = subject.first;
    here->subject_last = subject.last;
    next->kind = CLAUSE_COORDINATE;
    next->first = next->opener = next->verb_first;
    next->subject_first = next->subject_last = next->verb_first;
}

/* "The church, a wooden building, burned down in 1840 and was rebuilt": what an "and" and
 * a finite verb follow is a verb of their subject, and narrows no noun down. */
static void repair_finite(struct selection *selection, size_t number)
{
    struct clause *clauses = selection->clauses.items;
    struct clause *here = &clauses[number];
    if (number + 1 >= selection->clauses.count || !is_lone_participle(here) ||
        here->verb_first < 2 || !is_comma(selection, here->verb_first - 1))
        return;
    struct clause *next = &clauses[number + 1];
    size_t and = next->verb_first - 1;
    if (next->kind != CLAUSE_MAIN || next->tense != TENSE_PAST ||
        next->subject_first >= next->subject_last ||
        next->subject_last > here->verb_first || and+1 < here->verb_last ||
        token_of(selection, and)->word_class != WORD_CONJUNCTION)
        return;
    struct phrase subject;
    size_t floor = selection->text->sentences[selection->sentence].first;
    size_t end = before_aside(selection, next->subject_first, next->subject_last);
    if (end == next->subject_first)
        subject = (struct phrase){ next->subject_first, next->subject_last, 0 };
    else if (!phrase_chain_before(selection->text, end, floor, &subject))
        return;
    subject_of_pair(selection, number, (struct reach){ subject.first, subject.last },
                    and);
    for (size_t i = 0; i < number; i++)
        if (clauses[i].parent == number + 1)
            clauses[i].parent = number;
}

/* "On 1 June soldiers came to the village and took the men": the verb before the "and" is
 * the sentence's own, where that behind it has no subject. */
static void repair_fronted_pair(struct selection *selection, size_t number)
{
    struct clause *here = &selection->clauses.items[number];
    size_t floor = selection->text->sentences[selection->sentence].first;
    if (number + 1 >= selection->clauses.count || !is_lone_participle(here))
        return;
    struct clause *next = here + 1;
    size_t and = next->verb_first - 1;
    struct phrase subject;
    if (next->kind != CLAUSE_MAIN || next->tense != TENSE_PAST || next->passive ||
        next->subject_first < next->subject_last || and+1 < here->verb_last ||
        token_of(selection, and)->word_class != WORD_CONJUNCTION ||
        token_of(selection, here->head)->word_class != WORD_PAST ||
        !phrase_chain_before(selection->text, here->verb_first, floor, &subject))
        return;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        if (selection->timexes->items[i].last > subject.first &&
            selection->timexes->items[i].last < here->verb_first)
            subject.first = selection->timexes->items[i].last;
    subject_of_pair(selection, number, (struct reach){ subject.first, here->verb_first },
                    and);
}

/* Whether the verb needs an object and has none. */
static bool lacks_object(const struct selection *selection, const struct clause *clause)
{
    return clause->tense == TENSE_PAST && !clause->passive && !clause->perfect &&
           clause->verb_last == clause->verb_first + 1 &&
           clause->subject_first < clause->subject_last &&
           repair_needs_object(token_of(selection, clause->head)->lemma) &&
           !has_object(selection, clause);
}

/* "ten people were killed and 35 injured", ", a verdict upheld on appeal": the "were"
 * goes without saying. */
static void repair_lost_was(struct selection *selection, size_t number)
{
    struct clause *here = &selection->clauses.items[number];
    size_t floor = selection->text->sentences[selection->sentence].first;
    if (number == 0 || here->kind != CLAUSE_MAIN || here->subject_first < floor + 2 ||
        !lacks_object(selection, here))
        return;
    const struct token *first = token_of(selection, here->subject_first);
    const struct clause *before = here - 1;
    bool joined = first[-1].word_class == WORD_CONJUNCTION && before->passive &&
                  before->tense == TENSE_PAST && first->word_class == WORD_NUMBER;
    bool aside =
        is_comma(selection, here->subject_first - 1) &&
        (view_equal(first->lower, VIEW("a")) || view_equal(first->lower, VIEW("an")));
    here->passive = joined || aside;
}

/* "was freed but arrested again", "was convicted of what he had not done and released":
 * the second verb goes with the passive. */
static void repair_second_passive(struct selection *selection, size_t number)
{
    struct clause *clauses = selection->clauses.items;
    struct clause *here = &clauses[number];
    if (here->kind != CLAUSE_COORDINATE || here->passive || here->tense != TENSE_PAST ||
        here->verb_last != here->verb_first + 1 ||
        here->subject_first < here->subject_last ||
        !repair_needs_object(token_of(selection, here->head)->lemma) ||
        has_object(selection, here))
        return;
    size_t main = clauses[here->parent].kind == CLAUSE_RELATIVE
                      ? clauses[here->parent].parent
                      : here->parent;
    if (clauses[main].kind != CLAUSE_MAIN || !clauses[main].passive ||
        clauses[main].tense != TENSE_PAST || clauses[main].verb_last > here->first)
        return;
    here->parent = main;
    here->passive = true;
    here->perfect = false;
}

/* "was signed and, having been ratified, entered into force": no passive, and no aside.
 */
static void repair_entered(const struct selection *selection, size_t number)
{
    struct clause *clauses = selection->clauses.items, *here = &clauses[number];
    static const struct view into[] = { VIEW_INIT("effect"), VIEW_INIT("force"),
                                        VIEW_INIT("operation"), VIEW_INIT("service") };
    if (!here->passive || here->verb_last != here->verb_first + 1 || number == 0 ||
        here->verb_last + 1 >= here->last || clauses[0].kind != CLAUSE_MAIN ||
        clauses[0].tense != TENSE_PAST || clauses[0].verb_last > here->first ||
        !phrase_is_word(selection->text, here->head, "entered") ||
        !phrase_is_word(selection->text, here->verb_last, "into") ||
        !WORD_LISTED(into, token_of(selection, here->verb_last + 1)->lower))
        return;
    here->kind = CLAUSE_COORDINATE;
    here->parent = 0;
    here->tense = TENSE_PAST;
    here->passive = false;
}

/* "The pair parted in May and the house was sold": what a lone "was" has for its subject
 * is the phrase behind the "and"; the verb before tells of the pair. */
static void repair_split_subject(struct selection *selection, size_t number)
{
    static const struct view lone[] = { VIEW_INIT("had"), VIEW_INIT("has"),
                                        VIEW_INIT("is"), VIEW_INIT("was") };
    struct clause *here = &selection->clauses.items[number], *next = here + 1;
    struct phrase phrase;
    if (number + 1 >= selection->clauses.count || !is_lone_participle(here) ||
        next->kind != CLAUSE_MAIN || next->subject_last != here->first ||
        next->verb_first != here->last || here->verb_first == 0 ||
        is_comma(selection, here->verb_first - 1) ||
        !WORD_LISTED(lone, token_of(selection, next->verb_first)->lower) ||
        !phrase_chain_before(selection->text, next->verb_first, here->verb_last, &phrase))
        return;
    size_t and = phrase.first - 1;
    bool dated = false;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++)
        dated = dated || (selection->timexes->items[i].last ==
                          and&&selection->timexes->items[i].first >= here->verb_last);
    if (!dated || !phrase_is_word(selection->text, and, "and"))
        return;
    here->kind = CLAUSE_MAIN;
    here->parent = number;
    here->tense = TENSE_PAST;
    here->passive = false;
    here->first = here->opener = next->first;
    here->subject_first = next->subject_first;
    here->subject_last = next->subject_last;
    here->last = and;
    next->first = next->opener = next->subject_first = phrase.first;
    next->subject_last = next->verb_first;
}

void repair_series(struct selection *selection)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        repair_participles(selection, i);
        repair_finite(selection, i);
        repair_fronted_pair(selection, i);
        repair_lost_was(selection, i);
        repair_second_passive(selection, i);
        repair_split_subject(selection, i);
        repair_entered(selection, i);
    }
}
