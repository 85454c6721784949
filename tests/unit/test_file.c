/* Files: read whole or refused, written whole or not at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "expect.h"
#include "folder_fixture.h"

static size_t count_names(const char *path)
{
    size_t count = 0;
    DIR *folder = opendir(path);
    assert_non_null(folder);
    while (readdir(folder) != NULL)
        count++;
    closedir(folder);
    return count - 2; /* . and .. */
}

static void expect_content(const char *path, struct view content)
{
    struct buffer buffer = { 0 };
    struct error err = { 0 };
    struct arena arena = { .blocks = NULL };
    struct view kept;
    assert_true(file_read_kept(&arena, path, SIZE_MAX, &kept, &err));
    assert_non_null(kept.data);
    assert_true(view_equal(kept, content));
    assert_int_equal(kept.data[kept.length], '\0');
    arena_finish(&arena);
    if (!file_read(path, SIZE_MAX, &buffer, &err))
        fail_msg("%s", err.text);
    assert_true(view_equal(buffer_view(&buffer), content));
    buffer_finish(&buffer);
}

static void test_read_sizes(void **state)
{
    struct scratch *scratch = *state;
    struct buffer content = { 0 };
    static const size_t sizes[] = { 0, 1, 255, 256, 257, 4096, 32768, 100001 };
    for (size_t i = 0; i < COUNT(sizes); i++) {
        buffer_clear(&content);
        for (size_t j = 0; j < sizes[i]; j++)
            buffer_add_byte(&content, (char) (j * 7));
        scratch_put(scratch, "wharf", buffer_view(&content));
        expect_content(scratch_path(scratch, "wharf"), buffer_view(&content));
    }
    buffer_finish(&content);
}

static void test_read_limit(void **state)
{
    struct scratch *scratch = *state;
    struct buffer out = { 0 };
    struct error err = { 0 };
    scratch_put(scratch, "wharf", VIEW("12345678"));
    const char *path = scratch_path(scratch, "wharf");
    assert_true(file_read(path, 8, &out, &err));
    assert_int_equal(err.kind, ERROR_NONE);
    assert_false(file_read(path, 7, &out, &err));
    expect_error(&err, ERROR_INPUT, "larger than 7 bytes");
    assert_int_equal(out.length, 0);
    buffer_finish(&out);
}

/* The system says that such files are empty. */
static void test_read_of_unknown_size(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct error err = { 0 };
    if (access("/proc/self/status", R_OK) != 0)
        skip();
    assert_true(file_read("/proc/self/status", 1000000, &out, &err));
    struct arena arena = { .blocks = NULL };
    struct view kept;
    assert_true(file_read_kept(&arena, "/proc/self/status", 1000000, &kept, &err));
    assert_true(kept.length > 0);
    assert_false(file_read_kept(&arena, "/proc/self/status", 100, &kept, &err));
    arena_finish(&arena);
    assert_true(out.length > 100);
    assert_false(file_read("/proc/self/status", 100, &out, &err));
    expect_error(&err, ERROR_INPUT, "larger than 100 bytes");
    buffer_finish(&out);
}

static void test_read_refusals(void **state)
{
    struct scratch *scratch = *state;
    struct buffer out = { 0 };
    struct error err = { 0 };
    assert_false(file_read(scratch_path(scratch, "nowhere"), 9, &out, &err));
    expect_error(&err, ERROR_SYSTEM, "nowhere\": no such file or folder");
    assert_false(file_read(scratch->path, 9, &out, &err));
    expect_error(&err, ERROR_SYSTEM, "it is a folder");
    assert_int_equal(mkfifo(scratch_path(scratch, "pipe"), 0600), 0);
    assert_false(file_read(scratch->joined, 9, &out, &err)); /* and does not wait */
    expect_error(&err, ERROR_SYSTEM, "no regular file");
    assert_false(file_read("/dev/zero", 9, &out, &err));
    expect_error(&err, ERROR_SYSTEM, "no regular file");
    if (geteuid() != 0) {
        scratch_put(scratch, "closed", VIEW("x"));
        assert_int_equal(chmod(scratch->joined, 0), 0);
        assert_false(file_read(scratch->joined, 9, &out, &err));
        expect_error(&err, ERROR_SYSTEM, "permission denied");
    }
    buffer_finish(&out);
}

static void test_write_new_and_changed(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    const char *path = scratch_path(scratch, "a/b/c/page.html");
    bool changed = false;
    assert_true(file_write(path, VIEW("one"), &changed, &err));
    assert_true(changed);
    expect_content(path, VIEW("one"));
    assert_true(file_write(path, VIEW("two"), &changed, NULL));
    assert_true(changed);
    assert_true(file_write(path, VIEW("three"), NULL, &err));
    expect_content(path, VIEW("three"));
    assert_true(file_write(path, (struct view){ NULL, 0 }, &changed, &err));
    expect_content(path, VIEW(""));
    assert_int_equal(count_names(scratch_path(scratch, "a/b/c")), 1);
    assert_int_equal(err.kind, ERROR_NONE);
}

static void test_write_skips_what_is_equal(void **state)
{
    struct scratch *scratch = *state;
    struct stat before, after;
    char content[100000];
    memset(content, 'w', sizeof content);
    struct view view = { content, sizeof content };
    const char *path = scratch_path(scratch, "page.html");
    bool changed;
    assert_true(file_write(path, view, &changed, NULL));
    assert_int_equal(stat(path, &before), 0);
    assert_true(file_write(path, view, &changed, NULL));
    assert_false(changed);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    content[sizeof content - 1] = 'x'; /* the last byte of the last chunk counts */
    assert_true(file_write(path, view, &changed, NULL));
    assert_true(changed);
    expect_content(path, view);
}

static void test_write_keeps_the_mode(void **state)
{
    struct scratch *scratch = *state;
    struct stat status;
    scratch_put(scratch, "ledger", VIEW("old"));
    const char *path = scratch_path(scratch, "ledger");
    assert_int_equal(chmod(path, 0600), 0);
    assert_true(file_write(path, VIEW("new"), NULL, NULL));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void test_write_refusals(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    bool changed = true;
    assert_false(file_write(scratch->path, VIEW("x"), &changed, &err));
    expect_error(&err, ERROR_SYSTEM, "cannot write");
    assert_false(file_write("/dev/null", VIEW("x"), &changed, &err));
    expect_error(&err, ERROR_SYSTEM, "no regular file");
    scratch_put(scratch, "file", VIEW("x"));
    assert_false(
        file_write(scratch_path(scratch, "file/page"), VIEW("x"), &changed, &err));
    expect_error(&err, ERROR_SYSTEM, "cannot write");
    char name[300];
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_false(file_write(scratch_path(scratch, name), VIEW("x"), &changed, &err));
    expect_error(&err, ERROR_SYSTEM, "name is too long");
    assert_true(changed); /* untouched */
    assert_int_equal(count_names(scratch->path), 1);
}

/* A limit on the size of files stands for a full disk. */
static void test_failed_write_leaves_all_as_it_was(void **state)
{
    struct scratch *scratch = *state;
    struct rlimit before, small;
    struct error err = { 0 };
    static const char content[50000];
    scratch_put(scratch, "page.html", VIEW("old"));
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = before;
    small.rlim_cur = 20000;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool good = file_write(scratch_path(scratch, "page.html"),
                           (struct view){ content, sizeof content }, NULL, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_false(good);
    expect_error(&err, ERROR_SYSTEM, "larger than the system allows");
    expect_content(scratch->joined, VIEW("old"));
    assert_int_equal(count_names(scratch->path), 1);
}

static void test_write_unseen(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    const char *path = scratch_path(scratch, "a/b/page.html");
    assert_true(file_write_unseen(path, VIEW("longer"), NULL, &err));
    assert_true(file_write_unseen(path, VIEW("one"), NULL, &err));
    expect_content(path, VIEW("one"));
    assert_int_equal(count_names(scratch_path(scratch, "a/b")), 1);
    assert_int_equal(err.kind, ERROR_NONE);
    scratch_put(scratch, "file", VIEW("x"));
    assert_false(
        file_write_unseen(scratch_path(scratch, "file/page"), VIEW("x"), NULL, &err));
    expect_error(&err, ERROR_SYSTEM, "cannot write");
}

static void test_staged_and_placed(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    struct file_present present;
    char name[sizeof scratch->joined], path[sizeof scratch->joined];
    memcpy(name, scratch_path(scratch, "apart"), sizeof name);
    memcpy(path, scratch_path(scratch, "new/page"), sizeof path);
    assert_true(file_compare(path, VIEW("one"), &present, &err));
    assert_true(present.missing && !present.same);
    assert_true(file_stage(&present, name, VIEW("one"), &err));
    assert_false(file_stage(&present, name, VIEW("two"), &err)); /* it is taken */
    expect_error(&err, ERROR_SYSTEM, "new/page\": it exists already");
    assert_true(file_place(name, path, NULL));
    expect_content(path, VIEW("one"));
    assert_int_not_equal(access(name, F_OK), 0);

    assert_int_equal(chmod(path, 0600), 0);
    assert_true(file_compare(path, VIEW("one"), &present, NULL));
    assert_true(!present.missing && present.same);
    assert_int_equal(present.mode, 0600);
    assert_true(file_compare(path, VIEW("two"), &present, NULL));
    assert_true(!present.missing && !present.same);
    assert_false(file_compare(scratch->path, VIEW("x"), &present, &err));
    expect_error(&err, ERROR_SYSTEM, "no regular file");
    assert_false(file_place(name, path, &err));
    expect_error(&err, ERROR_SYSTEM, "no such file");
}

/* Folders of one site may lie on two file systems. */
static void test_placed_on_another_file_system(void **state)
{
    struct scratch *scratch = *state;
    struct stat here, there;
    char name[] = "/dev/shm/annals-test-XXXXXX";
    int file = access("/dev/shm", W_OK) == 0 ? mkstemp(name) : -1;
    if (file < 0)
        skip();
    assert_int_equal(write(file, "far", 3), 3);
    assert_int_equal(fstat(file, &there), 0);
    close(file);
    assert_int_equal(stat(scratch->path, &here), 0);
    bool good = file_place(name, scratch_path(scratch, "page"), NULL);
    bool left = access(name, F_OK) == 0;
    unlink(name);
    if (here.st_dev == there.st_dev)
        skip();
    assert_true(good);
    assert_false(left);
    expect_content(scratch_path(scratch, "page"), VIEW("far"));
}

static void test_move(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    char from[sizeof scratch->joined];
    memcpy(from, scratch_path(scratch, "made"), sizeof from);
    assert_true(
        file_write_unseen(scratch_path(scratch, "made/page"), VIEW("x"), NULL, NULL));
    assert_true(file_move(from, scratch_path(scratch, "place"), &err));
    expect_content(scratch_path(scratch, "place/page"), VIEW("x"));
    assert_false(file_move(from, scratch_path(scratch, "other"), &err));
    expect_error(&err, ERROR_SYSTEM, "cannot make");
}

/* What a run that was cut off left behind is in nobody's way. */
static void test_stale_temporary_file(void **state)
{
    struct scratch *scratch = *state;
    const char *path = scratch_path(scratch, "page.html");
    scratch_put(scratch, ".annals-page", VIEW("stale"));
    path = scratch_path(scratch, "page.html");
    for (int i = 0; i < 5; i++)
        assert_true(file_write(path, i % 2 ? VIEW("a") : VIEW("b"), NULL, NULL));
    assert_int_equal(count_names(scratch->path), 2);
}

static void test_kind(void **state)
{
    struct scratch *scratch = *state;
    scratch_put(scratch, "file", VIEW("x"));
    assert_int_equal(symlink("file", scratch_path(scratch, "link")), 0);
    assert_int_equal(symlink("nowhere", scratch_path(scratch, "dangling")), 0);
    assert_int_equal(file_kind_of(scratch->path, false), FILE_FOLDER);
    assert_int_equal(file_kind_of(scratch_path(scratch, "file"), false), FILE_REGULAR);
    assert_int_equal(file_kind_of(scratch_path(scratch, "link"), false), FILE_LINK);
    assert_int_equal(file_kind_of(scratch_path(scratch, "link"), true), FILE_REGULAR);
    assert_int_equal(file_kind_of(scratch_path(scratch, "dangling"), true), FILE_MISSING);
    assert_int_equal(file_kind_of("/dev/null", true), FILE_OTHER);
}

static void test_make_folders_and_remove(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    assert_true(file_make_folders(scratch_path(scratch, "x//y/z/"), &err));
    assert_true(file_make_folders(scratch_path(scratch, "x/y/z"), &err));
    assert_int_equal(file_kind_of(scratch->joined, false), FILE_FOLDER);
    scratch_put(scratch, "x/file", VIEW("x"));
    assert_false(file_make_folders(scratch_path(scratch, "x/file"), &err));
    expect_error(&err, ERROR_SYSTEM, "cannot make folder");
    assert_false(file_make_folders(scratch_path(scratch, "x/file/y"), &err));
    assert_false(file_make_folders("", &err));
    assert_true(file_remove(scratch_path(scratch, "x/file"), &err));
    assert_int_equal(file_kind_of(scratch->joined, false), FILE_MISSING);
    assert_true(file_remove(scratch->joined, &err));
    assert_false(file_remove(scratch_path(scratch, "x"), &err));
    expect_error(&err, ERROR_SYSTEM, "cannot remove");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(test_read_sizes),
        SCRATCH_TEST(test_read_limit),
        cmocka_unit_test(test_read_of_unknown_size),
        SCRATCH_TEST(test_read_refusals),
        SCRATCH_TEST(test_write_new_and_changed),
        SCRATCH_TEST(test_write_skips_what_is_equal),
        SCRATCH_TEST(test_write_keeps_the_mode),
        SCRATCH_TEST(test_write_refusals),
        SCRATCH_TEST(test_failed_write_leaves_all_as_it_was),
        SCRATCH_TEST(test_write_unseen),
        SCRATCH_TEST(test_staged_and_placed),
        SCRATCH_TEST(test_placed_on_another_file_system),
        SCRATCH_TEST(test_move),
        SCRATCH_TEST(test_stale_temporary_file),
        SCRATCH_TEST(test_kind),
        SCRATCH_TEST(test_make_folders_and_remove),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
