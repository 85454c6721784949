#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/line_kind.h"
#include "expect.h"

static void counts_words(void **state)
{
    (void) state;
    assert_int_equal(line_words(VIEW(""), 9), 0);
    assert_int_equal(line_words(VIEW("  one two -- three, "), 9), 3);
    assert_int_equal(line_words(VIEW("one two three four"), 2), 2);
    assert_int_equal(line_words(VIEW("\xD0\x92\xD0\xB8 5"), 9), 2);
}

static void tells_ends(void **state)
{
    (void) state;
    static const struct {
        const char *line;
        bool ends, lower;
    } cases[] = {
        { "It rained.", true, false },
        { "Did it rain?\xE2\x80\x9D ", true, false },
        { "It rained (a lot.)", true, false },
        { "and so on\xE2\x80\xA6", true, true },
        { "it rained,", false, true },
        { "\"and then it stopped\"", false, true },
        { "(in brackets)", false, true },
        { "- a dash first", false, false },
        { "12 days", false, false },
        { "\xC3\xA9t\xC3\xA9", false, true },
        { "", false, false },
        { "\")", false, false },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view line = view_of(cases[i].line);
        if (line_ends_sentence(line) != cases[i].ends ||
            line_begins_lower(line) != cases[i].lower)
            fail_msg("%s: wrongly told", cases[i].line);
    }
}

static void tells_kinds(void **state)
{
    (void) state;
    static const struct {
        const char *line;
        bool rule, prose, headline;
    } cases[] = {
        { "* * *", true, false, false },
        { "-----", true, false, false },
        { "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94", true, false, false },
        { "--", false, false, false },
        { "- x -", false, false, false },
        { "Water board meets in Vienna", false, false, true },
        { "Will the dam hold?", false, false, true },
        { "The board met in Vienna on Monday.", false, true, false },
        { "Home", false, false, false },
        { "and the rest of it", false, false, false },
        { "Members of the board:", false, false, false },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view line = view_of(cases[i].line);
        if (line_is_rule(line) != cases[i].rule ||
            line_is_prose(line) != cases[i].prose ||
            line_is_headline(line) != cases[i].headline)
            fail_msg("%s: wrongly told", cases[i].line);
    }
}

static void reads_fields(void **state)
{
    (void) state;
    struct view label, value;
    assert_true(line_is_field(VIEW("Source: Test Gazette"), &label, &value));
    expect_view(label, "Source");
    expect_view(value, "Test Gazette");
    assert_true(line_is_field(VIEW("Font size:"), &label, &value));
    assert_int_equal(value.length, 0);
    assert_false(line_is_field(VIEW("at 10:30 today"), &label, &value));
    assert_false(line_is_field(VIEW("https://example.org"), &label, &value));
    assert_false(line_is_field(VIEW(": nothing"), &label, &value));
    assert_false(line_is_field(VIEW("no colon at all"), &label, &value));
    assert_false(line_is_field(VIEW("one two three four five: x"), &label, &value));
}

static void tells_captions(void **state)
{
    (void) state;
    static const struct {
        const char *line;
        bool caption;
    } cases[] = {
        { "Photo: Jane Roe", true },
        { "(Photo by Jane Roe)", true },
        { "The dam at sunrise, in this file photo.", true },
        { "Workers stand on the wall in this undated picture.", true },
        { "The gate, in a photo taken on Monday.", true },
        { "John Doe is pictured with the mayor.", true },
        { "He took a photo of the dam.", false },
        { "The picture is not clear.", false },
        { "The photograph was lost.", false },
        { "", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (line_is_caption(view_of(cases[i].line)) != cases[i].caption)
            fail_msg("%s: wrongly told", cases[i].line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_words),   cmocka_unit_test(tells_ends),
        cmocka_unit_test(tells_kinds),    cmocka_unit_test(reads_fields),
        cmocka_unit_test(tells_captions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
