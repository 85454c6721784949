/* Request paths: no target leads anywhere but down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "serve/request_path.h"

static void test_paths(void **state)
{
    (void) state;
    static const struct {
        const char *target, *path;
    } cases[] = {
        { "/", "" },
        { "/index.html", "index.html" },
        { "/events/", "events/" },
        { "/a%20b/%C3%A9.html?x=/../y#z", "a b/\xC3\xA9.html" },
        { "/a#b?c", "a" },
        { "/a..b/c.", "a..b/c." },
        { "/%252e%252e%252fetc", "%2e%2e%2fetc" },
        { "/a:b@c", "a:b@c" },
    };
    struct arena arena = { 0 };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct view path = { NULL, 0 };
        if (!request_path_read(&arena, view_of(cases[i].target), &path))
            fail_msg("%s is refused", cases[i].target);
        expect_view(path, cases[i].path);
        assert_int_equal(path.data[path.length], '\0');
    }
    arena_finish(&arena);
}

static void test_refused(void **state)
{
    (void) state;
    static const char *const targets[] = {
        "",
        "index.html",
        "*",
        "http://127.0.0.1:8017/",
        "//",
        "//example.org/",
        "/a//b",
        "/..",
        "/../etc/passwd",
        "/a/../b",
        "/a/..",
        "/./a",
        "/a/.",
        "/.git/config",
        "/%2e%2e/etc/passwd",
        "/%2E%2e%2Fetc/passwd",
        "/..%2fetc/passwd",
        "/%2fetc/passwd",
        "/a/.%2e/b",
        "/..\\windows",
        "/a\\b",
        "/%5c..%5c",
        "/a%00",
        "/%00/../a",
        "/a%0a",
        "/a%7f",
        "/%",
        "/a%2",
        "/a%zz",
        "/%2g",
        "/\x01",
    };
    struct arena arena = { 0 };
    struct view path = VIEW("as it was");
    for (size_t i = 0; i < COUNT(targets); i++)
        if (request_path_read(&arena, view_of(targets[i]), &path))
            fail_msg("%s gives %.*s", targets[i], VIEW_ARG(path));
    assert_false(request_path_read(&arena, (struct view){ "/a\0b", 4 }, &path));
    expect_view(path, "as it was");
    arena_finish(&arena);
}

static void test_long(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct view path;
    char *target = ARENA_ARRAY(&arena, char, 4097);
    memset(target, '/', 1);
    memset(target + 1, 'a', 4096);
    assert_true(request_path_read(&arena, (struct view){ target, 4096 }, &path));
    assert_int_equal(path.length, 4095);
    assert_false(request_path_read(&arena, (struct view){ target, 4097 }, &path));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
