#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/html_strip.h"
#include "expect.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strips_to_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
