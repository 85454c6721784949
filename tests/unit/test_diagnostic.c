/* Diagnostics: the catalogue, the limit, the line that is written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/diagnostic.h"
#include "expect.h"

static void test_catalogue(void **state)
{
    (void) state;
    for (size_t i = 0; i < DIAGNOSTIC_CODE_COUNT; i++) {
        enum diagnostic_code code = (enum diagnostic_code) i, found;
        struct view name = diagnostic_name(code);
        assert_true(name.length > 0);
        assert_true(diagnostic_code_of(name, &found)); /* so no name stands twice */
        assert_int_equal(found, code);
        for (size_t j = 0; j < name.length; j++)
            assert_true(ascii_is_lower(name.data[j]) || ascii_is_digit(name.data[j]) ||
                        name.data[j] == '-');
    }
    enum diagnostic_code code = DIAGNOSTIC_MORE;
    assert_false(diagnostic_code_of(VIEW("no-such-code"), &code));
    assert_int_equal(code, DIAGNOSTIC_MORE);
    assert_int_equal(diagnostic_severity_of(DIAGNOSTIC_UNREADABLE), DIAGNOSTIC_ERROR);
    expect_view(diagnostic_severity_name(DIAGNOSTIC_WARNING), "warning");
}

struct line_case {
    struct diagnostic diagnostic;
    const char *line;
};

static const struct line_case line_cases[] = {
    { { .code = DIAGNOSTIC_UNKNOWN_KEY,
        .line = 3,
        .column = 9,
        .path = VIEW_INIT("corpus/mill.md"),
        .message = VIEW_INIT("unknown key \"titel\"") },
      "corpus/mill.md:3:9: warning: unknown key \"titel\" [unknown-key]\n" },
    { { .code = DIAGNOSTIC_SNIFFED,
        .line = 3,
        .path = VIEW_INIT("a"),
        .message = VIEW_INIT("b") },
      "a:3:1: note: b [sniffed]\n" },
    { { .code = DIAGNOSTIC_UNREADABLE,
        .column = 3,
        .path = VIEW_INIT("a"),
        .message = VIEW_INIT("b") },
      "a:1:1: error: b [unreadable]\n" },
    { { .code = DIAGNOSTIC_EMPTY_CORPUS, .message = VIEW_INIT("b") },
      "warning: b [empty-corpus]\n" },
    { { .code = DIAGNOSTIC_SNIFFED,
        .path = VIEW_INIT("a\nb\x1B"),
        .message = VIEW_INIT("\t\xC2\x9B\xE2\x80\xAE\xFF\xC3\xA9\xEF\xBF\xBD") },
      "a\\x0Ab\\x1B:1:1: note: \\x09\\xC2\\x9B\\xE2\\x80\\xAE\\xFF\xC3\xA9\xEF\xBF\xBD "
      "[sniffed]\n" },
};

static void test_write(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    for (size_t i = 0; i < COUNT(line_cases); i++) {
        buffer_clear(&out);
        diagnostic_write(&line_cases[i].diagnostic, &out);
        expect_view(buffer_view(&out), line_cases[i].line);
    }
    buffer_finish(&out);
}

static void test_limit(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena, .path = VIEW("corpus/weir.txt") };
    for (size_t i = 0; i < 32; i++)
        diagnostics_add(&list, DIAGNOSTIC_LONG_LINE, i + 1, 1, "line %zu is long", i + 1);
    diagnostics_add(&list, DIAGNOSTIC_UNDATED, 0, 0, "no date");
    assert_int_equal(list.count, DIAGNOSTIC_LIMIT + 1);
    assert_int_equal(list.of_code[DIAGNOSTIC_LONG_LINE], 32);
    assert_int_equal(list.items[19].line, 20);
    assert_int_equal(list.items[20].code, DIAGNOSTIC_UNDATED);
    diagnostics_close(&list);
    assert_int_equal(list.count, DIAGNOSTIC_LIMIT + 2);
    assert_int_equal(list.items[21].code, DIAGNOSTIC_MORE);
    expect_view(list.items[21].message, "and 12 more like it: \"long-line\"");
    expect_view(list.items[21].path, "corpus/weir.txt");
    arena_finish(&arena);
}

static void test_limit_of_ones_own(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena, .limit = 2 };
    for (int i = 0; i < 2; i++)
        diagnostics_add(&list, DIAGNOSTIC_BAD_URL, 0, 0, "bad");
    diagnostics_close(&list);
    assert_int_equal(list.count, 2);
    arena_finish(&arena);
}

static void test_long_message_is_cut(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena };
    diagnostics_add(&list, DIAGNOSTIC_BAD_URL, 0, 0, "%02000d", 1);
    assert_true(list.items[0].message.length > 500);
    assert_true(list.items[0].message.length < 2000);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_catalogue),
        cmocka_unit_test(test_write),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_limit_of_ones_own),
        cmocka_unit_test(test_long_message_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
