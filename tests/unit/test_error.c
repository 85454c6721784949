/* Errors: filled whole, cut between characters, safe to print. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>

#include "base/error.h"
#include "base/utf8.h"
#include "expect.h"

static void test_set(void **state)
{
    (void) state;
    struct error err = { .line = 5, .column = 6 };
    assert_false(error_set(&err, ERROR_USAGE, "no such %s", "ferry"));
    assert_int_equal(err.kind, ERROR_USAGE);
    assert_int_equal(err.line, 0);
    assert_int_equal(err.column, 0);
    assert_string_equal(err.text, "no such ferry");
    assert_false(error_set(NULL, ERROR_INPUT, "nobody listens"));
}

static void test_long_text_is_cut_between_characters(void **state)
{
    (void) state;
    char path[1000];
    for (size_t shift = 0; shift < 4; shift++) {
        struct error err = { 0 };
        memset(path, 'x', sizeof path);
        for (size_t i = shift; i + 4 < sizeof path; i += 4)
            memcpy(path + i, "\xF0\x9F\x9A\xA2", 4);
        path[sizeof path - 1] = '\0';
        error_set(&err, ERROR_INPUT, "%s", path);
        struct view text = view_of(err.text);
        assert_true(text.length > sizeof err.text - 5);
        assert_int_equal(utf8_check(text), text.length);
    }
}

static void test_controls_are_taken_out(void **state)
{
    (void) state;
    struct error err = { 0 };
    error_set(&err, ERROR_INPUT, "cannot read \"%s\"", "a\x1B[31m\nb\x7F");
    assert_string_equal(err.text, "cannot read \"a?[31m?b?\"");
}

static void test_causes(void **state)
{
    (void) state;
    assert_string_equal(error_cause(ENOENT), "no such file or folder");
    assert_string_equal(error_cause(ENOSPC),
                        "no space left on device (free some space and run again)");
    assert_string_equal(error_cause(-77), "the system refused");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set),
        cmocka_unit_test(test_long_text_is_cut_between_characters),
        cmocka_unit_test(test_controls_are_taken_out),
        cmocka_unit_test(test_causes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
