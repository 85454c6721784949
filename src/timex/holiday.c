#include "timex/holiday.h"

#include <stddef.h>

#include "date/feast.h"
#include "timex/holiday_names.h"

enum holiday_kind {
    HOLIDAY_FIXED,
    HOLIDAY_EASTER,
    HOLIDAY_ORTHODOX,
    HOLIDAY_HEBREW,
    HOLIDAY_HANUKKAH,
    HOLIDAY_WEEKDAY,
    HOLIDAY_AFTER_WEEKDAY
};

/* holidays[0] is none. */
static const struct holiday {
    enum holiday_kind kind;
    int first, second, third; /* as holiday_names.h tells */
} holidays[] = { { HOLIDAY_FIXED, 0, 0, 0 },
#define HOLIDAY_ROW(name, kind, first, second, third) \
    { HOLIDAY_##kind, first, second, third },
                 HOLIDAY_NAMES(HOLIDAY_ROW)
#undef HOLIDAY_ROW
};
enum { HOLIDAY_COUNT = sizeof holidays / sizeof holidays[0] };

/* The nth weekday of a month; from its end for -1. */
static struct day nth_weekday(int year, int month, int weekday, int nth)
{
    struct day first = { year, month, 1 };
    if (nth < 0) {
        struct day last = { year, month, day_month_length(year, month) };
        return day_add_days(last, -((day_weekday(last) - weekday + 7) % 7));
    }
    int ahead = (weekday - day_weekday(first) + 7) % 7;
    return day_add_days(first, ahead + 7 * (nth - 1));
}

enum { GREGORIAN_FIRST = 1583 };

/* Western Easter; before the reform as the Julian calendar had it. */
static struct day easter_of(int year)
{
    return year < GREGORIAN_FIRST ? feast_julian_easter(year) : day_easter(year);
}

bool holiday_day(int holiday, int year, struct day *out)
{
    if (holiday < 1 || holiday >= HOLIDAY_COUNT || year < 1)
        return false;
    const struct holiday *row = &holidays[holiday];
    switch (row->kind) {
    case HOLIDAY_FIXED:
        *out = (struct day){ year, row->first, row->second };
        break;
    case HOLIDAY_EASTER:
        *out = day_add_days(easter_of(year), row->first);
        break;
    case HOLIDAY_ORTHODOX:
        *out = day_add_days(feast_orthodox_easter(year), row->first);
        break;
    case HOLIDAY_HEBREW:
        *out = day_add_days(feast_hebrew_new_year(year), row->first);
        break;
    case HOLIDAY_HANUKKAH:
        *out = feast_hanukkah(year);
        break;
    case HOLIDAY_WEEKDAY:
        *out = nth_weekday(year, row->first, row->second, row->third);
        break;
    case HOLIDAY_AFTER_WEEKDAY:
        *out = day_add_days(nth_weekday(year, row->first, row->second, row->third), 1);
        break;
    }
    return true;
}
