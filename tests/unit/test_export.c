#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "format/node.h"
#include "store/export.h"
#include "pieces_check.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
};

static int open_tunnel(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    tunnel_make(&f->arena, &f->timeline);
    f->timeline.base_url = VIEW("https://example.org/t/");
    *state = f;
    return 0;
}

static int close_tunnel(void **state)
{
    struct fixture *f = *state;
    arena_finish(&f->arena);
    free(f);
    return 0;
}

static struct view written(struct fixture *f, const char *name)
{
    const struct export_format *format = export_find(view_of(name));
    struct buffer out = { 0 };
    assert_non_null(format);
    format->write(&f->timeline, &(struct timeline_stamps){ .events = NULL },
                  &(struct sink){ .out = &out });
    struct view made = arena_copy(&f->arena, buffer_view(&out));
    buffer_finish(&out);
    return made;
}

static void assert_holds(struct view text, const char *part)
{
    if (view_find(text, view_of(part), 0) == text.length)
        fail_msg("it does not hold: %s\n%.*s", part, VIEW_ARG(text));
}

static void test_every_format_is_found(void **state)
{
    (void) state;
    assert_true(view_equal(export_formats[0]->path, VIEW("timeline.json")));
    for (size_t i = 0; i < export_format_count; i++) {
        assert_true(export_find(export_formats[i]->name) == export_formats[i]);
        for (size_t j = 0; j < i; j++)
            assert_false(view_equal(export_formats[i]->path, export_formats[j]->path));
    }
    assert_null(export_find(VIEW("xls")));
}

/* RFC 4180: rows end with CR LF, every row has as many cells as the first. */
static void test_csv(void **state)
{
    struct view text = written(*state, "csv");
    size_t rows = 0;
    for (struct view rest = text; rest.length > 0; rows++) {
        struct view row = view_cut(&rest, '\n');
        size_t cells = 1;
        bool quoted = false;
        for (size_t i = 0; i < row.length; i++) {
            quoted = row.data[i] == '"' ? !quoted : quoted;
            cells += row.data[i] == ',' && !quoted;
        }
        assert_true(view_ends(row, VIEW("\r")));
        assert_int_equal(cells, 18);
    }
    assert_int_equal(rows, 12);
    assert_holds(text, "\"1912\",1912-01-01,1912-12-31,year,exact,");
    assert_holds(text, "\"1911/gazette; memoir\"");
    assert_holds(text, "https://example.org/t/events/tunnel-opens.html");
}

static void test_csv_keeps_formulas_text(void **state)
{
    struct fixture *f = *state;
    f->timeline.events[0].title = VIEW("=HYPERLINK(\"x\")");
    assert_holds(written(f, "csv"), "\"'=HYPERLINK(\"\"x\"\")\"");
}

static const struct node *parsed(struct fixture *f, const char *name)
{
    struct node *node = ARENA_NEW(&f->arena, struct node);
    struct error err = { 0 };
    if (!json_read(&f->arena, written(f, name), node, &err))
        fail_msg("%s: %s", name, err.text);
    return node;
}

static void test_json_formats_parse(void **state)
{
    struct fixture *f = *state;
    assert_non_null(node_get(parsed(f, "json"), VIEW("events")));
    assert_non_null(node_get(parsed(f, "timelinejs"), VIEW("events")));
    assert_non_null(node_get(parsed(f, "annotations"), VIEW("items")));
}

static void test_timelinejs(void **state)
{
    struct fixture *f = *state;
    f->timeline.events[0].title = VIEW("<b>&\"'");
    struct view text = written(f, "timelinejs");
    assert_holds(text, "\"headline\":\"&lt;b&gt;&amp;&quot;&#39;\"");
    assert_holds(text, "\"start_date\":{\"year\":1907,\"month\":5,\"day\":3},\"display");
    assert_holds(text, "\"start_date\":{\"year\":1912},\"display_date\":\"1912\"");
    assert_holds(text, "\"start_date\":{\"year\":1913,\"month\":7,\"day\":1},"
                       "\"end_date\":{\"year\":1913,\"month\":12,\"day\":31}");
    f->timeline.description = (struct view){ NULL, 0 };
    assert_holds(written(f, "timelinejs"), "\"text\":\"\"}},\"events\"");
}

/* An original is annotated where it stands; a source without address, on its page. */
static void test_annotations(void **state)
{
    struct fixture *f = *state;
    struct view text = written(f, "annotations");
    assert_holds(text, "\"source\":\"https://gazette.example/1911/crowds\"");
    assert_holds(text, "\"source\":\"https://example.org/t/sources/memoir.html\"");
    assert_holds(text, "\"exact\":\"I rode the first train in 1912\"");
    f->timeline.base_url = (struct view){ 0 };
    assert_holds(written(f, "annotations"), "\"body\":\"urn:uuid:");
}

/* Words of a PDF are looked for on their page; elsewhere a page says nothing. */
static void test_annotation_of_a_page(void **state)
{
    struct fixture *f = *state;
    struct record *record = f->timeline.records[0];
    for (size_t i = 0; i < record->claims.count; i++)
        record->claims.items[i].quote.page = record->claims.items[i].quote.last_page = 7;
    struct view text = written(f, "annotations");
    assert_true(view_find(text, VIEW("page=7"), 0) == text.length);
    record->source.url = VIEW("https://gazette.example/1911/crowds.pdf");
    assert_holds(written(f, "annotations"),
                 "\"selector\":{\"type\":\"FragmentSelector\",\"conformsTo\":"
                 "\"http://tools.ietf.org/rfc/rfc3778\",\"value\":\"page=7\","
                 "\"refinedBy\":{\"type\":\"TextQuoteSelector\",\"exact\":");
    assert_holds(written(f, "csv"), ",7,");
}

static void drain(void *context, struct buffer *out)
{
    size_t *drained = context;
    *drained += out->length;
    buffer_clear(out);
}

/* What is drained on the way and what is left make up the whole. */
static void test_large_exports_flow(void **state)
{
    struct fixture *f = *state;
    struct event *many = ARENA_ARRAY(&f->arena, struct event, 2000);
    for (size_t i = 0; i < 2000; i++)
        many[i] = f->timeline.events[i % f->timeline.event_count];
    f->timeline.events = many;
    f->timeline.event_count = 2000;
    for (size_t i = 0; i < export_format_count; i++) {
        size_t whole = written(f, export_formats[i]->name.data).length, drained = 0;
        struct buffer out = { 0 };
        export_formats[i]->write(&f->timeline,
                                 &(struct timeline_stamps){ .events = NULL },
                                 &(struct sink){ &out, drain, &drained, NULL });
        assert_true(drained > 0);
        assert_int_equal(drained + out.length, whole);
        buffer_finish(&out);
    }
}

/* A timeline that is exported by its stamps. */
struct stamped_export {
    struct arena arena;
    struct timeline timeline;
    struct timeline_stamps stamps;
    const struct export_format *format;
};

static void fill_export(const void *context, struct sink *sink)
{
    const struct stamped_export *one = context;
    one->format->write(&one->timeline, &one->stamps, sink);
}

static void stamp_export(struct stamped_export *one, const struct timeline_change *change)
{
    tunnel_make(&one->arena, &one->timeline);
    if (change != NULL)
        change->make(&one->timeline);
    timeline_stamps_make(&one->arena, &one->timeline, 1, &one->stamps);
}

static void test_what_stands_is_copied_where_it_is_the_same(void **state)
{
    (void) state;
    for (size_t i = 0; i < export_format_count; i++) {
        struct stamped_export first = { .format = export_formats[i] };
        stamp_export(&first, NULL);
        struct pieces_made *made = pieces_check_begin(fill_export, &first);
        assert_true(made->pieces.made.count >= first.timeline.event_count);
        assert_int_equal(pieces_check(made, "nothing", fill_export, &first),
                         made->pieces.made.count);
        for (size_t c = 0; c < TIMELINE_CHANGES; c++) {
            struct stamped_export other = { .format = export_formats[i] };
            stamp_export(&other, &timeline_changes[c]);
            if (stamp_equal(&first.stamps.settings, &other.stamps.settings))
                pieces_check(made, timeline_changes[c].name, fill_export, &other);
            arena_finish(&other.arena);
        }
        pieces_check_end(made);
        arena_finish(&first.arena);
    }
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, open_tunnel, close_tunnel)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_every_format_is_found),
        CASE(test_csv),
        CASE(test_csv_keeps_formulas_text),
        CASE(test_json_formats_parse),
        CASE(test_timelinejs),
        CASE(test_annotations),
        CASE(test_annotation_of_a_page),
        CASE(test_large_exports_flow),
        cmocka_unit_test(test_what_stands_is_copied_where_it_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
