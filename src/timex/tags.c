/* Tags: each token's word in the lexicon, looked up in one pass before anything is
 * matched, and with it where rows may begin. */
#include <stdlib.h>

#include "timex/match.h"

/* "nov." as "nov", "a.m." as "am". */
static uint16_t undotted_word(const struct grammar *grammar, struct view lower)
{
    char bare[GRAMMAR_WORD_LENGTH];
    size_t length = 0;
    if (lower.length > sizeof bare)
        return 0;
    for (size_t i = 0; i < lower.length; i++)
        if (lower.data[i] != '.')
            bare[length++] = lower.data[i];
    return grammar_word(grammar, (struct view){ bare, length });
}

static enum figure_shape figure_shape_of(struct view figures)
{
    size_t digits = 0;
    while (digits < figures.length && ascii_is_digit(figures.data[digits]))
        digits++;
    if (digits < figures.length)
        return ascii_is_alpha(figures.data[figures.length - 1]) ? FIGURE_ENDED
                                                                : FIGURE_OTHER;
    return digits <= 2   ? FIGURE_FEW
           : digits == 3 ? FIGURE_THREE
           : digits == 4 ? FIGURE_FOUR
                         : FIGURE_OTHER;
}

/* The tag of a mark, a figure, a symbol. */
static uint16_t other_tag(const struct grammar *grammar, const struct token *token)
{
    struct view lower = token->lower;
    if (token->kind == TOKEN_NUMBER || ascii_is_digit(lower.data[0]))
        return (uint16_t) (grammar->figures + figure_shape_of(lower));
    if (lower.data[0] == '\'' && (lower.length == 1 || ascii_is_digit(lower.data[1])))
        return (uint16_t) (grammar->figures + FIGURE_QUOTE);
    return grammar_word(grammar, lower);
}

/* The tag of a token that its key does not tell. */
static uint16_t token_tag(const struct grammar *grammar, const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return other_tag(grammar, token);
    struct view lower = token->lower;
    uint16_t word = grammar_word(grammar, lower);
    if (word != 0)
        return word;
    bool dotted = token->stops || (lower.length > 1 && lower.data[1] == '.');
    return dotted ? undotted_word(grammar, lower) : 0;
}

/* "1,500": thousands from 1,000 to 9,999 with their comma. */
static bool is_parted_thousand(const struct token *token)
{
    return token->kind == TOKEN_NUMBER && token->lower.length == 5 &&
           token->lower.data[1] == ',';
}

/* Looks up what is no plain word or mark, or a long word that the lexicon may have.
 * Apart, so that the loop over all tokens has the registers for itself. */
static __attribute__((noinline)) uint16_t look_closer(struct matcher *matcher,
                                                      const struct token *token,
                                                      uint64_t key, uint16_t word)
{
    if (key != 0)
        return view_equal(matcher->grammar->words[word].text, token->lower) ? word : 0;
    matcher->parts_thousands |= is_parted_thousand(token);
    return token_tag(matcher->grammar, token);
}

/* Tags tokens [first, last), at most 64; a bit of each tells that the token before it may
 * begin a row, as far as these two words tell. No branch depends on what most tokens are,
 * since it would be guessed wrong for many. *start is how the token before first begins
 * rows. */
static uint64_t tag_tokens(struct matcher *matcher, uint16_t *tags, size_t first,
                           size_t last, unsigned *start)
{
    const struct grammar *grammar = matcher->grammar;
    const struct text *text = matcher->text;
    uint64_t bits = 0;
    for (size_t i = first; i < last; i++) {
        uint64_t key = text->keys[i];
        uint16_t word = grammar_word_keyed(grammar, key);
        unsigned unsure = (key == 0) | ((word != 0) & word_key_is_long(key));
        if (unsure)
            word = look_closer(matcher, &text->tokens[i], key, word);
        tags[i] = word;
        bits = bits >> 1 | grammar->follows[word] >> *start << 63;
        *start = grammar->starts[word];
    }
    return bits >> (64 - (last - first));
}

struct matcher matcher_of(struct arena *arena, const struct grammar *grammar,
                          const struct text *text)
{
    size_t count = text->token_count;
    if (count >= SIZE_MAX / sizeof(uint16_t))
        abort();
    uint16_t *tags = arena_take(arena, (count + 1) * sizeof *tags);
    uint64_t *begun = ARENA_TAKE(arena, uint64_t, count / 64 + 1);
    struct matcher matcher = {
        .grammar = grammar, .text = text, .tags = tags, .begun = begun
    };
    unsigned start = 0;
    begun[count / 64] = 0;
    for (size_t i = 0; i < count; i += 64)
        begun[i / 64] =
            tag_tokens(&matcher, tags, i, count - i > 64 ? i + 64 : count, &start);
    tags[count] = 0;
    begun[count / 64] |= (grammar->follows[0] >> start & 1) << count % 64;
    return matcher;
}

size_t matcher_next(const struct matcher *matcher, size_t token)
{
    size_t count = matcher->text->token_count;
    if (token >= count)
        return count;
    size_t at = (token + 1) / 64;
    uint64_t bits = matcher->begun[at] >> (token + 1) % 64 << (token + 1) % 64;
    while (bits == 0 && at < count / 64)
        bits = matcher->begun[++at];
    return bits == 0 ? count : at * 64 + (size_t) __builtin_ctzll(bits) - 1;
}
