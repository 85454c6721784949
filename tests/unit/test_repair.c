#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "corpus/repair.h"
#include "reading_fixture.h"

struct repair {
    struct arena arena;
    struct diagnostics diagnostics;
    struct view text;
};

static struct repair repair_of(struct arena *arena, struct view bytes)
{
    struct repair repair = { .diagnostics = { .arena = arena } };
    repair.text = repair_bytes(arena, bytes, &repair.diagnostics);
    return repair;
}

static void keeps_what_is_well(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct view bytes = VIEW("A line\r\nwith a tab\tand caf\xC3\xA9\f\n");
    struct repair repair = repair_of(&arena, bytes);
    assert_ptr_equal(repair.text.data, bytes.data);
    assert_int_equal(repair.text.length, bytes.length);
    assert_int_equal(repair.diagnostics.count, 0);
    expect_view(repair_of(&arena, VIEW("\xEF\xBB\xBFText")).text, "Text");
    expect_view(repair_of(&arena, VIEW("a\rb\r\nc\r")).text, "a\nb\r\nc\n");
    assert_int_equal(repair_of(&arena, VIEW("")).text.length, 0);
    arena_finish(&arena);
}

static void replaces_what_is_not_utf8(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct repair repair = repair_of(&arena, VIEW("one\ntw\xFFo \xC3 x"));
    expect_view(repair.text, "one\ntw\xEF\xBF\xBDo \xEF\xBF\xBD x");
    assert_int_equal(repair.diagnostics.count, 1);
    const struct diagnostic *found = &repair.diagnostics.items[0];
    assert_int_equal(found->code, DIAGNOSTIC_INVALID_UTF8);
    assert_int_equal(found->line, 2);
    assert_int_equal(found->column, 3);
    assert_true(view_starts(found->message, VIEW("2 places are not UTF-8")));
    arena_finish(&arena);
}

static void drops_controls(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct repair repair =
        repair_of(&arena, VIEW("a printable line before it\nb\0\x07\xC2\x90\xE2\x80\xAE"
                               "c"));
    expect_view(repair.text, "a printable line before it\nb" REPAIR_NOTHING REPAIR_NOTHING
                                 REPAIR_NOTHING REPAIR_NOTHING "c");
    assert_int_equal(repair.diagnostics.count, 1);
    const struct diagnostic *found = &repair.diagnostics.items[0];
    assert_int_equal(found->code, DIAGNOSTIC_CONTROL_CHARACTER);
    assert_int_equal(found->line, 2);
    assert_int_equal(found->column, 2);
    assert_true(view_starts(found->message, VIEW("4 control characters were")));
    expect_reading("txt", "A be\x07ll rings twice.", "p A bell rings twice.\n");
    arena_finish(&arena);
}

static void converts_utf16(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    expect_view(repair_of(&arena, VIEW("\xFF\xFE"
                                       "A\0\xE9\0\x3D\xD8\x00\xDE"))
                    .text,
                "A\xC3\xA9\xF0\x9F\x98\x80");
    expect_view(repair_of(&arena, VIEW("\xFE\xFF\0A\0B")).text, "AB");
    struct repair odd = repair_of(&arena, VIEW("\xFE\xFF\0A\xD8\x3D\0B\0"));
    expect_view(odd.text, "A\xEF\xBF\xBD"
                          "B\xEF\xBF\xBD");
    assert_int_equal(odd.diagnostics.of_code[DIAGNOSTIC_INVALID_UTF8], 1);
    arena_finish(&arena);
}

static void cuts_long_lines(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct diagnostics list = { .arena = &arena };
    struct view text = VIEW("first line that is long\nabcdefgh\xC3\xA9xyz\nshort\n");
    struct view cut = repair_lines(&arena, text, 24, 9, &list);
    expect_view(cut, "first line that is long\nabcdefgh\nshort\n");
    assert_int_equal(list.count, 1);
    assert_int_equal(list.items[0].code, DIAGNOSTIC_LONG_LINE);
    assert_int_equal(list.items[0].line, 2);
    assert_ptr_equal(repair_lines(&arena, text, 0, 23, &list).data, text.data);
    assert_int_equal(list.count, 1);

    struct view much = repeated("word ", READ_LINE_MAX);
    struct reading reading;
    reading_of(&reading, "md", much);
    expect_sound(&reading.document);
    assert_true(reading.document.text.length <= READ_LINE_MAX);
    assert_int_equal(reading_found(&reading, DIAGNOSTIC_LONG_LINE), 1);
    reading_finish_test(&reading);
    free((char *) much.data);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_what_is_well), cmocka_unit_test(replaces_what_is_not_utf8),
        cmocka_unit_test(drops_controls),     cmocka_unit_test(converts_utf16),
        cmocka_unit_test(cuts_long_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
