#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static const struct reading_case cases[] = {
    { "txt", "The board met. Next Steps ---------- It will meet again.",
      "p The board met.\nh2 Next Steps\np It will meet again.\n" },
    { "txt", "COMMENT ------- The board has had its troubles of late.",
      "h2 COMMENT\np The board has had its troubles of late.\n" },
    /* A rule that is not about as long underlines nothing. */
    { "txt", "The board met. Next Steps ------------------------ It will meet again.",
      "p The board met. Next Steps ------------------------ It will meet again.\n" },
    { "txt", "A dash ----- like this ----- is none.",
      "p A dash ----- like this ----- is none.\n" },
    { "txt", "Water-----------board met", "p Water-----------board met\n" },
};

static void finds_headings(void **state)
{
    (void) state;
    expect_readings(cases, COUNT(cases));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_headings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
