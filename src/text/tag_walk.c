#include "text/tag_walk.h"

#define BIT(name) CLASS_BIT(WORD_##name)

/* A token's first byte. */
char tag_byte(const struct tag_walk *walk, size_t i)
{
    return walk->text->document->text.data[walk->tokens[i].start];
}

/* Whether the token is a mark of quotation, which rules look through. */
bool tag_is_quote(const struct tag_walk *walk, size_t i)
{
    const struct token *token = &walk->tokens[i];
    if (token->kind != TOKEN_PUNCT)
        return false;
    const unsigned char *bytes =
        (const unsigned char *) walk->text->document->text.data + token->start;
    size_t length = token->end - token->start;
    return bytes[0] == '"' || bytes[0] == '\'' || bytes[0] == '`' ||
           (length == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] >= 0x98 &&
            bytes[2] <= 0x9F) ||
           (length == 2 && bytes[0] == 0xC2 && (bytes[1] == 0xAB || bytes[1] == 0xBB));
}

/* The place of a mark before a word. */
static uint32_t mark_before(const struct tag_walk *walk, size_t i)
{
    switch (tag_byte(walk, i)) {
    case ',':
        return BIT(PUNCT) | PLACE_COMMA;
    case '(':
    case '[':
        return BIT(PUNCT) | PLACE_BRACKET;
    case ')':
    case ']':
        return BIT(NOUN); /* what the brackets hold stands beside a noun */
    case '/':
        return BIT(PUNCT);
    case '-':
        return walk->tokens[i].glued && walk->tokens[i].end == walk->tokens[i].start + 1
                   ? BIT(PUNCT)
                   : BIT(PUNCT) | PLACE_BEGIN;
    default:
        return BIT(PUNCT) | PLACE_BEGIN;
    }
}

/* The token before i that is no mark of quotation, nor (if asked) an adverb; false when
 * there is none. */
bool tag_look_back(const struct tag_walk *walk, size_t i, bool adverbs, size_t *found)
{
    for (size_t j = i; j-- > 0;) {
        bool through =
            tag_is_quote(walk, j) || (adverbs && walk->readings[j].chosen == WORD_ADVERB);
        if (through && i - j < TAG_LOOK_LIMIT)
            continue;
        *found = j;
        return true;
    }
    return false;
}

uint32_t tag_class_before(const struct tag_walk *walk, size_t i, bool adverbs)
{
    size_t j;
    if (!tag_look_back(walk, i, adverbs, &j))
        return PLACE_BEGIN;
    uint8_t chosen = walk->readings[j].chosen;
    return chosen == WORD_PUNCT ? mark_before(walk, j) : CLASS_BIT(chosen);
}

/* The next token that is no mark of quotation; count when there is none. */
size_t tag_look_ahead(const struct tag_walk *walk, size_t i)
{
    size_t j = i + 1;
    while (j < walk->count && j - i < TAG_LOOK_LIMIT && tag_is_quote(walk, j))
        j++;
    return j;
}

bool tag_goes_on_noun(const struct reading *reading)
{
    static const uint32_t nominal = BIT(NOUN) | BIT(ADJECTIVE) | BIT(NAME);
    if (reading->lexeme.closed != NULL)
        return (reading->can & nominal) != 0 &&
               (CLASS_BIT(reading->usual) & (nominal | BIT(DETERMINER))) != 0;
    return (reading->can & nominal) != 0 &&
           ((CLASS_BIT(reading->usual) & nominal) != 0 ||
            (reading->can & BIT(GERUND)) != 0 ||
            (reading->noun > 0 &&
             reading->noun + (reading->plural ? 4 : 2) >= reading->verb));
}

/* "read a second time": no object. */
static bool is_how_often(const struct tag_walk *walk, size_t i)
{
    return i + 2 < walk->count && view_equal(walk->tokens[i + 2].lower, VIEW("time")) &&
           (view_equal(walk->tokens[i].lower, VIEW("a")) ||
            view_equal(walk->tokens[i].lower, VIEW("the"))) &&
           (view_equal(walk->tokens[i + 1].lower, VIEW("first")) ||
            view_equal(walk->tokens[i + 1].lower, VIEW("second")) ||
            view_equal(walk->tokens[i + 1].lower, VIEW("third")));
}

/* Whether a noun phrase that is an object, or a clause's, begins at i. */
bool tag_begins_object(const struct tag_walk *walk, size_t i)
{
    static const uint32_t heads = BIT(DETERMINER) | BIT(POSSESSIVE) | BIT(PRONOUN) |
                                  BIT(NAME) | BIT(NOUN) | BIT(SUBORDINATOR);
    if (i >= walk->count || walk->readings[i].time || is_how_often(walk, i))
        return false;
    const struct reading *reading = &walk->readings[i];
    size_t next = tag_look_ahead(walk, i);
    if (reading->usual == WORD_NUMBER || reading->can == BIT(NUMBER))
        return next < walk->count && !walk->readings[next].time;
    if (reading->usual == WORD_ADJECTIVE || reading->usual == WORD_ADVERB)
        return (reading->can & BIT(ADJECTIVE)) != 0 && next < walk->count &&
               tag_goes_on_noun(&walk->readings[next]);
    if ((reading->can & BIT(PREPOSITION)) != 0)
        return false;
    if ((reading->can & BIT(NOUN)) != 0 && reading->plural)
        return true;
    return (CLASS_BIT(reading->usual) & heads) != 0;
}

/* Whether a form in -s is a verb's third person. */
bool tag_is_third(const struct reading *reading)
{
    return reading->forms.third.rank > 0 && reading->lexeme.verb == 0;
}

/* Whether the noun at i may be subject of the verb form at j, by number. */
bool tag_agrees(const struct tag_walk *walk, size_t i, size_t j)
{
    const struct reading *noun = &walk->readings[i], *verb = &walk->readings[j];
    bool third = tag_is_third(verb);
    bool plural = noun->plural;
    if (noun->chosen == WORD_NAME) {
        struct view word = walk->tokens[i].lower;
        plural =
            noun->plural || (word.length > 3 && view_ends(word, VIEW("s")) &&
                             lexicon_find(view_slice(word, 0, word.length - 1)).name);
    }
    if (i > 0 && walk->readings[i - 1].chosen == WORD_CONJUNCTION)
        return true;
    return third != plural;
}
