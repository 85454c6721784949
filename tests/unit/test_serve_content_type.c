/* Content types: what browsers are told of a file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "serve/content_type.h"

static void test_endings(void **state)
{
    (void) state;
    static const struct {
        const char *path, *type;
    } cases[] = {
        { "index.html", "text/html; charset=utf-8" },
        { "assets/style.74c9.css", "text/css; charset=utf-8" },
        { "assets/script.js", "text/javascript; charset=utf-8" },
        { "timeline.json", "application/json" },
        { "timeline.ics", "text/calendar; charset=utf-8" },
        { "feed.atom", "application/atom+xml; charset=utf-8" },
        { "icon.SVG", "image/svg+xml" },
        { "robots.txt", "text/plain; charset=utf-8" },
        { "CNAME", "application/octet-stream" },
        { "a.html/b", "application/octet-stream" },
        { "a.html.bak", "application/octet-stream" },
        { "", "application/octet-stream" },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(content_type_of(view_of(cases[i].path)), cases[i].type);
}

static void test_pages(void **state)
{
    (void) state;
    assert_true(content_type_is_page(VIEW("events/a.html")));
    assert_false(content_type_is_page(VIEW("events/a.json")));
    assert_false(content_type_is_page(VIEW("html")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_endings),
        cmocka_unit_test(test_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
