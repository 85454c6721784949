#include "events/repair.h"

#include "events/phrase.h"
#include "events/relation.h"
#include "text/clause_subject.h"
#include "text/word_list.h"
#include "text/inflect.h"

/* Words looked back over for the comma before a saying's subject. */
enum { REPAIR_SUBJECT_MAX = 24 };

static const struct token *token_of(const struct selection *selection, size_t token)
{
    return &selection->text->tokens[token];
}

/* The timex that covers the words [first, last), or NULL. */
static const struct timex *covering(const struct selection *selection, size_t first,
                                    size_t last)
{
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->first <= first && last <= timex->last)
            return timex;
    }
    return NULL;
}

/* "was reorganised in 1922", "was recognised by the king", "was connected to the grid":
 * what the lexicon has as an adjective, too, tells what was done where a date follows it,
 * or by or to whom. */
static void repair_adjective(const struct selection *selection,
                             const struct clause *clause)
{
    size_t next = clause->verb_last;
    if (next + 1 >= clause->last || clause->tense != TENSE_PAST ||
        token_of(selection, next)->word_class != WORD_ADJECTIVE)
        return;
    struct token *token = &selection->text->tokens[next];
    struct inflect_base base = inflect(token->lower).past;
    bool preposition = token_of(selection, next + 1)->word_class == WORD_PREPOSITION;
    static const struct view to[] = { VIEW_INIT("by"), VIEW_INIT("from"),
                                      VIEW_INIT("into"), VIEW_INIT("to") };
    bool done_to = WORD_LISTED(to, token_of(selection, next + 1)->lower);
    bool dated =
        covering(selection, next + 1 + preposition, next + 2 + preposition) != NULL;
    if (base.rank == 0 || (!done_to && !dated))
        return;
    struct view lemma = inflect_lemma(selection->arena, token->lower, base);
    struct kind_of kind = kind_of_verb(lemma);
    if ((!kind.known && !done_to) || (kind.flags & KIND_STATE) != 0)
        return;
    token->word_class = WORD_PARTICIPLE;
    token->lemma = lemma;
}

static void repair_participle(const struct selection *selection, struct clause *clause)
{
    size_t next = clause->verb_last;
    if (next < clause->last && clause->head + 1 == next &&
        view_equal(token_of(selection, clause->head)->lemma, VIEW("be")))
        repair_adjective(selection, clause);
    if (next >= clause->last || clause->head + 1 != next ||
        !view_equal(token_of(selection, clause->head)->lemma, VIEW("be")) ||
        token_of(selection, next)->word_class != WORD_PARTICIPLE)
        return;
    struct phrase phrase;
    bool dated = covering(selection, next + 1, next + 2) != NULL;
    if (!dated && phrase_from(selection->text, next, clause->last, &phrase))
        return; /* "is amended law": a noun phrase */
    clause->head = next;
    clause->verb_last = next + 1;
    clause->passive = true;
}

static void repair_subject(const struct selection *selection, struct clause *clause)
{
    size_t floor = selection->text->sentences[selection->sentence].first;
    if (clause->subject_first >= clause->subject_last)
        return;
    const struct timex *timex =
        covering(selection, clause->subject_first, clause->subject_last);
    struct clause_subject before;
    bool alone = timex && timex->first <= clause->subject_first;
    if (!alone || /* not "20 ships a month" */
        !clause_subject_before(selection->text, floor,
                               relation_lead(selection->text, timex, floor), &before))
        return;
    clause->subject_first = before.whole.first;
    clause->subject_last = before.whole.last;
    if (clause->first > before.whole.first)
        clause->first = before.whole.first;
}

static bool is_mark(const struct selection *selection, size_t token)
{
    return token_of(selection, token)->kind == TOKEN_PUNCT;
}

/* A quotation mark is no subject: what stands between it and the verb is. */
static void repair_marks(const struct selection *selection, struct clause *clause)
{
    bool finite = clause->tense != TENSE_NONE && clause->kind != CLAUSE_COORDINATE;
    if (clause->subject_first >= clause->subject_last && !finite)
        return;
    while (clause->subject_first < clause->subject_last &&
           is_mark(selection, clause->subject_first))
        clause->subject_first++;
    if (clause->subject_first >= clause->subject_last &&
        selection->text->tokens[clause->first].quoted) {
        clause->subject_first = clause->first;
        clause->subject_last = clause->verb_first;
    }
    while (clause->subject_first < clause->subject_last &&
           is_mark(selection, clause->subject_first))
        clause->subject_first++;
}

static bool only_marks(const struct selection *selection, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (!is_mark(selection, i))
            return false;
    return first < last;
}

/* "said that, during the last year, it had grown": what follows the date is still said.
 */
static void repair_content(const struct selection *selection, size_t number)
{
    struct clause *saying = &selection->clauses.items[number], *next = saying + 1;
    struct view lemma = token_of(selection, saying->head)->lemma;
    bool says = (kind_of_verb(lemma).flags & KIND_SAY) != 0;
    if (next->kind != CLAUSE_MAIN || next->first < saying->verb_last ||
        next->first > saying->last + 2)
        return;
    if (says && token_of(selection, next->first)->quoted &&
        only_marks(selection, saying->verb_last, next->first)) {
        next->kind = CLAUSE_COMPLEMENT; /* 'said, "The road is dry"' */
        next->parent = number;
        return;
    }
    for (size_t i = saying->verb_last; i < saying->last; i++)
        if (phrase_is_word(selection->text, i, "that") && i + 1 < saying->last &&
            is_mark(selection, i + 1) &&
            (says || token_of(selection, i)->word_class == WORD_SUBORDINATOR)) {
            saying->last = i;
            next->first = next->opener = i;
            next->kind = CLAUSE_COMPLEMENT;
            next->parent = number;
            return;
        }
}

/* "said yesterday that the firm would pay": no relative of the day. */
static void repair_relative(const struct selection *selection, struct clause *clause)
{
    const struct clause *above = &selection->clauses.items[clause->parent];
    if (clause->kind != CLAUSE_RELATIVE || above == clause ||
        !phrase_is_word(selection->text, clause->opener, "that") ||
        clause->subject_first >= clause->subject_last ||
        above->verb_last > clause->opener ||
        !(kind_of_verb(token_of(selection, above->head)->lemma).flags & KIND_SAY))
        return;
    if (covering(selection, clause->opener - 1, clause->opener))
        clause->kind = CLAUSE_COMPLEMENT;
}

/* "According to figures released on Monday by the bank": the verb is a participle. */
static void repair_according(const struct selection *selection, struct clause *clause)
{
    const struct text *text = selection->text;
    if (!phrase_is_word(text, clause->first, "according") ||
        clause->head + 1 >= clause->last ||
        token_of(selection, clause->head)->word_class != WORD_PAST)
        return;
    for (size_t i = clause->head + 1; i < clause->last; i++)
        if (phrase_is_word(text, i, "by")) {
            clause->kind = CLAUSE_REDUCED;
            clause->passive = true;
            clause->tense = TENSE_NONE;
            return;
        }
}

/* "A letter dated 5 May shows that ...": what is dated is no verb's subject yet. */
static void repair_dated(const struct selection *selection, size_t number)
{
    struct clause *clause = &selection->clauses.items[number];
    bool next = number + 1 < selection->clauses.count;
    if (clause->tense != TENSE_PAST || clause->head != clause->verb_first ||
        !phrase_is_word(selection->text, clause->head, "dated") ||
        covering(selection, clause->verb_last, clause->verb_last + 1) == NULL)
        return;
    clause->kind = CLAUSE_REDUCED;
    clause->tense = TENSE_NONE;
    clause->passive = true;
    clause->parent = next ? number + 1 : number;
}

static bool has_main_verb(const struct selection *selection, const struct clause *but)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        const struct clause *clause = &selection->clauses.items[i];
        if (clause != but && clause->kind == CLAUSE_MAIN)
            return true;
    }
    return false;
}

/* Whether [first, last) is a phrase that leads on to another: "workers at", "documents
 * released by". */
static bool leads_on(const struct text *text, size_t first, size_t last)
{
    enum { WORDS_MAX = 12 };
    static const unsigned inside = 1u << WORD_NOUN | 1u << WORD_NAME | 1u << WORD_NUMBER |
                                   1u << WORD_ADJECTIVE | 1u << WORD_DETERMINER |
                                   1u << WORD_POSSESSIVE | 1u << WORD_PREPOSITION |
                                   1u << WORD_PARTICIPLE;
    static const unsigned linking = 1u << WORD_PREPOSITION | 1u << WORD_PARTICIPLE;
    if (last <= first || last - first > WORDS_MAX ||
        (linking >> text->tokens[first].word_class & 1) != 0 ||
        text->tokens[last - 1].word_class != WORD_PREPOSITION)
        return false;
    for (size_t i = first; i < last; i++)
        if ((inside >> text->tokens[i].word_class & 1) == 0)
            return false;
    return true;
}

/* "In 2001 people in the town protested": the subject begins where the date ends, not
 * with the last phrase before the verb. */
static void repair_front_subject(const struct selection *selection, struct clause *clause)
{
    const struct text *text = selection->text;
    size_t floor = text->sentences[selection->sentence].first;
    if (clause->kind != CLAUSE_MAIN || clause->tense == TENSE_NONE ||
        clause->subject_first >= clause->subject_last ||
        selection->timex_first >= selection->timex_last)
        return;
    const struct timex *front = &selection->timexes->items[selection->timex_first];
    if (relation_lead(text, front, floor) == floor &&
        leads_on(text, front->last, clause->subject_first))
        clause->subject_first = front->last;
}

/* "On 6 October Anna Berger told ...": the day is no part of the subject, and the verb is
 * the sentence's own. */
static void repair_fronted(const struct selection *selection, size_t number)
{
    struct clause *clause = &selection->clauses.items[number];
    size_t floor = selection->text->sentences[selection->sentence].first;
    struct phrase phrase;
    bool taken = clause->kind == CLAUSE_REDUCED ||
                 (clause->kind == CLAUSE_MAIN && clause->passive &&
                  clause->verb_last == clause->verb_first + 1);
    if (!taken || has_main_verb(selection, clause) ||
        clause->head != clause->verb_first ||
        phrase_is_word(selection->text, clause->verb_last, "by") ||
        !phrase_before(selection->text, clause->verb_first, floor, &phrase))
        return;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->first < phrase.first && timex->last < phrase.first)
            continue; /* other words stand between */
        if (timex->last >= phrase.last || timex->last < phrase.first)
            continue;
        clause->kind = CLAUSE_MAIN;
        clause->parent = number;
        clause->tense = TENSE_PAST;
        clause->passive = false;
        clause->subject_first = timex->last;
        clause->subject_last = phrase.last;
        return;
    }
}

static bool reports(struct view lemma)
{
    static const struct view verbs[] = { VIEW_INIT("announce"), VIEW_INIT("report"),
                                         VIEW_INIT("say"), VIEW_INIT("state") };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (view_equal(verbs[i], lemma))
            return true;
    return false;
}

/* The token behind the comma nearest before a verb; the verb itself when there is none.
 */
static size_t behind_comma(const struct selection *selection, size_t verb, size_t floor)
{
    for (size_t i = verb; i > floor && verb - i < REPAIR_SUBJECT_MAX; i--)
        if (view_equal(token_of(selection, i - 1)->lower, VIEW(",")))
            return i;
    return verb;
}

static void repair_saying(const struct selection *selection, size_t number)
{
    struct clause *clauses = selection->clauses.items;
    struct clause *saying = &clauses[number];
    size_t floor = selection->text->sentences[selection->sentence].first;
    if (saying->kind != CLAUSE_REDUCED || number + 1 != selection->clauses.count ||
        !reports(token_of(selection, saying->head)->lemma) ||
        phrase_is_word(selection->text, saying->verb_last, "by"))
        return;
    size_t subject = behind_comma(selection, saying->verb_first, floor);
    size_t said = number;
    for (size_t i = number; i-- > 0;)
        if (clauses[i].kind == CLAUSE_MAIN && clauses[i].verb_last < subject)
            said = i;
    if (said == number || subject == saying->verb_first)
        return;
    for (size_t i = said + 1; i < number; i++)
        if (clauses[i].verb_first >= subject) {
            clauses[i].kind = CLAUSE_REDUCED;
            clauses[i].parent = number;
            clauses[i].last = clauses[i].verb_last;
        }
    saying->kind = CLAUSE_MAIN;
    saying->parent = number;
    saying->first = saying->subject_first = subject;
    saying->subject_last = saying->verb_first;
    saying->tense = TENSE_PAST;
    saying->passive = false;
    clauses[said].kind = CLAUSE_COMPLEMENT;
    clauses[said].parent = number;
}

/* "obtained its first known charter in 1189": a participle before its noun tells nothing,
 * and takes in no date. */
static void repair_modifier(const struct selection *selection, struct clause *clause)
{
    static const unsigned opens = 1u << WORD_DETERMINER | 1u << WORD_POSSESSIVE;
    static const unsigned inside =
        opens | 1u << WORD_ADJECTIVE | 1u << WORD_NUMBER | 1u << WORD_ADVERB;
    struct clause *above = &selection->clauses.items[clause->parent];
    size_t first = clause->head;
    if (clause->kind != CLAUSE_REDUCED || clause->head != clause->verb_first ||
        clause->verb_last != clause->head + 1 || clause->verb_last >= clause->last ||
        token_of(selection, clause->verb_last)->word_class != WORD_NOUN)
        return;
    while (first > above->first &&
           ((inside >> token_of(selection, first - 1)->word_class & 1) != 0 ||
            phrase_is_word(selection->text, first - 1, "first")))
        first--;
    if (first == clause->head ||
        (opens >> token_of(selection, first)->word_class & 1) == 0)
        return;
    if (above->last < clause->last)
        above->last = clause->last;
    clause->last = clause->verb_last;
}

/* "before being sent to Oslo": "being" is a part of the verb, and no subject. */
static void repair_being(const struct selection *selection, struct clause *clause)
{
    static const struct view temporal[] = { VIEW_INIT("after"), VIEW_INIT("before"),
                                            VIEW_INIT("on"), VIEW_INIT("upon") };
    size_t floor = selection->text->sentences[selection->sentence].first;
    size_t being = clause->verb_first - 1;
    bool subject = clause->subject_first < clause->subject_last &&
                   clause->subject_last == clause->verb_first;
    if ((clause->kind != CLAUSE_REDUCED && !subject) || clause->verb_first < floor + 2 ||
        !phrase_is_word(selection->text, being, "being"))
        return;
    if (phrase_is_noun(token_of(selection, being - 1))) { /* "the time being spent" */
        clause->subject_last = being;
        return;
    }
    clause->kind = CLAUSE_GERUND;
    for (size_t i = 0; i < sizeof temporal / sizeof *temporal; i++)
        if (view_equal(temporal[i], token_of(selection, being - 1)->lower))
            clause->kind = CLAUSE_ADVERBIAL;
    clause->verb_first = clause->subject_first = clause->subject_last = being;
    if (clause->first > being)
        clause->first = being;
    clause->passive = true;
}

void repair_clauses(struct selection *selection)
{
    for (size_t i = 0; i < selection->clauses.count; i++) {
        repair_being(selection, &selection->clauses.items[i]);
        repair_modifier(selection, &selection->clauses.items[i]);
        repair_fronted(selection, i);
        repair_front_subject(selection, &selection->clauses.items[i]);
        repair_participle(selection, &selection->clauses.items[i]);
        repair_marks(selection, &selection->clauses.items[i]);
        repair_subject(selection, &selection->clauses.items[i]);
        repair_according(selection, &selection->clauses.items[i]);
        repair_dated(selection, i);
        repair_relative(selection, &selection->clauses.items[i]);
        if (i + 1 < selection->clauses.count)
            repair_content(selection, i);
    }
    if (selection->clauses.count > 0)
        repair_saying(selection, selection->clauses.count - 1);
}
