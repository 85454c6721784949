#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "site_capture.h"
#include "tunnel.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct capture *site;
};

static int open_tunnel(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    tunnel_make(&f->arena, &f->timeline);
    f->site = capture_site(&f->timeline, 2, NULL);
    *state = f;
    return 0;
}

static int close_tunnel(void **state)
{
    struct fixture *f = *state;
    capture_free(f->site);
    arena_finish(&f->arena);
    free(f);
    return 0;
}

static void test_every_page_is_written(void **state)
{
    struct fixture *f = *state;
    static const char *const paths[] = {
        "index.html",
        "events/tunnel-opens.html",
        "sources/1911/gazette.html",
        "sources/memoir.html",
        "people/ida-marlow.html",
        "organisations/tunnel-company.html",
        "places/aldersea.html",
        "texts/licence.html",
        "years/1911.html",
        "sources.html",
        "people.html",
        "organisations.html",
        "places.html",
        "texts.html",
        "disagreements.html",
        "undated.html",
        "about.html",
        "404.html",
        "kinds.html",
        "kinds/opening.html",
        "years.html",
        "changes.html",
        "timeline.ics",
        "feed.atom",
        "feed.json",
        "robots.txt",
    };
    assert_true(f->site->good);
    assert_int_equal(f->site->diagnostics.count, 0);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        if (capture_page(f->site, paths[i]).length == 0)
            print_message("no %s\n", paths[i]);
        assert_true(capture_page(f->site, paths[i]).length > 0);
    }
    assert_int_equal(capture_page(f->site, "things.html").length, 0);
}

static void test_links_lead_somewhere(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(capture_dead_links(f->site), 0);
}

static void test_threads_do_not_show(void **state)
{
    struct fixture *f = *state;
    struct capture *alone = capture_site(&f->timeline, 1, NULL);
    assert_int_equal(alone->count, f->site->count);
    for (size_t i = 0; i < alone->count; i++) {
        assert_true(view_equal(alone->files[i].path, f->site->files[i].path));
        assert_true(view_equal(alone->files[i].content, f->site->files[i].content));
    }
    capture_free(alone);
}

/* What each page must say, as a reader would look for it. */
static void test_pages_say(void **state)
{
    struct fixture *f = *state;
    static const struct {
        const char *path, *text;
    } cases[] = {
        { "index.html", "<h2>1911</h2>" },
        { "index.html", "<span>17 years, no events</span>" },
        { "index.html", "<summary>3 more events</summary>" },
        { "index.html", "<time datetime=\"1911-06-14\">14 June</time>" },
        { "index.html", "<span data-edtf=\"1912\">since 1912</span>" },
        { "index.html",
          "≠ Sources disagree: <a href=\"disagreements.html#d-first-train\">" },
        { "index.html", "Tomas Brandt</a>" },
        { "events/lamps-hung.html", "<span class=\"t\">the following month</span>" },
        { "events/lamps-hung.html", "<code>next-unit</code>" },
        { "events/tunnel-opens.html", "the source’s own date, 17 June 1911" },
        { "events/tunnel-opens.html",
          "lead event of <a href=\"../sources/1911/gazette.html\">" },
        { "events/tunnel-opens.html",
          "Same story. The same company and the same shaft." },
        { "events/first-train.html", "the source is a summary of the original" },
        { "sources/1911/gazette.html", "<p>2 paragraphs not reproduced</p>" },
        { "sources/1911/gazette.html", "¶ 6–7" },
        { "sources/1911/gazette.html", "<span id=\"q-g3\"></span>the company opened" },
        { "sources/1911/gazette.html", "rel=\"external noopener\"" },
        { "sources/1914/ledger.html", "summary in the editors’ own words" },
        { "sources/memoir.html", "not known" },
        { "people/ida-marlow.html", "Engineer Marlow" },
        { "disagreements.html", "One source has the first train in 1912" },
        { "undated.html", "Once the lamps went out and we sang." },
        { "about.html", "href=\"https://tunnel.example/mistakes\"" },
        { "404.html", "noindex" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool says = capture_holds(capture_page(f->site, cases[i].path), cases[i].text);
        if (!says)
            print_message("%s does not say: %s\n", cases[i].path, cases[i].text);
        assert_true(says);
    }
}

/* A headline that repeats the title is not shown twice, nor counted as left out. */
static void test_title_is_not_repeated(void **state)
{
    struct fixture *f = *state;
    struct view page = capture_page(f->site, "sources/1911/gazette.html");
    assert_false(capture_holds(page, "<h2>\nCrowds"));
    assert_false(capture_holds(page, "¶ 1</p>"));
    assert_true(capture_holds(page, "¶ 2</p>"));
}

static void test_base_url(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    tunnel_make(&arena, &timeline);
    timeline.base_url = VIEW("https://example.org/t/");
    struct capture *site = capture_site(&timeline, 1, NULL);
    assert_true(site->good);
    assert_true(capture_holds(capture_page(site, "events/lamps-hung.html"),
                              "<link rel=\"canonical\" "
                              "href=\"https://example.org/t/events/lamps-hung.html\">"));
    assert_true(capture_holds(capture_page(site, "events/lamps-hung.html"),
                              "href=\"../index.html\""));
    assert_true(capture_holds(capture_page(site, "404.html"),
                              "href=\"https://example.org/t/index.html\""));
    capture_free(site);
    arena_finish(&arena);
}

/* An address that was merged leads on, unless another event has it or its event is gone.
 */
static void test_merged_addresses(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    tunnel_make(&arena, &timeline);
    static const struct redirect redirects[] = {
        { { PERMALINK_EVENT, VIEW_INIT("gone-too") },
          { PERMALINK_EVENT, VIEW_INIT("no-such-event") } },
        { { PERMALINK_EVENT, VIEW_INIT("lamps-hung") },
          { PERMALINK_EVENT, VIEW_INIT("tunnel-opens") } },
        { { PERMALINK_EVENT, VIEW_INIT("lamps-lit") },
          { PERMALINK_EVENT, VIEW_INIT("lamps-hung") } },
    };
    timeline.redirects = ARENA_ARRAY(&arena, struct redirect, 3);
    memcpy(timeline.redirects, redirects, sizeof redirects);
    timeline.redirect_count = 3;
    struct capture *site = capture_site(&timeline, 2, NULL);
    assert_true(site->good);
    struct view moved = capture_page(site, "events/lamps-lit.html");
    assert_true(capture_holds(moved, "content=\"0; url=../events/lamps-hung.html\""));
    assert_true(capture_holds(moved, "noindex"));
    assert_int_equal(capture_page(site, "events/gone-too.html").length, 0);
    assert_true(
        capture_holds(capture_page(site, "events/lamps-hung.html"), "How the date"));
    assert_int_equal(capture_dead_links(site), 0);
    capture_free(site);
    arena_finish(&arena);
}

/* Pages name their assets by what these hold, and allow nothing else. */
static void test_policy(void **state)
{
    struct fixture *f = *state;
    struct view index = capture_page(f->site, "index.html");
    struct view about = capture_page(f->site, "about.html");
    assert_true(capture_holds(index, "content=\"default-src 'none'; style-src 'self'"));
    assert_true(capture_holds(index, "script-src 'self' 'nonce-"));
    assert_true(capture_holds(about, "script-src 'sha256-"));
    assert_false(capture_holds(about, "<script src"));
    assert_false(capture_holds(index, "unsafe"));
    assert_true(capture_asset(f->site, "assets/style.").length > 0);
    assert_true(capture_asset(f->site, "assets/script.").length > 0);
    assert_true(capture_asset(f->site, "assets/icon.").length > 0);
    assert_true(capture_asset(f->site, "assets/index.").length > 0);
}

static void test_empty_corpus(void **state)
{
    (void) state;
    struct timeline timeline = { 0 };
    struct capture *site = capture_site(&timeline, 2, NULL);
    assert_true(site->good);
    assert_int_equal(site->diagnostics.count, 0);
    assert_true(capture_holds(capture_page(site, "index.html"), "class=\"empty\""));
    assert_true(capture_page(site, "404.html").length > 0);
    assert_int_equal(capture_dead_links(site), 0);
    capture_free(site);
}

static bool refuse_all(void *context, const struct site_file *file, struct error *err)
{
    (void) context;
    return error_set(err, ERROR_SYSTEM, "no room for %.*s", VIEW_ARG(file->path));
}

/* The failure that is told is that of the first page, whatever threads there are. */
static void test_failing_writes(void **state)
{
    struct fixture *f = *state;
    for (size_t jobs = 1; jobs <= 4; jobs++) {
        struct arena arena = { 0 };
        struct diagnostics diagnostics = { .arena = &arena };
        struct site_options options = { .jobs = jobs, .write = refuse_all };
        struct error err = { 0 };
        assert_false(site_render(&f->timeline, &options, &diagnostics, &err));
        assert_string_equal(err.text, "no room for index.html");
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_is_written),
        cmocka_unit_test(test_links_lead_somewhere),
        cmocka_unit_test(test_threads_do_not_show),
        cmocka_unit_test(test_pages_say),
        cmocka_unit_test(test_title_is_not_repeated),
        cmocka_unit_test(test_base_url),
        cmocka_unit_test(test_merged_addresses),
        cmocka_unit_test(test_policy),
        cmocka_unit_test(test_empty_corpus),
        cmocka_unit_test(test_failing_writes),
    };
    return cmocka_run_group_tests(tests, open_tunnel, close_tunnel);
}
