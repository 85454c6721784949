#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/percent.h"

static void test_path(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    static const struct {
        struct view text, path, inside;
    } cases[] = {
        { VIEW_INIT("a/b-c_d.html"), VIEW_INIT("a/b-c_d.html"),
          VIEW_INIT("a%2Fb%2Dc_d.html") },
        { VIEW_INIT("50% \"x\""), VIEW_INIT("50%25%20%22x%22"),
          VIEW_INIT("50%25%20%22x%22") },
        { VIEW_INIT("\xC3\xA9?#&,"), VIEW_INIT("%C3%A9%3F%23%26%2C"),
          VIEW_INIT("%C3%A9%3F%23%26%2C") },
        { VIEW_INIT(""), VIEW_INIT(""), VIEW_INIT("") },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(view_equal(percent_path(&arena, cases[i].text), cases[i].path));
        assert_true(view_equal(percent_text(&arena, cases[i].text), cases[i].inside));
    }
    arena_finish(&arena);
}

/* Every byte comes back from what it was written as. */
static void test_all_bytes(void **state)
{
    (void) state;
    for (int byte = 0; byte < 256; byte++) {
        char one = (char) byte, out[3];
        size_t length = percent_write_path((struct view){ &one, 1 }, out);
        assert_true(length == 1 ? out[0] == one : length == 3 && out[0] == '%');
        assert_true(length == 3 || byte < 0x7F);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_path),
        cmocka_unit_test(test_all_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
