#include "events/title.h"

#include "events/condition.h"
#include "events/first_person.h"
#include "events/gapping.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/relation.h"
#include "events/shared_object.h"
#include "events/title_object.h"
#include "events/title_said.h"
#include "events/title_share.h"
#include "events/title_subject.h"
#include "events/title_verb.h"
#include "events/title_words.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

/* Clauses climbed. */
enum { TITLE_LEVELS = 6 };

static struct title_words start(const struct selection *selection, bool narrow)
{
    return (struct title_words){ .selection = selection, .narrow = narrow };
}

/* Verbs whose date is the age of their subject: the subject alone is the title. */
static bool tells_age(const struct selection *selection, const struct clause *clause)
{
    return view_equal(selection->text->tokens[clause->head].lemma, VIEW("date"));
}

/* The clause whose words tell the event: an infinitive or gerund is told with the verb
 * above it ("agreed to open a plant"). */
static size_t telling_clause(const struct selection *selection, size_t clause)
{
    for (int level = 0; level < TITLE_LEVELS; level++) {
        const struct clause *here = &selection->clauses.items[clause];
        bool hangs = (here->kind == CLAUSE_INFINITIVE && here->parent != clause) ||
                     reach_is_phase(selection, clause);
        if (!hangs)
            return clause;
        clause = here->parent;
    }
    return clause;
}

/* Whether an "and" joins two that act, not two offices of one ("founder and director Ann
 * Lee"). */
static bool joins_two(const struct selection *selection, const struct reach *subject)
{
    const struct text *text = selection->text;
    for (size_t i = subject->first + 1; i + 1 < subject->last; i++) {
        if (phrase_is_word(text, i, "between"))
            return false; /* "a round of talks between Ann Lee and Bo Orr" */
        if (!phrase_is_word(text, i, "and"))
            continue;
        const struct mention *before = mention_at(selection->mentions, i - 1);
        return (before && before->type == ENTITY_PERSON) || text->tokens[i + 1].capital ||
               text->tokens[i + 1].word_class == WORD_DETERMINER ||
               text->tokens[i + 1].word_class == WORD_POSSESSIVE;
    }
    return false;
}

static bool subject_number(const struct selection *selection, size_t clause,
                           const struct reach *subject)
{
    bool plural = phrase_is_plural(selection->text, subject->first, subject->last);
    const struct clause *here = &selection->clauses.items[clause];
    if (title_subject_ends_in_person(selection, subject))
        plural = joins_two(selection, subject);
    plural = plural || title_subject_is_pair(selection, subject);
    enum first_person person = first_person_at(selection, subject->first);
    if (person != FIRST_PERSON_NONE && subject->last == subject->first + 1)
        return person == FIRST_PERSON_SEVERAL; /* not "I have" */
    if (here->kind == CLAUSE_MAIN || here->kind == CLAUSE_COMPLEMENT)
        title_verb_number(selection, here, &plural);
    return plural;
}

/* Where a "when" behind the placing's date opens what is told as an event of its own;
 * SELECTION_NONE where none does. The rest ends before it. */
static size_t when_clause(const struct selection *selection,
                          const struct placing *placing, struct reach *rest)
{
    if (placing->timex == SELECTION_NONE)
        return SELECTION_NONE;
    size_t limit = selection->text->sentences[selection->sentence].last;
    const struct timex *timex = &selection->timexes->items[placing->timex];
    size_t when = relation_when(selection->text, timex, limit);
    if (when == limit || timex->first < rest->first)
        return SELECTION_NONE;
    if (rest->last > when)
        rest->last = timex->last;
    return when;
}

/* The words behind the verb, and the condition that they hang on, unless that is told as
 * an event. */
static void add_rest(struct title_words *words, size_t clause, const struct reach *rest,
                     size_t when)
{
    struct reach condition;
    size_t last = rest->last;
    bool bound =
        condition_find(words->selection, clause, &condition) && condition.first != when;
    if (bound && condition.first >= rest->first && condition.first < last)
        last = condition.first;
    title_words_add_rest(words, rest->first, last);
    if (bound)
        title_words_add_condition(words, condition.first, condition.last);
}

/* "The last quarter ended in June": what passes of itself is no event. */
static bool is_span_of_time(const struct selection *selection, size_t clause,
                            const struct reach *subject)
{
    static const char *const spans[] = { "quarter",  "year",   "month",
                                         "week",     "decade", "season",
                                         "semester", "period", "day" };
    const struct text *text = selection->text;
    struct kind_of kind =
        kind_of_verb(text->tokens[selection->clauses.items[clause].head].lemma);
    if (kind.kind != KIND_END && kind.kind != KIND_LAUNCH)
        return false;
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
        if (view_equal(text->tokens[subject->last - 1].lemma, view_of(spans[i])))
            return true;
    return false;
}

/* Whether the clause says that something took place of which its subject is no event:
 * then that is told elsewhere, or not at all. */
static bool befalls_nothing(const struct selection *selection, size_t clause,
                            const struct reach *subject)
{
    const struct text *text = selection->text;
    const struct clause *here = &selection->clauses.items[clause];
    struct view lemma = text->tokens[here->head].lemma;
    bool takes_place =
        view_equal(lemma, VIEW("take")) && phrase_is_word(text, here->verb_last, "place");
    struct phrase phrase;
    if (!takes_place && !view_equal(lemma, VIEW("happen")) &&
        !view_equal(lemma, VIEW("occur")))
        return false;
    return !phrase_from(text, subject->first, subject->last, &phrase) ||
           !kind_of_noun(text->tokens[phrase.head].lemma).known;
}

/* "It strikes me that", "it emerged that": it stands for what follows. */
static bool is_empty_it(const struct selection *selection, size_t clause,
                        const struct reach *subject)
{
    static const struct view verbs[] = { VIEW_INIT("appear"),   VIEW_INIT("emerge"),
                                         VIEW_INIT("follow"),   VIEW_INIT("happen"),
                                         VIEW_INIT("seem"),     VIEW_INIT("strike"),
                                         VIEW_INIT("transpire") };
    const struct text *text = selection->text;
    const struct clause *here = &selection->clauses.items[clause];
    size_t next = here->verb_last;
    if (subject->last != subject->first + 1 ||
        !phrase_is_word(text, subject->first, "it") ||
        !WORD_LISTED(verbs, text->tokens[here->head].lemma))
        return false;
    if (next < text->token_count && text->tokens[next].word_class == WORD_PRONOUN)
        next++;
    return phrase_is_word(text, next, "that");
}

/* No form of "be" is a participle that narrows a noun down: the clause was misread. */
static bool is_misread(const struct selection *selection, const struct clause *clause)
{
    return clause->kind == CLAUSE_REDUCED &&
           view_equal(selection->text->tokens[clause->head].lemma, VIEW("be"));
}

/* "Origin of the church", of one whose name alone is no title. */
static struct view origin_title(const struct selection *selection, size_t clause,
                                const struct reach *subject)
{
    struct title_words words = start(selection, false);
    title_words_put(&words, VIEW("origin"), SELECTION_NONE);
    title_words_put(&words, VIEW("of"), SELECTION_NONE);
    title_words_put(&words, VIEW("the"), SELECTION_NONE);
    words.least = words.count + 1;
    return title_subject_add(&words, clause, subject) ? title_words_fit(&words)
                                                      : (struct view){ NULL, 0 };
}

/* "a treaty ..., which the presidents signed", where what they signed is not found. */
static bool lost_object(const struct selection *selection, size_t clause)
{
    static const struct view openers[] = { VIEW_INIT("that"), VIEW_INIT("which"),
                                           VIEW_INIT("whom") };
    const struct clause *here = &selection->clauses.items[clause];
    const struct token *tokens = selection->text->tokens;
    return here->kind == CLAUSE_RELATIVE && !here->passive &&
           WORD_LISTED(openers, tokens[here->opener].lower) &&
           here->subject_first > here->opener &&
           !verb_is_intransitive(tokens[here->head].lemma);
}

/* "told him", "said in a statement": of what, the words do not tell. */
static bool tells_nothing(const struct title_words *words, size_t verb)
{
    if (words->items[verb].token == SELECTION_NONE)
        return false;
    const struct token *token = &words->selection->text->tokens[words->items[verb].token];
    bool pronoun = words->count == verb + 1 && token->word_class == WORD_PRONOUN &&
                   view_equal(words->items[verb].text, token->lower);
    bool statement = words->count == verb + 3 && view_equal(token->lower, VIEW("in")) &&
                     view_equal(words->items[verb + 2].text, VIEW("statement"));
    return pronoun || statement;
}

/* The clause's verb, or "buys and restores"; returns where the words behind it begin. */
static size_t add_verbs(struct title_words *words, size_t clause, bool plural)
{
    const struct clause_list *clauses = &words->selection->clauses;
    size_t first, second;
    if (!shared_object_of(words->selection, clause, &first, &second)) {
        title_verb_add(words, clause, plural);
        return clauses->items[clause].verb_last;
    }
    title_verb_add(words, first, plural);
    title_words_put(words, VIEW("and"), clauses->items[first].verb_last);
    title_verb_add(words, second, plural);
    return clauses->items[second].verb_last;
}

static struct view clause_title(const struct selection *selection,
                                const struct placing *placing, bool narrow)
{
    struct view none = { NULL, 0 };
    size_t clause = telling_clause(selection, placing->clause);
    const struct clause *here = &selection->clauses.items[clause];
    struct reach subject;
    if (!reach_subject(selection, clause, &subject) ||
        befalls_nothing(selection, clause, &subject) ||
        is_span_of_time(selection, clause, &subject) ||
        is_empty_it(selection, clause, &subject) || is_misread(selection, here) ||
        title_object_is_missing(selection, clause) ||
        title_subject_asks_number(selection->text, &subject))
        return none;
    enum gapping gapping = gapping_of(selection, placing, clause, &subject);
    if (gapping == GAPPING_UNCLEAR)
        return none;
    bool plural = subject_number(selection, clause, &subject);
    if (reach_says(selection, clause) && !here->passive) {
        struct saying saying = { subject, plural, narrow, false };
        struct view said = title_said(selection, clause, &saying);
        if (said.length > 0 || saying.vague)
            return said;
    }
    struct title_words words = start(selection, narrow);
    bool several = false;
    words.single = title_verb_number(selection, here, &several) && !several;
    if (!title_subject_add(&words, clause, &subject))
        return none;
    if (words.cut_list && words.items[words.count - 1].token != SELECTION_NONE)
        plural = phrase_is_plural(selection->text, subject.first,
                                  words.items[words.count - 1].token + 1);
    if (tells_age(selection, here)) {
        struct title_words alone = words;
        alone.least = 1;
        struct view title = title_words_fit(&alone);
        if (title.length > 0)
            return title;
        if (!here->passive)
            return origin_title(selection, clause, &subject);
    }
    size_t behind = add_verbs(&words, clause, plural);
    size_t verb = words.count;
    words.least = verb;
    struct reach rest = { behind, reach_end(selection, clause) };
    if (behind > rest.last)
        rest.last = reach_end(selection, clause + 1);
    if (gapping != GAPPING_NONE)
        rest.last = gapping_object(selection, clause); /* dates are no part of a title */
    else if (title_share_object(selection, placing, &rest)) {
        if (here->passive && !phrase_is_word(selection->text, rest.first, "by"))
            return none; /* "the hall was sold in 1990, the mill by its owner in 1995" */
        if (title_object_is_unclear(selection, clause, &rest))
            return none;
        title_object_add_link(&words, clause, &rest);
    }
    struct reach object;
    if (reach_relative_object(selection, clause, &object)) {
        if (placing->clause != clause) /* "a plant that it hopes to complete" */
            title_words_add_rest(&words, here->verb_last,
                                 selection->clauses.items[placing->clause].verb_last);
        rest = object;
    }
    rest.last = title_words_before_comparison(selection->text, rest.first, rest.last);
    size_t when = when_clause(selection, placing, &rest);
    title_object_add(&words, clause, &rest);
    add_rest(&words, clause, &rest, when);
    if (words.count == verb && lost_object(selection, clause))
        return none;
    if (reach_says(selection, clause) &&
        ((words.count == verb && !here->passive) || tells_nothing(&words, verb)))
        return none; /* "The minister said": of what, the words do not tell */
    title_subject_mark_roles(&words, verb);
    title_subject_mark_given_names(&words, 0);
    title_words_guard(&words, verb);
    return title_words_fit(&words);
}

/* "her death", of one whose name the title gives. */
static bool is_named_owner(const struct selection *selection, size_t token)
{
    const struct mention *mention = mention_at(selection->mentions, token);
    return title_words_is_owner(&selection->text->tokens[token]) && mention &&
           mention->pronoun && mention->name.length > 0;
}

/* Nouns, names and adjectives among the words. */
static size_t content_words(const struct title_words *words)
{
    size_t count = 0;
    for (size_t i = 0; i < words->count; i++) {
        if (words->items[i].token == SELECTION_NONE)
            continue;
        const struct token *token =
            &words->selection->text->tokens[words->items[i].token];
        count += phrase_is_noun(token) || token->word_class == WORD_ADJECTIVE ||
                 is_named_owner(words->selection, words->items[i].token);
    }
    return count;
}

/* "Floods in January destroyed the mill": a lone noun is told by what it did, if its
 * clause does more than speak of it. */
static struct view lone_noun_title(const struct selection *selection,
                                   const struct placing *placing)
{
    struct view none = { NULL, 0 };
    if (placing->clause == SELECTION_NONE)
        return none;
    const struct clause *clause = &selection->clauses.items[placing->clause];
    struct kind_of kind = kind_of_verb(selection->text->tokens[clause->head].lemma);
    struct phrase phrase;
    bool subject = clause->subject_first < clause->subject_last &&
                   phrase_from(selection->text, clause->subject_first,
                               clause->subject_last, &phrase) &&
                   phrase.head == placing->trigger;
    if (!subject || kind.kind == KIND_STATEMENT || (kind.flags & KIND_STATE) ||
        clause->passive || clause->conditional || clause->tense == TENSE_FUTURE)
        return none;
    return clause_title(selection, placing, false);
}

/* Whether a noun phrase tells its event by itself: "rocket test", "summit of the league",
 * but not "press conference". */
static bool is_telling(const struct title_words *words, const struct placing *placing)
{
    static const bool general[KIND_COUNT] = {
        [KIND_OTHER] = true,     [KIND_MEETING] = true, [KIND_STATEMENT] = true,
        [KIND_LAUNCH] = true,    [KIND_REPORT] = true,  [KIND_PUBLICATION] = true,
        [KIND_AGREEMENT] = true, [KIND_LAW] = true,     [KIND_RELEASE] = true,
    };
    const struct text *text = words->selection->text;
    size_t content = content_words(words);
    struct kind_of kind = kind_of_noun(text->tokens[placing->trigger].lemma);
    if (content < 2 || !general[kind.kind])
        return content >= 2;
    for (size_t i = placing->first; i < placing->last; i++)
        if ((text->tokens[i].word_class == WORD_NAME && i != placing->trigger) ||
            is_named_owner(words->selection, i))
            return true;
    return content >= 3 || placing->last > placing->trigger + 1;
}

static struct view nominal_title(const struct selection *selection,
                                 const struct placing *placing)
{
    struct title_words words = start(selection, false);
    title_words_add(&words, placing->first, placing->trigger + 1, true);
    words.least = words.count;
    title_words_add_rest(&words, placing->trigger + 1, placing->last);
    if (!is_telling(&words, placing))
        return lone_noun_title(selection, placing);
    return title_words_fit(&words);
}

struct view title_of(const struct selection *selection, const struct placing *placing)
{
    if (placing->nominal)
        return nominal_title(selection, placing);
    struct view title = clause_title(selection, placing, true);
    return title.length > 0 ? title : clause_title(selection, placing, false);
}
