/* Former addresses: pages that lead on, pages that say that something is gone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "site/permalinks.h"
#include "site_capture.h"
#include "tunnel.h"

#define EVENT(name)                      \
    {                                    \
        PERMALINK_EVENT, VIEW_INIT(name) \
    }
#define SOURCE(name)                      \
    {                                     \
        PERMALINK_SOURCE, VIEW_INIT(name) \
    }
#define PERSON(name)                      \
    {                                     \
        PERMALINK_ENTITY, VIEW_INIT(name) \
    }
#define PLACE(name)                                      \
    {                                                    \
        PERMALINK_ENTITY + ENTITY_PLACE, VIEW_INIT(name) \
    }

static const struct redirect REDIRECTS[] = {
    { EVENT("lamps-lit"), EVENT("lamps-hung") },
    { SOURCE("accounts"), SOURCE("1914/ledger") },
    { PERSON("aldersea"), PLACE("aldersea") },
};

static struct view told_by[] = { VIEW_INIT("memoir"), VIEW_INIT("diary"),
                                 VIEW_INIT("accounts"), VIEW_INIT("nowhere") };
static const struct gone GONE[] = {
    { .at = EVENT("bell-rings"),
      .title = VIEW_INIT("The <bell> rings"),
      .day = { 2026, 5, 6 },
      .edtf = VIEW_INIT("1911-06"),
      .sources = told_by,
      .source_count = 4 },
    { .at = EVENT("fire"), .hidden = true, .day = { 2026, 5, 7 } },
    { .at = SOURCE("diary"),
      .title = VIEW_INIT("A diver's diary"),
      .day = { 2026, 5, 6 },
      .url = VIEW_INIT("https://example.org/diary") },
    { .at = PERSON("a-diver"), .title = VIEW_INIT("A. Diver"), .day = { 2026, 5, 6 } },
};

static const struct change CHANGES[] = {
    { .day = { 2026, 5, 7 }, .kind = CHANGE_HIDDEN, .of = EVENT("fire") },
    { .day = { 2026, 5, 6 }, .kind = CHANGE_ADDED, .sources = 2, .events = 1 },
    { .day = { 2026, 5, 6 },
      .kind = CHANGE_REDATED,
      .of = EVENT("lamps-hung"),
      .title = VIEW_INIT("Lamps are hung"),
      .was = VIEW_INIT("1911-03"),
      .now = VIEW_INIT("1911-04") },
    { .day = { 2026, 5, 6 },
      .kind = CHANGE_MERGED,
      .of = EVENT("lamps-lit"),
      .title = VIEW_INIT("Lamps are lit"),
      .now = VIEW_INIT("lamps-hung") },
    { .day = { 2026, 5, 6 },
      .kind = CHANGE_REMOVED,
      .of = EVENT("bell-rings"),
      .title = VIEW_INIT("The <bell> rings") },
    { .day = { 2026, 1, 1 }, .kind = CHANGE_ADDED, .sources = 3, .events = 11 },
};

static struct capture *render(struct arena *arena, struct timeline *timeline)
{
    tunnel_make(arena, timeline);
    timeline->redirects = ARENA_ARRAY(arena, struct redirect, 3);
    memcpy(timeline->redirects, REDIRECTS, sizeof REDIRECTS);
    timeline->redirect_count = 3;
    timeline->gone = ARENA_ARRAY(arena, struct gone, 4);
    memcpy(timeline->gone, GONE, sizeof GONE);
    timeline->gone_count = 4;
    timeline->changes = ARENA_ARRAY(arena, struct change, 6);
    memcpy(timeline->changes, CHANGES, sizeof CHANGES);
    timeline->change_count = 6;
    for (size_t i = 0; i < timeline->event_count; i++)
        timeline->events[i].first_seen = (struct day){ 2026, 1, 1 };
    timeline->events[0].first_seen = (struct day){ 2026, 5, 6 };
    timeline->base_url = VIEW("https://example.org/t");
    struct capture *site = capture_site(timeline, 2, NULL);
    assert_true(site->good);
    assert_int_equal(capture_dead_links(site), 0);
    return site;
}

static void assert_page(struct capture *site, const char *path, const char *says)
{
    struct view page = capture_page(site, path);
    if (!capture_holds(page, says))
        fail_msg("%s does not say %s:\n%.*s", path, says, VIEW_ARG(page));
}

static void what_moved_leads_on(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    struct capture *site = render(&arena, &timeline);
    assert_page(site, "events/lamps-lit.html", "0; url=../events/lamps-hung.html");
    assert_page(site, "events/lamps-lit.html", "is part of <a");
    assert_page(site, "people/aldersea.html", "0; url=../places/aldersea.html");
    assert_page(site, "people/aldersea.html", "has another now: <a");
    /* browsers take no fragment along: the passages stand there themselves */
    assert_page(site, "sources/accounts.html",
                "<li id=\"q-l1\"><a href=\"../sources/1914/ledger.html#q-l1\">");
    assert_false(capture_holds(capture_page(site, "sources/accounts.html"),
                               "http-equiv=\"refresh"));
    capture_free(site);
    arena_finish(&arena);
}

static void what_is_gone_says_so(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    struct capture *site = render(&arena, &timeline);
    static const struct {
        const char *path, *says;
    } pages[] = {
        { "events/bell-rings.html",
          "stood an event: “The &lt;bell&gt; rings”, June 1911." },
        { "events/bell-rings.html", "Since 6 May 2026 no source here tells of it." },
        { "events/bell-rings.html", "<a href=\"../sources/memoir.html\">Under the sea" },
        { "events/bell-rings.html", "<a href=\"../sources/diary.html\">A diver&#39;s" },
        { "events/bell-rings.html", "<a href=\"../sources/accounts.html\">The tunnel’s" },
        { "events/bell-rings.html", "#y1911\">in 1911</a>" },
        { "events/fire.html", "An editor took it off the timeline on 7 May 2026." },
        { "sources/diary.html", "https://example.org/diary" },
        { "people/a-diver.html", "stood a person: “A. Diver”." },
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        assert_page(site, pages[i].path, pages[i].says);
        assert_page(site, pages[i].path, "<meta name=\"robots\" content=\"noindex\">");
        assert_false(capture_holds(capture_page(site, "sitemap.xml"), pages[i].path));
    }
    assert_false(
        capture_holds(capture_page(site, "events/fire.html"), "At this address"));
    assert_false(capture_holds(capture_page(site, "events/bell-rings.html"), "nowhere"));
    capture_free(site);
    arena_finish(&arena);
}

static void changes_are_told(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    struct capture *site = render(&arena, &timeline);
    static const char *const says[] = {
        "<h2>7 May 2026</h2>",  "An editor took it off the timeline",
        "2 sources, 1 event",   "From March 1911 to April 1911",
        "It is part of “",      "events/bell-rings.html\">The &lt;bell&gt; rings",
        "3 sources, 11 events", "events/company-founded.html",
    };
    for (size_t i = 0; i < sizeof says / sizeof *says; i++)
        assert_page(site, "changes.html", says[i]);
    struct view page = capture_page(site, "changes.html");
    assert_false(capture_holds(page, "fire.html"));
    assert_false(capture_holds(page, "events/northern-shaft.html")); /* counted */
    assert_page(site, "feed.atom", "<title>Redated: ");
    assert_page(site, "feed.atom", "<title>Taken off: An event</title>");
    assert_page(site, "feed.json", "\"title\":\"Removed: The ");
    assert_false(capture_holds(capture_page(site, "feed.atom"), "fire.html"));
    capture_free(site);
    arena_finish(&arena);
}

static void addresses_are_looked_up(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    struct capture *rendered = render(&arena, &timeline);
    struct site site;
    site_index(&arena, &timeline, &site);
    const struct permalink there[] = { EVENT("lamps-hung"), EVENT("lamps-lit"),
                                       EVENT("fire"), PERSON("aldersea") };
    for (size_t i = 0; i < 4; i++)
        assert_true(site_answers(&site, there[i]));
    assert_false(site_answers(&site, (struct permalink) EVENT("no-such")));
    assert_int_equal(site_find(&site, (struct permalink) PERSON("aldersea")), SITE_NONE);
    assert_int_equal(site_find(&site, (struct permalink) SOURCE("memoir")), 2);
    assert_true(view_equal(site_title_at(&site, (struct permalink) PLACE("aldersea")),
                           VIEW("Aldersea")));
    assert_null(site_title_at(&site, (struct permalink) SOURCE("diary")).data);
    assert_true(view_equal(path_of_permalink(&arena, (struct permalink) PLACE("x")),
                           VIEW("places/x.html")));
    capture_free(rendered);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_moved_leads_on),
        cmocka_unit_test(what_is_gone_says_so),
        cmocka_unit_test(changes_are_told),
        cmocka_unit_test(addresses_are_looked_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
