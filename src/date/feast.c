#include "date/feast.h"

#include <stdbool.h>

/* Days by which the Julian calendar is behind in a year, from 1 March on. */
static int julian_lag(int year)
{
    return year / 100 - year / 400 - 2;
}

struct day feast_julian_easter(int year)
{
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
    return (struct day){ year, month, day };
}

struct day feast_orthodox_easter(int year)
{
    return day_add_days(feast_julian_easter(year), julian_lag(year));
}

/* 1 Tishri of the year 1, in days since 1970-01-01. */
enum { HEBREW_EPOCH = -1373427 - 719163, HEBREW_OF_GREGORIAN = 3761 };

/* Days to the mean new moon of 1 Tishri, put off where a weekday forbids it. A day has
 * 25,920 parts; a month 29 days and 13,753 of them. */
static long hebrew_elapsed(long year)
{
    long months = (235 * year - 234) / 19;
    long parts = 12084 + 13753 * months;
    long days = 29 * months + parts / 25920;
    return 3 * (days + 1) % 7 < 3 ? days + 1 : days;
}

/* The days since 1970-01-01 of a Hebrew year's first. */
static long hebrew_first(long year)
{
    long before = hebrew_elapsed(year - 1), own = hebrew_elapsed(year),
         after = hebrew_elapsed(year + 1);
    int delay = after - own == 356 ? 2 : own - before == 382 ? 1 : 0;
    return HEBREW_EPOCH + own + delay;
}

struct day feast_hebrew_new_year(int year)
{
    return day_of_number((int32_t) hebrew_first(year + HEBREW_OF_GREGORIAN));
}

struct day feast_hanukkah(int year)
{
    long hebrew = year + HEBREW_OF_GREGORIAN;
    long first = hebrew_first(hebrew), length = hebrew_first(hebrew + 1) - first;
    bool long_heshvan = length % 10 == 5; /* 355 or 385 days */
    return day_of_number((int32_t) (first + 83 + long_heshvan));
}
