/* Guesses: the classes that a word may have, without classifying its sentence.
 *
 * What the tagger chooses lies within what the lexicon allows, but that participles and
 * gerunds can become adjectives and nouns; participles only behind and before certain
 * classes (tag_rules.c), which their neighbours tell. */
#include "text/reading.h"
#include "text/reading_capital.h"
#include "text/token.h"

#define BIT(name) CLASS_BIT(WORD_##name)

enum { GUESS_ADVERBS = 3 }; /* looked through for the word before */

/* A word by itself: what it can be, with a capital also by its place. */
static struct reading read_alone(const struct text *text, size_t token)
{
    const struct token *word = &text->tokens[token];
    const struct sentence *sentence = &text->sentences[word->sentence];
    struct reading reading;
    reading_of_word(word, &reading);
    if (!word->capital || word->stops) /* an abbreviation is read with its capital */
        return reading;
    if (!reading_opens_part(text, sentence, token))
        reading_set_capital(word, &reading);
    else if (reading_is_unknown(&reading))
        reading_set_only(&reading, WORD_NAME);
    else
        reading.can |= BIT(NAME);
    return reading;
}

static bool is_mark_of_quotation(const struct text *text, size_t token)
{
    char byte = text->document->text.data[text->tokens[token].start];
    return byte == '"' || byte == '\'' || byte == '`' || (unsigned char) byte == 0xE2;
}

/* Whether the word behind a participle is none that one can describe. */
static bool ends_phrase(const struct text *text, size_t token)
{
    size_t next = token + 1;
    if (next >= text->sentences[text->tokens[token].sentence].last)
        return true;
    if (text->tokens[next].kind != TOKEN_WORD)
        return text->tokens[next].kind == TOKEN_PUNCT &&
               !is_mark_of_quotation(text, next);
    static const uint32_t nominal = BIT(NOUN) | BIT(ADJECTIVE) | BIT(NAME) | BIT(ADVERB) |
                                    BIT(CONJUNCTION) | BIT(NUMBER);
    struct reading reading = read_alone(text, next);
    return reading.time ||
           (reading.lexeme.closed != NULL && (reading.can & nominal) == 0);
}

/* Whether the token behind one may be of the classes, which ask for what a participle
 * describes. */
static bool is_followed_by(const struct text *text, size_t token, uint32_t classes)
{
    size_t next = token + 1;
    if (next >= text->sentences[text->tokens[token].sentence].last)
        return false;
    switch (text->tokens[next].kind) {
    case TOKEN_WORD:
        return (read_alone(text, next).can & classes) != 0;
    case TOKEN_PUNCT:
        return is_mark_of_quotation(text, next);
    case TOKEN_NUMBER:
        return (classes & BIT(ADJECTIVE)) != 0;
    default:
        return true;
    }
}

/* Whether a hyphen parts the word from the next: "worn-out". */
static bool is_joint(const struct text *text, size_t token)
{
    const struct token *next = &text->tokens[token + 1];
    return token + 1 < text->token_count && next->glued && next->lower.data[0] == '-';
}

/* Whether a word can be a past form, a participle and at most an adjective beside, and
 * nothing about it but its neighbours makes it that. */
static bool is_plain_past(const struct text *text, size_t token,
                          const struct reading *own)
{
    return (own->can & ~BIT(ADJECTIVE)) == (BIT(PAST) | BIT(PARTICIPLE)) &&
           own->traits == 0 && !is_joint(text, token);
}

/* The classes of a past form behind "was" and the like, which make it a participle but
 * where it is an adjective as often. */
static uint32_t classes_behind_be(const struct text *text, size_t token,
                                  const struct reading *own)
{
    bool strong =
        own->adjective > 0 && own->adjective >= own->noun && own->adjective >= own->verb;
    return strong || own->traits != 0 || is_joint(text, token) ? own->can
                                                               : BIT(PARTICIPLE);
}

/* The same behind a figure: "7 killed in"; an ordinal is an adjective itself. */
static uint32_t classes_behind_figure(const struct text *text, size_t token,
                                      const struct token *figure,
                                      const struct reading *own)
{
    static const uint32_t described = BIT(NOUN) | BIT(ADJECTIVE) | BIT(NAME);
    if (ascii_is_digit(figure->lower.data[figure->lower.length - 1]) &&
        is_plain_past(text, token, own) && !is_followed_by(text, token, described))
        return own->can & ~BIT(ADJECTIVE);
    return own->can | BIT(ADJECTIVE);
}

/* The same behind another word. */
static uint32_t classes_behind_word(const struct text *text, size_t token,
                                    const struct reading *own,
                                    const struct reading *before)
{
    static const uint32_t nominal = BIT(NOUN) | BIT(NAME) | BIT(PRONOUN);
    static const uint32_t verbal = BIT(VERB) | BIT(PRESENT);
    static const uint32_t leads = BIT(DETERMINER) | BIT(POSSESSIVE) | BIT(PREPOSITION) |
                                  BIT(ADJECTIVE) | BIT(ADVERB) | BIT(GERUND);
    static const uint32_t others = verbal | BIT(NUMBER) | BIT(PARTICIPLE);
    if ((before->can & ~(nominal | verbal)) == 0 && is_plain_past(text, token, own) &&
        ((before->can & verbal) == 0 || !is_followed_by(text, token, BIT(NOUN))))
        return own->can & ~BIT(ADJECTIVE);
    if ((before->can & leads) != 0)
        return own->can | BIT(ADJECTIVE);
    if (ends_phrase(text, token))
        return own->can & ~BIT(ADJECTIVE);
    return (before->can & others) == 0 ? own->can : own->can | BIT(ADJECTIVE);
}

/* The classes that a participle may turn out to have, by the word before it. */
static uint32_t past_classes(const struct text *text, size_t token,
                             const struct reading *own)
{
    size_t first = text->sentences[text->tokens[token].sentence].first, at = token;
    bool marked = false;
    if ((own->traits & TRAIT_SAY) != 0)
        return own->can;
    for (size_t n = 0; at-- > first && n < GUESS_ADVERBS; n++) {
        const struct token *before = &text->tokens[at];
        if (before->kind == TOKEN_PUNCT && is_mark_of_quotation(text, at)) {
            marked = true; /* perhaps a dash, behind which a clause begins anew */
            continue;
        }
        if (before->kind == TOKEN_PUNCT && before->lower.data[0] == ',')
            return is_plain_past(text, token, own) ? own->can & ~BIT(ADJECTIVE)
                                                   : own->can;
        if (before->kind == TOKEN_NUMBER && !marked)
            return classes_behind_figure(text, token, before, own);
        if (before->kind != TOKEN_WORD)
            break;
        struct reading reading = read_alone(text, at);
        if ((reading.traits & TRAIT_HAVE) != 0)
            return BIT(PARTICIPLE);
        if (reading.can == BIT(ADVERB))
            continue;
        if ((reading.traits & TRAIT_BE) != 0 && !marked)
            return classes_behind_be(text, token, own);
        if (marked || (reading.traits & TRAIT_BE) != 0)
            break;
        return classes_behind_word(text, token, own, &reading);
    }
    return own->can | BIT(ADJECTIVE);
}

/* The classes of what can be a verb's base, by the word before it: behind "to" no
 * present, behind a modal verb the base; "fell" behind a noun is no base. */
static uint32_t base_classes(const struct text *text, size_t token,
                             const struct reading *own)
{
    static const uint32_t open = BIT(NOUN) | BIT(VERB) | BIT(PRESENT) | BIT(ADJECTIVE);
    static const uint32_t subjects =
        BIT(NOUN) | BIT(NAME) | BIT(PRONOUN) | BIT(RELATIVE) | BIT(VERB) | BIT(PRESENT);
    bool past = own->can == (BIT(VERB) | BIT(PAST));
    if ((!past && (own->can & ~open) != 0) || is_joint(text, token) ||
        token == text->sentences[text->tokens[token].sentence].first ||
        text->tokens[token - 1].kind != TOKEN_WORD)
        return own->can;
    struct reading before = read_alone(text, token - 1);
    if (past)
        return (before.can & ~subjects) == 0 && (before.traits & TRAIT_DO) == 0
                   ? BIT(PAST)
                   : own->can;
    if (before.can == BIT(MODAL))
        return BIT(VERB);
    return before.can == BIT(TO) ? own->can & ~BIT(PRESENT) : own->can;
}

bool text_may_be_past(const struct text *text, size_t token)
{
    struct view word = text->tokens[token].lower;
    static const uint32_t past = BIT(PAST) | BIT(PARTICIPLE);
    if (view_ends(word, VIEW("ed"))) /* regular, or not known */
        return true;
    struct lexeme lexeme = lexicon_find(word);
    return lexeme.closed != NULL ? (lexeme.closed->can & past) != 0 : lexeme.irregular;
}

uint32_t text_class_guess(const struct text *text, size_t token)
{
    const struct token *word = &text->tokens[token];
    if (text->sentences[word->sentence].classified)
        return CLASS_BIT(word->word_class);
    if (word->kind == TOKEN_NUMBER)
        return BIT(NUMBER) | BIT(ADJECTIVE);
    if (word->kind != TOKEN_WORD)
        return BIT(PUNCT) | BIT(POSSESSIVE) | BIT(CONJUNCTION) | BIT(NOUN) | BIT(OTHER);
    struct reading own = read_alone(text, token);
    if ((own.can & BIT(GERUND)) != 0)
        own.can |= BIT(NOUN) | BIT(ADJECTIVE);
    if ((own.can & BIT(PARTICIPLE)) != 0)
        return past_classes(text, token, &own);
    return (own.can & BIT(VERB)) != 0 ? base_classes(text, token, &own) : own.can;
}
