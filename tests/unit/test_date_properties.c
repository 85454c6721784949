/* What holds of every date, shown on random ones of a fixed seed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "date/date.h"
#include "expect.h"

enum { ROUNDS = 20000 };

static uint32_t random_below(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (uint32_t) (((uint64_t) *seed * below) >> 32);
}

static struct day random_day(uint32_t *seed, int first_year, int years)
{
    int year = first_year + (int) random_below(seed, (uint32_t) years);
    int month = 1 + (int) random_below(seed, 12);
    int length = day_month_length(year, month);
    return (struct day){ year, month, 1 + (int) random_below(seed, (uint32_t) length) };
}

/* One of every kind of date. */
static bool random_date(uint32_t *seed, struct date *out)
{
    struct day day = random_day(seed, -3000, 6000);
    struct day later = day_add_days(day, (int32_t) random_below(seed, 4000));
    switch (random_below(seed, 9)) {
    case 0:
        return date_of_day(day, out);
    case 1:
        return date_of_month(day.year, day.month, out);
    case 2:
        return date_of_year(day.year, out);
    case 3:
        return date_of_decade((day.year + 3000) / 10 * 10, out);
    case 4:
        return date_of_century((day.year + 3000) / 100 * 100, out);
    case 5:
        return date_of_week(day.year, 1 + (int) random_below(seed, 52), out);
    case 6:
        return date_of_quarter(day.year, 1 + (int) random_below(seed, 4), out);
    case 7:
        return date_of_season(
            day.year, (enum date_season)(DATE_SPRING + random_below(seed, 4)), out);
    default:
        return date_of_interval(day, later, out);
    }
}

static void test_edtf_written_is_edtf_read(void **state)
{
    (void) state;
    uint32_t seed = 1;
    for (int i = 0; i < ROUNDS; i++) {
        struct date date, again;
        struct error err = { .kind = ERROR_NONE };
        assert_true(random_date(&seed, &date));
        date = date_with_certainty(&date, (enum date_certainty) random_below(&seed, 3));
        if (!date_read_edtf(view_of(date.edtf), &again, &err))
            fail_msg("%s: %s", date.edtf, err.text);
        assert_string_equal(again.edtf, date.edtf);
        assert_int_equal(day_compare(again.earliest, date.earliest), 0);
        assert_int_equal(day_compare(again.latest, date.latest), 0);
        assert_int_equal(again.certainty, date.certainty);
    }
}

/* Also of parts, which stay within their whole, and of what is clipped and united. */
static void test_earliest_is_not_after_latest(void **state)
{
    (void) state;
    uint32_t seed = 2;
    for (int i = 0; i < ROUNDS; i++) {
        struct date date, other;
        assert_true(random_date(&seed, &date) && random_date(&seed, &other));
        enum date_part part = (enum date_part)(1 + random_below(&seed, 3));
        struct date dates[] = { date, date_part_of(&date, part),
                                date_union(&date, &other),
                                date_clip_latest(&date, other.earliest),
                                date_clip_earliest(&date, other.earliest) };
        for (size_t k = 0; k < COUNT(dates); k++)
            assert_true(day_compare(dates[k].earliest, dates[k].latest) <= 0);
        assert_true(date_contains(&date, &dates[1]));
        assert_true(date_contains(&dates[2], &date) && date_contains(&dates[2], &other));
        assert_true(date_contains(&date, &dates[3]) && date_contains(&date, &dates[4]));
        assert_true(!dates[1].has_core ||
                    day_compare(dates[1].core_earliest, dates[1].core_latest) <= 0);
    }
}

static void test_adding_and_taking_away(void **state)
{
    (void) state;
    uint32_t seed = 3;
    for (int i = 0; i < ROUNDS; i++) {
        struct day day = random_day(&seed, -3000, 6000);
        int32_t number = (int32_t) random_below(&seed, 100000);
        struct day there = day_add_days(day, number);
        assert_int_equal(day_compare(day_add_days(there, -number), day), 0);
        assert_int_equal(day_number(there) - day_number(day), number);
        assert_int_equal(day_compare(day_of_number(day_number(day)), day), 0);
        int32_t months = (int32_t) random_below(&seed, 5000);
        struct day moved = day_add_months(day, months);
        struct day back = day_add_months(moved, -months);
        /* a day that the other month does not have is clipped */
        assert_int_equal(back.year * 12 + back.month, day.year * 12 + day.month);
        assert_true(moved.day == day.day
                        ? back.day == day.day
                        : moved.day == day_month_length(moved.year, moved.month));
        assert_int_equal(day_weekday(day_add_days(day, 7)), day_weekday(day));
        int year, week;
        day_iso_week(day, &year, &week);
        struct day monday = day_of_iso_week(year, week);
        assert_in_range(day_number(day) - day_number(monday), 0, 6);
    }
}

/* The order of dates is total: exactly one of before, equal and after, both ways. */
static void test_order(void **state)
{
    (void) state;
    uint32_t seed = 4;
    for (int i = 0; i < ROUNDS; i++) {
        struct date a, b, c;
        assert_true(random_date(&seed, &a) && random_date(&seed, &b) &&
                    random_date(&seed, &c));
        int ab = date_compare(&a, &b), ba = date_compare(&b, &a);
        assert_int_equal((ab > 0) - (ab < 0), (ba < 0) - (ba > 0));
        assert_int_equal(date_compare(&a, &a), 0);
        if (ab <= 0 && date_compare(&b, &c) <= 0)
            assert_true(date_compare(&a, &c) <= 0);
        assert_int_equal(date_overlaps(&a, &b), date_overlaps(&b, &a));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edtf_written_is_edtf_read),
        cmocka_unit_test(test_earliest_is_not_after_latest),
        cmocka_unit_test(test_adding_and_taking_away),
        cmocka_unit_test(test_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
