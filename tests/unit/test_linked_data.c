#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "format/node.h"
#include "site/linked_data.h"
#include "tunnel.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct site site;
    struct page page;
    struct node node;
};

typedef void describer(const struct page *page, struct json_writer *writer);

static void describe(struct fixture *f, const char *base, describer *how, size_t item)
{
    *f = (struct fixture){ 0 };
    tunnel_make(&f->arena, &f->timeline);
    f->timeline.base_url = view_of(base);
    site_index(&f->arena, &f->timeline, &f->site);
    f->page = (struct page){ .site = &f->site,
                             .arena = &f->arena,
                             .item = item,
                             .path = VIEW("events/x.html"),
                             .title = VIEW("X"),
                             .describe = how };
    struct buffer out = { 0 };
    linked_data_write(&f->page, &out);
    struct view text = arena_copy(&f->arena, buffer_view(&out));
    buffer_finish(&out);
    assert_true(json_read(&f->arena, text, &f->node, NULL));
}

static void assert_field(const struct node *map, const char *key, const char *wanted)
{
    struct view value = node_get_string(map, view_of(key));
    if (!view_equal(value, view_of(wanted)))
        fail_msg("%s: %.*s, not %s", key, VIEW_ARG(value), wanted);
}

/* A start is said as exactly as the words are, and not at all where no date can say it.
 */
static void test_event_dates(void **state)
{
    (void) state;
    static const struct {
        size_t event;
        const char *start;
    } cases[] = {
        { 1, "1907-05-03" }, { 3, "1911-03" }, { 6, "1912" },
        { 8, "1913" },       { 0, NULL }, /* the 1880s */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        describe(&f, NULL, linked_data_of_event, cases[i].event);
        assert_field(&f.node, "@type", "Event");
        assert_field(&f.node, "startDate", cases[i].start);
        arena_finish(&f.arena);
    }
}

static void test_event_parts(void **state)
{
    (void) state;
    struct fixture f;
    describe(&f, "https://example.org/t", linked_data_of_event, 5);
    assert_field(&f.node, "url", "https://example.org/t/events/tunnel-opens.html");
    const struct node *place = node_get(&f.node, VIEW("location"));
    assert_int_equal(place->count, 1);
    assert_field(&place->items[0], "name", "Aldersea");
    const struct node *sources = node_get(&f.node, VIEW("subjectOf"));
    assert_int_equal(sources->count, 2);
    assert_field(&sources->items[0], "sameAs", "https://gazette.example/1911/crowds");
    arena_finish(&f.arena);
}

/* Addresses must be whole: without a base there are none. */
static void test_no_base(void **state)
{
    (void) state;
    struct fixture f;
    describe(&f, NULL, linked_data_of_event, 5);
    assert_null(node_get(&f.node, VIEW("url")));
    arena_finish(&f.arena);
}

static void test_other_pages(void **state)
{
    (void) state;
    struct fixture f;
    describe(&f, NULL, linked_data_of_entity, 1);
    assert_field(&f.node, "@type", "Person");
    assert_int_equal(node_get(&f.node, VIEW("alternateName"))->count, 1);
    arena_finish(&f.arena);
    describe(&f, NULL, linked_data_of_source, 0);
    assert_field(&f.node, "@type", "Article");
    assert_field(&f.node, "datePublished", "1911-06-17");
    arena_finish(&f.arena);
    describe(&f, NULL, NULL, 0);
    assert_field(&f.node, "@type", "CollectionPage");
    arena_finish(&f.arena);
}

static const struct node *node_of_id(const struct node *graph, struct view id)
{
    for (size_t i = 0; i < graph->count; i++)
        if (view_equal(node_get_string(&graph->items[i], VIEW("@id")), id))
            return &graph->items[i];
    return NULL;
}

/* Every "@id" within a node is that of a node of the graph. Returns how many there are.
 */
static size_t count_references(const struct node *graph, const struct node *node)
{
    size_t count = 0;
    if (node->kind != NODE_MAP && node->kind != NODE_LIST)
        return 0;
    if (node->kind == NODE_MAP && node->count == 1 &&
        node_get(node, VIEW("@id")) != NULL) {
        struct view id = node_get_string(node, VIEW("@id"));
        if (node_of_id(graph, id) == NULL)
            fail_msg("it refers to %.*s, which is not there", VIEW_ARG(id));
        count++;
    }
    for (size_t i = 0; i < node->count; i++)
        count += count_references(
            graph, node->kind == NODE_LIST ? &node->items[i] : &node->fields[i].value);
    return count;
}

/* In the document of all, each thing stands once and the others refer to it. */
static void test_whole_timeline(void **state)
{
    (void) state;
    static const char *const bases[] = { "https://example.org/t", NULL };
    for (size_t b = 0; b < 2; b++) {
        struct fixture f;
        describe(&f, bases[b], NULL, 0);
        struct buffer out = { 0 };
        linked_data_write_all(&f.site, &(struct sink){ .out = &out });
        assert_true(
            json_read(&f.arena, arena_copy(&f.arena, buffer_view(&out)), &f.node, NULL));
        buffer_finish(&out);
        const struct node *graph = node_get(&f.node, VIEW("@graph"));
        assert_int_equal(graph->count, 1 + f.timeline.event_count +
                                           f.timeline.entity_count +
                                           f.timeline.record_count);
        for (size_t i = 0; i < graph->count; i++) {
            struct view id = node_get_string(&graph->items[i], VIEW("@id"));
            assert_true(node_of_id(graph, id) == &graph->items[i]);
            assert_true(view_starts(id, bases[b] != NULL ? view_of(bases[b])
                                                         : VIEW("urn:uuid:")));
        }
        assert_true(count_references(graph, graph) > 2 * f.timeline.event_count);
        arena_finish(&f.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_event_dates),    cmocka_unit_test(test_event_parts),
        cmocka_unit_test(test_no_base),        cmocka_unit_test(test_other_pages),
        cmocka_unit_test(test_whole_timeline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
