#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "site_capture.h"
#include "tunnel.h"

static const char attack[] =
    "</title><script>alert('x')</script>\" onmouseover=\"y\" {{A}} &amp; "
    "\xEF\xBF\xBD \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D";

/* Every string that a source or its markup can give. */
static void poison(struct arena *arena, struct timeline *timeline)
{
    struct view bad = VIEW("");
    bad = view_of(attack);
    timeline->title = timeline->description = timeline->contact = timeline->language =
        bad;
    for (size_t i = 0; i < timeline->record_count; i++) {
        struct record *record = timeline->records[i];
        struct source *source = &record->source;
        source->title = source->publisher = source->author = source->language = bad;
        source->rights = source->kind = source->date_basis = bad;
        source->url = i == 0 ? VIEW("javascript:alert(1)//https://x.example") : bad;
        for (size_t p = 0; p < record->passage_count; p++)
            record->passages[p].text = bad;
        for (size_t c = 0; c < record->claims.count; c++) {
            struct claim *claim = &record->claims.items[c];
            claim->title = claim->kind = claim->quote.exact = bad;
            claim->quote.prefix = claim->quote.suffix = bad;
            claim->expression.text = claim->expression.rule = bad;
            claim->expression.anchor = claim->expression.direction = bad;
        }
    }
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct event *event = &timeline->events[i];
        event->title = event->kind = bad;
        for (size_t r = 0; r < event->related_count; r++)
            event->related[r].relation = event->related[r].reason = bad;
    }
    for (size_t i = 0; i < timeline->entity_count; i++) {
        struct entity *entity = &timeline->entities[i].entity;
        entity->name = bad;
        entity->aliases = ARENA_NEW(arena, struct view);
        entity->aliases[0] = bad;
        entity->alias_count = 1;
    }
    timeline->disagreements[0].about = timeline->disagreements[0].explanation = bad;
    timeline->undated[0].quote = timeline->undated[0].reason = bad;
}

static void test_markup_comes_out_as_text(void **state)
{
    (void) state;
    static const char *const never[] = { "<script>", "onmouseover=\"",
                                         "javascript:alert(1)\"", "</title><" };
    struct arena arena = { 0 };
    struct timeline timeline;
    tunnel_make(&arena, &timeline);
    poison(&arena, &timeline);
    struct capture *site = capture_site(&timeline, 2, NULL);
    assert_true(site->good);
    for (size_t i = 0; i < site->count; i++)
        for (size_t n = 0; n < sizeof never / sizeof *never; n++)
            assert_false(view_ends(site->files[i].path, VIEW(".html")) &&
                         capture_holds(site->files[i].content, never[n]));
    assert_false(capture_holds(capture_asset(site, "assets/index."), "</"));
    assert_false(capture_holds(capture_page(site, "feed.atom"), "<script"));
    assert_false(capture_holds(capture_page(site, "feed.json"), "<script"));
    assert_true(capture_holds(capture_page(site, "index.html"), "&lt;script&gt;"));
    assert_true(capture_holds(capture_page(site, "index.html"), "{{A}}"));
    /* An address that is no web address is shown, and leads nowhere. */
    assert_true(capture_holds(capture_page(site, "sources/1911/gazette.html"),
                              "<dd>javascript:alert(1)//https://x.example</dd>"));
    assert_int_equal(capture_dead_links(site), 0);
    capture_free(site);
    arena_finish(&arena);
}

/* Offsets that lie outside the text, overlap or run backwards (records of other
 * programs). */
static void test_wild_offsets(void **state)
{
    (void) state;
    static const size_t wild[] = { 0, 1, 7, 50, 300, 5000, SIZE_MAX };
    enum { COUNT = sizeof wild / sizeof *wild };
    struct arena arena = { 0 };
    struct timeline timeline;
    tunnel_make(&arena, &timeline);
    for (size_t i = 0; i < timeline.record_count; i++)
        for (size_t c = 0; c < timeline.records[i]->claims.count; c++) {
            struct claim *claim = &timeline.records[i]->claims.items[c];
            claim->quote.start = wild[(c + i) % COUNT];
            claim->quote.end = wild[(3 * c + 2 * i) % COUNT];
            claim->expression_start = wild[(5 * c + 1) % COUNT];
            claim->expression_end = wild[(2 * c + i + 3) % COUNT];
        }
    struct capture *site = capture_site(&timeline, 1, NULL);
    assert_true(site->good);
    assert_int_equal(capture_dead_links(site), 0);
    capture_free(site);
    arena_finish(&arena);
}

static void test_paths_stay_inside(void **state)
{
    (void) state;
    static const char *const ids[] = { "../../evil", "a//b",  "/etc/passwd",
                                       "",           "a/./b", ".." };
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        struct arena arena = { 0 };
        struct timeline timeline;
        tunnel_make(&arena, &timeline);
        timeline.records[1]->source.id = view_of(ids[i]);
        struct capture *site = capture_site(&timeline, 1, NULL);
        bool harmless = ids[i][0] == '\0' || strcmp(ids[i], "..") == 0;
        assert_int_equal(site->good, harmless);
        if (!harmless)
            assert_int_equal(site->err.kind, ERROR_INPUT);
        capture_free(site);
        arena_finish(&arena);
    }
}

static void test_odd_ids_are_linked(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    tunnel_make(&arena, &timeline);
    timeline.records[1]->source.id = VIEW("a:b/caf\xC3\xA9 100%?#\"<&'");
    struct capture *site = capture_site(&timeline, 1, NULL);
    assert_true(site->good);
    assert_true(capture_holds(
        capture_page(site, "sources.html"),
        "href=\"sources/a%3Ab/caf%C3%A9%20100%25%3F%23%22%3C%26%27.html\""));
    assert_int_equal(capture_dead_links(site), 0);
    capture_free(site);
    arena_finish(&arena);
}

/* One record, a day a claim and an event a claim. */
static void make_many(struct arena *arena, struct timeline *timeline, size_t count,
                      int32_t step)
{
    struct record *record = sample_record(arena, &tunnel_sources[1]);
    struct claim claim = record->claims.items[0];
    *timeline = (struct timeline){ .title = VIEW("Many"), .record_count = 1 };
    timeline->records = ARENA_ARRAY(arena, struct record *, 1);
    timeline->records[0] = record;
    record->claims.items = ARENA_ARRAY(arena, struct claim, count);
    record->claims.count = count;
    timeline->events = ARENA_ARRAY(arena, struct event, count);
    timeline->event_count = count;
    timeline->entities = ARENA_NEW(arena, struct linked_entity);
    timeline->entity_count = 1;
    timeline->entities[0] =
        (struct linked_entity){ .id = VIEW("sea"),
                                .entity = { .name = VIEW("Sea"), .type = ENTITY_THING } };
    timeline->entities[0].events = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++) {
        record->claims.items[i] = claim;
        snprintf(record->claims.items[i].id, sizeof claim.id, "c%u", (unsigned) i);
        struct event *event = &timeline->events[i];
        event->id = arena_format(arena, "e%zu", i);
        event->title = claim.title;
        event->claims = ARENA_NEW(arena, struct claim_ref);
        event->claims[0] = (struct claim_ref){ 0, i };
        event->claim_count = 1;
        date_of_day(day_of_number(-730000 + step * (int32_t) i), &event->date);
        timeline->entities[0].events[timeline->entities[0].event_count++] = i;
    }
}

static void test_large_timeline_is_split(void **state)
{
    (void) state;
    static const int32_t steps[] = { 0, 1, 400 };
    for (size_t s = 0; s < sizeof steps / sizeof *steps; s++) {
        struct arena arena = { 0 };
        struct timeline timeline;
        make_many(&arena, &timeline, 1200, steps[s]);
        struct capture *site = capture_site(&timeline, 2, NULL);
        assert_true(site->good);
        assert_int_equal(capture_dead_links(site), 0);
        assert_true(capture_page(site, "index.html").length < 200000);
        assert_false(capture_holds(capture_page(site, "index.html"), "class=\"event"));
        assert_true(
            capture_holds(capture_page(site, "things/sea.html"), "things/sea/8.html"));
        assert_true(capture_page(site, "things/sea/8.html").length > 0);
        assert_int_equal(capture_page(site, "things/sea/9.html").length, 0);
        capture_free(site);
        arena_finish(&arena);
    }
}

static void test_years_before_the_first(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    make_many(&arena, &timeline, 10, 100);
    struct capture *site = capture_site(&timeline, 1, NULL);
    struct view index = capture_page(site, "index.html");
    assert_true(capture_holds(index, "<h2>30 BC</h2>"));
    assert_true(capture_holds(index, "id=\"y-0029\""));
    assert_true(capture_page(site, "years/-0029.html").length > 0);
    /* A time element holds no year before 1. */
    assert_false(capture_holds(index, "datetime=\"-"));
    assert_int_equal(capture_dead_links(site), 0);
    capture_free(site);
    arena_finish(&arena);
}

/* As many claims on one sentence as a record may hold: their page must not take forever.
 */
static void test_many_quotes_on_one_sentence(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline;
    make_many(&arena, &timeline, 900, 1);
    struct capture *site = capture_site(&timeline, 1, NULL);
    struct view page = capture_page(site, "sources/1914/ledger.html");
    assert_true(
        capture_holds(page, "<span id=\"q-c0\"></span><span id=\"q-c1\"></span>"));
    assert_true(capture_holds(page, ">900</a></sup>"));
    capture_free(site);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markup_comes_out_as_text),
        cmocka_unit_test(test_wild_offsets),
        cmocka_unit_test(test_paths_stay_inside),
        cmocka_unit_test(test_odd_ids_are_linked),
        cmocka_unit_test(test_large_timeline_is_split),
        cmocka_unit_test(test_years_before_the_first),
        cmocka_unit_test(test_many_quotes_on_one_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
