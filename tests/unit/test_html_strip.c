#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/html_strip.h"
#include "reading_fixture.h"

static void strips_to_text(void **state)
{
    (void) state;
    static const struct {
        const char *html, *text;
    } cases[] = {
        { "<p>One <b>bold</b> word<p>two<br>lines", "One bold word\n\ntwo\nlines" },
        { "<ul><li>a<li>b</ul><h2>Head</h2>c", "a\n\nb\n\nHead\n\nc" },
        { "a<script>if (a < b) alert('</p>')</script>b<style>p { }</style>c", "abc" },
        { "a<!-- <p>hidden</p> -->b", "ab" },
        { "AT&amp;T &lt;b&gt; &#65;&#x42; &nbsp; &mdash; &unknown; &#0; &#xD800; & &",
          "AT&T <b> AB \xE2\x80\x94 &unknown; &#0; &#xD800; & &" },
        { "1 < 2 and <", "1 < 2 and <" },
        { "<script>never closed <p>x", "" },
        { "<img src=x onerror=alert(1)>words", "words" },
        { "", "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = { 0 };
        struct diagnostics list = { .arena = &arena };
        struct document document = { 0 };
        struct draft draft;
        draft_init(&draft, &arena, view_of(cases[i].html), &list);
        html_strip(&draft, 0, draft.raw.length, BLOCK_PARAGRAPH);
        draft_finish(&draft, &document);
        expect_view(document.text, cases[i].text);
        arena_finish(&arena);
    }
}

static void agrees_with_parsing(void **state)
{
    (void) state;
    /* The same page with and without an element that makes it be parsed. */
    static const char *const pages[] = {
        "<h1>Head</h1><p>One <b>bold</b> word.<p>Two<br>lines.",
        "<blockquote>Quoted<br>words.<p>More.</blockquote><p>After.",
        "<pre>The board met again\non Tuesday, and it agreed\nonce more.</pre>After it.",
        "<code><pre>int main(void);</pre></code><p>After it.",
        "<p>It cost &pound;5 &amp; more, <a href=x>it said</a>.<hr>The end.",
    };
    for (size_t i = 0; i < COUNT(pages); i++) {
        struct buffer parsed = { 0 };
        struct reading first, second;
        buffer_format(&parsed, "%s<wbr>", pages[i]);
        assert_true(html_strip_suffices(view_of(pages[i])));
        assert_false(html_strip_suffices(buffer_view(&parsed)));
        reading_of(&first, "html", view_of(pages[i]));
        reading_of(&second, "html", buffer_view(&parsed));
        struct view blocks = reading_blocks(&second);
        if (!view_equal(reading_blocks(&first), blocks))
            fail_msg("%s:\n%.*s\nparsed:\n%.*s", pages[i],
                     VIEW_ARG(buffer_view(&first.shown)), VIEW_ARG(blocks));
        reading_finish_test(&first);
        reading_finish_test(&second);
        buffer_finish(&parsed);
    }
    static const char *const others[] = { "<p class=x>",      "<div>",
                                          "<title>x</title>", "<!-- -->",
                                          "<p>&Aacute;",      "<script>",
                                          "<table>",          "<x>" };
    for (size_t i = 0; i < COUNT(others); i++)
        assert_false(html_strip_suffices(view_of(others[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strips_to_text),
        cmocka_unit_test(agrees_with_parsing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
