#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "site/paths.h"

static void test_prefix(void **state)
{
    (void) state;
    static const struct {
        struct view path, prefix;
    } cases[] = { { VIEW_INIT("index.html"), VIEW_INIT("") },
                  { VIEW_INIT("events/a.html"), VIEW_INIT("../") },
                  { VIEW_INIT("sources/2019/a/b.html"), VIEW_INIT("../../../") } };
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(view_equal(path_prefix(&arena, cases[i].path), cases[i].prefix));
    arena_finish(&arena);
}

static void test_links(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct page page = { .arena = &arena, .prefix = VIEW("../") };
    assert_true(view_equal(link_to(&page, VIEW("a/b c.html")), VIEW("../a/b%20c.html")));
    assert_true(view_equal(link_to_place(&page, VIEW("x.html"), VIEW("q-"), VIEW("a b")),
                           VIEW("../x.html#q-a%20b")));
    assert_true(
        view_equal(link_to(&page, VIEW("\xC3\xA9:?#%")), VIEW("../%C3%A9%3A%3F%23%25")));
    assert_true(view_equal(path_of_list(&arena, VIEW("people"), 0), VIEW("people.html")));
    assert_true(
        view_equal(path_of_list(&arena, VIEW("people"), 1), VIEW("people-2.html")));
    arena_finish(&arena);
}

static void test_web_addresses(void **state)
{
    (void) state;
    static const struct {
        struct view url;
        bool web;
        struct view host;
    } cases[] = {
        { VIEW_INIT("https://www.a.example/x?y"), true, VIEW_INIT("a.example") },
        { VIEW_INIT("HTTP://a.example"), true, VIEW_INIT("a.example") },
        { VIEW_INIT("http://a.example?q"), true, VIEW_INIT("a.example") },
        { VIEW_INIT("https://"), false, VIEW_INIT("https://") },
        { VIEW_INIT("javascript:alert(1)"), false, VIEW_INIT("javascript:alert(1)") },
        { VIEW_INIT("data:text/html,x"), false, VIEW_INIT("data:text/html,x") },
        { VIEW_INIT("//a.example"), false, VIEW_INIT("//a.example") },
        { VIEW_INIT("https://a b"), false, VIEW_INIT("https://a b") },
        { VIEW_INIT("https://a\njavascript:x"), false,
          VIEW_INIT("https://a\njavascript:x") },
        { { NULL, 0 }, false, { NULL, 0 } },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(link_is_web(cases[i].url), cases[i].web);
        assert_true(view_equal(link_host(cases[i].url), cases[i].host));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_web_addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
