#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void parts_headers(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "txt",
          "SECTION 01 OF 02 VIENNA 001234 E.O. 12958: DECL: 03/04/2029 TAGS: WATR, AU "
          "SUBJECT: WATER BOARD ON THE NEW PLAN Classified By: Counselor Jane Roe for "
          "reasons 1.4 (b).\n\n1. The board met in Vienna on Monday and agreed.\n",
          "d SECTION 01 OF 02 VIENNA 001234\nd E.O. 12958: DECL: 03/04/2029\nd TAGS: "
          "WATR, AU\n"
          "h1 SUBJECT: WATER BOARD ON THE NEW PLAN\n"
          "d Classified By: Counselor Jane Roe for reasons 1.4 (b).\n"
          "p 1. The board met in Vienna on Monday and agreed.\n" },
        { "txt",
          "From: Jane Roe\nTo: John Doe\nDate: 4 March 2019\nSubject: Water talks\n\n"
          "The talks went well on Monday, as we had hoped.\n",
          "d From: Jane Roe\nd To: John Doe\nd Date: 4 March 2019\nh1 Subject: Water "
          "talks\n"
          "p The talks went well on Monday, as we had hoped.\n" },
        /* One label alone may be anything. */
        { "txt", "To: all of you who came, thank you for the day in Vienna.",
          "p To: all of you who came, thank you for the day in Vienna.\n" },
        /* Behind the first prose there is no header. */
        { "txt",
          "The board met in Vienna on Monday and agreed.\n\nFrom: here\n\nTo: there\n",
          "p The board met in Vienna on Monday and agreed.\np From: here\np To: "
          "there\n" },
        { "md",
          "From: Jane Roe\nSubject: Water talks\n\nThe talks went well on Monday, I "
          "hear.\n",
          "d From: Jane Roe\nh1 Subject: Water talks\np The talks went well on Monday, I "
          "hear.\n" },
    };
    expect_readings(cases, COUNT(cases));
}

static void takes_the_subject(void **state)
{
    (void) state;
    struct reading reading;
    reading_of(
        &reading, "txt",
        VIEW("TAGS: AU\nSUBJECT: WATER\n  PLAN\n\nIt was agreed on Monday, they say."));
    expect_view(reading.document.source.title, "WATER");
    reading_finish_test(&reading);
    reading_of(&reading, "txt",
               VIEW("---\ntitle: Given\n---\nTAGS: AU\nSUBJECT: WATER\n\nText."));
    expect_view(reading.document.source.title, "Given");
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_headers),
        cmocka_unit_test(takes_the_subject),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
