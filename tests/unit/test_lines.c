#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static const struct reading_case cases[] = {
    /* Blank lines part paragraphs, wrapped lines are rejoined. */
    { "txt",
      "The board of the water authority met in Vienna on Monday and agreed to\n"
      "a new plan for the river. The plan was signed by all of its members.\n\n"
      "It will be published in spring.\n",
      "p The board of the water authority met in Vienna on Monday and agreed to a new "
      "plan "
      "for the river. The plan was signed by all of its members.\n"
      "p It will be published in spring.\n" },
    /* A line that stops short ends a paragraph; an indented one begins it. */
    { "txt",
      "The board of the water authority met in Vienna on Monday and agreed to\n"
      "a new plan for the river, which all of them signed in the afternoon of\n"
      "that day.\n"
      "The plan had been in the making for years, and many had not believed\n"
      "that it would ever come to this.\n",
      "p The board of the water authority met in Vienna on Monday and agreed to a new "
      "plan "
      "for the river, which all of them signed in the afternoon of that day.\n"
      "p The plan had been in the making for years, and many had not believed that it "
      "would "
      "ever come to this.\n" },
    /* Unwrapped text: each line is a paragraph, unless it breaks off. */
    { "txt",
      "Water board meets in Vienna\nMarch 4, 2019\n"
      "The board of the water authority met in Vienna on Monday and agreed to a new plan "
      "for "
      "the river, which all of them signed in the afternoon of the same day.\n"
      "The plan had been in the making for years, and many of the members had not "
      "believed "
      "that it would ever come to this, the chairwoman told the\npress on Tuesday.\n",
      "h1 Water board meets in Vienna\nd March 4, 2019\n"
      "p The board of the water authority met in Vienna on Monday and agreed to a new "
      "plan "
      "for the river, which all of them signed in the afternoon of the same day.\n"
      "p The plan had been in the making for years, and many of the members had not "
      "believed "
      "that it would ever come to this, the chairwoman told the press on Tuesday.\n" },
    /* Short lines are meant. */
    { "txt", "The board met on Monday and agreed.\n\nPresent were\nJane Roe\nJohn Doe\n",
      "p The board met on Monday and agreed.\np Present were\np Jane Roe\np John Doe\n" },
    /* Underlined headings, rules, bullets, quotes, a word broken at the end of a line. */
    { "txt",
      "Results\n=======\n\nThe board met in Vienna on Monday and "
      "agreed.\n\nDetails\n-------\n"
      "\n* the first point is\n  wrapped\n\xE2\x80\xA2 the second\n\n---\n\n> He said "
      "that\n"
      "> it was done.\n\nThe members of the board had come from all parts of the coun-\n"
      "try, it was said in the evening, and went home by train as usual.\n",
      "h1 Results\np The board met in Vienna on Monday and agreed.\nh2 Details\n"
      "i the first point is wrapped\ni the second\nq He said that it was done.\n"
      "p The members of the board had come from all parts of the coun-try, it was said "
      "in "
      "the evening, and went home by train as usual.\n" },
    { "txt", "one\r\ntwo\rthree\n\n\n\nfour", "p one two three\np four\n" },
    { "txt", "- \n-\n> \n>\n", "" },
    { "txt", "", "" },
    { "txt", "\n \n\t\n", "" },
};

static void lays_out_lines(void **state)
{
    (void) state;
    expect_readings(cases, COUNT(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lays_out_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
