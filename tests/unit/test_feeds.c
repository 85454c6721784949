#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "format/node.h"
#include "base/utf8.h"
#include "site/calendar.h"
#include "site/feeds.h"
#include "site/news.h"
#include "site/site.h"
#include "tunnel.h"
#include "site_capture.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct site site;
};

static void open_site(struct fixture *f, const char *base)
{
    *f = (struct fixture){ 0 };
    tunnel_make(&f->arena, &f->timeline);
    f->timeline.base_url = view_of(base);
    for (size_t i = 0; i < f->timeline.event_count; i++)
        f->timeline.events[i].first_seen = (struct day){ 2020, 1, 1 + (int) i };
    f->timeline.events[0].changed = (struct day){ 2021, 5, 6 };
    site_index(&f->arena, &f->timeline, &f->site);
}

static struct view written(struct fixture *f, const struct feed *feed, size_t number)
{
    struct buffer out = { 0 };
    feed->write(&f->site, number, &(struct sink){ .out = &out });
    struct view made = arena_copy(&f->arena, buffer_view(&out));
    buffer_finish(&out);
    return made;
}

static void assert_says(struct view text, const char *part)
{
    if (!capture_holds(text, part))
        fail_msg("it does not say: %s\n%.*s", part, VIEW_ARG(text));
}

/* The newest first, and what changed since it was added stands by its change. */
static void test_news(void **state)
{
    (void) state;
    struct fixture f;
    open_site(&f, NULL);
    f.timeline.events[3].first_seen = (struct day){ 0 };
    struct news_list news = news_of(&f.arena, &f.site);
    assert_int_equal(news.count, f.timeline.event_count - 1);
    assert_int_equal(news.items[0].event, 0);
    assert_true(news.items[0].is_changed);
    assert_int_equal(news.items[1].event, f.timeline.event_count - 1);
    assert_false(news.items[1].is_changed);
    assert_true(
        view_equal(news_published(&f.arena, &f.site, 0), VIEW("2020-01-01T00:00:00Z")));
    assert_true(
        view_equal(news_updated(&f.arena, &f.site, 0), VIEW("2021-05-06T00:00:00Z")));
    /* Without a ledger the source's date stands in, never the clock. */
    assert_true(
        view_equal(news_updated(&f.arena, &f.site, 3), VIEW("1970-01-01T00:00:00Z")));
    f.timeline.events[8].first_seen = (struct day){ 0 };
    f.timeline.records[1]->source.date = sample_date("1984-02", DATE_WHOLE);
    assert_true(
        view_equal(news_updated(&f.arena, &f.site, 8), VIEW("1984-02-29T00:00:00Z")));
    arena_finish(&f.arena);
}

static void test_atom(void **state)
{
    (void) state;
    struct fixture f;
    open_site(&f, "https://example.org/t/");
    struct view text = written(&f, &feed_atom, 0);
    assert_says(text, "<id>https://example.org/t/events/company-founded.html</id>");
    assert_says(text, "<updated>2021-05-06T00:00:00Z</updated>");
    assert_says(text, "<link rel=\"self\" type=\"application/atom+xml\" "
                      "href=\"https://example.org/t/feed.atom\"/>");
    assert_says(text, "<summary>during the 1880s: “The Aldersea");
    arena_finish(&f.arena);
    open_site(&f, NULL);
    text = written(&f, &feed_atom, 0);
    assert_says(text, "<id>urn:uuid:");
    assert_false(capture_holds(text, "rel=\"self\""));
    arena_finish(&f.arena);
}

static void test_json_feed(void **state)
{
    (void) state;
    struct fixture f;
    open_site(&f, NULL);
    struct node node;
    assert_true(json_read(&f.arena, written(&f, &feed_json, 0), &node, NULL));
    assert_non_null(node_get(&node, VIEW("items")));
    assert_null(node_get(&node, VIEW("feed_url")));
    assert_says(written(&f, &feed_json, 0), "\"url\":\"events/company-founded.html\"");
    arena_finish(&f.arena);
}

/* RFC 5545: lines of at most 75 octets, CR LF, the day after the last as the end. */
static void test_calendar(void **state)
{
    (void) state;
    struct fixture f;
    open_site(&f, NULL);
    f.timeline.events[0].date = sample_date("-0044-03-15", DATE_WHOLE);
    struct view text = written(&f, &feed_calendar, 0);
    assert_says(text, "X-ANNALS-LEFT-OUT:1\r\n");
    assert_says(text, "DTSTART;VALUE=DATE:19070503\r\nDTEND;VALUE=DATE:19070504\r\n");
    assert_says(text, "SUMMARY:The first train runs through the tunnel (late 1913)\r\n");
    assert_says(text, "DTSTART;VALUE=DATE:19130701\r\nDTEND;VALUE=DATE:19140101\r\n");
    for (struct view rest = text; rest.length > 0;) {
        struct view line = view_cut(&rest, '\n');
        assert_true(view_ends(line, VIEW("\r")));
        assert_true(line.length <= 76);
    }
    arena_finish(&f.arena);
}

/* Signs with a meaning are escaped, breaks of lines written as \n, characters not split.
 */
static void test_calendar_text(void **state)
{
    (void) state;
    struct fixture f;
    open_site(&f, NULL);
    f.timeline.events[1].title =
        VIEW("a;b,c\\d\nEND:VEVENT \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3"
             "\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3"
             "\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9");
    struct view text = written(&f, &feed_calendar, 0);
    assert_says(text, "SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT ");
    assert_int_equal(utf8_check(text), text.length);
    assert_says(text, "\xC3\xA9\r\n \xC3\xA9");
    arena_finish(&f.arena);
}

static void test_sitemap_and_robots(void **state)
{
    (void) state;
    struct fixture f;
    open_site(&f, NULL);
    assert_int_equal(feed_sitemap.files(&f.site), 0);
    assert_false(capture_holds(written(&f, &feed_robots, 0), "Sitemap"));
    arena_finish(&f.arena);
    open_site(&f, "https://example.org/t");
    assert_int_equal(feed_sitemap.files(&f.site), 1);
    struct view text = written(&f, &feed_sitemap, 0);
    assert_says(text, "<loc>https://example.org/t/index.html</loc>");
    assert_says(text, "<lastmod>2021-05-06</lastmod>");
    assert_false(capture_holds(text, "404.html"));
    assert_says(written(&f, &feed_robots, 0), "https://example.org/t/sitemap.xml");
    arena_finish(&f.arena);
}

/* More than 50,000 pages are split, and the first file lists the parts. */
static void test_large_sitemap(void **state)
{
    (void) state;
    enum { EVENTS = 60000 };
    struct fixture f;
    open_site(&f, "https://example.org/t");
    struct event *many = ARENA_ARRAY(&f.arena, struct event, EVENTS);
    for (size_t i = 0; i < EVENTS; i++) {
        many[i] = f.timeline.events[1];
        many[i].id = arena_format(&f.arena, "e%zu", i);
    }
    f.timeline.events = many;
    f.timeline.event_count = EVENTS;
    site_index(&f.arena, &f.timeline, &f.site);
    assert_int_equal(feed_sitemap.files(&f.site), 3);
    assert_says(written(&f, &feed_sitemap, 0),
                "<loc>https://example.org/t/sitemap-2.xml</loc>");
    assert_says(written(&f, &feed_sitemap, 1), "<loc>https://example.org/t/index.html");
    assert_says(written(&f, &feed_sitemap, 2), "events/e59999.html");
    arena_finish(&f.arena);
}

/* What has a name is exported alone, the same bytes as on the site. */
static void test_exports(void **state)
{
    (void) state;
    static const char *const names[] = { "ics", "atom", "jsonfeed", "jsonld" };
    struct fixture f;
    open_site(&f, "https://example.org/t");
    for (size_t i = 0; i < 4; i++) {
        struct buffer out = { 0 };
        assert_true(view_equal(site_export_name(i), view_of(names[i])));
        assert_true(site_export(&f.timeline, view_of(names[i]), &out));
        assert_true(out.length > 0);
        if (i == 0)
            assert_true(view_equal(buffer_view(&out), written(&f, &feed_calendar, 0)));
        buffer_finish(&out);
    }
    struct buffer none = { 0 };
    assert_int_equal(site_export_name(4).length, 0);
    assert_false(site_export(&f.timeline, VIEW("robots"), &none));
    assert_false(site_export(&f.timeline, VIEW(""), &none));
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_news),          cmocka_unit_test(test_atom),
        cmocka_unit_test(test_json_feed),     cmocka_unit_test(test_calendar),
        cmocka_unit_test(test_calendar_text), cmocka_unit_test(test_sitemap_and_robots),
        cmocka_unit_test(test_large_sitemap), cmocka_unit_test(test_exports),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
