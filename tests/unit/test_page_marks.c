#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static void leaves_page_marks_out(void **state)
{
    (void) state;
    static const struct reading_case cases[] = {
        { "txt", "The plan was further VIENNA 00001234  002 OF 003 delayed by the board.",
          "p The plan was further delayed by the board.\n" },
        { "txt", "It is page 002 OF 003 of the report.",
          "p It is page 002 OF 003 of the report.\n" },
        { "txt", "SECTION 01 OF 02 VIENNA 001234", "p SECTION 01 OF 02 VIENNA 001234\n" },
        { "txt", "12345 OF 67890 were counted.", "p 12345 OF 67890 were counted.\n" },
        { "txt", "OF OF 01 OF 02 OF", "p OF OF 01 OF 02 OF\n" },
    };
    expect_readings(cases, COUNT(cases));

    struct reading reading;
    reading_of(&reading, "txt",
               VIEW("One line.\n\nThe plan NEW DELHI 00001234 002 OF 003 was."));
    expect_view(reading.document.text, "One line.\n\nThe plan was.");
    const struct diagnostic *found = reading_finding(&reading, DIAGNOSTIC_FURNITURE);
    assert_int_equal(found->line, 3);
    assert_int_equal(found->column, 10);
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_page_marks_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
