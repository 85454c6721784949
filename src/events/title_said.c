#include "events/title_said.h"

#include "events/condition.h"
#include "events/phrase.h"
#include "events/title_subject.h"
#include "events/title_verb.h"

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

/* "What counted, he said, was ...", of which the rest is not had, and questions as they
 * were put. */
static bool is_question(const struct selection *selection, size_t clause, size_t content)
{
    const struct text *text = selection->text;
    size_t first = selection->clauses.items[content].first;
    while (text->tokens[first].kind == TOKEN_PUNCT)
        first++;
    bool quoted = text->tokens[first].quoted;
    size_t head = selection->clauses.items[clause].head;
    if (quoted && view_equal(text->tokens[head].lemma, VIEW("ask")))
        return true;
    return text->tokens[first].word_class == WORD_RELATIVE &&
           (quoted || content < clause);
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
struct view title_said(const struct selection *selection, size_t clause,
                       struct saying *saying)
{
    struct view none = { NULL, 0 };
    const struct clause *here = &selection->clauses.items[clause];
    size_t content = reach_content(selection, clause);
    if (content == SELECTION_NONE)
        return none;
    const struct clause *what = &selection->clauses.items[content];
    if (is_question(selection, clause, content)) {
        saying->vague = true;
        return none;
    }
    struct title_words words = { .selection = selection, .narrow = saying->narrow };
    if (!title_subject_add(&words, clause, &saying->subject))
        return none;
    add_saying_verb(&words, clause, content, saying->plural);
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
    title_words_guard(&words, least);
    title_subject_mark_given_names(&words, 0);
    struct view title = title_words_fit(&words);
    saying->vague = words.vague;
    return title;
}
