#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "corpus/page_comment.h"
#include "reading_fixture.h"

static void test_forms(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        int number; /* 0: none */
    } cases[] = {
        { "<!-- page 3 -->", 3 },
        { "  <!--page  12-->\n", 12 },
        { "<!-- page 99999 -->", 99999 },
        { "<!-- page 100000 -->", 0 },
        { "<!-- page 0 -->", 0 },
        { "<!-- page -->", 0 },
        { "<!-- page three -->", 0 },
        { "<!-- Page 3 -->", 0 },
        { "<!-- see page 3 -->", 0 },
        { "<!-- page 3 is missing -->", 0 },
        { "<!-- page 3 --> text", 0 },
        { "<!-- page 3 --><!-- page 4 -->", 0 },
        { "<!-->", 0 },
        { "page 3", 0 },
        { "<!-- page 3\nand 4 -->", 0 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int number = 0;
        bool found = page_comment_read(view_of(cases[i].text), &number);
        if (found != (cases[i].number > 0) || number != cases[i].number)
            fail_msg("%s: %d", cases[i].text, number);
    }
    struct buffer out = { 0 };
    page_comment_write(&out, 7);
    expect_view(buffer_view(&out), "<!-- page 7 -->\n\n");
    buffer_finish(&out);
}

/* The page of each block of a Markdown source, and of the last word of all. */
static void test_pages_of_a_source(void **state)
{
    (void) state;
    static const struct {
        const char *text, *pages;
    } cases[] = {
        { "One.\n\n<!-- page 2 -->\n\nTwo.\n\n<!-- page 3 -->\n\n# Three\n\nFour.\n",
          "0 2 3 3" },
        /* pages without text */
        { "<!-- page 1 -->\n\n<!-- page 2 -->\n\nTwo.\n\n<!-- page 3 -->\n", "2" },
        /* a sentence that runs over the break is one block, that begins on the first */
        { "<!-- page 4 -->\n\nThe council of Aldersea closed the old harbour to all ships\n\n<!-- page 5 "
          "-->\n\n"
          "after the storm of 3 May 1998.\n",
          "4" },
        /* a comment within a paragraph's lines */
        { "<!-- page 4 -->\nThe council of Aldersea closed the old harbour to all\n<!-- page 5 -->\nafter "
          "the storm.\n",
          "4" },
        /* none of these is a mark */
        { "One.\n\n```\n<!-- page 2 -->\n```\n\nTwo.\n", "0 0" },
        { "One <!-- page 2 --> goes on.\n\n<!-- see page 3 -->\n\nTwo.\n", "0 0" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading reading;
        char found[64] = "";
        reading_of(&reading, "md", view_of(cases[i].text));
        const struct document *document = &reading.document;
        for (size_t b = 0; b < document->block_count; b++) {
            size_t length = strlen(found);
            snprintf(found + length, sizeof found - length, "%s%d", b > 0 ? " " : "",
                     document->blocks[b].page);
        }
        assert_string_equal(found, cases[i].pages);
        if (i == 2 || i == 3)
            assert_int_equal(document_page(document, document->text.length - 1), 5);
        reading_finish_test(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_pages_of_a_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
