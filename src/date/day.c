#include "date/day.h"

enum {
    DAYS_IN_ERA = 146097,   /* 400 years */
    DAYS_TO_EPOCH = 719468, /* 0000-03-01 to 1970-01-01 */
};

static const struct day FIRST = { DAY_YEAR_MIN, 1, 1 };
static const struct day LAST = { DAY_YEAR_MAX, 12, 31 };

bool day_is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int day_month_length(int year, int month)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && day_is_leap(year) ? 29 : lengths[month - 1];
}

bool day_is_valid(struct day day)
{
    return day.year >= DAY_YEAR_MIN && day.year <= DAY_YEAR_MAX && day.month >= 1 &&
           day.month <= 12 && day.day >= 1 &&
           day.day <= day_month_length(day.year, day.month);
}

/* Both ways count from 0000-03-01, so that a leap day ends its year:
 * https://howardhinnant.github.io/date_algorithms.html, days_from_civil, civil_from_days.
 */
int32_t day_number(struct day day)
{
    int year = day.month <= 2 ? day.year - 1 : day.year;
    int era = (year >= 0 ? year : year - 399) / 400;
    int year_of_era = year - era * 400;
    int month_from_march = (day.month + 9) % 12;
    int day_of_year = (153 * month_from_march + 2) / 5 + day.day - 1;
    int day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_IN_ERA + day_of_era - DAYS_TO_EPOCH;
}

/* As day_of_number, for numbers that a sum may have carried beyond 32 bits. */
static struct day day_of_wide_number(int64_t number)
{
    int64_t shifted = number + DAYS_TO_EPOCH;
    int64_t era = (shifted >= 0 ? shifted : shifted - (DAYS_IN_ERA - 1)) / DAYS_IN_ERA;
    int day_of_era = (int) (shifted - era * DAYS_IN_ERA);
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (struct day){
        .year = (int) (era * 400) + year_of_era + (month <= 2),
        .month = month,
        .day = day_of_year - (153 * month_from_march + 2) / 5 + 1,
    };
}

struct day day_of_number(int32_t number)
{
    return day_of_wide_number(number);
}

struct day day_add_days(struct day day, int32_t days)
{
    int64_t number = (int64_t) day_number(day) + days;
    if (number < day_number(FIRST))
        return FIRST;
    if (number > day_number(LAST))
        return LAST;
    return day_of_wide_number(number);
}

struct day day_add_months(struct day day, int32_t months)
{
    int64_t month = (int64_t) day.year * 12 + (day.month - 1) + months;
    if (month < (int64_t) DAY_YEAR_MIN * 12)
        return FIRST;
    if (month >= ((int64_t) DAY_YEAR_MAX + 1) * 12)
        return LAST;
    int64_t year = (month >= 0 ? month : month - 11) / 12;
    struct day sum = { (int) year, (int) (month - year * 12) + 1, day.day };
    int length = day_month_length(sum.year, sum.month);
    if (sum.day > length)
        sum.day = length;
    return sum;
}

int day_weekday(struct day day)
{
    int32_t since_thursday = day_number(day) % 7; /* 1970-01-01 was a Thursday */
    return (since_thursday + 7 + 3) % 7 + 1;
}

struct day day_of_iso_week(int year, int week)
{
    /* 4 January is always in week 1 (ISO 8601-1:2019, 5.2.4). */
    struct day fourth = { year, 1, 4 };
    return day_of_number(day_number(fourth) - (day_weekday(fourth) - 1) + (week - 1) * 7);
}

int day_iso_weeks_in(int year)
{
    int32_t first = day_number(day_of_iso_week(year, 1));
    int32_t next = day_number(day_of_iso_week(year + 1, 1));
    return (int) (next - first) / 7;
}

void day_iso_week(struct day day, int *year, int *week)
{
    /* A week belongs to the year that its Thursday lies in. */
    struct day thursday = day_of_number(day_number(day) + 4 - day_weekday(day));
    int32_t first = day_number((struct day){ thursday.year, 1, 1 });
    *year = thursday.year;
    *week = (int) (day_number(thursday) - first) / 7 + 1;
}

struct day day_easter(int year)
{
    int golden = year % 19;
    int century = year / 100, of_century = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int to_sunday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    int from_march = epact + to_sunday - 7 * late + 114;
    return (struct day){ year, from_march / 31, from_march % 31 + 1 };
}

int day_compare(struct day a, struct day b)
{
    if (a.year != b.year)
        return (a.year > b.year) - (a.year < b.year);
    if (a.month != b.month)
        return (a.month > b.month) - (a.month < b.month);
    return (a.day > b.day) - (a.day < b.day);
}

struct day day_earlier(struct day a, struct day b)
{
    return day_compare(a, b) <= 0 ? a : b;
}

struct day day_later(struct day a, struct day b)
{
    return day_compare(a, b) >= 0 ? a : b;
}
