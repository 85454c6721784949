/* Entity tags: whether a browser has a file already. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "serve/etag.h"

static void test_written(void **state)
{
    (void) state;
    char tag[ETAG_SIZE];
    etag_write(0xAB, tag);
    assert_string_equal(tag, "\"00000000000000ab\"");
}

static void test_lists(void **state)
{
    (void) state;
    static const struct {
        const char *header;
        int matches;
    } cases[] = {
        { "\"a1\"", 1 },
        { "W/\"a1\"", 1 },
        { "\"b\", \"a1\"", 1 },
        { "\"b\" ,W/\"a1\" ", 1 },
        { "*", 1 },
        { "\"a\"", 0 },
        { "a1", 0 },
        { "", 0 },
        { ",,,", 0 },
        { "w/\"a1\"", 0 },
        { "\"a1", 0 },
        { "\"A1\"", 0 },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(etag_matches(view_of(cases[i].header), VIEW("\"a1\"")),
                         cases[i].matches);
    assert_false(etag_matches((struct view){ NULL, 0 }, VIEW("\"a1\"")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_written),
        cmocka_unit_test(test_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
