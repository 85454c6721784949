#include "date/edtf.h"

#include "date/unit.h"

/* How many characters of "YYYY-MM-DD" a shorter form leaves out. */
enum {
    CUT_NONE = 0,
    CUT_DAY = 3,
    CUT_MONTH = 6,
    CUT_YEAR_DIGIT = 7,
    CUT_DECADE_DIGIT = 8
};

static char *put(char *to, const char *string)
{
    while ((*to = *string++) != '\0')
        to++;
    return to;
}

/* Writes the day where it stands: of an interval's two, each has room for more. */
static char *put_day(char *to, struct day day, size_t cut)
{
    _Static_assert(DATE_EDTF_SIZE >= 3 * DATE_ISO_SIZE, "room for two and their marks");
    char *end = to + date_write_iso(day, to) - cut;
    *end = '\0';
    return end;
}

static const char *mark_of(enum date_certainty certainty)
{
    static const char *const marks[] = {
        [DATE_EXACT] = "", [DATE_APPROXIMATE] = "~", [DATE_UNCERTAIN] = "?"
    };
    return marks[certainty];
}

/* "2010-33": a part of the year by its number in ISO 8601-2:2019, 4.8. */
static char *put_division(char *to, struct day day, int number)
{
    to = put_day(to, day, CUT_DAY);
    to[-2] = (char) ('0' + number / 10);
    to[-1] = (char) ('0' + number % 10);
    return to;
}

static char *put_unit(char *to, const struct date *date)
{
    struct day first = date->earliest;
    switch (date->precision) {
    case DATE_MONTH:
        return put_day(to, first, CUT_DAY);
    case DATE_QUARTER:
        return put_division(to, first, 33 + (first.month - 1) / 3);
    case DATE_SEASON:
        return put_division(to, first, DATE_SPRING + (first.month - 3) / 3);
    case DATE_HALF:
        return put_division(to, first, 40 + (first.month - 1) / 6);
    case DATE_YEAR:
        return put_day(to, first, CUT_MONTH);
    case DATE_DECADE:
        return put(put_day(to, first, CUT_YEAR_DIGIT), "X");
    case DATE_CENTURY:
        return put(put_day(to, first, CUT_DECADE_DIGIT), "XX");
    case DATE_TIME:
    case DATE_DAY:
    case DATE_WEEK:
    case DATE_INTERVAL:
        break;
    }
    return put_day(to, first, CUT_NONE);
}

/* The shortest form that both ends can take and still differ. */
static size_t interval_cut(const struct date *date)
{
    struct day first = date->earliest, last = date->latest;
    bool open = date->open_start || date->open_end;
    bool months = first.day == 1 && last.day == day_month_length(last.year, last.month);
    if (months && first.month == 1 && last.month == 12 &&
        (open || first.year != last.year))
        return CUT_MONTH;
    if (months && (open || first.year != last.year || first.month != last.month))
        return CUT_DAY;
    return CUT_NONE;
}

static void put_interval(char *to, const struct date *date)
{
    const char *mark = mark_of(date->certainty);
    size_t cut = interval_cut(date);
    if (date->open_start)
        to = put(to, "..");
    else
        to = put(put_day(to, date->earliest, cut), mark);
    to = put(to, "/");
    if (date->open_end)
        put(to, "..");
    else
        put(put_day(to, date->latest, cut), mark);
}

static bool has_short_form(const struct date *date)
{
    enum date_precision precision = date->precision;
    if (precision == DATE_WEEK || !unit_is_whole(date))
        return false;
    if (precision == DATE_MONTH || precision == DATE_YEAR)
        return true;
    /* Digits that are left open count from zero upwards, so BC decades have none; and
     * readers in use refuse a qualified decade or season. */
    return date->certainty == DATE_EXACT &&
           (precision < DATE_DECADE || date->earliest.year >= 0);
}

void edtf_write(struct date *date)
{
    bool open = date->open_start || date->open_end;
    if (!open && day_compare(date->earliest, date->latest) == 0)
        put(put_day(date->edtf, date->earliest, CUT_NONE), mark_of(date->certainty));
    else if (!open && has_short_form(date))
        put(put_unit(date->edtf, date), mark_of(date->certainty));
    else
        put_interval(date->edtf, date);
}

enum date_season date_season_of(const struct date *date)
{
    struct view edtf = view_of(date->edtf);
    size_t year = view_starts(edtf, VIEW("-")) ? 5 : 4;
    int number;
    /* "2010-29" alone, and not "2010-03/2010-04" or "2010-03-01", is a season's. */
    if (edtf.length >= year + 3 && view_find_byte(edtf, '/', 0) == edtf.length &&
        view_number(view_slice(edtf, year + 1, year + 3), &number) &&
        number >= DATE_SPRING && number < DATE_SPRING + 12)
        return (enum date_season)(DATE_SPRING + (number - DATE_SPRING) % 4);
    int from_december = date->earliest.month % 12;
    return (enum date_season)(DATE_SPRING + (from_december / 3 + 3) % 4);
}
