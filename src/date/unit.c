#include "date/unit.h"

/* Months in a unit and how many of the unit's months the year before it holds: winter is
 * December to February. */
static const struct {
    int length, shift;
} MONTHS[] = {
    [DATE_MONTH] = { 1, 0 }, [DATE_QUARTER] = { 3, 0 }, [DATE_SEASON] = { 3, 1 },
    [DATE_HALF] = { 6, 0 },  [DATE_YEAR] = { 12, 0 },
};

static bool week_of(struct day day, struct day *first, struct day *last)
{
    int32_t monday = day_number(day) + 1 - day_weekday(day);
    *first = day_of_number(monday);
    *last = day_of_number(monday + 6);
    return true;
}

static bool months_of(enum date_precision precision, struct day day, struct day *first,
                      struct day *last)
{
    int length = MONTHS[precision].length, shift = MONTHS[precision].shift;
    int since = day.year * 12 + day.month - 1 + shift; /* at least -9999 * 12 */
    int begin = since - ((since % length) + length) % length - shift;
    int end = begin + length - 1;
    const int far = 12 * 20000; /* keeps divisions above 0 */
    *first = (struct day){ (begin + far) / 12 - 20000, (begin + far) % 12 + 1, 1 };
    *last = (struct day){ (end + far) / 12 - 20000, (end + far) % 12 + 1, 1 };
    last->day = day_month_length(last->year, last->month);
    return true;
}

static bool years_of(int length, int year, struct day *first, struct day *last)
{
    int begin;
    if (year >= 0)
        begin = year - year % length;
    else if (length == 100)
        begin = -(-year / 100) * 100 - 99;
    else if (1 - year >= 10)
        begin = 1 - ((1 - year) / 10 * 10 + 9);
    else
        return false;
    *first = (struct day){ begin, 1, 1 };
    *last = (struct day){ begin + length - 1, 12, 31 };
    return true;
}

static bool span_of(enum date_precision precision, struct day day, struct day *first,
                    struct day *last)
{
    switch (precision) {
    case DATE_TIME:
    case DATE_DAY:
        *first = *last = day;
        return true;
    case DATE_WEEK:
        return week_of(day, first, last);
    case DATE_MONTH:
    case DATE_QUARTER:
    case DATE_SEASON:
    case DATE_HALF:
    case DATE_YEAR:
        return months_of(precision, day, first, last);
    case DATE_DECADE:
        return years_of(10, day.year, first, last);
    case DATE_CENTURY:
        return years_of(100, day.year, first, last);
    case DATE_INTERVAL:
        break;
    }
    return false;
}

bool unit_of_day(enum date_precision precision, struct day day, struct day *first,
                 struct day *last)
{
    struct day begin, end;
    if (!day_is_valid(day) || !span_of(precision, day, &begin, &end) ||
        !day_is_valid(begin) || !day_is_valid(end))
        return false;
    *first = begin;
    *last = end;
    return true;
}

bool unit_is_whole(const struct date *date)
{
    struct day first, last;
    return unit_of_day(date->precision, date->earliest, &first, &last) &&
           day_compare(first, date->earliest) == 0 &&
           day_compare(last, date->latest) == 0;
}
