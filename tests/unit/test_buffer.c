/* Buffers: bytes added one way and another, however many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "expect.h"

static void test_add(void **state)
{
    (void) state;
    struct buffer buffer = { 0 };
    assert_int_equal(buffer_view(&buffer).length, 0);
    buffer_add(&buffer, (struct view){ NULL, 0 });
    buffer_add(&buffer, VIEW("sluice"));
    buffer_add_byte(&buffer, ' ');
    buffer_format(&buffer, "%d %s", 12, "gates");
    expect_view(buffer_view(&buffer), "sluice 12 gates");
    buffer_clear(&buffer);
    assert_int_equal(buffer.length, 0);
    buffer_add(&buffer, VIEW("x"));
    expect_view(buffer_view(&buffer), "x");
    buffer_finish(&buffer);
    assert_null(buffer.data);
    buffer_finish(&buffer);
    buffer_finish(NULL);
}

static void test_grow(void **state)
{
    (void) state;
    struct buffer buffer = { 0 };
    for (int i = 0; i < 100000; i++)
        buffer_add_byte(&buffer, (char) ('a' + i % 26));
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(buffer.data[i], 'a' + (int) (i % 26));
    buffer_finish(&buffer);
}

static void test_format_at_every_fill(void **state)
{
    (void) state;
    for (size_t before = 0; before < 600; before++) {
        struct buffer buffer = { 0 };
        for (size_t i = 0; i < before; i++)
            buffer_add_byte(&buffer, '.');
        buffer_format(&buffer, "%s%0300d", "", 5);
        assert_int_equal(buffer.length, before + 300);
        assert_int_equal(buffer.data[buffer.length - 1], '5');
        buffer_finish(&buffer);
    }
}

static void test_room(void **state)
{
    (void) state;
    struct buffer buffer = { 0 };
    buffer_add(&buffer, VIEW("ab"));
    memset(buffer_room(&buffer, 1000), 'c', 1000);
    buffer.length += 1000;
    assert_memory_equal(buffer.data, "abcc", 4);
    assert_int_equal(buffer.data[1001], 'c');
    buffer_finish(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_add),
        cmocka_unit_test(test_grow),
        cmocka_unit_test(test_format_at_every_fill),
        cmocka_unit_test(test_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
