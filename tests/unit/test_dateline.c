#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/line_kind.h"
#include "expect.h"

static void tells_datelines(void **state)
{
    (void) state;
    static const struct {
        const char *line;
        bool dateline;
    } cases[] = {
        { "4 March 2019", true },
        { "March 4, 2019", true },
        { "July 9, 2001, City Hall, Vienna", true },
        { "Vienna, Austria, 4 March", true },
        { "VIENNA - Oct. 3 (Reuters)", true },
        { "Published: Monday, 4 March 2019 at 10:30 am GMT", true },
        { "2019-03-04", true },
        { "10/20/2016 14:00", true },
        { "Updated 4th of March 2019", true },
        { "March 2019", true },
        { "Posted on March 4, 2019 by admin", true },
        { "March 4, 2019 by all of the people who were there", false },
        { "", false },
        { "March", false },
        { "2019", false },
        { "The March 2019 report says so", false },
        { "Water board meets on 4 March 2019", false },
        { "Great Water Board Treaty Signed March 4, 2019", false },
        { "May we come in", false },
        { "3 members in 4 rooms", false },
        { "From 3 March to 4 April", false },
        { "1.2.3.4", false },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (line_is_dateline(view_of(cases[i].line)) != cases[i].dateline)
            fail_msg("%s: wrongly told", cases[i].line);
    char much[400];
    memset(much, '1', sizeof much);
    assert_false(line_is_dateline((struct view){ much, sizeof much }));
}

static void reads_bylines(void **state)
{
    (void) state;
    static const struct {
        const char *line, *name;
    } cases[] = {
        { "By Jane Roe", "Jane Roe" },
        { "by Jane Roe and John Doe, staff writers for The Gazette", NULL },
        { "By Jane Roe and John Doe, Staff Writers for The Gazette",
          "Jane Roe and John Doe, Staff Writers for The Gazette" },
        { "BY JANE ROE", "JANE ROE" },
        { "Author: J. Roe", "J. Roe" },
        { "Written by Ludwig van Roe", "Ludwig van Roe" },
        { "By the time it rained", NULL },
        { "By noon all was done", NULL },
        { "Bylaws of the Board", NULL },
        { "By ", NULL },
        { "", NULL },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view name = { NULL, 0 };
        bool found = line_is_byline(view_of(cases[i].line), &name);
        if (found != (cases[i].name != NULL))
            fail_msg("%s: wrongly told", cases[i].line);
        expect_view(name, cases[i].name);
    }
    assert_true(line_is_byline(VIEW("By Jane Roe"), NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_datelines),
        cmocka_unit_test(reads_bylines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
