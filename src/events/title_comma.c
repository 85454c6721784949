#include "events/title_comma.h"

#include "events/phrase.h"
#include "text/lexicon.h"

static bool is_comma(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && view_equal(token->lower, VIEW(","));
}

/* Phrases follow, and before the last of them "and". */
bool title_comma_lists(const struct text *text, size_t comma, size_t last, int members)
{
    struct phrase phrase;
    if (members > TITLE_LIST_MAX || !phrase_from(text, comma + 1, last, &phrase) ||
        phrase.last >= last)
        return false;
    size_t at = phrase.last;
    for (int i = 0; i < 3 && at < last && phrase_is_word(text, at, "of") &&
                    phrase_from(text, at + 1, last, &phrase);
         i++)
        at = phrase.last;
    if (at + 1 < last && is_comma(&text->tokens[at]))
        return text->tokens[at + 1].word_class == WORD_CONJUNCTION ||
               title_comma_lists(text, at, last, members + 1);
    return at < last && text->tokens[at].word_class == WORD_CONJUNCTION;
}

bool title_comma_parts_places(const struct selection *selection, size_t comma)
{
    const struct mention_list *mentions = selection->mentions;
    const struct mention *before = comma > 0 ? mention_at(mentions, comma - 1) : NULL;
    const struct mention *after = mention_at(mentions, comma + 1);
    return before && after && before->type == ENTITY_PLACE &&
           after->type == ENTITY_PLACE && !before->adjective && !after->adjective;
}

bool title_comma_joins_adjectives(const struct text *text, size_t comma, size_t last)
{
    struct phrase phrase;
    struct view before = comma > 0 ? text->tokens[comma - 1].lower : VIEW("");
    if (comma > 1 &&
        (text->tokens[comma - 1].word_class == WORD_ADJECTIVE ||
         lexicon_adjective(before) > lexicon_noun(before)) &&
        (text->tokens[comma - 2].word_class == WORD_POSSESSIVE ||
         text->tokens[comma - 2].word_class == WORD_DETERMINER ||
         (comma > 2 && text->tokens[comma - 2].word_class == WORD_ADVERB &&
          text->tokens[comma - 3].word_class == WORD_DETERMINER)) &&
        comma + 1 < last &&
        (text->tokens[comma + 1].word_class == WORD_NOUN ||
         text->tokens[comma + 1].word_class == WORD_NUMBER) &&
        phrase_from(text, comma + 1, last, &phrase) && phrase.last > comma + 2)
        return true;
    if (comma > 0 && text->tokens[comma - 1].word_class == WORD_ADJECTIVE &&
        comma + 3 < last && text->tokens[comma + 1].word_class == WORD_ADJECTIVE &&
        text->tokens[comma + 2].word_class == WORD_CONJUNCTION &&
        phrase_from(text, comma + 3, last, &phrase))
        return phrase_is_noun(&text->tokens[phrase.head]); /* "old, grey and low houses" */
    return comma > 0 && text->tokens[comma - 1].word_class == WORD_ADJECTIVE &&
           comma + 1 < last && text->tokens[comma + 1].word_class == WORD_ADJECTIVE &&
           phrase_from(text, comma + 1, last, &phrase) &&
           phrase_is_noun(&text->tokens[phrase.last - 1]);
}
