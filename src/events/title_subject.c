#include "events/title_subject.h"

#include "events/antecedent.h"
#include "events/phrase.h"
#include "names/gazetteer.h"
#include "names/word_class.h"

/* Bytes from which a subject is long. */
enum { LONG_SUBJECT = 40 };

/* Whether a word may be part of the role before a person's name. */
static bool is_role_word(const struct selection *selection, const struct title_word *word)
{
    if (word->token == SELECTION_NONE)
        return false;
    enum word_class class =
        (enum word_class) selection->text->tokens[word->token].word_class;
    return (class == WORD_NAME || class == WORD_NOUN || class == WORD_ADJECTIVE ||
            class == WORD_PUNCT) &&
           !view_equal(word->text, VIEW(","));
}

/* The role before the name at a word may be left out, if it is all that stands there: not
 * "director of the office Ann Lee". */
static void mark_role(struct title_words *words, size_t from, size_t name)
{
    size_t first = name;
    while (first > from && is_role_word(words->selection, &words->items[first - 1]))
        first--;
    if (first > from && (view_equal(words->items[first - 1].text, VIEW("of")) ||
                         view_equal(words->items[first - 1].text, VIEW("and"))))
        return;
    while (first > from + 1 && first < name && words->items[first].glued &&
           words->items[first - 1].token != SELECTION_NONE &&
           words->selection->text->tokens[words->items[first - 1].token].word_class ==
               WORD_NUMBER)
        first--; /* "6-year-old" */
    for (size_t i = first; i < name; i++)
        words->items[i].optional = 1;
}

void title_subject_mark_roles(struct title_words *words, size_t from)
{
    const struct selection *selection = words->selection;
    for (size_t i = from; i < words->count; i++) {
        if (words->items[i].token == SELECTION_NONE)
            continue;
        const struct mention *mention =
            mention_at(selection->mentions, words->items[i].token);
        if (mention && mention->type == ENTITY_PERSON && !mention->pronoun &&
            !mention->role_only && mention->first == words->items[i].token)
            mark_role(words, from, i);
    }
}

/* Whether the subject is a pronoun alone whose bearer the names do not tell. */
static bool is_open_pronoun(const struct selection *selection,
                            const struct reach *subject)
{
    if (subject->last != subject->first + 1 ||
        selection->text->tokens[subject->first].word_class != WORD_PRONOUN)
        return false;
    const struct mention *mention = mention_at(selection->mentions, subject->first);
    return !mention || mention->name.length == 0;
}

/* "Bo Lee of Norway, Ann Orr of Peru and ...": whether an "and" follows in the subject.
 */
static bool is_listed(const struct text *text, const struct mention *mention,
                      const struct reach *subject)
{
    for (size_t i = mention->last; i < subject->last; i++)
        if (phrase_is_word(text, i, "and"))
            return true;
    return false;
}

/* The name of a person behind a long description: "the head of the office, Ann Lee". */
static void shorten_subject(const struct selection *selection, struct reach *subject)
{
    const struct text *text = selection->text;
    if (text_slice(text, subject->first, subject->last).length <= LONG_SUBJECT)
        return;
    for (size_t i = subject->first + 1; i < subject->last; i++) {
        const struct mention *mention = mention_at(selection->mentions, i);
        bool named = mention && mention->type == ENTITY_PERSON && !mention->pronoun &&
                     !mention->role_only && mention->first == i;
        if (named && is_listed(text, mention, subject))
            return; /* one of several */
        if (named && view_equal(text->tokens[i - 1].lower, VIEW(","))) {
            *subject = (struct reach){ mention->first, mention->last };
            return;
        }
    }
}

/* Whether the words say little without what narrows them down: "those", "workers". */
static bool is_bare(const struct text *text, const struct reach *subject)
{
    static const char *const articles[] = { "the", "a", "an" };
    const struct token *first = &text->tokens[subject->first];
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (phrase_is_word(text, subject->first, articles[i]))
            return false;
    return first->word_class != WORD_POSSESSIVE && first->word_class != WORD_NAME;
}

/* Subject and the relative clause that narrows it down; where there is no room for that,
 * the subject alone, if it tells enough. */
static struct reach narrowed(struct title_words *words, size_t clause,
                             const struct reach *subject)
{
    struct reach whole;
    if (!reach_narrowed(words->selection, clause, &whole) ||
        whole.first != subject->first)
        return *subject;
    if (words->narrow)
        return whole;
    if (is_bare(words->selection->text, subject))
        words->vague = true;
    return *subject;
}

bool title_subject_asks_number(const struct text *text, const struct reach *subject)
{
    return subject->first > 0 && phrase_is_word(text, subject->first - 1, "how") &&
           (phrase_is_word(text, subject->first, "many") ||
            phrase_is_word(text, subject->first, "much"));
}

bool title_subject_ends_in_person(const struct selection *selection,
                                  const struct reach *subject)
{
    const struct mention *mention = mention_at(selection->mentions, subject->last - 1);
    if (!mention || mention->type != ENTITY_PERSON || mention->last != subject->last)
        return false;
    const struct token *tokens = selection->text->tokens;
    size_t first = mention->first;
    while (first > subject->first && tokens[first - 1].capital)
        first--; /* "men loyal to Colonel Holt": the men */
    return first <= subject->first || (tokens[first - 1].word_class != WORD_PREPOSITION &&
                                       tokens[first - 1].word_class != WORD_TO);
}

bool title_subject_is_pair(const struct selection *selection, const struct reach *subject)
{
    const struct text *text = selection->text;
    size_t first = subject->first;
    while (first < subject->last && mention_at(selection->mentions, first) == NULL &&
           text->tokens[first].word_class != WORD_PREPOSITION)
        first++;
    const struct mention *one = mention_at(selection->mentions, first);
    if (one == NULL || one->type != ENTITY_PERSON)
        return false;
    for (size_t i = one->last; i + 1 < subject->last; i++) {
        const struct mention *other = mention_at(selection->mentions, i + 1);
        if (phrase_is_word(text, i, "and") && other != NULL &&
            other->type == ENTITY_PERSON && !other->adjective && other->first == i + 1)
            return true;
    }
    return false;
}

bool title_subject_add(struct title_words *words, size_t clause,
                       const struct reach *subject)
{
    const struct selection *selection = words->selection;
    struct antecedent antecedent;
    if (is_open_pronoun(selection, subject) &&
        antecedent_find(selection, clause, subject->first, &antecedent)) {
        words->selection = &antecedent.selection;
        title_words_add(words, antecedent.words.first, antecedent.words.last, true);
        words->selection = selection;
    } else {
        struct reach named = narrowed(words, clause, subject);
        shorten_subject(selection, &named);
        title_words_add(words, named.first, named.last, true);
    }
    title_subject_mark_roles(words, 0);
    return words->count > 0;
}

void title_subject_add_said(struct title_words *words, size_t clause,
                            const struct reach *subject)
{
    struct reach named = narrowed(words, clause, subject);
    title_words_add(words, named.first, named.last, false);
}

static bool is_given_name(struct view lower)
{
    const struct name_word *word = gazetteer_word(lower);
    return word && (word->classes & CLASS_GIVEN);
}

/* "Maria Lopez" may be "Lopez": the first of two words that name a person. */
void title_subject_mark_given_names(struct title_words *words, size_t from)
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
