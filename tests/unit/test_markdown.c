#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void reads_markdown(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "md",
          "# The *new* plan\n\nIt cost \\$5 million &amp; was "
          "[signed](https://example.org/a \"t\") "
          "by **all**\nof `them`.  \nA new line\\\nand another.\n",
          "h1 The new plan\np It cost $5 million & was signed by all of them. / A new "
          "line / "
          "and another.\n" },
        { "md",
          "- first\n- second\n\n  goes on\n  1. nested\n\n> quoted\n> words\n\n1. "
          "one\n2. two\n",
          "i first\ni second\ni goes on\ni nested\nq quoted words\ni one\ni two\n" },
        /* A number that counts no items is text. */
        { "md", "1984. A year of note.\n\n1932\\. Another.\n",
          "i 1984. A year of note.\np 1932. Another.\n" },
        { "md", "Setext one\n===\n\nSetext two\n---\n\nWords.\n\n***\n\nMore.\n",
          "h1 Setext one\nh2 Setext two\np Words.\np More.\n" },
        { "md",
          "| Year | What |\n|------|:----:|\n| 1932 | *Opened* |\n| 1988 | a \\| b "
          "|\n\nWords | "
          "more\n",
          "p Year | What\np 1932 | Opened\np 1988 | a | b\np Words | more\n" },
        { "md",
          "<div>\n<p>In <b>HTML</b> &copy;</p><script>no()</script>\n</div>\n\nInline "
          "<em>tags</em><br>and <script>no()</script> words <!-- no -->.\n",
          "p In HTML \xC2\xA9\np Inline tags / and words .\n" },
        { "md",
          "It rained.[^1] It stopped.[^note]\n\n[^1]: In the morning.\n[^2 is no "
          "note]\n\n"
          "[ref]: https://example.org 'x'\n",
          "p It rained. It stopped.\np In the morning. [^2 is no note]\n" },
        { "md", "<https://example.org/x> and [PER Jane Roe ] met.\n",
          "p https://example.org/x and Jane Roe met.\n" },
        { "md", "    The board met in Vienna\n    on Monday, they said, and agreed.\n",
          "p The board met in Vienna on Monday, they said, and agreed.\n" },
        { "md", "", "" },
        { "md", "[a]: b\n", "" },
        { "md", "---\n\nA rule above, and no field.\n",
          "p A rule above, and no field.\n" },
    };
    expect_readings(cases, COUNT(cases));
}

static void keeps_places(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(
        &reading, "md",
        VIEW("---\ntitle: x\n---\n## A head\n\n> quoted *words*\n  and [linked](u) "
             "ones \\& more\n\n- item one\n"));
    static const struct {
        const char *word;
        size_t line, column;
    } places[] = {
        { "A head", 4, 4 }, { "quoted", 6, 3 }, { "words", 6, 11 }, { "linked", 7, 8 },
        { "ones", 7, 19 },  { "more", 7, 27 },  { "item", 9, 3 },
    };
    const struct document *document = &reading.document;
    for (size_t i = 0; i < COUNT(places); i++) {
        size_t line, column;
        size_t at = view_find(document->text, view_of(places[i].word), 0);
        document_place(document, at, &line, &column);
        if (line != places[i].line || column != places[i].column)
            fail_msg("%s: at %zu:%zu", places[i].word, line, column);
    }
    reading_finish_test(&reading);
}

static void reads_images(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "md", "![The dam at sunrise](dam.jpg)\n", "c The dam at sunrise\n" },
        { "md", "![The dam at sunrise](dam.jpg)\nIt was opened on Monday.\n",
          "c The dam at sunrise\np It was opened on Monday.\n" },
        { "md", "It was opened on Monday. ![The dam at sunrise](dam.jpg)\n",
          "p It was opened on Monday.\nc The dam at sunrise\n" },
        { "md", "See ![a small icon](i.png) the map.\n", "p See the map.\n" },
        { "md", "![dam.jpg](dam.jpg) It was opened.\n", "p It was opened.\n" },
        { "md", "# ![The logo of the board](l.png) The plan\n", "h1 The plan\n" },
        { "md", "![x](a) ![The dam at sunrise](b)\n", "c The dam at sunrise\n" },
        { "md", "![outer ![inner one](a) words here](b)\n",
          "c outer inner one words here\n" },
    };
    expect_readings(cases, COUNT(cases));
}

static void notes_code(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(&reading, "md", VIEW("Words.\n\n```c\nint main(void);\n```\n\nMore.\n"));
    expect_view(reading.document.text, "Words.\n\nMore.");
    const struct diagnostic *found = reading_finding(&reading, DIAGNOSTIC_FURNITURE);
    expect_view(found->message,
                "what is no prose was left out of the text: \"int main(void);\"");
    assert_int_equal(found->line, 4);
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_markdown),
        cmocka_unit_test(keeps_places),
        cmocka_unit_test(reads_images),
        cmocka_unit_test(notes_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
