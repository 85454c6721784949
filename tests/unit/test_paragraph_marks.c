#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static const struct reading_case cases[] = {
    { "txt",
      "Opening words. \xC2\xB6"
      "1. The board met.\nIt agreed on a plan until \xC2\xB6"
      "2008. "
      "\xC2\xB6 2. The members\nwent home. \xC2\xB6"
      "4. Not the next. \xC2\xB6"
      "3. The end.\n"
      "ROE\n",
      "p Opening words.\np 1. The board met. It agreed on a plan until 2008.\n"
      "p 2. The members went home. 4. Not the next.\np 3. The end.\nd ROE\n" },
    /* Without numbers it parts paragraphs. */
    { "txt", "One thing. \xC2\xB6 Another thing.", "p One thing.\np Another thing.\n" },
    /* A first number that is a year begins nothing. */
    { "txt",
      "It ended in \xC2\xB6"
      "1984. \xC2\xB6"
      "1. Begins here.",
      "p It ended in 1984.\np 1. Begins here.\n" },
    { "txt", "\xC2\xB6", "" },
    { "txt",
      "\xC2\xB6\xC2\xB6"
      "1\xC2\xB6"
      "99999999999",
      "p 199999999999\n" },
};

static void parts_at_marks(void **state)
{
    (void) state;
    expect_readings(cases, COUNT(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_at_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
