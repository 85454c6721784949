#include "timex/clock.h"

#include "timex/peek.h"

/* "+3", "-05:30" behind a zone. */
static size_t read_offset(const struct matcher *matcher, size_t at, size_t limit)
{
    int number = 0;
    if ((!peek_glued(matcher, at, limit, '+') && !peek_glued(matcher, at, limit, '-')) ||
        !peek_figures(peek_token(matcher, at + 1, limit), 1, 4, &number))
        return at;
    at += 2;
    return peek_glued(matcher, at, limit, ':') &&
                   peek_figures(peek_token(matcher, at + 1, limit), 2, 2, &number)
               ? at + 2
               : at;
}

/* A zone: an abbreviation in capitals, or a word with its tail ("local time", number 1);
 * where it ends, or at. */
static size_t read_zone(const struct matcher *matcher, size_t at, size_t limit)
{
    int kind = 0, tail = 0;
    if (!peek_sense(matcher, at, limit, CLASS_ZONE, &kind))
        return at;
    if (kind != 0)
        return peek_sense(matcher, at + 1, limit, CLASS_ZONE_TAIL, &tail) ? at + 2 : at;
    const struct token *zone = peek_token(matcher, at, limit);
    bool letter = zone->lower.length == 1; /* "1430Z" */
    if (letter ? !zone->capital || !zone->glued : !zone->all_capitals)
        return at;
    return read_offset(matcher, at + 1, limit);
}

/* A letter's token and its point, where that is a token of its own: where they end, or
 * at.
 */
static size_t read_point(const struct matcher *matcher, size_t at, size_t limit)
{
    const struct token *letter = peek_token(matcher, at, limit);
    if (letter->lower.length == 2 && letter->lower.data[1] == '.')
        return at + 1;
    return letter->lower.length == 1 && peek_glued(matcher, at + 1, limit, '.') ? at + 2
                                                                                : at;
}

/* "a. m.", "p. m.", parted as older prints have it: where it ends, or at. */
static size_t read_parted_meridiem(const struct matcher *matcher, size_t at, size_t limit,
                                   int *meridiem)
{
    if (!peek_sense(matcher, at, limit, CLASS_HALF_DAY, meridiem))
        return at;
    size_t middle = read_point(matcher, at, limit);
    const struct token *last = peek_token(matcher, middle, limit);
    if (middle == at || last == NULL || last->lower.data[0] != 'm')
        return at;
    size_t end = read_point(matcher, middle, limit);
    return end > middle ? end : at;
}

/* a.m. or p.m., o'clock, hours, and a zone, after the figures of a clock time. */
static size_t read_clock_tail(const struct matcher *matcher, size_t at, size_t limit,
                              int *hour, bool *marked)
{
    int meridiem = 0;
    size_t first = at, parted = read_parted_meridiem(matcher, at, limit, &meridiem);
    if (parted > at) {
        *hour = *hour % 12 + meridiem;
        at = parted;
    } else if (peek_sense(matcher, at, limit, CLASS_MERIDIEM, &meridiem)) {
        *hour = *hour % 12 + meridiem;
        at++;
    } else if (peek_sense(matcher, at, limit, CLASS_CLOCK_WORD, &meridiem))
        at++;
    if (*hour == 12 && peek_sense(matcher, at, limit, CLASS_NOON, hour))
        at++; /* "12 noon", "twelve o'clock midnight" */
    at = read_zone(matcher, at, limit);
    *marked |= at > first;
    return at;
}

/* "0300 hours", "at 1500 hours": four figures and the unit; "at 0300". */
static bool read_hours(const struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    int unit = 0;
    bool nought = matcher->text->tokens[reader->at].lower.data[0] == '0';
    bool at = reader->at > 0 && peek_cue(matcher, reader->at - 1, reader->limit, CUE_AT);
    out->last = reader->at + 2;
    if (!nought && !at)
        return false;
    if (nought && at &&
        !peek_sense(matcher, reader->at + 1, reader->limit, CLASS_UNITS, &unit)) {
        out->last = reader->at + 1;
        return true;
    }
    return peek_sense(matcher, reader->at + 1, reader->limit, CLASS_UNITS, &unit) &&
           unit == 'H';
}

/* "6.30" before p.m. or a zone: hours and minutes that are written as a decimal. */
static bool read_pointed(const struct token *token, struct capture *out)
{
    if (token == NULL || token->kind != TOKEN_NUMBER)
        return false;
    struct view figures = token->lower;
    size_t point = view_find_byte(figures, '.', 0);
    out->third = 1;
    return (point == 1 || point == 2) && figures.length == point + 3 &&
           view_number(view_slice(figures, 0, point), &out->number) &&
           view_number(view_slice(figures, point + 1, figures.length), &out->second);
}

/* "12-30 p.m.", "10 45 p.m.", "4-0 p.m.": minutes as older prints part them, which no
 * hour can be ("9-11 p.m." is a range); where they end, or at. */
static size_t read_parted_minutes(const struct matcher *matcher, size_t at, size_t limit,
                                  int *minutes)
{
    int meridiem = 0, number = 0;
    size_t first = at;
    if (peek_glued(matcher, at, limit, '-'))
        at++;
    const struct token *token = peek_token(matcher, at, limit);
    bool parted = at > first;
    if (!peek_figures(token, parted ? 1 : 2, 2, &number) ||
        (number > 0 && number <= 12 && token->lower.data[0] != '0') || number >= 60 ||
        !peek_sense(matcher, at + 1, limit, CLASS_MERIDIEM, &meridiem))
        return first;
    *minutes = number;
    return at + 1;
}

/* What makes an hour of a number in words: "nine o'clock", "nine a.m.", "twelve noon";
 * not "one am", which may be the verb. */
static bool follows_hour_word(const struct matcher *matcher, size_t at, size_t limit)
{
    int number = 0;
    if (peek_sense(matcher, at, limit, CLASS_MERIDIEM, &number))
        return view_ends(peek_token(matcher, at, limit)->lower, VIEW("."));
    return peek_sense(matcher, at, limit, CLASS_CLOCK_WORD, &number) ||
           peek_sense(matcher, at, limit, CLASS_NOON, &number);
}

/* "30", "30.125" */
static bool are_seconds(const struct token *token)
{
    return token != NULL && token->kind == TOKEN_NUMBER && token->glued &&
           (token->lower.length == 2 ||
            (token->lower.length > 2 && token->lower.data[2] == '.'));
}

bool clock_read(struct reader *reader, struct capture *out)
{
    const struct matcher *matcher = reader->matcher;
    size_t at = reader->at, limit = reader->limit;
    bool marked = false;
    if (peek_sense(matcher, at, limit, CLASS_NOON, &out->number))
        return true;
    const struct token *token = peek_token(matcher, at, limit);
    int whole = 0;
    if (peek_figures(token, 4, 4, &whole) && whole / 100 < 24 && whole % 100 < 60) {
        out->number = whole / 100;
        out->second = whole % 100;
        out->third = 1;
        out->last = read_clock_tail(matcher, at + 1, limit, &out->number, &marked);
        return marked || read_hours(reader, out);
    }
    if (read_pointed(token, out)) {
        out->last = read_clock_tail(matcher, at + 1, limit, &out->number, &marked);
        return marked && out->number <= 24 && out->second < 60;
    }
    out->third = 0;
    if (!peek_figures(token, 1, 2, &out->number)) {
        if (number_read_tens(matcher, at, limit, &out->number) != at + 1 ||
            out->number > 12 || !follows_hour_word(matcher, at + 1, limit))
            return false;
    }
    at++;
    if ((peek_glued(matcher, at, limit, ':') || peek_glued(matcher, at, limit, '.')) &&
        peek_figures(peek_token(matcher, at + 1, limit), 2, 2, &out->second)) {
        out->third = 1;
        marked = peek_is_mark(peek_token(matcher, at, limit), ':');
        at += 2;
        if (marked && peek_glued(matcher, at, limit, ':') &&
            are_seconds(peek_token(matcher, at + 1, limit)))
            at += 2; /* which no value tells */
        if (marked && peek_glued(matcher, at, limit, '+'))
            at = read_offset(matcher, at, limit);
    } else if (token->kind == TOKEN_NUMBER) {
        size_t end = read_parted_minutes(matcher, at, limit, &out->second);
        out->third = end > at;
        at = end;
    }
    out->last = read_clock_tail(matcher, at, limit, &out->number, &marked);
    return marked && out->number <= 24 && out->second < 60;
}
