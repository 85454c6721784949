/* String views: comparison, cutting, finding, numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/view.h"
#include "expect.h"

static const struct view absent = { NULL, 0 };

static void test_equal(void **state)
{
    (void) state;
    assert_true(view_equal(VIEW("quay"), view_of("quay")));
    assert_false(view_equal(VIEW("quay"), VIEW("quays")));
    assert_false(view_equal(VIEW("quay"), VIEW("Quay")));
    assert_true(view_equal(absent, VIEW("")));
    assert_true(view_equal_nocase(VIEW("QuAy 9"), VIEW("qUaY 9")));
    assert_false(view_equal_nocase(VIEW("[quay"), VIEW("{quay")));
    assert_false(view_equal_nocase(VIEW("\xC3\x84"), VIEW("\xC3\xA4")));
    assert_null(view_of(NULL).data);
}

static void test_compare_is_byte_order(void **state)
{
    (void) state;
    static const struct view ordered[] = {
        { NULL, 0 },     VIEW_INIT("Z"),  VIEW_INIT("a"),  VIEW_INIT("a\0"),
        VIEW_INIT("a-"), VIEW_INIT("a/"), VIEW_INIT("aa"), VIEW_INIT("\xC3\xA4"),
    };
    for (size_t i = 0; i < COUNT(ordered); i++)
        for (size_t j = 0; j < COUNT(ordered); j++) {
            int order = view_compare(ordered[i], ordered[j]);
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
        }
}

static void test_starts_and_ends(void **state)
{
    (void) state;
    assert_true(view_starts(VIEW("harbour"), VIEW("harb")));
    assert_true(view_starts(VIEW("harbour"), VIEW("")));
    assert_false(view_starts(VIEW("har"), VIEW("harb")));
    assert_true(view_ends(VIEW("harbour"), VIEW("our")));
    assert_false(view_ends(VIEW("our"), VIEW("harbour")));
    assert_true(view_starts(absent, absent));
}

static void test_slice_is_clipped(void **state)
{
    (void) state;
    expect_view(view_slice(VIEW("lantern"), 1, 4), "ant");
    expect_view(view_slice(VIEW("lantern"), 4, 400), "ern");
    expect_view(view_slice(VIEW("lantern"), 5, 2), "");
    expect_view(view_slice(VIEW("lantern"), 90, 95), "");
    assert_null(view_slice(absent, 1, 2).data);
}

static void test_trim(void **state)
{
    (void) state;
    expect_view(view_trim(VIEW(" \t\r\n a b \v\f")), "a b");
    expect_view(view_trim(VIEW("   ")), "");
    expect_view(view_trim(VIEW("\xC2\xA0x")), "\xC2\xA0x");
    expect_view(view_trim(absent), "");
}

static void test_find(void **state)
{
    (void) state;
    struct view text = VIEW("to be or not to be");
    assert_int_equal(view_find(text, VIEW("be"), 0), 3);
    assert_int_equal(view_find(text, VIEW("be"), 4), 16);
    assert_int_equal(view_find(text, VIEW("be"), 17), text.length);
    assert_int_equal(view_find(text, VIEW("bee"), 0), text.length);
    assert_int_equal(view_find(text, VIEW(""), 7), 7);
    assert_int_equal(view_find(text, VIEW(""), 99), text.length);
    assert_int_equal(view_find(text, VIEW("to"), 99), text.length);
    assert_int_equal(view_find(VIEW("aab"), VIEW("ab"), 0), 1);
    assert_int_equal(view_find(absent, VIEW("x"), 0), 0);
    assert_int_equal(view_find_byte(text, 'o', 2), 6);
    assert_int_equal(view_find_byte(text, 'z', 0), text.length);
    assert_int_equal(view_find_byte(absent, 'z', 0), 0);
}

static void test_cut(void **state)
{
    (void) state;
    struct view rest = VIEW("a//b");
    expect_view(view_cut(&rest, '/'), "a");
    expect_view(view_cut(&rest, '/'), "");
    expect_view(view_cut(&rest, '/'), "b");
    assert_null(rest.data);
    rest = VIEW("x/");
    expect_view(view_cut(&rest, '/'), "x");
    assert_non_null(rest.data);
    assert_int_equal(rest.length, 0);
}

static void test_number(void **state)
{
    (void) state;
    int number = -1;
    assert_true(view_number(VIEW("0042"), &number));
    assert_int_equal(number, 42);
    assert_true(view_number(VIEW("999999999"), &number));
    assert_int_equal(number, 999999999);
    static const char *const wrong[] = { "",   "1000000000", "-1",  "+1",
                                         " 1", "1a",         "1.0", "\xD9\xA1" };
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_false(view_number(view_of(wrong[i]), &number));
    assert_int_equal(number, 999999999);
}

static void test_ascii_classes(void **state)
{
    (void) state;
    int digits = 0, uppers = 0, lowers = 0, spaces = 0, changed = 0;
    for (int c = 0; c < 256; c++) {
        digits += ascii_is_digit((char) c);
        uppers += ascii_is_upper((char) c);
        lowers += ascii_is_lower((char) c);
        spaces += ascii_is_space((char) c);
        changed += ascii_lower((char) c) != (char) c;
        assert_int_equal(ascii_is_alpha((char) c),
                         ascii_is_upper((char) c) || ascii_is_lower((char) c));
    }
    assert_int_equal(digits, 10);
    assert_int_equal(uppers, 26);
    assert_int_equal(lowers, 26);
    assert_int_equal(spaces, 6);
    assert_int_equal(changed, 26);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_equal),
        cmocka_unit_test(test_compare_is_byte_order),
        cmocka_unit_test(test_starts_and_ends),
        cmocka_unit_test(test_slice_is_clipped),
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_number),
        cmocka_unit_test(test_ascii_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
