/* Hosts: the names a preview answers to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "serve/host.h"

static void test_names(void **state)
{
    (void) state;
    static const struct {
        const char *host;
        int ours;
    } cases[] = {
        { "127.0.0.1:8017", 1 },
        { "localhost:8017", 1 },
        { "LocalHost:8017", 1 },
        { "localhost", 0 },
        { "localhost:", 0 },
        { "localhost:80", 0 },
        { "localhost:08017", 0 },
        { "localhost:8017 ", 0 },
        { "localhost:8017:8017", 0 },
        { "localhost.:8017", 0 },
        { "127.0.0.1.example.org:8017", 0 },
        { "user@127.0.0.1:8017", 0 },
        { "[::1]:8017", 0 },
        { "0.0.0.0:8017", 0 },
        { "127.1:8017", 0 },
        { "example.org", 0 },
        { "example.org:8017", 0 },
        { ":8017", 0 },
        { "", 0 },
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (host_is_ours(view_of(cases[i].host), 8017) != cases[i].ours)
            fail_msg("%s", cases[i].host);
    assert_false(host_is_ours((struct view){ NULL, 0 }, 8017));
}

static void test_no_port_is_80(void **state)
{
    (void) state;
    assert_true(host_is_ours(VIEW("localhost"), 80));
    assert_true(host_is_ours(VIEW("127.0.0.1:80"), 80));
    assert_false(host_is_ours(VIEW("localhost:"), 80));
}

static void test_origins(void **state)
{
    (void) state;
    assert_true(host_origin_is_ours(VIEW("http://127.0.0.1:8017"), 8017));
    assert_true(host_origin_is_ours(VIEW("http://localhost:8017"), 8017));
    assert_false(host_origin_is_ours(VIEW("https://localhost:8017"), 8017));
    assert_false(host_origin_is_ours(VIEW("http://localhost:8018"), 8017));
    assert_false(host_origin_is_ours(VIEW("http://example.org"), 8017));
    assert_false(host_origin_is_ours(VIEW("null"), 8017));
    assert_false(host_origin_is_ours(VIEW(""), 8017));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_no_port_is_80),
        cmocka_unit_test(test_origins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
