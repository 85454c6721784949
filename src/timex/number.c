#include "timex/number.h"

#include "timex/peek.h"

enum { NUMBER_TOKENS = 10 }; /* longest number in words that is read */

/* "1,500", "24": thousands' separators are passed over; a decimal gives its half. */
static bool read_figures(const struct token *token, struct capture *out)
{
    if (token == NULL || token->kind != TOKEN_NUMBER || token->lower.length > 11)
        return false;
    long number = 0;
    size_t i = 0;
    for (; i < token->lower.length; i++) {
        char c = token->lower.data[i];
        if (c == ',')
            continue;
        if (!ascii_is_digit(c))
            break;
        number = number * 10 + (c - '0');
    }
    if (number > 100000000)
        return false;
    struct view rest = view_slice(token->lower, i, token->lower.length);
    bool half = view_equal(rest, VIEW(".5"));
    if (rest.length > 0 && !half)
        return false;
    out->number = (int) number;
    out->second = half;
    return i > 0;
}

/* A number below 100 in words: "twenty", "twenty-four", "seven". */
size_t number_read_tens(const struct matcher *matcher, size_t at, size_t limit,
                        int *number)
{
    int tens = 0, ones = 0;
    if (!peek_sense(matcher, at, limit, CLASS_CARDINAL, &tens))
        return at;
    *number = tens;
    size_t next = at + 1;
    if (tens < 20 || tens % 10 != 0)
        return next;
    if (peek_glued(matcher, next, limit, '-'))
        next++;
    if (peek_sense(matcher, next, limit, CLASS_CARDINAL, &ones) && ones > 0 &&
        ones < 10) {
        *number = tens + ones;
        return next + 1;
    }
    return at + 1;
}

/* "a hundred", "two thousand and ten", "one hundred and twenty". */
static size_t read_words(const struct matcher *matcher, size_t at, size_t limit, int *out)
{
    int total = 0, part = 0, scale = 0;
    size_t end = at;
    if (limit > at + NUMBER_TOKENS)
        limit = at + NUMBER_TOKENS;
    if (peek_sense(matcher, at, limit, CLASS_ARTICLE, &scale) &&
        peek_sense(matcher, at + 1, limit, CLASS_SCALE, &scale)) {
        part = 1;
        at++;
    }
    for (;;) {
        int number = 0;
        size_t next = number_read_tens(matcher, at, limit, &number);
        if (next > at) {
            if (part % 100 != 0)
                break;
            part += number;
            at = end = next;
        } else if (part > 0 && peek_sense(matcher, at, limit, CLASS_SCALE, &scale)) {
            if (scale == 1000 || scale == 1000000) {
                if (part > 1000)
                    return end;
                total += part * scale;
                part = 0;
            } else
                part *= scale;
            if (total > 100000000 || part > 100000)
                return end;
            end = ++at;
        } else if (peek_cue(matcher, at, limit, CUE_AND) && end == at &&
                   (total > 0 || part >= 100) && part % 100 == 0) {
            at++;
            continue;
        } else
            break;
        *out = total + part;
    }
    return end;
}

/* "1/2" or "and a half" after a number. */
static size_t read_half(const struct matcher *matcher, size_t at, size_t limit, int *half)
{
    int number = 0;
    const struct token *sign = peek_token(matcher, at, limit);
    if (sign != NULL && view_equal(sign->lower, VIEW("½"))) {
        *half = 1;
        return at + 1;
    }
    if (peek_figures(peek_token(matcher, at, limit), 1, 1, &number) && number == 1 &&
        peek_glued(matcher, at + 1, limit, '/') &&
        peek_figures(peek_token(matcher, at + 2, limit), 1, 1, &number) && number == 2) {
        *half = 1;
        return at + 3;
    }
    size_t next = at;
    if (peek_glued(matcher, next, limit, '-'))
        next++;
    if (!peek_cue(matcher, next, limit, CUE_AND))
        return at;
    next++;
    while (next <= at + 5 && (peek_sense(matcher, next, limit, CLASS_ARTICLE, &number) ||
                              peek_glued(matcher, next, limit, '-')))
        next++;
    if (next > at + 5 || !peek_sense(matcher, next, limit, CLASS_FRACTION, &number) ||
        number != 2)
        return at;
    *half = 1;
    return next + 1;
}

bool number_read(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at, end = at;
    const struct token *token = peek_token(matcher, at, reader->limit);
    int vague = 0;
    if (read_figures(token, out)) {
        end = at + 1;
    } else {
        end = read_words(matcher, at, reader->limit, &out->number);
        if (end == at && peek_sense(matcher, at, reader->limit, CLASS_ARTICLE, &vague) &&
            peek_sense(matcher, at + 1, reader->limit, CLASS_VAGUE, &vague))
            at++;
        if (end <= at && peek_sense(matcher, at, reader->limit, CLASS_VAGUE, &vague)) {
            out->vague = true;
            out->number = vague;
            end = at + 1;
            end += vague == 2 && peek_cue(matcher, end, reader->limit, CUE_OF);
        }
    }
    if (end <= reader->at || (end == at && !out->vague))
        return false;
    if (out->second == 0)
        end = read_half(matcher, end, reader->limit, &out->second);
    out->last = end;
    return true;
}

bool number_is_ordinal_figure(const struct matcher *matcher, const struct token *token,
                              int *number)
{
    int ending = 0;
    if (token == NULL || !ascii_is_digit(token->lower.data[0]))
        return false;
    size_t digits = 0;
    while (digits < token->lower.length && ascii_is_digit(token->lower.data[digits]))
        digits++;
    struct view letters = view_slice(token->lower, digits, token->lower.length);
    uint16_t word = letters.length > 0 ? grammar_word(matcher->grammar, letters) : 0;
    if (digits > 3 ||
        !grammar_sense(matcher->grammar, word, CLASS_ORDINAL_ENDING, &ending) ||
        !view_number(view_slice(token->lower, 0, digits), number))
        return false;
    int last =
        *number % 10; /* "2d", "23d", as older prints have it, are second and third */
    return letters.length > 1 || last == 2 || last == 3;
}

/* "20th", "twentieth", "twenty-first"; -1 is the final one. */
bool number_read_ordinal(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    const struct token *token = peek_token(matcher, reader->at, reader->limit);
    if (token == NULL)
        return false;
    if (number_is_ordinal_figure(matcher, token, &out->number))
        return true;
    int tens = 0, ones = 0;
    size_t next = reader->at + 1;
    if (peek_sense(matcher, reader->at, reader->limit, CLASS_ORDINAL_WORD, &out->number))
        return true;
    if (!peek_sense(matcher, reader->at, reader->limit, CLASS_CARDINAL, &tens) ||
        tens < 20)
        return false;
    if (peek_glued(matcher, next, reader->limit, '-'))
        next++;
    if (!peek_sense(matcher, next, reader->limit, CLASS_ORDINAL_WORD, &ones) ||
        ones < 1 || ones > 9)
        return false;
    out->number = tens + ones;
    out->last = next + 1;
    return true;
}
