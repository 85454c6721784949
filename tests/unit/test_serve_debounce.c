/* Debouncing: when a build is due after changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "serve/debounce.h"

static void test_waits_for_quiet(void **state)
{
    (void) state;
    struct debounce debounce = { 0 };
    assert_int_equal(debounce_wait(&debounce, 5), -1);
    debounce_touch(&debounce, 1000);
    assert_int_equal(debounce_wait(&debounce, 1000), DEBOUNCE_QUIET);
    assert_int_equal(debounce_wait(&debounce, 1000 + DEBOUNCE_QUIET - 1), 1);
    assert_int_equal(debounce_wait(&debounce, 1000 + DEBOUNCE_QUIET), 0);
    assert_int_equal(debounce_wait(&debounce, 99999), 0);
}

static void test_another_change_waits_anew(void **state)
{
    (void) state;
    struct debounce debounce = { 0 };
    debounce_touch(&debounce, 1000);
    debounce_touch(&debounce, 1000 + DEBOUNCE_QUIET - 1);
    assert_int_equal(debounce_wait(&debounce, 1000 + DEBOUNCE_QUIET), DEBOUNCE_QUIET - 1);
}

static void test_never_waits_for_ever(void **state)
{
    (void) state;
    struct debounce debounce = { 0 };
    int64_t now = 1000;
    for (; now < 1000 + DEBOUNCE_LONGEST; now += DEBOUNCE_QUIET / 2) {
        debounce_touch(&debounce, now);
        assert_true(debounce_wait(&debounce, now) > 0);
    }
    debounce_touch(&debounce, now);
    assert_int_equal(debounce_wait(&debounce, now), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_waits_for_quiet),
        cmocka_unit_test(test_another_change_waits_anew),
        cmocka_unit_test(test_never_waits_for_ever),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
