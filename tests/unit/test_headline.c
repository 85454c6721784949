#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void gives_kinds(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "txt",
          "Water board meets in Vienna\n\nBy Jane Roe\n\nJuly 9, 2001, City Hall, "
          "Vienna\n\n"
          "The new dam, in a photo taken on Monday.\n\n"
          "The board met in Vienna on Monday and agreed.\n\nJuly 9, 2001, City Hall, "
          "Vienna\n",
          "h1 Water board meets in Vienna\nd By Jane Roe\nd July 9, 2001, City Hall, "
          "Vienna\n"
          "c The new dam, in a photo taken on Monday.\n"
          "p The board met in Vienna on Monday and agreed.\nd July 9, 2001, City Hall, "
          "Vienna\n" },
        /* The subheading stays a paragraph; so does a date within the text. */
        { "txt",
          "Water board meets in Vienna\n\nThe plan of the board is new, its chairwoman "
          "said\n\n"
          "VIENNA, March 4. /TG/. The board met on Monday and agreed.\n\nMarch 2020\n\n"
          "It will meet again a year later, in the spring.\n",
          "h1 Water board meets in Vienna\n"
          "p The plan of the board is new, its chairwoman said\n"
          "p VIENNA, March 4. /TG/. The board met on Monday and agreed.\np March 2020\n"
          "p It will meet again a year later, in the spring.\n" },
        { "txt",
          "The board met in Vienna on Monday and agreed.\n\nAuthor: Jane\n\nSource: "
          "example.org\n",
          "p The board met in Vienna on Monday and agreed.\nd Author: Jane\n"
          "d Source: example.org\n" },
        /* A text of one line is no headline. */
        { "txt", "Ministers met in Vienna on 1 March",
          "p Ministers met in Vienna on 1 March\n" },
        { "md",
          "By Jane Roe\n\n## A Heading\n\nThe board met in Vienna on Monday, it said.\n",
          "d By Jane Roe\nh2 A Heading\np The board met in Vienna on Monday, it "
          "said.\n" },
    };
    expect_readings(cases, COUNT(cases));
}

static void takes_title_and_author(void **state)
{
    (void) state;
    static const struct {
        const char *ending, *bytes, *title, *author;
    } cases[] = {
        { "md",
          "# The *new* plan\n\nBy Jane Roe\n\nThe board met in Vienna on Monday, it "
          "said.\n",
          "The new plan", "Jane Roe" },
        { "md",
          "---\ntitle: Given\nauthor: Somebody\n---\n# The plan\n\nBy Jane Roe\n\n"
          "The board met in Vienna on Monday, it said.\n",
          "Given", "Somebody" },
        { "txt",
          "Water board meets in Vienna\n\nThe board met in Vienna on Monday, it said.\n",
          "Water board meets in Vienna", "" },
        { "txt", "The board met in Vienna on Monday, it said.\n", "", "" },
        { "md", "The board met in Vienna on Monday, it said.\n\n### Details\n", "", "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct reading reading;
        reading_of(&reading, cases[i].ending, view_of(cases[i].bytes));
        expect_view(reading.document.source.title, cases[i].title);
        expect_view(reading.document.source.author, cases[i].author);
        reading_finish_test(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_kinds),
        cmocka_unit_test(takes_title_and_author),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
