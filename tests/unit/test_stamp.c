/* Stamps: what differs in any value differs in its stamp. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/stamp.h"

static struct stamp of_two(struct view a, struct view b)
{
    struct buffer out = { .length = 0 };
    stamp_text(&out, a);
    stamp_text(&out, b);
    struct stamp stamp = stamp_of(&out);
    assert_int_equal(out.length, 0);
    buffer_finish(&out);
    return stamp;
}

static void values_are_kept_apart(void **state)
{
    (void) state;
    struct stamp first = of_two(VIEW("har"), VIEW("bour"));
    struct stamp again = of_two(VIEW("har"), VIEW("bour"));
    struct stamp other = of_two(VIEW("harb"), VIEW("our"));
    assert_true(stamp_equal(&first, &again));
    assert_false(stamp_equal(&first, &other));
}

static void stamps_of_stamps(void **state)
{
    (void) state;
    struct buffer out = { .length = 0 };
    struct stamp one = of_two(VIEW("a"), VIEW("b")), two = of_two(VIEW("a"), VIEW("c"));
    stamp_add(&out, &one);
    stamp_number(&out, 3);
    struct stamp first = stamp_of(&out);
    stamp_add(&out, &two);
    stamp_number(&out, 3);
    struct stamp second = stamp_of(&out);
    assert_false(stamp_equal(&first, &second));
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_kept_apart),
        cmocka_unit_test(stamps_of_stamps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
