#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/markdown_guard.h"
#include "reading_fixture.h"

static void parts_texts(void **state)
{
    (void) state;
    struct view plain = VIEW("# One\n\nTwo [a](b)\n\n- three\n  - four\n");
    struct markdown_part part = markdown_next_part(plain, 0);
    assert_false(part.wild);
    assert_int_equal(part.end, plain.length);

    struct view brackets = repeated("![[]()", READ_BRACKETS_MAX + 1);
    struct buffer text = { 0 };
    buffer_format(&text, "Words.\n\nx\n");
    buffer_add(&text, brackets);
    buffer_format(&text, "\n\nMore.\n");
    struct view whole = buffer_view(&text);
    part = markdown_next_part(whole, 0);
    assert_false(part.wild);
    assert_int_equal(part.end, 8);
    part = markdown_next_part(whole, part.end);
    assert_true(part.wild);
    assert_true(part.reason > part.start && part.reason < part.end);
    part = markdown_next_part(whole, part.end);
    assert_false(part.wild);
    expect_view(view_slice(whole, part.start, part.end), "More.\n");

    struct reading reading;
    reading_of(&reading, "md", whole);
    expect_sound(&reading.document);
    assert_int_equal(reading.document.block_count, 3);
    const struct diagnostic *found = reading_finding(&reading, DIAGNOSTIC_NESTING);
    assert_int_equal(found->line, 4);
    reading_finish_test(&reading);
    buffer_finish(&text);
    free((char *) brackets.data);
}

/* Each of these takes a parser that does not look ahead more than linear time. */
static void bears_hostile_texts(void **state)
{
    (void) state;
    static const struct {
        const char *piece;
        size_t times;
    } cases[] = {
        { "![[]()", 170000 },    { "[", 1000000 },           { "> ", 500000 },
        { "- ", 500000 },        { "*a_ ", 100000 },         { "<", 500000 },
        { "a<![CDATA[", 50000 }, { "`a``", 100000 },         { "[a]: b\n", 50000 },
        { "[a](<b", 50000 },     { "1. ", 100000 },          { "&amp;", 100000 },
        { "[^1]", 100000 },      { "|a|b|\n", 50000 },       { "\n", 1000000 },
        { "# a\n", 50000 },      { "![a b c d](x)", 50000 }, { "<div>\n", 50000 },
        { "\t>", 100000 },       { "** a__", 50000 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view text = repeated(cases[i].piece, cases[i].times);
        struct reading reading;
        reading_of(&reading, "md", text);
        expect_sound(&reading.document);
        reading_finish_test(&reading);
        free((char *) text.data);
    }
    struct view blank = repeated("\n", 1000000);
    struct view nested = repeated("- ", MARKDOWN_DEPTH_MAX);
    struct buffer text = { 0 };
    buffer_add(&text, nested);
    buffer_add(&text, VIEW("a\n"));
    buffer_add(&text, blank);
    struct reading reading;
    reading_of(&reading, "md", buffer_view(&text));
    expect_view(reading_blocks(&reading), "i a\n");
    reading_finish_test(&reading);
    buffer_finish(&text);
    free((char *) nested.data);
    free((char *) blank.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_texts),
        cmocka_unit_test(bears_hostile_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
