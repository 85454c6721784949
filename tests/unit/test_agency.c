#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/agency.h"
#include "reading_fixture.h"

static void finds_agencies(void **state)
{
    (void) state;
    static const struct {
        const char *text, *name;
    } cases[] = {
        { "VIENNA, March 4 (Reuters) - The board met.", "Reuters" },
        { "VIENNA (Test Press) \xE2\x80\x94 The board met.", "Test Press" },
        { "VIENNA, March 4. /TG/. The board met.", "TG" },
        { "The board (Water Board) - which met", NULL },
        { "VIENNA (on Monday) - The board met.", NULL },
        { "VIENNA (Reuters) The board met.", NULL },
        { "VIENNA and/or Graz", NULL },
        { "VIENNA /", NULL },
        { "", NULL },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        expect_view(agency_of(view_of(cases[i].text)), cases[i].name);

    struct reading reading;
    reading_of(
        &reading, "txt",
        VIEW("Board meets again\n\nVIENNA, March 4. /TG/. The board met on Monday."));
    expect_view(reading.document.source.publisher, "TG");
    reading_finish_test(&reading);
    reading_of(&reading, "txt",
               VIEW("The board met in Vienna on Monday.\n\nSource: example.org\n"));
    expect_view(reading.document.source.publisher, "example.org");
    reading_finish_test(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_agencies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
