#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "store/code_points.h"

static void leaves_ascii_alone(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct code_points points;
    size_t byte;
    code_points_count(&arena, VIEW("plain words"), &points);
    assert_int_equal(points.count, 11);
    assert_null(points.marks);
    assert_int_equal(code_points_at(&points, 6), 6);
    assert_true(code_points_byte(&points, 11, &byte));
    assert_int_equal(byte, 11);
    assert_false(code_points_byte(&points, 12, &byte));
    code_points_count(&arena, VIEW(""), &points);
    assert_true(code_points_byte(&points, 0, &byte));
    assert_false(code_points_byte(&points, 1, &byte));
    arena_finish(&arena);
}

/* Texts around the length of a step, of characters of one to four bytes: every offset is
 * found both ways. */
static void counts_both_ways(void **state)
{
    (void) state;
    static const uint32_t codes[] = { 'a', 0xE9, 0x20AC, 0x1F600 };
    for (size_t length = 1; length <= 800; length += 7) {
        struct arena arena = { .blocks = NULL };
        char text[4 * 800];
        size_t bytes = 0, starts[801];
        for (size_t i = 0; i < length; i++) {
            starts[i] = bytes;
            bytes += utf8_put(codes[(i * i + length) % 4], text + bytes);
        }
        starts[length] = bytes;
        struct code_points points;
        code_points_count(&arena, (struct view){ text, bytes }, &points);
        assert_int_equal(points.count, length);
        for (size_t i = 0; i <= length; i++) {
            size_t byte;
            assert_int_equal(code_points_at(&points, starts[i]), i);
            assert_true(code_points_byte(&points, i, &byte));
            assert_int_equal(byte, starts[i]);
        }
        size_t byte = 7;
        assert_false(code_points_byte(&points, length + 1, &byte));
        assert_int_equal(byte, 7);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_ascii_alone),
        cmocka_unit_test(counts_both_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
