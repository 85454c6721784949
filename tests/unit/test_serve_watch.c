/* Watching: what is told of a corpus that is worked on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <poll.h>
#include <unistd.h>

#include "expect.h"
#include "folder_fixture.h"
#include "serve/watch.h"

static const char *const trees[] = { "corpus", "templates" };

static struct watch *start(struct scratch *scratch, size_t folders_max)
{
    struct watch_options options = { .folder = scratch->path,
                                     .trees = trees,
                                     .tree_count = COUNT(trees),
                                     .folders_max = folders_max };
    return watch_open(&options, 0);
}

static int corpus_setup(void **state)
{
    if (scratch_setup(state) != 0)
        return -1;
    struct scratch *scratch = *state;
    mkdir(scratch_path(scratch, "corpus"), 0777);
    mkdir(scratch_path(scratch, "corpus/old"), 0777);
    scratch_put(scratch, "corpus/a.md", VIEW("one"));
    return 0;
}

/* Events of the system are there once the call that caused them has returned. */
static bool changed(struct watch *watch, struct watch_changes *changes)
{
    *changes = (struct watch_changes){ .count = 0 };
    return watch_read(watch, 0, changes);
}

static void move(struct scratch *scratch, const char *from, const char *to)
{
    char path[4200];
    snprintf(path, sizeof path, "%s", scratch_path(scratch, from));
    assert_int_equal(rename(path, scratch_path(scratch, to)), 0);
}

static void test_files(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 100);
    struct watch_changes changes;
    assert_true(watch_descriptor(watch) >= 0);
    assert_int_equal(watch_wait(watch, 0), -1);
    assert_false(changed(watch, &changes));
    scratch_put(scratch, "corpus/a.md", VIEW("two"));
    assert_true(changed(watch, &changes));
    assert_int_equal(changes.count, 1);
    assert_string_equal(changes.paths[0], "corpus/a.md");
    struct pollfd from = { .fd = watch_descriptor(watch), .events = POLLIN };
    assert_int_equal(poll(&from, 1, 0), 0);
    assert_false(changed(watch, &changes));
    assert_int_equal(unlink(scratch_path(scratch, "corpus/a.md")), 0);
    assert_true(changed(watch, &changes));
    assert_int_equal(symlink("b.md", scratch_path(scratch, "corpus/old/c.md")), 0);
    assert_true(changed(watch, &changes));
    assert_string_equal(changes.paths[0], "corpus/old/c.md");
    watch_close(watch);
}

/* As an editor saves: beside it, then by its name. */
static void test_a_save_by_renaming(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 100);
    struct watch_changes changes;
    scratch_put(scratch, "corpus/.a.md.swp", VIEW("x"));
    scratch_put(scratch, "corpus/a.md~", VIEW("x"));
    scratch_put(scratch, "corpus/#a.md#", VIEW("x"));
    assert_false(changed(watch, &changes));
    move(scratch, "corpus/.a.md.swp", "corpus/a.md");
    assert_true(changed(watch, &changes));
    assert_string_equal(changes.paths[0], "corpus/a.md");
    watch_close(watch);
}

static void test_new_and_moved_folders(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 100);
    struct watch_changes changes;
    assert_int_equal(mkdir(scratch_path(scratch, "corpus/new"), 0777), 0);
    assert_int_equal(mkdir(scratch_path(scratch, "corpus/new/deep"), 0777), 0);
    assert_true(changed(watch, &changes));
    scratch_put(scratch, "corpus/new/deep/b.md", VIEW("x"));
    assert_true(changed(watch, &changes));
    assert_string_equal(changes.paths[0], "corpus/new/deep/b.md");

    move(scratch, "corpus/new", "corpus/other");
    assert_true(changed(watch, &changes));
    scratch_put(scratch, "corpus/other/deep/b.md", VIEW("y"));
    assert_true(changed(watch, &changes));
    assert_string_equal(changes.paths[0], "corpus/other/deep/b.md");

    move(scratch, "corpus/other", "away");
    assert_true(changed(watch, &changes));
    changed(watch, &changes);
    scratch_put(scratch, "away/deep/b.md", VIEW("z"));
    assert_false(changed(watch, &changes));
    watch_close(watch);
}

/* A tree may come later; what else stands in the project's folder is none of it. */
static void test_trees_come_and_go(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 100);
    struct watch_changes changes;
    assert_int_equal(mkdir(scratch_path(scratch, "public"), 0777), 0);
    scratch_put(scratch, "public/index.html", VIEW("x"));
    scratch_put(scratch, "notes.txt", VIEW("x"));
    assert_false(changed(watch, &changes));
    assert_int_equal(mkdir(scratch_path(scratch, "templates"), 0777), 0);
    assert_true(changed(watch, &changes));
    scratch_put(scratch, "templates/head.html", VIEW("x"));
    assert_true(changed(watch, &changes));
    assert_string_equal(changes.paths[0], "templates/head.html");
    move(scratch, "corpus", "gone");
    assert_true(changed(watch, &changes));
    move(scratch, "gone", "corpus");
    assert_true(changed(watch, &changes));
    changed(watch, &changes);
    scratch_put(scratch, "corpus/a.md", VIEW("y"));
    assert_true(changed(watch, &changes));
    assert_string_equal(changes.paths[0], "corpus/a.md");
    watch_close(watch);
}

static void test_many_paths_are_counted(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 100);
    struct watch_changes changes;
    for (int i = 0; i < 9; i++) {
        char name[40];
        snprintf(name, sizeof name, "corpus/%d.md", i);
        scratch_put(scratch, name, VIEW("x"));
    }
    assert_true(changed(watch, &changes));
    assert_int_equal(changes.count, 9);
    assert_string_equal(changes.paths[0], "corpus/0.md");
    watch_close(watch);
}

/* More folders than may be watched: it looks every second, and says so once. */
static void test_looks_where_it_is_not_told(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 2);
    struct watch_changes changes = { .count = 0 };
    struct error trouble = { 0 };
    assert_int_equal(watch_descriptor(watch), -1);
    assert_true(watch_trouble(watch, &trouble));
    expect_error(&trouble, ERROR_SYSTEM, "max_user_watches");
    assert_false(watch_trouble(watch, &trouble));

    int64_t now = watch_wait(watch, 0);
    assert_int_equal(now, 1000);
    assert_false(watch_read(watch, now, &changes));
    scratch_put(scratch, "corpus/old/b.md", VIEW("x"));
    assert_false(watch_read(watch, now + 999, &changes));
    assert_true(watch_read(watch, now + 1000, &changes));
    assert_false(watch_read(watch, now + 2000, &changes));
    assert_int_equal(unlink(scratch_path(scratch, "corpus/old/b.md")), 0);
    assert_true(watch_read(watch, now + 3000, &changes));
    watch_close(watch);
}

/* The limit is reached by a folder that is made later. */
static void test_limit_met_later(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 3);
    struct watch_changes changes;
    struct error trouble = { 0 };
    assert_true(watch_descriptor(watch) >= 0);
    assert_int_equal(mkdir(scratch_path(scratch, "corpus/more"), 0777), 0);
    assert_true(changed(watch, &changes));
    assert_int_equal(watch_descriptor(watch), -1);
    assert_true(watch_trouble(watch, &trouble));
    watch_read(watch, 5000, &changes);
    scratch_put(scratch, "corpus/more/b.md", VIEW("x"));
    assert_true(watch_read(watch, 6000, &changes));
    watch_close(watch);
}

static void test_asked_to_look(void **state)
{
    struct scratch *scratch = *state;
    struct watch *watch = start(scratch, 0);
    struct error trouble = { 0 };
    assert_int_equal(watch_descriptor(watch), -1);
    assert_false(watch_trouble(watch, &trouble));
    watch_close(watch);
    watch_close(NULL);
}

#define CORPUS_TEST(function) \
    cmocka_unit_test_setup_teardown(function, corpus_setup, scratch_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CORPUS_TEST(test_files),
        CORPUS_TEST(test_a_save_by_renaming),
        CORPUS_TEST(test_new_and_moved_folders),
        CORPUS_TEST(test_trees_come_and_go),
        CORPUS_TEST(test_many_paths_are_counted),
        CORPUS_TEST(test_looks_where_it_is_not_told),
        CORPUS_TEST(test_limit_met_later),
        CORPUS_TEST(test_asked_to_look),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
