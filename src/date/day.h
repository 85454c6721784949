/* Days of the proleptic Gregorian calendar, -9999 to 9999, and arithmetic on them. */
#ifndef ANNALS_DATE_DAY_H
#define ANNALS_DATE_DAY_H

#include <stdbool.h>
#include <stdint.h>

/* A year (astronomical: 0 is 1 BC) with month 1 to 12 and day 1 to 31, or month and day 0,
 * or day 0, where they are not known. */
struct day {
    int year, month, day;
};

enum { DAY_YEAR_MIN = -9999, DAY_YEAR_MAX = 9999 };

/* Whether it is a full day that the calendar has. */
bool day_is_valid(struct day day);

bool day_is_leap(int year);
int day_month_length(int year, int month); /* 28 to 31 */

/* Days since 1970-01-01 of a valid day, and back (Howard Hinnant's civil calendar
 * algorithms). The number may lie outside the years above: check with day_is_valid. */
int32_t day_number(struct day day);
struct day day_of_number(int32_t number);

/* Arithmetic on valid days. Adding months or years keeps the day of the month, clipped to
 * the month's length. Results outside the years above are clipped to the first or last day. */
struct day day_add_days(struct day day, int32_t days);
struct day day_add_months(struct day day, int32_t months);

int day_weekday(struct day day); /* ISO: Monday 1 to Sunday 7 */

/* ISO 8601 weeks: the week-numbering year and week 1 to 53 of a day; the Monday of a week. */
void day_iso_week(struct day day, int *year, int *week);
struct day day_of_iso_week(int year, int week);
int day_iso_weeks_in(int year); /* 52 or 53 */

/* Western Easter Sunday (Meeus, Jones and Butcher), for years from 1583. */
struct day day_easter(int year);

/* By year, month, day; a total order. */
int day_compare(struct day a, struct day b);
struct day day_earlier(struct day a, struct day b);
struct day day_later(struct day a, struct day b);

#endif
