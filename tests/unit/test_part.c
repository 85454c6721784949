#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "part_look.h"

static void test_values(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct template_part *part = part_new(&arena, NULL);
    part_set(part, "A", VIEW("x"));
    part_set_number(part, "N", -12);
    assert_true(view_equal(look_value(part, "A"), VIEW("x")));
    assert_true(view_equal(look_value(part, "N"), VIEW("-12")));
    assert_null(look_value(part, "B").data);
    arena_finish(&arena);
}

static void test_sections_keep_their_order(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct template_part *part = part_new(&arena, NULL);
    for (long i = 0; i < 5; i++) {
        part_set_number(part_add(part, "ROW"), "N", i);
        part_add(part, "OTHER");
    }
    assert_int_equal(look_count(part, "ROW"), 5);
    assert_int_equal(look_count(part, "OTHER"), 5);
    assert_true(view_equal(look_value(look_part(part, "ROW", 4), "N"), VIEW("4")));
    assert_ptr_equal(look_part(part, "ROW", 2)->parent, part);
    arena_finish(&arena);
}

static void test_empty_text_adds_nothing(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct template_part *part = part_new(&arena, NULL);
    part_add_text(part, "A", VIEW(""));
    part_add_text(part, "B", VIEW("b"));
    assert_int_equal(look_count(part, "A"), 0);
    assert_true(view_equal(look_value(look_part(part, "B", 0), "B"), VIEW("b")));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_sections_keep_their_order),
        cmocka_unit_test(test_empty_text_adds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
