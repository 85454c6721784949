/* Stamps of pages: whatever is changed in a timeline, a page that comes out different has
 * another stamp. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "pieces_check.h"
#include "site/feeds.h"
#include "site/stamps.h"
#include "site/types.h"
#include "site_capture.h"

enum { STAMPS_MAX = 1000 };

struct stamped {
    struct capture *site;
    struct {
        struct view path;
        struct stamp stamp;
    } stamps[STAMPS_MAX];
    size_t count;
};

/* Has every page made. */
static bool is_none_current(void *context, struct view path, const struct stamp *stamp)
{
    (void) context, (void) path, (void) stamp;
    return false;
}

/* Remembers every stamp. */
static bool write_file(void *context, const struct site_file *file, struct error *err)
{
    struct stamped *stamped = context;
    if (file->stamp != NULL) {
        assert_true(stamped->count < STAMPS_MAX);
        stamped->stamps[stamped->count].path =
            arena_copy(&stamped->site->arena, file->path);
        stamped->stamps[stamped->count++].stamp = *file->stamp;
    }
    return capture_write(stamped->site, file, err);
}

static struct stamped *render(const struct timeline *timeline)
{
    struct stamped *stamped = calloc(1, sizeof *stamped);
    stamped->site = capture_new();
    struct timeline_stamps stamps;
    timeline_stamps_make(&stamped->site->arena, timeline, 1, &stamps);
    struct site_options options = { .jobs = 1,
                                    .write = write_file,
                                    .current = is_none_current,
                                    .stamps = &stamps,
                                    .write_context = stamped };
    assert_true(site_render(timeline, &options, &stamped->site->diagnostics, NULL));
    return stamped;
}

static void release(struct stamped *stamped)
{
    capture_free(stamped->site);
    free(stamped);
}

static const struct stamp *stamp_at(const struct stamped *stamped, struct view path)
{
    for (size_t i = 0; i < stamped->count; i++)
        if (view_equal(stamped->stamps[i].path, path))
            return &stamped->stamps[i].stamp;
    return NULL;
}

static const struct view *content_at(const struct stamped *stamped, struct view path)
{
    for (size_t i = 0; i < stamped->site->count; i++)
        if (view_equal(stamped->site->files[i].path, path))
            return &stamped->site->files[i].content;
    return NULL;
}

/* Every stamped page of both: how many differ. */
static size_t compare(const char *name, const struct stamped *before,
                      const struct stamped *after)
{
    size_t differ = 0;
    for (size_t i = 0; i < after->count; i++) {
        struct view path = after->stamps[i].path;
        const struct stamp *was = stamp_at(before, path);
        const struct view *old = content_at(before, path), *new = content_at(after, path);
        if (was == NULL || old == NULL || new == NULL || view_equal(*old, *new))
            continue;
        differ++;
        if (stamp_equal(was, &after->stamps[i].stamp))
            fail_msg("%s: %.*s comes out different under the same stamp", name,
                     VIEW_ARG(path));
    }
    return differ;
}

static void what_differs_has_another_stamp(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline = { 0 };
    tunnel_make(&arena, &timeline);
    struct stamped *before = render(&timeline);
    size_t told = 0;
    for (size_t i = 0; i < TIMELINE_CHANGES; i++) {
        struct arena other = { 0 };
        struct timeline changed = { 0 };
        tunnel_make(&other, &changed);
        timeline_changes[i].make(&changed);
        struct stamped *after = render(&changed);
        told += compare(timeline_changes[i].name, before, after) > 0;
        release(after);
        arena_finish(&other);
    }
    /* A change that shows nowhere would prove nothing. */
    assert_true(told * 10 >= TIMELINE_CHANGES * 8);
    release(before);
    arena_finish(&arena);
}

/* Of a large site the first page of disagreements has a frame that tells how many
 * of everything there are. */
static void a_list_is_stamped_with_what_it_counts(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct buffer scratch = { 0 };
    struct timeline timeline = { 0 };
    struct timeline_stamps of;
    struct templates templates = { 0 };
    struct stamps stamps;
    struct site site;
    struct stamp before, after;
    tunnel_make(&arena, &timeline);
    timeline_stamps_make(&arena, &timeline, 1, &of);
    site_index(&arena, &timeline, &site);
    site.split = true;
    site.stamps = &stamps;
    stamps_make(&arena, &site, &templates, &of, &stamps);
    stamps_of_page(&site, &page_disagreements, 0, 0, &scratch, &before);
    site.entity_count[0]++;
    stamps_of_page(&site, &page_disagreements, 0, 0, &scratch, &after);
    assert_false(stamp_equal(&before, &after));
    buffer_finish(&scratch);
    arena_finish(&arena);
}

/* A feed of a timeline whose stamps are known. */
struct stamped_feed {
    struct arena arena;
    struct timeline timeline;
    struct timeline_stamps of;
    struct stamps stamps;
    struct templates templates;
    struct site site;
    const struct feed *feed;
};

static void fill_feed(const void *context, struct sink *sink)
{
    const struct stamped_feed *one = context;
    one->feed->write(&one->site, 0, sink);
}

static void stamp_feed(struct stamped_feed *one, const struct timeline_change *change)
{
    tunnel_make(&one->arena, &one->timeline);
    if (change != NULL)
        change->make(&one->timeline);
    timeline_stamps_make(&one->arena, &one->timeline, 1, &one->of);
    site_index(&one->arena, &one->timeline, &one->site);
    stamps_make(&one->arena, &one->site, &one->templates, &one->of, &one->stamps);
    one->site.stamps = &one->stamps;
}

/* Those without a name are of no use but to the site; those of news hold the newest
 * alone, and are short. All others are of the whole timeline. */
static bool is_of_all(const struct feed *feed)
{
    return feed->name.length > 0 && feed != &feed_atom && feed != &feed_json;
}

static void what_stands_of_a_feed_is_copied_where_it_is_the_same(void **state)
{
    (void) state;
    for (size_t i = 0; i < feed_count; i++) {
        struct stamped_feed first = { .feed = feeds[i] };
        if (!is_of_all(feeds[i]))
            continue;
        stamp_feed(&first, NULL);
        struct pieces_made *made = pieces_check_begin(fill_feed, &first);
        assert_true(made->pieces.made.count >= first.timeline.event_count);
        assert_int_equal(pieces_check(made, "nothing", fill_feed, &first),
                         made->pieces.made.count);
        for (size_t c = 0; c < TIMELINE_CHANGES; c++) {
            struct stamped_feed other = { .feed = feeds[i] };
            stamp_feed(&other, &timeline_changes[c]);
            if (stamp_equal(&first.of.settings, &other.of.settings))
                pieces_check(made, timeline_changes[c].name, fill_feed, &other);
            arena_finish(&other.arena);
        }
        pieces_check_end(made);
        arena_finish(&first.arena);
    }
}

static void the_same_has_the_same_stamps(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timeline timeline = { 0 };
    tunnel_make(&arena, &timeline);
    struct stamped *first = render(&timeline), *second = render(&timeline);
    assert_true(first->count > 20);
    assert_int_equal(first->count, second->count);
    for (size_t i = 0; i < first->count; i++)
        assert_true(stamp_equal(&first->stamps[i].stamp, &second->stamps[i].stamp));
    release(first);
    release(second);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_differs_has_another_stamp),
        cmocka_unit_test(a_list_is_stamped_with_what_it_counts),
        cmocka_unit_test(the_same_has_the_same_stamps),
        cmocka_unit_test(what_stands_of_a_feed_is_copied_where_it_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
