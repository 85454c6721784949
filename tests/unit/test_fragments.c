/* Fragments: found in tags alone, compared, lent to another version of a page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "site/fragments.h"

/* The ids of a page, each with a space behind it. */
static void read_ids(const char *page, struct buffer *out)
{
    struct arena arena = { .blocks = NULL };
    struct fragments found;
    fragments_read(&arena, view_of(page), &found);
    for (size_t i = 0; i < found.count; i++) {
        buffer_add(out, found.items[i]);
        buffer_add_byte(out, ' ');
    }
    arena_finish(&arena);
}

static void test_where_ids_are(void **state)
{
    (void) state;
    static const struct {
        const char *page, *ids;
    } cases[] = {
        { "", "" },
        { "<p id=\"a\">x</p><li class=\"id\" id=\"b-2\">", "a b-2 " },
        { "<p id='a'><p ID = \"b\"><p\nid=c>", "a b c " },
        { "<p id=\"\"><p id=><p id>", "" },
        { "text id=\"a\" &lt;p id=\"b\"&gt;", "" },
        { "<p data-id=\"a\" title='id=\"b\"'>", "" },
        { "<!-- <p id=\"a\"> --><p id=\"b\">", "b " },
        { "<p title=\"a > b\" id=\"c\">", "c " },
        { "</p id=\"a\"><br/id=\"b\">", "b " },
        { "<p id=\"a", "a " },
        { "<!-- <p id=\"a\">", "" },
        { "<", "" },
        { "<p id", "" },
        { "<p id=", "" },
        { "<!--", "" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buffer found = { .length = 0 };
        read_ids(cases[i].page, &found);
        expect_view(buffer_view(&found), cases[i].ids);
        buffer_finish(&found);
    }
}

static void expect_missing(const char *first, const char *second, const char *lent)
{
    struct arena arena = { .blocks = NULL };
    struct fragments one, two, missing;
    struct buffer out = { .length = 0 };
    fragments_read(&arena, view_of(first), &one);
    fragments_read(&arena, view_of(second), &two);
    fragments_missing(&arena, &one, &two, &missing);
    fragments_lend(view_of(second), &missing, &out);
    expect_view(buffer_view(&out), lent);
    buffer_finish(&out);
    arena_finish(&arena);
}

static void test_what_is_lent(void **state)
{
    (void) state;
    expect_missing("<p id=a><p id=b>", "<body><p id=a></body></html>",
                   "<body><p id=a><a id=\"b\"></a>\n</body></html>");
    expect_missing("<p id=a><p id=a>", "no body", "no body<a id=\"a\"></a>\n");
    expect_missing("<p id=a><p id=b>", "<p id=b><p id=a></BODY>",
                   "<p id=b><p id=a></BODY>");
    expect_missing("<p id='\"'>", "", "<a id='\"'></a>\n");
    expect_missing("", "<p id=a>", "<p id=a>");
}

/* The page that stands in for another has no link that could be dead. */
static void test_unfinished_page(void **state)
{
    (void) state;
    struct view page = fragments_unfinished_page();
    assert_true(view_starts(page, VIEW("<!DOCTYPE html>")));
    assert_true(view_ends(page, VIEW("</body>\n</html>\n")));
    assert_int_equal(view_find(page, VIEW("href"), 0), page.length);
    assert_int_equal(view_find(page, VIEW("src"), 0), page.length);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_where_ids_are),
        cmocka_unit_test(test_what_is_lent),
        cmocka_unit_test(test_unfinished_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
