#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

#define PROSE                                                                         \
    "<p>The board of the water authority met in Vienna on Monday, in the afternoon, " \
    "and "                                                                            \
    "agreed to a new plan for the river, which all of its members signed.</p>"
#define PROSE_TEXT                                                                       \
    "p The board of the water authority met in Vienna on Monday, in the afternoon, and " \
    "agreed to a new plan for the river, which all of its members signed.\n"

static void reads_pages(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "html",
          "<h1>The plan</h1>" PROSE "<h3>Details</h3><ul><li>One <b>bold</b> thing</li>"
          "<li>Another<p>with a paragraph</ul><blockquote>It is done,<br>she "
          "said.</blockquote>"
          "<figure><img src=x alt=y><figcaption>The dam at sunrise</figcaption></figure>"
          "<p>One line<br><br>and one apart&nbsp;&mdash; caf&eacute;.",
          "h1 The plan\n" PROSE_TEXT "h3 Details\ni One bold thing\ni Another\n"
          "i with a paragraph\nq It is done, / she said.\nc The dam at sunrise\np One "
          "line\n"
          "p and one apart \xE2\x80\x94 caf\xC3\xA9.\n" },
        { "html",
          PROSE
          "<table><tr><th>Year<th>What</tr><tr><td>1932<td>Opened</tr></table>" PROSE,
          PROSE_TEXT "p Year | What\np 1932 | Opened\n" PROSE_TEXT },
        { "html",
          PROSE
          "<pre>int main(void) { return 0; }</pre><pre>The board met again\non Tuesday, "
          "and it agreed once more.</pre>",
          PROSE_TEXT "p The board met again on Tuesday, and it agreed once more.\n" },
        { "html", /* a document set as lines, with a listing in it */
          "<pre>The board met again on Tuesday, and it agreed once more.\n\n"
          "{ \"a\": { \"b\": [1, 2],\n   \"c\": {} } }\n\n\n"
          "So it is told by those who had stood outside all day, in the rain.\n</pre>"
          "<pre>int i = 0;\n\nreturn f(i) != NULL;\n\n"
          "/* It was said by the board that it would agree. */\n</pre>",
          "p The board met again on Tuesday, and it agreed once more.\n"
          "p So it is told by those who had stood outside all day, in the rain.\n" },
        { "html",
          "<p hidden>no</p><p style='display: none'>no</p><p aria-hidden=true>no</p>"
          "<script>no()</script><style>no{}</style><template>no</template>" PROSE,
          PROSE_TEXT },
        { "html", /* a line that may date the text, and one that may not */
          "<h1>The plan</h1><p>Ruling of 9 November 2016<p>Share it"
          "<div>" PROSE PROSE "</div><p>Since 2001",
          "d Ruling of 9 November 2016\n" PROSE_TEXT PROSE_TEXT },
        { "html", "Just words, without any tags.", "p Just words, without any tags.\n" },
        { "html", "---\ntitle: Given\n---\n<p>A short one.", "p A short one.\n" },
        { "html", "", "" },
        { "html", "<p>", "" },
        { "html", "<p>It rained.<sup><a href='#n1'>[1]</a></sup> It stopped.</p>",
          "p It rained. It stopped.\n" },
    };
    expect_readings(cases, COUNT(cases));
}

static void finds_the_main_text(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "html",
          "<title>Water board agrees to plan - Gazette</title><body><header><a "
          "href=/>Gazette"
          "</a><h1>Water board agrees to plan</h1><span class=byline>By Jane "
          "Roe</span><time "
          "class=date>July 9, 2001</time></header><nav><ul><li><a "
          "href=/a>News</a></ul></nav>"
          "<div id=content>" PROSE PROSE PROSE
          "</div><div class=sidebar><h3>Most read</h3><p>"
          "Another story, quite a long one, that has nothing to do with it.</p></div>"
          "<div id=comments><p>First comment, long, and wide, and deep, and rather "
          "silly.</p>"
          "</div><footer><p>Copyright 2001, all of it.</p></footer>",
          "h1 Water board agrees to plan\nd By Jane Roe\nd July 9, 2001\n" PROSE_TEXT
              PROSE_TEXT PROSE_TEXT },
        { "html",
          "<body><div><p>Menu, of some length, with commas, to draw attention to "
          "it.</p></div>"
          "<div itemprop=articleBody>" PROSE PROSE PROSE
          "<div class=share><a href=x>Share"
          "</a></div><ul><li><a href=a>Another story that you may like</a><li><a "
          "href=b>And "
          "one more of the kind</a></ul></div>",
          PROSE_TEXT PROSE_TEXT PROSE_TEXT },
    };
    expect_readings(cases, COUNT(cases));
}

static void reports_what_is_left_out(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(&reading, "html",
               VIEW("<body>\n<nav>Home News</nav>\n<article>" PROSE PROSE PROSE
                    "</article><aside>Most read</aside>"));
    const struct diagnostic *found = reading_finding(&reading, DIAGNOSTIC_FURNITURE);
    expect_view(found->message, "left out of the text: \"Home News\", \"Most read\"");
    assert_int_equal(found->line, 2);
    reading_finish_test(&reading);
}

static void bears_hostile_pages(void **state)
{
    (void) state;
    static const char *const pieces[] = {
        "<",
        "&",
        "<p>\0x",
        "<a href=",
        "<svg><p>",
        "<math><mi><table>",
        "</p></br>",
        "<select><option><b>",
        "<table>x<b></b>",
        "<form><form>",
        "<!--",
        "<![CDATA[",
        "<title><title>",
        "<script><script>",
        "<frameset><frame>",
        "<isindex>",
        "&#x110000;&#0;&notit;",
        "<body a><html b>",
        "<h1><h2>",
        "<nobr><nobr>",
        "<template><tr>",
        "<ruby><rt><rp>",
        "<plaintext>",
        "<p itemprop=author>",
        "<time>",
        "<pre>\n",
        "<li></ul>",
        "<col><caption>",
        "<meta name=date content=x>",
    };
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct view page = repeated(pieces[i], 400);
        struct reading reading;
        reading_of(&reading, "html", page);
        expect_sound(&reading.document);
        reading_finish_test(&reading);
        free((char *) page.data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_pages),
        cmocka_unit_test(finds_the_main_text),
        cmocka_unit_test(reports_what_is_left_out),
        cmocka_unit_test(bears_hostile_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
