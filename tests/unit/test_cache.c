/* The cache: records are found again, and whatever is wrong with it, it is empty. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <string.h>

#include "base/file.h"
#include "folder_fixture.h"
#include "store/cache.h"

static const struct view program = VIEW_INIT("one");

static struct record record_of(struct view title)
{
    return (struct record){ .source = { .id = VIEW("x"), .title = title },
                            .paragraph_count = 3 };
}

static void add(struct cache *cache, struct cache_row *row, const char *id,
                struct view title)
{
    struct buffer bytes = { .length = 0 };
    struct record record = record_of(title);
    *row = (struct cache_row){ .id = view_of(id) };
    digest_sha256(title, row->key);
    cache_add(cache, &record, &bytes, row);
    buffer_finish(&bytes);
}

/* A cache of two records, in a folder that is made for it. */
static void fill(struct arena *arena, struct view folder)
{
    struct cache cache;
    struct cache_row rows[2];
    struct error err = { .kind = ERROR_NONE };
    cache_open(arena, folder, program, true, &cache);
    add(&cache, &rows[0], "ferry", VIEW("The ferry"));
    add(&cache, &rows[1], "weir", VIEW("The weir"));
    if (!cache_save(&cache, rows, 2, &err))
        fail_msg("%s", err.text);
    cache_close(&cache);
}

static void expect_title(struct arena *arena, const struct cache *cache, const char *id,
                         struct view title)
{
    struct record record;
    const struct cache_row *row = cache_row_of(cache, view_of(id));
    assert_non_null(row);
    assert_true(cache_load(cache, row, arena, &record));
    assert_true(view_equal(record.source.title, title));
    assert_int_equal(record.paragraph_count, 3);
}

static void finds_records_again(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { .blocks = NULL };
    struct view folder = arena_format(&arena, "%s/a/cache", scratch->path);
    struct cache cache;
    fill(&arena, folder);
    cache_open(&arena, folder, program, false, &cache);
    assert_int_equal(cache.count, 2);
    expect_title(&arena, &cache, "weir", VIEW("The weir"));
    expect_title(&arena, &cache, "ferry", VIEW("The ferry"));
    assert_null(cache_row_of(&cache, VIEW("tide")));
    cache_close(&cache);
    arena_finish(&arena);
}

static void is_empty_for_another_program(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { .blocks = NULL };
    struct view folder = view_of(scratch->path);
    struct cache cache;
    fill(&arena, folder);
    cache_open(&arena, folder, VIEW("two"), false, &cache);
    assert_int_equal(cache.count, 0);
    cache_close(&cache);
    arena_finish(&arena);
}

static void only_looking_makes_nothing(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { .blocks = NULL };
    struct view folder = arena_format(&arena, "%s/none", scratch->path);
    struct cache cache;
    struct cache_row row;
    cache_open(&arena, folder, program, false, &cache);
    add(&cache, &row, "ferry", VIEW("The ferry"));
    assert_int_equal(row.length, 0);
    cache_close(&cache);
    assert_int_equal(file_kind_of(folder.data, false), FILE_MISSING);
    arena_finish(&arena);
}

/* Cut at any length, the index is as good as none; nothing is read behind its end. */
static void survives_a_cut_index(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { .blocks = NULL };
    struct view folder = view_of(scratch->path);
    struct buffer index = { .length = 0 };
    fill(&arena, folder);
    assert_true(file_read(scratch_path(scratch, "index"), SIZE_MAX, &index, NULL));
    for (size_t length = 0; length < index.length; length++) {
        struct cache cache;
        scratch_put(scratch, "index", view_slice(buffer_view(&index), 0, length));
        cache_open(&arena, folder, program, false, &cache);
        assert_int_equal(cache.count, 0);
        cache_close(&cache);
    }
    buffer_finish(&index);
    arena_finish(&arena);
}

static void survives_cut_records(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { .blocks = NULL };
    struct view folder = view_of(scratch->path);
    struct cache cache;
    struct record record;
    fill(&arena, folder);
    struct view path = arena_format(&arena, "%s/records-1", scratch->path);
    assert_int_equal(truncate(path.data, 5), 0);
    cache_open(&arena, folder, program, false, &cache);
    assert_false(cache_load(&cache, cache_row_of(&cache, VIEW("weir")), &arena, &record));
    cache_close(&cache);
    assert_int_equal(unlink(path.data), 0);
    cache_open(&arena, folder, program, false, &cache);
    assert_int_equal(cache.count, 0);
    cache_close(&cache);
    arena_finish(&arena);
}

static size_t count_files(const char *path)
{
    size_t count = 0;
    DIR *folder = opendir(path);
    assert_non_null(folder);
    while (readdir(folder) != NULL)
        count++;
    closedir(folder);
    return count - 2;
}

/* What no row leads to any more is left behind once it is more than what is used. */
static void gives_waste_back(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { .blocks = NULL };
    struct view folder = view_of(scratch->path);
    char *long_title = arena_alloc(&arena, 400000);
    memset(long_title, 'w', 400000);
    for (int i = 0; i < 12; i++) {
        struct cache cache;
        struct cache_row rows[2];
        struct error err = { .kind = ERROR_NONE };
        cache_open(&arena, folder, program, true, &cache);
        assert_true(cache.end < 3 * 1024 * 1024);
        add(&cache, &rows[0], "ferry", (struct view){ long_title, 400000 });
        add(&cache, &rows[1], "weir", VIEW("The weir"));
        assert_true(cache_save(&cache, rows, 2, &err));
        cache_close(&cache);
        assert_int_equal(count_files(scratch->path), 2);
    }
    struct cache cache;
    cache_open(&arena, folder, program, false, &cache);
    assert_true(cache.generation > 1);
    expect_title(&arena, &cache, "weir", VIEW("The weir"));
    cache_close(&cache);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(finds_records_again),
        SCRATCH_TEST(is_empty_for_another_program),
        SCRATCH_TEST(only_looking_makes_nothing),
        SCRATCH_TEST(survives_a_cut_index),
        SCRATCH_TEST(survives_cut_records),
        SCRATCH_TEST(gives_waste_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
