#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "date/day.h"

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static struct day random_day(uint32_t *state)
{
    struct day day = { (int) (next_random(state) % 19999) - 9999,
                       (int) (next_random(state) % 12) + 1, 0 };
    int length = day_month_length(day.year, day.month);
    day.day = (int) (next_random(state) % (uint32_t) length) + 1;
    return day;
}

static void assert_day(struct day day, int year, int month, int number)
{
    assert_int_equal(day.year, year);
    assert_int_equal(day.month, month);
    assert_int_equal(day.day, number);
}

static void knows_which_days_are(void **state)
{
    (void) state;
    static const struct {
        struct day day;
        bool valid;
    } cases[] = {
        { { 2019, 2, 28 }, true },   { { 2019, 2, 29 }, false },
        { { 2020, 2, 29 }, true },   { { 1900, 2, 29 }, false },
        { { 2000, 2, 29 }, true },   { { 0, 2, 29 }, true },
        { { -4, 2, 29 }, true },     { { -100, 2, 29 }, false },
        { { 2019, 4, 31 }, false },  { { 2019, 0, 1 }, false },
        { { 2019, 13, 1 }, false },  { { 2019, 1, 0 }, false },
        { { 2019, 1, 32 }, false },  { { 9999, 12, 31 }, true },
        { { 10000, 1, 1 }, false },  { { -9999, 1, 1 }, true },
        { { -10000, 1, 1 }, false }, { { 2019, -1, 1 }, false },
        { { 2019, 1, -1 }, false },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(day_is_valid(cases[i].day), cases[i].valid);
}

static void numbers_known_days(void **state)
{
    (void) state;
    assert_int_equal(day_number((struct day){ 1970, 1, 1 }), 0);
    assert_int_equal(day_number((struct day){ 1969, 12, 31 }), -1);
    assert_int_equal(day_number((struct day){ 2000, 3, 1 }), 11017);
    assert_int_equal(day_number((struct day){ 1600, 1, 1 }), -135140);
    assert_int_equal(day_number((struct day){ 0, 3, 1 }), -719468);
    assert_day(day_of_number(0), 1970, 1, 1);
    assert_day(day_of_number(-719469), 0, 2, 29);
}

/* Every day of the calendar would take seconds; a step prime to 7, 31 and 146097 meets
 * all weekdays, days of the month and places in the cycle. */
static void counts_days_both_ways(void **state)
{
    (void) state;
    int32_t first = day_number((struct day){ DAY_YEAR_MIN, 1, 1 });
    int32_t last = day_number((struct day){ DAY_YEAR_MAX, 12, 31 });
    for (int32_t number = first; number <= last; number += 17) {
        struct day day = day_of_number(number);
        assert_true(day_is_valid(day));
        assert_int_equal(day_number(day), number);
    }
    assert_false(day_is_valid(day_of_number(first - 1)));
    assert_false(day_is_valid(day_of_number(last + 1)));
}

static void counts_on_without_gaps(void **state)
{
    (void) state;
    struct day day = { -401, 12, 20 };
    int32_t number = day_number(day);
    while (day.year < 410) {
        day.day++;
        if (day.day > day_month_length(day.year, day.month))
            day = (struct day){ day.year + day.month / 12, day.month % 12 + 1, 1 };
        assert_int_equal(day_number(day), ++number);
    }
}

static void adding_and_subtracting_returns(void **state)
{
    (void) state;
    uint32_t seed = 20190304;
    for (int i = 0; i < 20000; i++) {
        struct day day = random_day(&seed);
        int32_t days = (int32_t) (next_random(&seed) % 800000) - 400000;
        struct day moved = day_add_days(day, days);
        assert_true(day_is_valid(moved));
        if (moved.year > DAY_YEAR_MIN && moved.year < DAY_YEAR_MAX)
            assert_int_equal(day_compare(day_add_days(moved, -days), day), 0);
        int32_t months = (int32_t) (next_random(&seed) % 24000) - 12000;
        moved = day_add_months(day, months);
        assert_true(day_is_valid(moved));
        if (day.day <= 28 && moved.year > DAY_YEAR_MIN && moved.year < DAY_YEAR_MAX)
            assert_int_equal(day_compare(day_add_months(moved, -months), day), 0);
    }
}

static void adding_clips(void **state)
{
    (void) state;
    assert_day(day_add_months((struct day){ 2019, 1, 31 }, 1), 2019, 2, 28);
    assert_day(day_add_months((struct day){ 2020, 2, 29 }, 12), 2021, 2, 28);
    assert_day(day_add_months((struct day){ 2020, 3, 31 }, -1), 2020, 2, 29);
    assert_day(day_add_months((struct day){ 0, 1, 15 }, -1), -1, 12, 15);
    assert_day(day_add_months((struct day){ 9999, 12, 5 }, 1), 9999, 12, 31);
    assert_day(day_add_months((struct day){ -9999, 1, 5 }, -1), -9999, 1, 1);
    assert_day(day_add_months((struct day){ 5, 1, 5 }, INT32_MAX), 9999, 12, 31);
    assert_day(day_add_months((struct day){ 5, 1, 5 }, INT32_MIN), -9999, 1, 1);
    assert_day(day_add_days((struct day){ 9999, 12, 31 }, 1), 9999, 12, 31);
    assert_day(day_add_days((struct day){ 2019, 1, 1 }, INT32_MAX), 9999, 12, 31);
    assert_day(day_add_days((struct day){ 2019, 1, 1 }, INT32_MIN), -9999, 1, 1);
}

static void numbers_far_out_do_not_overflow(void **state)
{
    (void) state;
    assert_int_equal(day_of_number(INT32_MAX).year, 5881580);
    assert_int_equal(day_of_number(INT32_MIN).year, -5877641);
}

static void names_weekdays_and_weeks(void **state)
{
    (void) state;
    static const struct {
        struct day day;
        int weekday, year, week;
    } cases[] = {
        { { 1970, 1, 1 }, 4, 1970, 1 },    { { 2019, 3, 4 }, 1, 2019, 10 },
        { { 2014, 12, 29 }, 1, 2015, 1 },  { { 2016, 1, 3 }, 7, 2015, 53 },
        { { 2016, 1, 4 }, 1, 2016, 1 },    { { 2021, 1, 1 }, 5, 2020, 53 },
        { { 1582, 10, 15 }, 5, 1582, 41 }, { { 2000, 2, 29 }, 2, 2000, 9 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int year, week;
        day_iso_week(cases[i].day, &year, &week);
        assert_int_equal(day_weekday(cases[i].day), cases[i].weekday);
        assert_int_equal(year, cases[i].year);
        assert_int_equal(week, cases[i].week);
    }
    assert_int_equal(day_iso_weeks_in(2015), 53);
    assert_int_equal(day_iso_weeks_in(2019), 52);
}

static void weeks_return(void **state)
{
    (void) state;
    uint32_t seed = 7;
    for (int i = 0; i < 5000; i++) {
        struct day day = random_day(&seed);
        int year, week;
        day_iso_week(day, &year, &week);
        assert_in_range(week, 1, (uintmax_t) day_iso_weeks_in(year));
        struct day monday = day_of_iso_week(year, week);
        assert_int_equal(day_number(monday) + day_weekday(day) - 1, day_number(day));
    }
}

static void finds_easter(void **state)
{
    (void) state;
    static const struct day easters[] = {
        { 1583, 4, 10 }, { 1818, 3, 22 }, { 1943, 4, 25 }, { 1954, 4, 18 },
        { 1981, 4, 19 }, { 2000, 4, 23 }, { 2008, 3, 23 }, { 2019, 4, 21 },
        { 2024, 3, 31 }, { 2038, 4, 25 },
    };
    for (size_t i = 0; i < sizeof easters / sizeof *easters; i++)
        assert_int_equal(day_compare(day_easter(easters[i].year), easters[i]), 0);
    for (int year = 1583; year <= 2600; year++)
        assert_int_equal(day_weekday(day_easter(year)), 7);
}

static void compares(void **state)
{
    (void) state;
    struct day a = { 2019, 3, 4 }, b = { 2019, 3, 5 }, c = { -44, 12, 31 };
    assert_true(day_compare(a, b) < 0);
    assert_true(day_compare(b, a) > 0);
    assert_true(day_compare(c, a) < 0);
    assert_int_equal(day_compare(day_earlier(a, c), c), 0);
    assert_int_equal(day_compare(day_later(a, b), b), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_which_days_are),
        cmocka_unit_test(numbers_known_days),
        cmocka_unit_test(counts_days_both_ways),
        cmocka_unit_test(counts_on_without_gaps),
        cmocka_unit_test(adding_and_subtracting_returns),
        cmocka_unit_test(adding_clips),
        cmocka_unit_test(numbers_far_out_do_not_overflow),
        cmocka_unit_test(names_weekdays_and_weeks),
        cmocka_unit_test(weeks_return),
        cmocka_unit_test(finds_easter),
        cmocka_unit_test(compares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
