#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>

#include "site/pen.h"

static void test_numbers(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct pen pen = { .arena = &arena };
    pen_number(&pen, 0);
    pen_add(&pen, VIEW(" "));
    pen_number(&pen, -17);
    pen_add(&pen, VIEW(" "));
    pen_number(&pen, LONG_MIN);
    assert_true(view_starts(pen_view(&pen), VIEW("0 -17 -")));
    arena_finish(&arena);
}

static void test_tenths(void **state)
{
    (void) state;
    static const struct {
        int value;
        struct view text;
    } cases[] = { { 0, VIEW_INIT("0") },     { 5, VIEW_INIT("0.5") },
                  { 35, VIEW_INIT("3.5") },  { -40, VIEW_INIT("-4") },
                  { -3, VIEW_INIT("-0.3") }, { 1200, VIEW_INIT("120") } };
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pen pen = { .arena = &arena };
        pen_tenths(&pen, cases[i].value);
        assert_true(view_equal(pen_view(&pen), cases[i].text));
    }
    arena_finish(&arena);
}

static void test_growth_and_join(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct pen pen = { .arena = &arena };
    for (int i = 0; i < 1000; i++)
        pen_add(&pen, VIEW("abc"));
    assert_int_equal(pen_view(&pen).length, 3000);
    assert_true(view_ends(pen_view(&pen), VIEW("cabc")));
    struct view joined = PEN_JOIN(&arena, VIEW("a"), (struct view){ 0 }, VIEW("bc"));
    assert_true(view_equal(joined, VIEW("abc")));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_tenths),
        cmocka_unit_test(test_growth_and_join),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
