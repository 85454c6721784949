#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/place.h"
#include "expect.h"

static void counts_lines_and_characters(void **state)
{
    (void) state;
    struct view raw = VIEW("ab\nc\xC3\xA9"
                           "d\r\n\nx");
    static const struct {
        size_t offset, line, column;
    } cases[] = {
        { 0, 1, 1 }, { 2, 1, 3 },  { 3, 2, 1 },  { 6, 2, 3 },
        { 9, 3, 1 }, { 10, 4, 1 }, { 99, 4, 2 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct place place = place_of(raw, cases[i].offset);
        assert_int_equal(place.line, cases[i].line);
        assert_int_equal(place.column, cases[i].column);
    }
    struct place nowhere = place_of((struct view){ NULL, 0 }, 5);
    assert_int_equal(nowhere.line, 1);
    assert_int_equal(nowhere.column, 1);
}

static void stops_placing_what_is_not_kept(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena, .limit = 2 };
    assert_true(place_is_wanted(&list, DIAGNOSTIC_FURNITURE));
    diagnostics_add(&list, DIAGNOSTIC_FURNITURE, 1, 1, "x");
    diagnostics_add(&list, DIAGNOSTIC_FURNITURE, 1, 1, "x");
    assert_false(place_is_wanted(&list, DIAGNOSTIC_FURNITURE));
    assert_true(place_is_wanted(&list, DIAGNOSTIC_NESTING));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_lines_and_characters),
        cmocka_unit_test(stops_placing_what_is_not_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
