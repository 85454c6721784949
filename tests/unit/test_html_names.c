#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/html_names.h"
#include "expect.h"

static void reads_names(void **state)
{
    (void) state;
    static const struct {
        const char *value;
        bool unlikely, maybe, share, byline, date;
        int weight;
    } cases[] = {
        { "article-body", false, true, false, false, false, 25 },
        { "storyBody main", false, true, false, false, false, 25 },
        { "SideBar left", false, false, false, false, false, 0 },
        { "sidebar", true, false, false, false, false, -25 },
        { "comments-list", true, false, false, false, false, -25 },
        { "relatedStories", true, false, false, false, false, -25 },
        { "breadcrumbs", true, false, false, false, false, -25 },
        { "share-buttons", false, false, true, false, false, -25 },
        { "entry__author byline", false, true, false, true, false, 25 },
        { "pub-date", false, false, false, false, true, 0 },
        { "x1 y2 z", false, false, false, false, false, 0 },
        { "adverts", true, false, false, false, false, -25 },
        { "address", false, false, false, false, false, 0 },
        { "", false, false, false, false, false, 0 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct html_name name = { 0 };
        html_name_read(view_of(cases[i].value), &name);
        if (name.unlikely != cases[i].unlikely || name.maybe != cases[i].maybe ||
            name.share != cases[i].share || name.byline != cases[i].byline ||
            name.date != cases[i].date || name.weight != cases[i].weight)
            fail_msg("%s: wrongly read", cases[i].value);
    }
    struct html_name name = { 0 };
    html_name_read((struct view){ NULL, 0 }, &name);
    assert_int_equal(name.weight, 0);
}

static void tells_roles(void **state)
{
    (void) state;
    assert_true(html_role_is_furniture(VIEW("navigation")));
    assert_true(html_role_is_furniture(VIEW("Dialog")));
    assert_false(html_role_is_furniture(VIEW("main")));
    assert_false(html_role_is_furniture(VIEW("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_names),
        cmocka_unit_test(tells_roles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
