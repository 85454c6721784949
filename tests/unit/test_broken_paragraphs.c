#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void joins_what_breaks_off(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "md",
          "The new plan stands out because all of the members have explicitly advised "
          "against\n\n"
          "the building of a second dam, which was to follow.\n",
          "p The new plan stands out because all of the members have explicitly advised "
          "against "
          "the building of a second dam, which was to follow.\n" },
        { "txt",
          "The board met in Vienna on Monday, in Graz on Tuesday and, as it had to be "
          "seen,\n\n"
          "again in Vienna on Friday.\n\nand then no more.\n",
          "p The board met in Vienna on Monday, in Graz on Tuesday and, as it had to be "
          "seen, "
          "again in Vienna on Friday.\np and then no more.\n" },
        /* Short lines, sentences that end, items and headings stay. */
        { "md", "Members present were\n\njane and john.\n",
          "p Members present were\np jane and john.\n" },
        { "md",
          "The new plan stands out because all of the members have explicitly agreed.\n\n"
          "and so it began.\n",
          "p The new plan stands out because all of the members have explicitly agreed.\n"
          "p and so it began.\n" },
        { "md",
          "- the new plan that stands out because all of the members have explicitly\n"
          "- agreed to it\n",
          "i the new plan that stands out because all of the members have explicitly\n"
          "i agreed to it\n" },
    };
    expect_readings(cases, COUNT(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_what_breaks_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
