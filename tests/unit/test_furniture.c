#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/furniture.h"
#include "corpus/furniture_phrases.h"
#include "reading_fixture.h"

static void is_in_order(void **state)
{
    (void) state;
    for (size_t i = 0; i < furniture_phrase_count; i++) {
        struct view phrase = furniture_phrases[i].phrase;
        if (i > 0 && view_compare(furniture_phrases[i - 1].phrase, phrase) >= 0)
            fail_msg("\"%.*s\" does not stand in order", VIEW_ARG(phrase));
        assert_true(phrase.length >= 2);
        for (size_t at = 0; at < phrase.length; at++)
            assert_false(ascii_is_upper(phrase.data[at]));
    }
}

static void tells_phrases(void **state)
{
    (void) state;
    static const struct {
        const char *line;
        bool phrase;
    } cases[] = {
        { "Copyright 2021 Norrby Post. All of it.", true },
        { "\xC2\xA9 2019\xE2\x80\x93"
          "2021 The Harbour Board",
          true },
        { "Copyright reform passed the council in 2021.", false },
        { "(c) the third of them, 2021", false },
        { "Share this article", true },
        { "SHARE THIS ARTICLE!", true },
        { "Advertisement", true },
        { "We use cookies to give you the best experience on our site.", true },
        { "Your email address will not be published.", true },
        { "Required fields are marked *", true },
        { "* Sign up for our newsletter", true },
        { "Page 3 of 12", true },
        { "- 3 -", true },
        { "Home", false },
        { "Share prices fell on Monday.", false },
        { "The advertisement was banned.", false },
        { "Advertisements of the 1920s", false },
        { "", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (furniture_is_phrase(view_of(cases[i].line)) != cases[i].phrase)
            fail_msg("%s: wrongly told", cases[i].line);
}

static void tells_edges(void **state)
{
    (void) state;
    static const struct {
        const char *line;
        bool edge;
    } cases[] = {
        { "Home", true },
        { "All news", true },
        { "Top", true },
        { "Font size:", true },
        { "Facebook Twitter Email", true },
        { "Share on Facebook", true },
        { "12 comments", true },
        { "1.2K shares", true },
        { "5 min read", true },
        { "3", true },
        { "News / Politics / Europe", true },
        { "Home > News > Water", true },
        { "Document /", true },
        { "1984", false },
        { "Top officials meet", false },
        { "12 members", false },
        { "and/or", false },
        { "The board met / in Vienna on Monday and agreed / to the plan", false },
        { "Facebook buys a dam", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (furniture_is_edge(view_of(cases[i].line)) != cases[i].edge)
            fail_msg("%s: wrongly told", cases[i].line);
}

static void leaves_furniture_out(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "txt",
          "View settings\n\nWelcome to our site\n\nNews / Water /\n\nRiver\n\n"
          "Water board meets in Vienna\n\nThe board met in Vienna on Monday and "
          "agreed.\n\n"
          "Share this story\n\nThe plan will be published in the spring, it said.\n\n"
          "More about rivers\n\nSubmit a comment\n\nTop\n\nPin it on Pinterest\n",
          "h1 Water board meets in Vienna\np The board met in Vienna on Monday and "
          "agreed.\n"
          "p The plan will be published in the spring, it said.\n" },
        { "md", "Home  \nArchive\n\nThe board met in Vienna on Monday and agreed.\n",
          "p The board met in Vienna on Monday and agreed.\n" },
        /* Short lines below a text stay where nothing there is furniture for certain. */
        { "txt",
          "Dear all, the board met in Vienna on Monday and agreed.\n\nYours "
          "truly\n\nJane\n",
          "p Dear all, the board met in Vienna on Monday and agreed.\np Yours truly\n"
          "p Jane\n" },
        /* Words of buttons are words too, within the text. */
        { "txt",
          "The board met in Vienna on Monday and agreed.\n\nHome\n\n"
          "The members then went home by train, it said.\n",
          "p The board met in Vienna on Monday and agreed.\np Home\n"
          "p The members then went home by train, it said.\n" },
        /* A heading that the markup gives at the head of a text is one. */
        { "md", "# Home\n\nThe board met in Vienna on Monday and agreed.\n",
          "h1 Home\np The board met in Vienna on Monday and agreed.\n" },
        { "txt",
          "The board met in Vienna on Monday and agreed.\n\n* * *\n\n"
          "It will meet again on Friday in the same place.\n",
          "p The board met in Vienna on Monday and agreed.\n"
          "p It will meet again on Friday in the same place.\n" },
    };
    expect_readings(cases, COUNT(cases));
}

static void names_what_it_leaves_out(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(&reading, "txt",
               VIEW("All news\n\nWater board meets in Vienna\n\n"
                    "The board met in Vienna on Monday and agreed.\n\n"
                    "Share this\n\nTop\n"));
    assert_int_equal(reading_found(&reading, DIAGNOSTIC_FURNITURE), 2);
    const struct diagnostic *first = reading_finding(&reading, DIAGNOSTIC_FURNITURE);
    expect_view(first->message, "left out of the text: \"All news\"");
    assert_int_equal(first->line, 1);
    expect_view(first[1].message, "left out of the text: \"Share this\", \"Top\"");
    assert_int_equal(first[1].line, 7);
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_in_order),
        cmocka_unit_test(tells_phrases),
        cmocka_unit_test(tells_edges),
        cmocka_unit_test(leaves_furniture_out),
        cmocka_unit_test(names_what_it_leaves_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
