#include "date/edtf_point.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { YEAR_DIGITS = 4, FIELD_DIGITS = 2 };

/* A date as written: figures, X for those left open. */
struct written {
    bool negative;
    char year[YEAR_DIGITS], month[FIELD_DIGITS], day[FIELD_DIGITS];
    int fields; /* 1 year, 2 month, 3 day */
    size_t year_at, month_at, day_at;
    bool marked;
    enum date_certainty certainty;
};

/* Numbers that figures with X may stand for. */
struct range {
    int low, high;
};

/* Parts of a year by their number from 21 on (ISO 8601-2:2019, 4.8). Northern seasons
 * where no hemisphere is said. */
enum { DIVISION_FIRST = 21, DIVISION_LAST = 41 };
static const struct {
    enum date_precision precision;
    int month, length;
} DIVISIONS[] = {
    { DATE_SEASON, 3, 3 },   { DATE_SEASON, 6, 3 },   { DATE_SEASON, 9, 3 },
    { DATE_SEASON, 12, 3 }, /* no hemisphere said */
    { DATE_SEASON, 3, 3 },   { DATE_SEASON, 6, 3 },   { DATE_SEASON, 9, 3 },
    { DATE_SEASON, 12, 3 }, /* northern */
    { DATE_SEASON, 9, 3 },   { DATE_SEASON, 12, 3 },  { DATE_SEASON, 3, 3 },
    { DATE_SEASON, 6, 3 }, /* southern */
    { DATE_QUARTER, 1, 3 },  { DATE_QUARTER, 4, 3 },  { DATE_QUARTER, 7, 3 },
    { DATE_QUARTER, 10, 3 }, { DATE_INTERVAL, 1, 4 }, { DATE_INTERVAL, 5, 4 },
    { DATE_INTERVAL, 9, 4 }, { DATE_HALF, 1, 6 },     { DATE_HALF, 7, 6 },
};

bool edtf_fail(struct edtf_reader *reader, size_t at, const char *format, ...)
{
    char text[sizeof reader->err->text];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    error_set(reader->err, ERROR_INPUT, "%s", text);
    if (reader->err != NULL)
        reader->err->column = at + 1;
    return false;
}

char edtf_peek(const struct edtf_reader *reader)
{
    return reader->at < reader->text.length ? reader->text.data[reader->at] : '\0';
}

void edtf_put(struct edtf_reader *reader, char byte)
{
    if (reader->length + 1 >= sizeof reader->out) {
        reader->full = true;
        return;
    }
    reader->out[reader->length++] = byte;
    reader->out[reader->length] = '\0';
}

bool edtf_take(struct edtf_reader *reader, char byte)
{
    if (reader->at >= reader->text.length || reader->text.data[reader->at] != byte)
        return false;
    reader->at++;
    edtf_put(reader, byte);
    return true;
}

bool edtf_take_word(struct edtf_reader *reader, const char *word)
{
    struct view rest = view_slice(reader->text, reader->at, reader->text.length);
    if (!view_starts(rest, view_of(word)))
        return false;
    for (; *word != '\0'; word++)
        edtf_take(reader, *word);
    return true;
}

static void read_mark(struct edtf_reader *reader, struct written *written)
{
    enum date_certainty certainty = DATE_EXACT;
    if (edtf_take(reader, '~'))
        certainty = DATE_APPROXIMATE;
    else if (edtf_take(reader, '?') || edtf_take(reader, '%'))
        certainty = DATE_UNCERTAIN;
    written->marked = written->marked || certainty != DATE_EXACT;
    if (certainty > written->certainty)
        written->certainty = certainty;
}

static bool read_figures(struct edtf_reader *reader, size_t count, char *figures,
                         const char *what)
{
    for (size_t i = 0; i < count; i++) {
        char next = edtf_peek(reader);
        if (!ascii_is_digit(next) && next != 'X')
            return edtf_fail(reader, reader->at, "%s", what);
        figures[i] = next;
        edtf_take(reader, next);
    }
    if (ascii_is_digit(edtf_peek(reader)))
        return edtf_fail(reader, reader->at, "%s", what);
    return true;
}

/* What follows "Y": any number of figures, written as four. */
static bool read_long_year(struct edtf_reader *reader, struct written *written)
{
    static const char range[] = "years run from -9999 to 9999";
    written->negative = edtf_take(reader, '-');
    int year = 0;
    size_t begin = reader->at;
    for (; ascii_is_digit(edtf_peek(reader)); reader->at++) {
        year = year * 10 + (edtf_peek(reader) - '0');
        if (year > DAY_YEAR_MAX)
            return edtf_fail(reader, begin, range);
    }
    if (reader->at == begin)
        return edtf_fail(reader, begin, "\"Y\" is followed by the figures of a year");
    if (edtf_peek(reader) == 'E' || edtf_peek(reader) == 'S')
        return edtf_fail(reader, reader->at, range);
    for (int i = YEAR_DIGITS - 1; i >= 0; i--, year /= 10)
        written->year[i] = (char) ('0' + year % 10);
    for (int i = 0; i < YEAR_DIGITS; i++)
        edtf_put(reader, written->year[i]);
    return true;
}

static bool read_year(struct edtf_reader *reader, struct written *written)
{
    written->year_at = reader->at;
    if (edtf_peek(reader) == 'Y') {
        reader->at++;
        if (!read_long_year(reader, written))
            return false;
    } else {
        written->negative = edtf_take(reader, '-');
        char next = edtf_peek(reader);
        if (!ascii_is_digit(next) && next != 'X')
            return edtf_fail(reader, reader->at,
                             "a date begins with its year (write it as in 2019-03-04)");
        if (!read_figures(reader, YEAR_DIGITS, written->year,
                          "a year has four figures (write 0043 for 43)"))
            return false;
    }
    if (written->negative && memcmp(written->year, "0000", YEAR_DIGITS) == 0)
        return edtf_fail(reader, written->year_at, "the year 0000 has no sign");
    return true;
}

static bool read_written(struct edtf_reader *reader, struct written *written)
{
    read_mark(reader, written);
    if (!read_year(reader, written))
        return false;
    read_mark(reader, written);
    written->fields = 1;
    if (!edtf_take(reader, '-'))
        return true;
    read_mark(reader, written);
    written->month_at = reader->at;
    if (!read_figures(reader, FIELD_DIGITS, written->month, "a month has two figures"))
        return false;
    read_mark(reader, written);
    written->fields = 2;
    if (!edtf_take(reader, '-'))
        return true;
    read_mark(reader, written);
    written->day_at = reader->at;
    if (!read_figures(reader, FIELD_DIGITS, written->day, "a day has two figures"))
        return false;
    read_mark(reader, written);
    written->fields = 3;
    return true;
}

static bool has_open(const char *figures, size_t count)
{
    return memchr(figures, 'X', count) != NULL;
}

static struct range range_of(const char *figures, size_t count)
{
    struct range range = { 0, 0 };
    for (size_t i = 0; i < count; i++) {
        bool open = figures[i] == 'X';
        range.low = range.low * 10 + (open ? 0 : figures[i] - '0');
        range.high = range.high * 10 + (open ? 9 : figures[i] - '0');
    }
    return range;
}

static bool fits(const char *figures, size_t count, int number)
{
    for (size_t i = count; i-- > 0; number /= 10)
        if (figures[i] != 'X' && figures[i] - '0' != number % 10)
            return false;
    return true;
}

/* The first or last day of a year that the figures allow. */
static bool day_within(const struct written *written, int year, bool last,
                       struct day *out)
{
    for (int i = 1; i <= 12; i++) {
        int month = last ? 13 - i : i;
        if (written->fields >= 2 && !fits(written->month, FIELD_DIGITS, month))
            continue;
        int length = day_month_length(year, month);
        for (int j = 1; j <= length; j++) {
            int day = last ? length + 1 - j : j;
            if (written->fields >= 3 && !fits(written->day, FIELD_DIGITS, day))
                continue;
            *out = (struct day){ year, month, day };
            return true;
        }
    }
    return false;
}

/* The first or last day that the figures allow; at most 10,000 years are looked at. */
static bool day_allowed(const struct written *written, bool last, struct day *out)
{
    struct range range = range_of(written->year, YEAR_DIGITS);
    bool downward = last != written->negative; /* -0019 is before -0010 */
    for (int i = 0; i <= range.high - range.low; i++) {
        int year = downward ? range.high - i : range.low + i;
        if (!fits(written->year, YEAR_DIGITS, year) || (written->negative && year == 0))
            continue;
        if (day_within(written, written->negative ? -year : year, last, out))
            return true;
    }
    return false;
}

static enum date_precision precision_of_year(const struct written *written)
{
    const char *year = written->year;
    if (!has_open(year, YEAR_DIGITS))
        return DATE_YEAR;
    if (written->negative || has_open(year, 2))
        return DATE_INTERVAL;
    if (year[3] != 'X')
        return DATE_INTERVAL;
    return year[2] == 'X' ? DATE_CENTURY : DATE_DECADE;
}

static enum date_precision precision_of(const struct written *written)
{
    bool no_month =
        written->fields < 2 || memcmp(written->month, "XX", FIELD_DIGITS) == 0;
    bool no_day = written->fields < 3 || memcmp(written->day, "XX", FIELD_DIGITS) == 0;
    if (no_month && no_day)
        return precision_of_year(written);
    if (has_open(written->year, YEAR_DIGITS) || has_open(written->month, FIELD_DIGITS))
        return DATE_INTERVAL;
    if (no_day)
        return DATE_MONTH;
    return has_open(written->day, FIELD_DIGITS) ? DATE_INTERVAL : DATE_DAY;
}

/* Says why no day fits what is written. */
static bool fail_impossible(struct edtf_reader *reader, const struct written *written)
{
    struct range year = range_of(written->year, YEAR_DIGITS);
    struct range month = range_of(written->month, FIELD_DIGITS);
    if (written->fields >= 2 && month.low == month.high &&
        (month.low < 1 || month.low > 12))
        return edtf_fail(reader, written->month_at, "there is no month %02d", month.low);
    if (written->fields < 3 || month.low != month.high)
        return edtf_fail(reader, written->year_at, "no day of the calendar is like that");
    if (memcmp(written->day, "00", FIELD_DIGITS) == 0)
        return edtf_fail(reader, written->day_at, "days are counted from 01");
    struct view name = date_month_name(month.low);
    if (year.low != year.high)
        return edtf_fail(reader, written->day_at, "%.*s has fewer days than that",
                         VIEW_ARG(name));
    int number = written->negative ? -year.low : year.low;
    return edtf_fail(reader, written->day_at, "%.*s %d has %d days", VIEW_ARG(name),
                     number, day_month_length(number, month.low));
}

static bool is_division(const struct written *written, int *number)
{
    if (written->fields != 2 || has_open(written->month, FIELD_DIGITS) ||
        has_open(written->year, YEAR_DIGITS))
        return false;
    *number = range_of(written->month, FIELD_DIGITS).low;
    return *number >= DIVISION_FIRST && *number <= DIVISION_LAST;
}

static bool resolve_division(struct edtf_reader *reader, const struct written *written,
                             int number, struct date *out)
{
    int year = range_of(written->year, YEAR_DIGITS).low;
    int row = number - DIVISION_FIRST;
    struct day first = { written->negative ? -year : year, DIVISIONS[row].month, 1 };
    int last_month = first.month + DIVISIONS[row].length - 1;
    struct day last = { first.year + (last_month > 12), (last_month - 1) % 12 + 1, 1 };
    last.day = day_month_length(last.year, last.month);
    if (!day_is_valid(last))
        return edtf_fail(reader, written->year_at, "years run from -9999 to 9999");
    out->earliest = first;
    out->latest = last;
    out->precision = DIVISIONS[row].precision;
    return true;
}

/* Two figures up to a highest number. */
static bool read_clock(struct edtf_reader *reader, int highest)
{
    char figures[FIELD_DIGITS];
    size_t at = reader->at;
    static const char range[] = "a time of day runs from 00:00:00 to 23:59:59";
    if (!read_figures(reader, FIELD_DIGITS, figures, range))
        return false;
    if (has_open(figures, FIELD_DIGITS) || range_of(figures, FIELD_DIGITS).low > highest)
        return edtf_fail(reader, at, "%s", range);
    return true;
}

static bool read_time(struct edtf_reader *reader)
{
    if (!read_clock(reader, 23))
        return false;
    if (!edtf_take(reader, ':'))
        return edtf_fail(reader, reader->at, "a time of day is written as in 10:30:00");
    if (!read_clock(reader, 59))
        return false;
    if (edtf_take(reader, ':')) {
        if (!read_clock(reader, 59))
            return false;
    } else {
        for (const char *zero = ":00"; *zero != '\0'; zero++)
            edtf_put(reader, *zero);
    }
    if (edtf_take(reader, 'Z'))
        return true;
    if (!edtf_take(reader, '+') && !edtf_take(reader, '-'))
        return true;
    return read_clock(reader, 23) && (!edtf_take(reader, ':') || read_clock(reader, 59));
}

bool edtf_read_point(struct edtf_reader *reader, struct date *out)
{
    struct written written = { .negative = false };
    if (!read_written(reader, &written))
        return false;
    struct date date = { .certainty = written.certainty,
                         .precision = precision_of(&written) };
    int division;
    if (is_division(&written, &division)) {
        if (!resolve_division(reader, &written, division, &date))
            return false;
    } else if (!day_allowed(&written, false, &date.earliest) ||
               !day_allowed(&written, true, &date.latest)) {
        return fail_impossible(reader, &written);
    }
    if (date.precision == DATE_DAY && !written.marked && edtf_take(reader, 'T')) {
        if (!read_time(reader))
            return false;
        date.precision = DATE_TIME;
    }
    *out = date;
    return true;
}
