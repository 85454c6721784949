/* Values written without printf. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "timex/value_text.h"

static void test_numbers(void **state)
{
    (void) state;
    struct value_text out = { .length = 0 };
    value_add(&out, "P");
    value_add_number(&out, 0, 1);
    value_add_byte(&out, '-');
    value_add_number(&out, 7, 2);
    value_add_byte(&out, '-');
    value_add_number(&out, 12345, 4);
    struct arena arena = { .blocks = NULL };
    assert_true(view_equal(value_text_view(&arena, &out), VIEW("P0-07-12345")));
    arena_finish(&arena);
}

static void test_room(void **state)
{
    (void) state;
    struct value_text out = { .length = 0 };
    for (size_t i = 0; i < 2 * sizeof out.bytes; i++)
        value_add_byte(&out, 'X');
    assert_int_equal(out.length, sizeof out.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
