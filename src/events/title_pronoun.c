#include "events/first_person.h"
#include "events/title_words.h"
#include "text/word_list.h"

static const struct token *token_of(const struct title_words *words, size_t token)
{
    return &words->selection->text->tokens[token];
}

bool title_words_is_owner(const struct token *token)
{
    return token->word_class == WORD_POSSESSIVE && !token->glued;
}

/* "her brother, Marko Lind, was found in |his cell": whether the title tells of the
 * bearer by a noun that the text sets beside the name. */
static bool is_named_beside(const struct title_words *words, size_t token, size_t bearer)
{
    const struct text *text = words->selection->text;
    const struct mention *mention =
        token + 2 < text->token_count ? mention_at(words->selection->mentions, token + 2)
                                      : NULL;
    return mention != NULL && mention->bearer == bearer && mention->first == token + 2 &&
           mention->type == ENTITY_PERSON && !mention->pronoun &&
           view_equal(text->tokens[token + 1].lower, VIEW(",")) &&
           text->tokens[token].word_class == WORD_NOUN;
}

/* Whether the title names the bearer already, by name or by pronoun. */
bool title_words_names(const struct title_words *words, size_t bearer)
{
    for (size_t i = 0; i < words->count; i++) {
        size_t token = words->items[i].token;
        if (token == SELECTION_NONE)
            continue;
        const struct mention *mention = mention_at(words->selection->mentions, token);
        if ((mention && mention->bearer == bearer && !mention->adjective) ||
            is_named_beside(words, token, bearer))
            return true;
    }
    return false;
}

/* "nobody", "those who": pronouns that stand for none named before. */
static bool tells_alone(const struct title_words *words, size_t token)
{
    static const struct view list[] = { VIEW_INIT("anyone"), VIEW_INIT("everybody"),
                                        VIEW_INIT("everyone"), VIEW_INIT("nobody") };
    const struct text *text = words->selection->text;
    bool of = token + 2 < text->token_count && /* "most of the town", not "of them" */
              view_equal(text->tokens[token + 1].lower, VIEW("of")) &&
              text->tokens[token + 2].word_class != WORD_PRONOUN &&
              text->tokens[token + 2].word_class != WORD_RELATIVE;
    return of || WORD_LISTED(list, text->tokens[token].lower) ||
           (token + 1 < text->token_count &&
            text->tokens[token + 1].word_class == WORD_RELATIVE);
}

static bool is_person_pronoun(const struct token *token)
{
    static const struct view list[] = { VIEW_INIT("he"), VIEW_INIT("her"),
                                        VIEW_INIT("him"), VIEW_INIT("his"),
                                        VIEW_INIT("she") };
    return WORD_LISTED(list, token->lower);
}

static bool names_author(const struct title_words *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (words->items[i].token != SELECTION_NONE &&
            first_person_at(words->selection, words->items[i].token) != FIRST_PERSON_NONE)
            return true;
    return false;
}

/* A pronoun as the name it stands for; once that is named, the pronoun does. */
void title_words_add_pronoun(struct title_words *words, size_t token, bool subject)
{
    const struct token *here = token_of(words, token);
    if (first_person_at(words->selection, token) != FIRST_PERSON_NONE) {
        bool opens = words->count == 0;
        struct view author =
            first_person_words(words->selection, token, opens, names_author(words));
        title_words_put(words, author, token);
        return;
    }
    const struct mention *mention = mention_at(words->selection->mentions, token);
    bool known = mention && mention->pronoun && mention->name.length > 0;
    bool possessive = title_words_is_owner(here);
    if (known && title_words_names(words, mention->bearer)) {
        title_words_put(words, here->lower, token);
        return;
    }
    if (known) {
        title_words_put(words, mention->name, token);
        if (possessive) {
            title_words_put(words, VIEW("\xe2\x80\x99s"), SELECTION_NONE);
            words->items[words->count - 1].glued = true;
        }
        return;
    }
    if (possessive && words->count == 0)
        return; /* "his applications": "Applications" */
    if (!possessive && (subject || words->count == 0) && !tells_alone(words, token))
        words->vague = true;
    /* Another than the speaker, and not known which, but for "The guide sold his boat".
     */
    if (here->quoted && is_person_pronoun(here) && (subject || !possessive))
        words->vague = true;
    bool speaker = here->quoted && view_equal(here->lower, VIEW("i"));
    title_words_put(words, speaker ? VIEW("I") : here->lower, token);
}
