/* Reads the composite classes: numbers, ordinals, years, decades, clock times, numeric
 * dates. */
#include "timex/match.h"

enum { NUMBER_TOKENS = 10 }; /* longest number in words that is read */

struct reader {
    const struct matcher *matcher;
    size_t at, limit;
};

static const struct token *token_at(const struct matcher *matcher, size_t at,
                                    size_t limit)
{
    return at < limit ? &matcher->text->tokens[at] : NULL;
}

static bool word_sense(const struct matcher *matcher, size_t at, size_t limit,
                       unsigned class, int *number)
{
    return at < limit &&
           grammar_sense(matcher->grammar, matcher->tags[at], class, number);
}

static bool is_mark(const struct token *token, char mark)
{
    return token != NULL && token->lower.length == 1 && token->lower.data[0] == mark;
}

/* A run of figures alone, at most nine. */
static bool figures(const struct token *token, size_t least, size_t most, int *number)
{
    return token != NULL && token->kind == TOKEN_NUMBER && token->lower.length >= least &&
           token->lower.length <= most && view_number(token->lower, number);
}

/* Whether figures stand alone: not as part of 1,500 or 3/4 or A4. */
static bool follows_glued(const struct matcher *matcher, size_t at, size_t limit,
                          char mark)
{
    const struct token *next = token_at(matcher, at, limit);
    return next != NULL && next->glued && is_mark(next, mark);
}

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
static size_t read_tens(const struct matcher *matcher, size_t at, size_t limit,
                        int *number)
{
    int tens = 0, ones = 0;
    if (!word_sense(matcher, at, limit, CLASS_CARDINAL, &tens))
        return at;
    *number = tens;
    size_t next = at + 1;
    if (tens < 20 || tens % 10 != 0)
        return next;
    if (follows_glued(matcher, next, limit, '-'))
        next++;
    if (word_sense(matcher, next, limit, CLASS_CARDINAL, &ones) && ones > 0 &&
        ones < 10) {
        *number = tens + ones;
        return next + 1;
    }
    return at + 1;
}

static bool word_is(const struct matcher *matcher, size_t at, size_t limit,
                    struct view word)
{
    return at < limit && view_equal(matcher->text->tokens[at].lower, word);
}

/* "a hundred", "two thousand and ten", "one hundred and twenty". */
static size_t read_words(const struct matcher *matcher, size_t at, size_t limit, int *out)
{
    int total = 0, part = 0, scale = 0;
    size_t end = at;
    if (limit > at + NUMBER_TOKENS)
        limit = at + NUMBER_TOKENS;
    if ((word_is(matcher, at, limit, VIEW("a")) ||
         word_is(matcher, at, limit, VIEW("an"))) &&
        word_sense(matcher, at + 1, limit, CLASS_SCALE, &scale)) {
        part = 1;
        at++;
    }
    for (;;) {
        int number = 0;
        size_t next = read_tens(matcher, at, limit, &number);
        if (next > at) {
            if (part % 100 != 0)
                break;
            part += number;
            at = end = next;
        } else if (part > 0 && word_sense(matcher, at, limit, CLASS_SCALE, &scale)) {
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
        } else if (word_is(matcher, at, limit, VIEW("and")) && end == at &&
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
    if (word_is(matcher, at, limit, VIEW("½"))) {
        *half = 1;
        return at + 1;
    }
    if (figures(token_at(matcher, at, limit), 1, 1, &number) && number == 1 &&
        follows_glued(matcher, at + 1, limit, '/') &&
        figures(token_at(matcher, at + 2, limit), 1, 1, &number) && number == 2) {
        *half = 1;
        return at + 3;
    }
    size_t next = at;
    if (follows_glued(matcher, next, limit, '-'))
        next++;
    if (!word_is(matcher, next, limit, VIEW("and")))
        return at;
    next++;
    while (word_is(matcher, next, limit, VIEW("a")) ||
           follows_glued(matcher, next, limit, '-'))
        next++;
    if (next > at + 5 || !word_sense(matcher, next, limit, CLASS_FRACTION, &number) ||
        number != 2)
        return at;
    *half = 1;
    return next + 1;
}

static bool read_number(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at, end = at;
    const struct token *token = token_at(matcher, at, reader->limit);
    int vague = 0;
    if (read_figures(token, out)) {
        end = at + 1;
    } else {
        end = read_words(matcher, at, reader->limit, &out->number);
        if (end == at && word_is(matcher, at, reader->limit, VIEW("a")) &&
            (word_is(matcher, at + 1, reader->limit, VIEW("few")) ||
             word_is(matcher, at + 1, reader->limit, VIEW("couple"))))
            at++;
        if (end <= at && word_sense(matcher, at, reader->limit, CLASS_VAGUE, &vague)) {
            out->vague = true;
            out->number = vague;
            end = at + 1;
            end += vague == 2 && word_is(matcher, end, reader->limit, VIEW("of"));
        }
    }
    if (end <= reader->at || (end == at && !out->vague))
        return false;
    if (out->second == 0)
        end = read_half(matcher, end, reader->limit, &out->second);
    out->last = end;
    return true;
}

/* "20th", "twentieth", "twenty-first"; -1 is the final one. */
static bool read_ordinal(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    const struct token *token = token_at(matcher, reader->at, reader->limit);
    if (token == NULL)
        return false;
    struct view lower = token->lower;
    if (lower.length >= 3 && lower.length <= 5 && ascii_is_digit(lower.data[0])) {
        struct view ending = view_slice(lower, lower.length - 2, lower.length);
        bool good = view_equal(ending, VIEW("th")) || view_equal(ending, VIEW("st")) ||
                    view_equal(ending, VIEW("nd")) || view_equal(ending, VIEW("rd"));
        return good && view_number(view_slice(lower, 0, lower.length - 2), &out->number);
    }
    int tens = 0, ones = 0;
    size_t next = reader->at + 1;
    if (word_sense(matcher, reader->at, reader->limit, CLASS_ORDINAL_WORD, &out->number))
        return true;
    if (!word_sense(matcher, reader->at, reader->limit, CLASS_CARDINAL, &tens) ||
        tens < 20)
        return false;
    if (follows_glued(matcher, next, reader->limit, '-'))
        next++;
    if (!word_sense(matcher, next, reader->limit, CLASS_ORDINAL_WORD, &ones) ||
        ones < 1 || ones > 9)
        return false;
    out->number = tens + ones;
    out->last = next + 1;
    return true;
}

static bool read_day(struct reader *reader, struct capture *out)
{
    const struct token *token = token_at(reader->matcher, reader->at, reader->limit);
    return figures(token, 1, 2, &out->number) && out->number >= 1 && out->number <= 31;
}

enum { YEAR_LEAST = 1000, YEAR_MOST = 2199 };

static bool read_year(struct reader *reader, struct capture *out)
{
    const struct token *token = token_at(reader->matcher, reader->at, reader->limit);
    return figures(token, 4, 4, &out->number) && out->number >= YEAR_LEAST &&
           out->number <= YEAR_MOST;
}

/* "nineteen ninety-six", "nineteen oh five", "twenty ten". */
static bool read_year_words(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    int century = 0, rest = 0;
    size_t at = reader->at;
    if (!word_sense(matcher, at, reader->limit, CLASS_CARDINAL, &century) ||
        century < 11 || century > 20)
        return false;
    at++;
    if (word_sense(matcher, at, reader->limit, CLASS_CARDINAL, &rest) && rest == 0) {
        if (!word_sense(matcher, at + 1, reader->limit, CLASS_CARDINAL, &rest) ||
            rest > 9)
            return false;
        out->last = at + 2;
    } else {
        out->last = read_tens(matcher, at, reader->limit, &rest);
        if (out->last == at || rest < 10)
            return false;
    }
    out->number = century * 100 + rest;
    return true;
}

/* '98; also "98" where the apostrophe is a part of the token. */
static bool read_year_short(struct reader *reader, struct capture *out)
{
    const struct token *token = token_at(reader->matcher, reader->at, reader->limit);
    if (token == NULL)
        return false;
    if (token->lower.length == 3 && token->lower.data[0] == '\'')
        return view_number(view_slice(token->lower, 1, 3), &out->number);
    const struct token *next = token_at(reader->matcher, reader->at + 1, reader->limit);
    if (!is_mark(token, '\'') || next == NULL || !next->glued)
        return false;
    out->last = reader->at + 2;
    return figures(next, 2, 2, &out->number);
}

static bool read_year_tail(struct reader *reader, struct capture *out)
{
    const struct token *token = token_at(reader->matcher, reader->at, reader->limit);
    return figures(token, 2, 2, &out->number) && token->glued;
}

static bool read_year_era(struct reader *reader, struct capture *out)
{
    const struct token *token = token_at(reader->matcher, reader->at, reader->limit);
    return figures(token, 1, 4, &out->number) && out->number > 0;
}

/* "1990s", "1990's", "'90s"; second is 1 when the century is not said. */
static bool read_decade(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at;
    const struct token *token = token_at(matcher, at, reader->limit);
    if (token == NULL)
        return false;
    struct view lower = token->lower;
    bool apostrophe = lower.length > 0 && lower.data[0] == '\'';
    if (is_mark(token, '\'')) {
        token = token_at(matcher, ++at, reader->limit);
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
    if (tail.length == 0) {
        const struct token *next = token_at(matcher, at + 1, reader->limit);
        if (next == NULL || !next->glued ||
            !(view_equal(next->lower, VIEW("'s")) || view_equal(next->lower, VIEW("s"))))
            return false;
        out->last = at + 2;
    } else if (!view_equal(tail, VIEW("s")) && !view_equal(tail, VIEW("'s")))
        return false;
    if (digits == 4 && (out->number < YEAR_LEAST || out->number > YEAR_MOST))
        return false;
    out->second = digits == 2;
    return digits == 4 || apostrophe || tail.length > 0;
}

/* a.m. or p.m., o'clock, hours, and a zone, after the figures of a clock time. */
static size_t read_clock_tail(const struct matcher *matcher, size_t at, size_t limit,
                              int *hour, bool *marked)
{
    int meridiem = 0, zone = 0;
    if (word_sense(matcher, at, limit, CLASS_MERIDIEM, &meridiem)) {
        *hour = *hour % 12 + meridiem;
        *marked = true;
        at++;
    } else if (word_sense(matcher, at, limit, CLASS_CLOCK_WORD, &zone)) {
        *marked = true;
        at++;
    }
    if (word_sense(matcher, at, limit, CLASS_ZONE, &zone)) {
        const struct token *token = token_at(matcher, at, limit);
        bool local = view_equal(token->lower, VIEW("local"));
        if (local && word_is(matcher, at + 1, limit, VIEW("time"))) {
            at += 2;
            *marked = true;
        } else if (!local && token->all_capitals) {
            at++;
            *marked = true;
        }
    }
    return at;
}

/* "10:35", "9 a.m.", "0735 GMT", "noon"; second is the minutes, third 1 when they are
 * said. */
static bool read_clock(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at, limit = reader->limit;
    bool marked = false;
    if (word_sense(matcher, at, limit, CLASS_NOON, &out->number))
        return true;
    const struct token *token = token_at(matcher, at, limit);
    int whole = 0;
    if (figures(token, 4, 4, &whole) && whole / 100 < 24 && whole % 100 < 60) {
        out->number = whole / 100;
        out->second = whole % 100;
        out->third = 1;
        out->last = read_clock_tail(matcher, at + 1, limit, &out->number, &marked);
        return marked;
    }
    if (!figures(token, 1, 2, &out->number)) {
        if (read_tens(matcher, at, limit, &out->number) != at + 1 || out->number > 12 ||
            !word_is(matcher, at + 1, limit, VIEW("o'clock")))
            return false;
    }
    at++;
    if ((follows_glued(matcher, at, limit, ':') ||
         follows_glued(matcher, at, limit, '.')) &&
        figures(token_at(matcher, at + 1, limit), 2, 2, &out->second)) {
        out->third = 1;
        marked = is_mark(token_at(matcher, at, limit), ':');
        at += 2;
    }
    out->last = read_clock_tail(matcher, at, limit, &out->number, &marked);
    return marked && out->number <= 24 && out->second < 60;
}

/* 2019-03-04, 4/3/2019, 04.03.2019, 3/4/98; second month, third day. vague: the two may
 * change places; month first, since that is how English with slashes mostly has it. */
static bool read_numeric(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at, limit = reader->limit;
    int a = 0, b = 0, c = 0;
    const struct token *first = token_at(matcher, at, limit);
    const struct token *mark = token_at(matcher, at + 1, limit);
    const struct token *last = token_at(matcher, at + 4, limit);
    if (!figures(first, 1, 4, &a) || mark == NULL || !mark->glued ||
        mark->lower.length != 1)
        return false;
    char c1 = mark->lower.data[0];
    if ((c1 != '-' && c1 != '/' && c1 != '.') ||
        !follows_glued(matcher, at + 3, limit, c1) ||
        !figures(token_at(matcher, at + 2, limit), 1, 2, &b) ||
        !figures(last, 1, 4, &c) || !last->glued)
        return false;
    out->last = at + 5;
    if (first->lower.length == 4) {
        *out = (struct capture){ out->class, out->first, at + 5, a, b, c, false };
        return last->lower.length <= 2 && a >= YEAR_LEAST && a <= YEAR_MOST;
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
    out->vague = c1 != '.' && a <= 12 && b <= 12 && a != b;
    return out->second >= 1 && out->second <= 12;
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
    const struct token *token = token_at(reader->matcher, reader->at, reader->limit);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (view_equal(token->lower, marks[i]))
            return true;
    return false;
}

typedef bool element_reader(struct reader *reader, struct capture *out);

static element_reader *const readers[CLASS_LITERAL] = {
    [CLASS_NUMBER] = read_number,
    [CLASS_ORDINAL] = read_ordinal,
    [CLASS_DAY] = read_day,
    [CLASS_YEAR] = read_year,
    [CLASS_YEAR_WORDS] = read_year_words,
    [CLASS_YEAR_SHORT] = read_year_short,
    [CLASS_YEAR_TAIL] = read_year_tail,
    [CLASS_YEAR_ERA] = read_year_era,
    [CLASS_DECADE] = read_decade,
    [CLASS_CLOCK] = read_clock,
    [CLASS_NUMERIC] = read_numeric,
    [CLASS_CLOSE] = read_close,
};

/* Months, weekdays and eras are names: without a capital they are other words. */
static bool needs_capital(unsigned class)
{
    return class == CLASS_MONTH || class == CLASS_WEEKDAY || class == CLASS_WEEKDAYS ||
           class == CLASS_HOLIDAY || class == CLASS_QUARTER_CODE;
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
    return word_sense(matcher, at, limit, class, &out->number) &&
           (!needs_capital(class) || token->capital) &&
           (class != CLASS_ERA || token->all_capitals || token->lower.length > 2);
}
