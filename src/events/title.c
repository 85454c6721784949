#include "events/title.h"

#include "events/condition.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/relation.h"
#include "events/title_subject.h"
#include "events/title_verb.h"
#include "events/title_words.h"
#include "names/gazetteer.h"
#include "names/word_class.h"

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
        bool hangs = here->kind == CLAUSE_INFINITIVE && here->parent != clause;
        if (!hangs)
            return clause;
        clause = here->parent;
    }
    return clause;
}

static bool is_given_name(struct view lower)
{
    const struct name_word *word = gazetteer_word(lower);
    return word && (word->classes & CLASS_GIVEN);
}

/* "Maria Lopez" may be "Lopez": the first of two words that name a person. */
static void mark_given_names(struct title_words *words, size_t from)
{
    const struct selection *selection = words->selection;
    for (size_t i = from; i + 1 < words->count; i++) {
        size_t token = words->items[i].token;
        if (token == SELECTION_NONE || words->items[i + 1].token != token + 1)
            continue;
        const struct mention *mention = mention_at(selection->mentions, token);
        if (mention && mention->type == ENTITY_PERSON && mention->first == token &&
            mention->last == token + 2 && !mention->pronoun && !mention->role_only &&
            is_given_name(selection->text->tokens[token].lower))
            words->items[i].optional = 2;
    }
}

/* The number of words up to the end of the object: what a title cannot go without. */
static void guard_object(struct title_words *words, size_t from)
{
    size_t least = from;
    while (least < words->count && (least == from || !words->items[least].cut_before))
        least++;
    words->least = least;
    words->floor = from;
}

static bool ends_in_person(const struct selection *selection, const struct reach *subject)
{
    const struct mention *mention = mention_at(selection->mentions, subject->last - 1);
    return mention && mention->type == ENTITY_PERSON && mention->last == subject->last;
}

/* Whether an "and" joins two that act, not two offices of one ("founder and director Ann
 * Lee"). */
static bool joins_two(const struct selection *selection, const struct reach *subject)
{
    const struct text *text = selection->text;
    for (size_t i = subject->first + 1; i + 1 < subject->last; i++) {
        if (!phrase_is_word(text, i, "and"))
            continue;
        const struct mention *before = mention_at(selection->mentions, i - 1);
        return (before && before->type == ENTITY_PERSON) || text->tokens[i + 1].capital ||
               text->tokens[i + 1].word_class == WORD_DETERMINER;
    }
    return false;
}

static bool subject_number(const struct selection *selection, size_t clause,
                           const struct reach *subject)
{
    bool plural = phrase_is_plural(selection->text, subject->first, subject->last);
    const struct clause *here = &selection->clauses.items[clause];
    if (ends_in_person(selection, subject))
        plural = joins_two(selection, subject);
    if (here->kind == CLAUSE_MAIN || here->kind == CLAUSE_COMPLEMENT)
        title_verb_number(selection, here, &plural);
    return plural;
}

static struct view saying_title(const struct selection *selection, size_t clause,
                                const struct reach *subject, bool plural, bool narrow);

/* Of several objects with a date each ("opened a school in 1990, a clinic in 1995"), that
 * of the placing: the words between the date before and its own. */
static void share_object(const struct selection *selection, const struct placing *placing,
                         struct reach *rest)
{
    const struct text *text = selection->text;
    if (placing->timex == SELECTION_NONE || placing->timex <= selection->timex_first)
        return;
    const struct timex *own = &selection->timexes->items[placing->timex],
                       *before = own - 1;
    size_t lead = relation_lead(text, own, rest->first);
    struct phrase behind;
    if (lead > rest->first && view_equal(text->tokens[lead - 1].lower, VIEW(",")) &&
        phrase_from(text, own->last, rest->last, &behind)) {
        *rest = (struct reach){ own->last, behind.last }; /* ", in 1995 a clinic" */
        return;
    }
    if (before->first < rest->first || before->last >= own->first || !before->has_date)
        return;
    size_t first = before->last;
    while (first < own->first && (text->tokens[first].kind == TOKEN_PUNCT ||
                                  text->tokens[first].word_class == WORD_CONJUNCTION))
        first++;
    struct phrase phrase;
    if (first > before->last && phrase_from(text, first, own->first, &phrase) &&
        phrase_is_noun(&text->tokens[phrase.head]))
        *rest = (struct reach){ first, own->last };
}

/* The words behind the verb, and the condition that they hang on. */
static void add_rest(struct title_words *words, size_t clause, const struct reach *rest)
{
    struct reach condition;
    size_t last = rest->last;
    bool bound = condition_find(words->selection, clause, &condition);
    if (bound && condition.first >= rest->first && condition.first < last)
        last = condition.first;
    title_words_add_rest(words, rest->first, last);
    if (bound)
        title_words_add_condition(words, condition.first, condition.last);
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
           !kind_of_noun(text->tokens[phrase.head].lemma).known ||
           subject->last - subject->first < 3;
}

static struct view clause_title(const struct selection *selection,
                                const struct placing *placing, bool narrow)
{
    struct view none = { NULL, 0 };
    size_t clause = telling_clause(selection, placing->clause);
    const struct clause *here = &selection->clauses.items[clause];
    struct reach subject;
    if (!reach_subject(selection, clause, &subject) ||
        befalls_nothing(selection, clause, &subject))
        return none;
    bool plural = subject_number(selection, clause, &subject);
    if (reach_says(selection, clause) && !here->passive) {
        struct view said = saying_title(selection, clause, &subject, plural, narrow);
        if (said.length > 0)
            return said;
    }
    struct title_words words = start(selection, narrow);
    if (!title_subject_add(&words, clause, &subject))
        return none;
    if (tells_age(selection, here)) {
        struct title_words alone = words;
        alone.least = 1;
        struct view title = title_words_fit(&alone);
        if (title.length > 0)
            return title;
    }
    title_verb_add(&words, clause, plural);
    size_t verb = words.count;
    words.least = verb;
    struct reach rest = { here->verb_last, reach_end(selection, clause) };
    share_object(selection, placing, &rest);
    add_rest(&words, clause, &rest);
    if (words.count == verb && reach_says(selection, clause))
        return none; /* "The minister said": of what, the words do not tell */
    title_subject_mark_roles(&words, verb);
    mark_given_names(&words, 0);
    guard_object(&words, verb);
    return title_words_fit(&words);
}

/* "tells" asks for a hearer; what was said before the verb has none: "says". */
static void add_saying_verb(struct title_words *words, size_t clause, size_t content,
                            bool plural)
{
    const struct selection *selection = words->selection;
    const struct clause *here = &selection->clauses.items[clause];
    bool tells = view_equal(selection->text->tokens[here->head].lemma, VIEW("tell"));
    if (tells && content < clause && !here->negated && !here->passive)
        title_words_put(words, plural ? VIEW("say") : VIEW("says"), here->head);
    else
        title_verb_add(words, clause, plural);
}

/* Words of a speaker of himself: outside a quotation they would be the reader's. */
static bool speaks_of_self(const struct text *text, size_t first, size_t last)
{
    static const char *const words[] = { "i", "we", "me", "us", "my", "our" };
    for (size_t i = first; i < last; i++)
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (phrase_is_word(text, i, words[j]) &&
                (text->tokens[i].word_class == WORD_PRONOUN ||
                 text->tokens[i].word_class == WORD_POSSESSIVE))
                return true;
    return false;
}

/* Whether [first, last) can be quoted as it stands. */
static bool is_quotable(const struct selection *selection, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (!selection->text->tokens[i].quoted ||
            title_words_skip(selection, i, last) > i)
            return false;
    return first < last;
}

/* What is said, from a token on: in the speaker's own words, quoted, where those are
 * about the speaker. */
static void add_content(struct title_words *words, size_t content, size_t first)
{
    const struct selection *selection = words->selection;
    size_t last = reach_end(selection, content);
    while (last > first && selection->text->tokens[last - 1].kind == TOKEN_PUNCT)
        last--;
    if (!speaks_of_self(selection->text, first, last)) {
        struct reach condition;
        size_t end = reach_end(selection, content);
        bool bound = condition_find(selection, content, &condition);
        if (bound && condition.first >= first && condition.first < end)
            end = condition.first;
        title_verb_add_said(words, content, first, end);
        if (bound)
            title_words_add_condition(words, condition.first, condition.last);
        return;
    }
    while (first < last &&
           (selection->text->tokens[first].kind == TOKEN_PUNCT ||
            selection->text->tokens[first].word_class == WORD_CONJUNCTION))
        first++;
    words->vague = words->vague || !is_quotable(selection, first, last);
    words->quoted = words->count;
    title_words_add_rest(words, first, last);
}

/* "X says ...": the content, in its own clause after or before the verb. */
static struct view saying_title(const struct selection *selection, size_t clause,
                                const struct reach *subject, bool plural, bool narrow)
{
    struct view none = { NULL, 0 };
    const struct clause *here = &selection->clauses.items[clause];
    size_t content = reach_content(selection, clause);
    if (content == SELECTION_NONE)
        return none;
    const struct clause *what = &selection->clauses.items[content];
    if (content < clause &&
        selection->text->tokens[what->first].word_class == WORD_RELATIVE)
        return none; /* "What counted, he said, was ...": the rest is not had */
    struct title_words words = start(selection, narrow);
    if (!title_subject_add(&words, clause, subject))
        return none;
    add_saying_verb(&words, clause, content, plural);
    size_t from = words.count;
    words.least = from;
    size_t before = what->first; /* "told the court yesterday", without "that" */
    while (before > here->verb_last &&
           (phrase_is_word(selection->text, before - 1, "that") ||
            selection->text->tokens[before - 1].kind == TOKEN_PUNCT))
        before--;
    if (before >= here->verb_last)
        title_words_add_rest(&words, here->verb_last, before);
    title_subject_mark_roles(&words, from);
    size_t first = what->first;
    const struct text *text = selection->text;
    while (words.count > from &&
           view_equal(words.items[words.count - 1].text, VIEW("that")))
        words.count--;
    bool told = words.count > from;
    while (first < what->verb_first && text->tokens[first].kind == TOKEN_PUNCT)
        first++;
    bool opener =
        first == what->opener || text->tokens[first].word_class == WORD_SUBORDINATOR;
    if (first < what->verb_first && phrase_is_word(text, first, "that") && opener &&
        !told)
        first++;
    if (told && what->first >= here->verb_last)
        title_words_put(&words, VIEW("that"), SELECTION_NONE);
    size_t said = words.count;
    add_content(&words, content, first);
    if (words.count == said)
        return none;
    for (size_t i = said; i < words.count && i <= said + 1; i++)
        words.items[i].cut_before = false;
    size_t least = words.least;
    if (least > words.count)
        least = words.count;
    guard_object(&words, least);
    mark_given_names(&words, 0);
    return title_words_fit(&words);
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
        count += phrase_is_noun(token) || token->word_class == WORD_ADJECTIVE;
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
    bool subject = placing->trigger >= clause->subject_first &&
                   placing->trigger < clause->subject_last;
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
        if (text->tokens[i].word_class == WORD_NAME && i != placing->trigger)
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
