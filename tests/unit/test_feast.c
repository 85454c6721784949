/* Days that other calendars give, against days that almanacs printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "date/feast.h"

struct known {
    int year, month, day;
};

static void assert_days(const struct known *known, size_t count,
                        struct day (*feast)(int year))
{
    for (size_t i = 0; i < count; i++) {
        struct day day = feast(known[i].year);
        assert_int_equal(day.year, known[i].year);
        assert_int_equal(day.month, known[i].month);
        assert_int_equal(day.day, known[i].day);
    }
}

static void test_easter(void **state)
{
    (void) state;
    static const struct known orthodox[] = {
        { 2013, 5, 5 }, { 2016, 5, 1 }, { 2017, 4, 16 }, { 2024, 5, 5 }, { 1918, 5, 5 }
    };
    static const struct known julian[] = { { 1282, 3, 29 }, { 1492, 4, 22 } };
    assert_days(orthodox, sizeof orthodox / sizeof *orthodox, feast_orthodox_easter);
    assert_days(julian, sizeof julian / sizeof *julian, feast_julian_easter);
}

static void test_hebrew(void **state)
{
    (void) state;
    static const struct known first[] = {
        { 2011, 9, 29 }, { 2013, 9, 5 }, { 2020, 9, 19 }, { 2023, 9, 16 }
    };
    static const struct known lights[] = {
        { 2011, 12, 21 }, { 2013, 11, 28 }, { 2020, 12, 11 }, { 2023, 12, 8 }
    };
    assert_days(first, sizeof first / sizeof *first, feast_hebrew_new_year);
    assert_days(lights, sizeof lights / sizeof *lights, feast_hanukkah);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_easter),
        cmocka_unit_test(test_hebrew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
