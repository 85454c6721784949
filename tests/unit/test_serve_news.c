/* News: what pages are told of a build. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "folder_fixture.h"
#include "serve/news.h"

static void expect_event(const struct news *news, const char *event)
{
    struct buffer out = { 0 };
    news_write(news, &out);
    expect_view(buffer_view(&out), event);
    buffer_finish(&out);
}

static void test_nothing_amiss(void **state)
{
    (void) state;
    expect_event(&(struct news){ .site = 0x2A }, "data: 000000000000002a\n\n");
}

/* No message ends a line, the event, or begins a field of its own. */
static void test_hostile_messages(void **state)
{
    (void) state;
    static const struct view messages[] = {
        VIEW_INIT("a.md:1:2: error: x"),
        VIEW_INIT("b\n\nevent: other\rdata: <script>\x1B[2J"),
        VIEW_INIT(""),
    };
    struct news news = { .headline = VIEW("2\nerrors"),
                         .messages = messages,
                         .message_count = 3 };
    expect_event(&news,
                 "data: 0000000000000000\ndata: 2 errors\ndata: a.md:1:2: error: x\n"
                 "data: b  event: other data: <script> [2J\ndata: \n\n");
}

static void test_number_of_a_site(void **state)
{
    struct scratch *scratch = *state;
    assert_true(news_site_of(scratch_path(scratch, "none")) == 0);
    assert_int_equal(mkdir(scratch_path(scratch, "events"), 0777), 0);
    scratch_put(scratch, "index.html", VIEW("one"));
    uint64_t first = news_site_of(scratch->path);
    assert_true(news_site_of(scratch->path) == first);
    scratch_put(scratch, "events/a.html", VIEW("two"));
    uint64_t second = news_site_of(scratch->path);
    assert_true(second != first);
    char from[4200];
    snprintf(from, sizeof from, "%s", scratch_path(scratch, "events/a.html"));
    assert_int_equal(rename(from, scratch_path(scratch, "events/b.html")), 0);
    assert_true(news_site_of(scratch->path) != second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_amiss),
        cmocka_unit_test(test_hostile_messages),
        SCRATCH_TEST(test_number_of_a_site),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
