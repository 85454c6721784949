#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/stated_date.h"
#include "expect.h"

static void reads_what_editors_write(void **state)
{
    (void) state;
    static const struct {
        const char *text, *edtf;
    } cases[] = {
        { "2019-03-04", "2019-03-04" },
        { "2019-03", "2019-03" },
        { "2019", "2019" },
        { "1984~", "1984~" },
        { "1939/1945", "1939/1945" },
        { "2019-03-04T10:30:00Z", "2019-03-04" },
        { "2019-03-04 10:30", "2019-03-04" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct date date;
        struct error err = { 0 };
        if (!stated_date_read(view_of(cases[i].text), &date, &err))
            fail_msg("%s: %s", cases[i].text, err.text);
        expect_view(view_of(date.edtf), cases[i].edtf);
    }
}

static void says_what_to_write(void **state)
{
    (void) state;
    static const struct {
        const char *text, *part;
    } cases[] = {
        { "2019-02-31", "(write it as in 2019-03-04" },
        { "2019-13-01", "(write it as in 2019-03-04" },
        { "4 March 2019", "(write 2019-03-04)" },
        { "March 2019", "(write 2019-03)" },
        { "soon", "(write" },
        { "2019-02-31T10:00", "February" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct date date = { 0 };
        struct error err = { 0 };
        assert_false(stated_date_read(view_of(cases[i].text), &date, &err));
        assert_int_equal(err.kind, ERROR_INPUT);
        assert_int_equal(date.earliest.year, 0);
        if (strstr(err.text, cases[i].part) == NULL)
            fail_msg("%s: \"%s\" lacks \"%s\"", cases[i].text, err.text, cases[i].part);
    }
}

static void guesses_what_pages_write(void **state)
{
    (void) state;
    static const struct {
        const char *text, *edtf; /* NULL: refused */
    } cases[] = {
        { "2001-07-09T10:00:00+02:00", "2001-07-09" },
        { "2001-07-09", "2001-07-09" },
        { "20010709", "2001-07-09" },
        { "20010709T1000", "2001-07-09" },
        { "2001/07/09 10:00", "2001-07-09" },
        { "2001.7.9", "2001-07-09" },
        { "Mon, 9 Jul 2001 10:00:00 +0200", "2001-07-09" },
        { "Monday, July 9th, 2001 at 10:00 am", "2001-07-09" },
        { "9 July 2001", "2001-07-09" },
        { "July 2001", "2001-07" },
        { "2001-07", "2001-07" },
        { "2001", "2001" },
        { "Sept. 3, 2001", "2001-09-03" },
        { "2001-02-31", NULL },
        { "31 April 2001", NULL },
        { "0001-01-01", NULL },
        { "9999-01-01", NULL },
        { "12345678901234567890", NULL },
        { "yesterday", NULL },
        { "July 9", NULL },
        { "", NULL },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct date date = { 0 };
        bool found = stated_date_guess(view_of(cases[i].text), &date);
        if (found != (cases[i].edtf != NULL))
            fail_msg("%s: %s", cases[i].text, found ? date.edtf : "refused");
        if (found)
            expect_view(view_of(date.edtf), cases[i].edtf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_editors_write),
        cmocka_unit_test(says_what_to_write),
        cmocka_unit_test(guesses_what_pages_write),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
