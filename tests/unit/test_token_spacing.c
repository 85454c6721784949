#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static const struct reading_case cases[] = {
    { "txt",
      "The board met in Vienna , Graz and Linz . It agreed ( for once ) , he said . The "
      "board 's plan was n't new , it was the members' .",
      "p The board met in Vienna, Graz and Linz. It agreed (for once), he said. The "
      "board's "
      "plan wasn't new, it was the members'.\n" },
    /* An apostrophe lost on the way. */
    { "txt", "He met , as said , the board , s chairman in Vienna .",
      "p He met, as said, the board's chairman in Vienna.\n" },
    /* Where most of the text is not tokenised, spaces are left alone. */
    { "txt", "He said, in short, that it was done, not .5 or so , but all. And more.",
      "p He said, in short, that it was done, not .5 or so , but all. And more.\n" },
    { "txt", "S E C R E T section of the report on plan A B of the board.",
      "p SECRET section of the report on plan A B of the board.\n" },
    { "txt", "Letters: A B C D E and then a longer one, A B C D E F G.",
      "p Letters: A B C D E and then a longer one, ABCDEFG.\n" },
};

static void undoes_spacing(void **state)
{
    (void) state;
    expect_readings(cases, COUNT(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undoes_spacing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
