#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/sniff.h"
#include "reading_fixture.h"

static void tells_html(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        bool html;
    } cases[] = {
        { "<!DOCTYPE html><p>x", true },
        { "  \n<html lang=en>", true },
        { "<div class=x>y</div>", true },
        { "<!-- x --><p>", true },
        { "<?xml version='1.0'?>", true },
        { "<p>", true },
        { "<https://example.org>", false },
        { "<applause> Thank you", false },
        { "< p>", false },
        { "Text <p>", false },
        { "<3", false },
        { "", false },
        { "</p>", true },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (sniff_is_html(view_of(cases[i].text)) != cases[i].html)
            fail_msg("%s: wrongly told", cases[i].text);
}

static void tells_markdown(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        bool markdown;
    } cases[] = {
        { "Words\n\n## Heading\n", true },
        { "# Heading", true },
        { "See [the plan](https://example.org/plan) here", true },
        { "![alt](x.png \"title\")", true },
        { "#hashtag and #another", false },
        { "####### seven", false },
        { "# ", false },
        { "a list[0](x)", true },
        { "empty [](x)", false },
        { "(a) [b] (c)", false },
        { "[open](x", false },
        { "no markup at all", false },
        { "", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (sniff_is_markdown(view_of(cases[i].text)) != cases[i].markdown)
            fail_msg("%s: wrongly told", cases[i].text);

    static const struct {
        const char *bytes, *format;
        size_t notes;
    } files[] = {
        { "Just text.", "text", 0 },
        { "# Heading\n\nText.", "markdown", 1 },
        { "<p>Text.", "html", 1 },
        { "---\ntitle: x\n---\n<p>Text.", "html", 1 },
    };
    for (size_t i = 0; i < COUNT(files); i++) {
        struct reading reading;
        reading_of(&reading, "TXT", view_of(files[i].bytes));
        expect_view(reading.document.source.format, files[i].format);
        assert_int_equal(reading_found(&reading, DIAGNOSTIC_SNIFFED), files[i].notes);
        reading_finish_test(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_html),
        cmocka_unit_test(tells_markdown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
