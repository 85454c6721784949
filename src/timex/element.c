/* Reads the composite classes: years, decades, numeric dates; clock.c those of the clock.
 */
#include <string.h>

#include "timex/clock.h"
#include "timex/match.h"
#include "timex/number.h"
#include "timex/peek.h"

/* "7", "7th" */
static bool read_day(struct reader *reader, struct capture *out)
{
    const struct token *token = peek_token(reader->matcher, reader->at, reader->limit);
    bool figures = peek_figures(token, 1, 2, &out->number) ||
                   number_is_ordinal_figure(reader->matcher, token, &out->number);
    return figures && out->number >= 1 && out->number <= 31;
}

enum { JOINED_TOKENS = 6, JOINED_SIZE = 32 };

/* The longest run of tokens that, joined by "_", is an entry of the class; where it ends,
 * or at when none is. */
static size_t read_joined(const struct reader *reader, unsigned class, bool parted,
                          int *number)
{
    char joined[JOINED_SIZE];
    size_t length = 0, end = reader->at;
    for (size_t i = reader->at; i < reader->limit && i < reader->at + JOINED_TOKENS;
         i++) {
        struct view lower = reader->matcher->text->tokens[i].lower;
        if (length + lower.length + 1 > sizeof joined)
            break;
        if (parted && i > reader->at)
            joined[length++] = '_';
        memcpy(joined + length, lower.data, lower.length);
        length += lower.length;
        uint16_t word =
            grammar_word(reader->matcher->grammar, (struct view){ joined, length });
        if (grammar_sense(reader->matcher->grammar, word, class, number))
            end = i + 1;
    }
    return end;
}

/* "Good Friday", "New Year's Day" */
static bool read_holiday(struct reader *reader, struct capture *out)
{
    if (!reader->matcher->text->tokens[reader->at].capital)
        return false;
    out->last = read_joined(reader, CLASS_FEAST, true, &out->number);
    return out->last > reader->at;
}

/* "9/11": year, month and day in number, second and third. */
static bool read_named_day(struct reader *reader, struct capture *out)
{
    int day = 0;
    const struct token *next = peek_token(reader->matcher, reader->at + 1, reader->limit);
    if (next == NULL || !next->glued || next->kind == TOKEN_NUMBER)
        return false;
    out->last = read_joined(reader, CLASS_DAY_NAME, false, &day);
    out->number = day / 10000;
    out->second = day / 100 % 100;
    out->third = day % 100;
    return out->last > reader->at + 1;
}

enum { YEAR_LEAST = 1000, YEAR_MOST = 2199 };

static bool read_year(struct reader *reader, struct capture *out)
{
    const struct token *token = peek_token(reader->matcher, reader->at, reader->limit);
    return peek_figures(token, 4, 4, &out->number) && out->number >= YEAR_LEAST &&
           out->number <= YEAR_MOST;
}

/* "nineteen ninety-six", "nineteen oh five", "twenty ten". */
static bool read_year_words(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    int century = 0, rest = 0;
    size_t at = reader->at;
    if (!peek_sense(matcher, at, reader->limit, CLASS_CARDINAL, &century) ||
        century < 11 || century > 20)
        return false;
    at++;
    if (peek_sense(matcher, at, reader->limit, CLASS_CARDINAL, &rest) && rest == 0) {
        if (!peek_sense(matcher, at + 1, reader->limit, CLASS_CARDINAL, &rest) ||
            rest > 9)
            return false;
        out->last = at + 2;
    } else {
        out->last = number_read_tens(matcher, at, reader->limit, &rest);
        if (out->last == at || rest < 10)
            return false;
    }
    out->number = century * 100 + rest;
    return true;
}

/* '98; also "98" where the apostrophe is a part of the token. */
static bool read_year_short(struct reader *reader, struct capture *out)
{
    const struct token *token = peek_token(reader->matcher, reader->at, reader->limit);
    if (token == NULL)
        return false;
    if (token->lower.length == 3 && token->lower.data[0] == '\'')
        return view_number(view_slice(token->lower, 1, 3), &out->number);
    const struct token *next = peek_token(reader->matcher, reader->at + 1, reader->limit);
    if (!peek_is_mark(token, '\'') || next == NULL || !next->glued)
        return false;
    out->last = reader->at + 2;
    return peek_figures(next, 2, 2, &out->number);
}

static bool read_year_tail(struct reader *reader, struct capture *out)
{
    const struct token *token = peek_token(reader->matcher, reader->at, reader->limit);
    return peek_figures(token, 2, 2, &out->number) && token->glued;
}

static bool read_year_era(struct reader *reader, struct capture *out)
{
    const struct token *token = peek_token(reader->matcher, reader->at, reader->limit);
    return peek_figures(token, 1, 4, &out->number) && out->number > 0;
}

/* "1990s", "1990's", "'90s"; second is 1 when the century is not said. */
static bool read_decade(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at;
    const struct token *token = peek_token(matcher, at, reader->limit);
    if (token == NULL)
        return false;
    struct view lower = token->lower;
    bool apostrophe = lower.length > 0 && lower.data[0] == '\'';
    if (peek_is_mark(token, '\'')) {
        token = peek_token(matcher, ++at, reader->limit);
        if (token == NULL || !token->glued)
            return false;
        lower = token->lower;
        apostrophe = true;
    } else if (apostrophe)
        lower = view_slice(lower, 1, lower.length);
    size_t digits = 0;
    while (digits < lower.length && ascii_is_digit(lower.data[digits]))
        digits++;
    if ((digits != 4 && digits != 2) ||
        !view_number(view_slice(lower, 0, digits), &out->number) || out->number % 10 != 0)
        return false;
    struct view tail = view_slice(lower, digits, lower.length);
    out->last = at + 1;
    int ending = 0;
    if (tail.length == 0) {
        const struct token *next = peek_token(matcher, at + 1, reader->limit);
        if (next == NULL || !next->glued ||
            !peek_sense(matcher, at + 1, reader->limit, CLASS_DECADE_ENDING, &ending))
            return false;
        out->last = at + 2;
    } else if (!grammar_sense(matcher->grammar, grammar_word(matcher->grammar, tail),
                              CLASS_DECADE_ENDING, &ending))
        return false;
    if (digits == 4 && (out->number < YEAR_LEAST || out->number > YEAR_MOST))
        return false;
    out->second = digits == 2;
    return digits == 4 || apostrophe || tail.length > 0;
}

/* 2019-03-04, 4/3/2019, 04.03.2019, 3/4/98; second month, third day. vague: the two may
 * change places; month first, since that is how English with slashes mostly has it. */
static bool read_numeric(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at, limit = reader->limit;
    int a = 0, b = 0, c = 0;
    const struct token *first = peek_token(matcher, at, limit);
    const struct token *mark = peek_token(matcher, at + 1, limit);
    const struct token *last = peek_token(matcher, at + 4, limit);
    if (!peek_figures(first, 1, 4, &a) || mark == NULL || !mark->glued ||
        mark->lower.length != 1)
        return false;
    char c1 = mark->lower.data[0];
    if ((c1 != '-' && c1 != '/' && c1 != '.') ||
        !peek_glued(matcher, at + 3, limit, c1) ||
        !peek_figures(peek_token(matcher, at + 2, limit), 1, 2, &b) ||
        !peek_figures(last, 1, 4, &c) || !last->glued)
        return false;
    out->last = at + 5;
    if (first->lower.length == 4) {
        *out = (struct capture){ .class = out->class,
                                 .first = out->first,
                                 .last = at + 5,
                                 .number = a,
                                 .second = b,
                                 .third = c };
        return last->lower.length <= 2 && c > 0 && a >= YEAR_LEAST && a <= YEAR_MOST;
    }
    if (first->lower.length > 2 || last->lower.length == 3 || last->lower.length == 1 ||
        (last->lower.length == 2 && c1 != '/'))
        return false;
    if (last->lower.length == 2)
        c += c < 50 ? 2000 : 1900;
    bool day_first = a > 12 || c1 == '.';
    out->number = c;
    out->second = day_first ? b : a;
    out->third = day_first ? a : b;
    out->day_first = day_first && c1 == '/';
    out->month_first = b > 12 && c1 == '/';
    out->vague = c1 != '.' && a <= 12 && b <= 12 && a != b;
    return out->second >= 1 && out->second <= 12 && out->third > 0;
}

/* A mark that closes a phrase. */
static bool read_close(struct reader *reader, struct capture *out)
{
    static const struct view marks[] = {
        VIEW_INIT("."), VIEW_INIT(","), VIEW_INIT(";"),  VIEW_INIT(":"), VIEW_INIT(")"),
        VIEW_INIT("?"), VIEW_INIT("!"), VIEW_INIT("\""), VIEW_INIT("”"), VIEW_INIT("''"),
        VIEW_INIT("…"), VIEW_INIT("–"), VIEW_INIT("—"),
    };
    (void) out;
    const struct token *token = peek_token(reader->matcher, reader->at, reader->limit);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (view_equal(token->lower, marks[i]))
            return true;
    return false;
}

static bool read_possession(struct reader *reader, struct capture *out)
{
    (void) out;
    return peek_cue(reader->matcher, reader->at, reader->limit, CUE_POSSESSIVE) &&
           reader->matcher->text->tokens[reader->at].glued;
}

typedef bool element_reader(struct reader *reader, struct capture *out);

static element_reader *const readers[CLASS_LITERAL] = {
    [CLASS_NUMBER] = number_read,
    [CLASS_ORDINAL] = number_read_ordinal,
    [CLASS_DAY] = read_day,
    [CLASS_YEAR] = read_year,
    [CLASS_YEAR_WORDS] = read_year_words,
    [CLASS_YEAR_SHORT] = read_year_short,
    [CLASS_YEAR_TAIL] = read_year_tail,
    [CLASS_YEAR_ERA] = read_year_era,
    [CLASS_DECADE] = read_decade,
    [CLASS_CLOCK] = clock_read,
    [CLASS_NUMERIC] = read_numeric,
    [CLASS_HOLIDAY] = read_holiday,
    [CLASS_NAMED_DAY] = read_named_day,
    [CLASS_POSSESSION] = read_possession,
    [CLASS_CLOSE] = read_close,
};

/* Months, weekdays and eras are names: without a capital they are other words. */
static bool needs_capital(unsigned class)
{
    return class == CLASS_MONTH || class == CLASS_WEEKDAY || class == CLASS_WEEKDAYS ||
           class == CLASS_QUARTER_CODE || class == CLASS_HALF_CODE;
}

bool element_read(struct matcher *matcher, unsigned class, size_t at, size_t limit,
                  struct capture *out)
{
    if (at >= limit) { /* the sentence's end closes a phrase */
        *out = (struct capture){ .class = (uint8_t) class, .first = at, .last = at };
        return class == CLASS_CLOSE;
    }
    *out = (struct capture){ .class = (uint8_t) class, .first = at, .last = at + 1 };
    if (class < CLASS_LITERAL && readers[class] != NULL) {
        struct reader reader = { matcher, at, limit };
        return readers[class](&reader, out);
    }
    const struct token *token = &matcher->text->tokens[at];
    return peek_sense(matcher, at, limit, class, &out->number) &&
           (!needs_capital(class) || token->capital) &&
           (class != CLASS_ERA || token->all_capitals || token->lower.length > 2);
}
