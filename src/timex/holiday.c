#include "timex/holiday.h"

#include <stddef.h>

/* How the day is found: a fixed day of a month; so many days from Easter Sunday; the nth
 * weekday of a month (-1 the last); election day is the Tuesday after the first Monday.
 */
enum holiday_kind {
    HOLIDAY_FIXED,
    HOLIDAY_EASTER,
    HOLIDAY_WEEKDAY,
    HOLIDAY_AFTER_WEEKDAY
};

/* The order of the first four is the lexicon's HOLIDAY. */
static const struct holiday {
    struct view name;
    enum holiday_kind kind;
    int month, day; /* fixed; weekday kinds: day is the weekday */
    int number;     /* days from Easter, or nth */
} holidays[] = {
    { VIEW_INIT(""), HOLIDAY_FIXED, 0, 0, 0 },
    { VIEW_INIT("christmas"), HOLIDAY_FIXED, 12, 25, 0 },
    { VIEW_INIT("easter"), HOLIDAY_EASTER, 0, 0, 0 },
    { VIEW_INIT("thanksgiving"), HOLIDAY_WEEKDAY, 11, 4, 4 },
    { VIEW_INIT("halloween"), HOLIDAY_FIXED, 10, 31, 0 },
    { VIEW_INIT("christmas-eve"), HOLIDAY_FIXED, 12, 24, 0 },
    { VIEW_INIT("new-years-eve"), HOLIDAY_FIXED, 12, 31, 0 },
    { VIEW_INIT("new-years-day"), HOLIDAY_FIXED, 1, 1, 0 },
    { VIEW_INIT("boxing-day"), HOLIDAY_FIXED, 12, 26, 0 },
    { VIEW_INIT("good-friday"), HOLIDAY_EASTER, 0, 0, -2 },
    { VIEW_INIT("easter-monday"), HOLIDAY_EASTER, 0, 0, 1 },
    { VIEW_INIT("ash-wednesday"), HOLIDAY_EASTER, 0, 0, -46 },
    { VIEW_INIT("palm-sunday"), HOLIDAY_EASTER, 0, 0, -7 },
    { VIEW_INIT("labor-day"), HOLIDAY_WEEKDAY, 9, 1, 1 },
    { VIEW_INIT("memorial-day"), HOLIDAY_WEEKDAY, 5, 1, -1 },
    { VIEW_INIT("independence-day"), HOLIDAY_FIXED, 7, 4, 0 },
    { VIEW_INIT("veterans-day"), HOLIDAY_FIXED, 11, 11, 0 },
    { VIEW_INIT("columbus-day"), HOLIDAY_WEEKDAY, 10, 1, 2 },
    { VIEW_INIT("valentines-day"), HOLIDAY_FIXED, 2, 14, 0 },
    { VIEW_INIT("election-day"), HOLIDAY_AFTER_WEEKDAY, 11, 1, 1 },
    { VIEW_INIT("may-day"), HOLIDAY_FIXED, 5, 1, 0 },
    { VIEW_INIT("all-saints"), HOLIDAY_FIXED, 11, 1, 0 },
};
enum { HOLIDAY_COUNT = sizeof holidays / sizeof holidays[0] };

int holiday_named(struct view name)
{
    for (int i = 1; i < HOLIDAY_COUNT; i++)
        if (view_equal(holidays[i].name, name))
            return i;
    return 0;
}

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

bool holiday_day(int holiday, int year, struct day *out)
{
    if (holiday < 1 || holiday >= HOLIDAY_COUNT)
        return false;
    const struct holiday *row = &holidays[holiday];
    switch (row->kind) {
    case HOLIDAY_FIXED:
        *out = (struct day){ year, row->month, row->day };
        break;
    case HOLIDAY_EASTER:
        *out = day_add_days(day_easter(year), row->number);
        break;
    case HOLIDAY_WEEKDAY:
        *out = nth_weekday(year, row->month, row->day, row->number);
        break;
    case HOLIDAY_AFTER_WEEKDAY:
        *out = day_add_days(nth_weekday(year, row->month, row->day, row->number), 1);
        break;
    }
    return true;
}
