#include "events/first_person.h"

#include "events/reach.h"
#include "names/turn.h"

static const struct first_word {
    struct view word;
    enum first_person person;
    struct view opens, inside, again;
} first_words[] = {
    { VIEW_INIT("i"), FIRST_PERSON_ONE, VIEW_INIT("author"), VIEW_INIT("the author"),
      VIEW_INIT("they") },
    { VIEW_INIT("me"), FIRST_PERSON_ONE, VIEW_INIT("author"), VIEW_INIT("the author"),
      VIEW_INIT("them") },
    { VIEW_INIT("my"), FIRST_PERSON_ONE, VIEW_INIT("author’s"), VIEW_INIT("the author’s"),
      VIEW_INIT("their") },
    { VIEW_INIT("we"), FIRST_PERSON_SEVERAL, VIEW_INIT("authors"),
      VIEW_INIT("the authors"), VIEW_INIT("they") },
    { VIEW_INIT("us"), FIRST_PERSON_SEVERAL, VIEW_INIT("authors"),
      VIEW_INIT("the authors"), VIEW_INIT("them") },
    { VIEW_INIT("our"), FIRST_PERSON_SEVERAL, VIEW_INIT("authors’"),
      VIEW_INIT("the authors’"), VIEW_INIT("their") },
};

static const struct first_word *find_word(const struct token *token)
{
    bool pronoun =
        token->word_class == WORD_PRONOUN || token->word_class == WORD_POSSESSIVE;
    for (size_t i = 0; pronoun && i < sizeof first_words / sizeof *first_words; i++)
        if (view_equal(first_words[i].word, token->lower))
            return &first_words[i];
    return NULL;
}

/* "We were pushed out, Adams said": what another says of himself, without marks. */
static bool is_reported(const struct selection *selection, size_t token)
{
    const struct text *text = selection->text;
    if (text->tokens[token].sentence != selection->sentence)
        return false;
    size_t clause = reach_clause_at(selection, token), saying;
    if (clause == SELECTION_NONE || !reach_said_in(selection, clause, &saying))
        return false;
    const struct clause *says = &selection->clauses.items[saying];
    return says->subject_first < says->subject_last && says->subject_first != token &&
           find_word(&text->tokens[says->subject_first]) == NULL;
}

enum first_person first_person_at(const struct selection *selection, size_t token)
{
    const struct text *text = selection->text;
    const struct token *here = &text->tokens[token];
    const struct first_word *word = find_word(here);
    size_t block = text->sentences[here->sentence].block;
    if (word == NULL || here->quoted || selection->has_turns ||
        text->document->blocks[block].kind == BLOCK_QUOTE ||
        turn_holds(text, here->sentence) || is_reported(selection, token))
        return FIRST_PERSON_NONE;
    return word->person;
}

struct view first_person_words(const struct selection *selection, size_t token,
                               bool opens, bool named)
{
    const struct first_word *word = find_word(&selection->text->tokens[token]);
    if (word == NULL)
        return (struct view){ NULL, 0 };
    return named ? word->again : opens ? word->opens : word->inside;
}
