/* Walking folders: the order, links, depth, what is passed over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "expect.h"
#include "folder_fixture.h"

static void put_folder(struct scratch *scratch, const char *name)
{
    assert_int_equal(mkdir(scratch_path(scratch, name), 0777), 0);
}

static void put_link(struct scratch *scratch, const char *name, const char *target)
{
    assert_int_equal(symlink(target, scratch_path(scratch, name)), 0);
}

static struct file_list walk(struct arena *arena, const char *root, int depth)
{
    struct file_list list = { .stamped = true };
    struct error err = { 0 };
    if (!file_walk(arena, root, depth, &list, &err))
        fail_msg("%s", err.text);
    return list;
}

static void test_order_is_of_bytes(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { 0 };
    static const char *const sorted[] = {
        "B.md", "a-b.md", "a.md", "a/x.md", "a/y/z.md", "a0.md", "b.md", "\xC3\xA9.md",
    };
    put_folder(scratch, "a");
    put_folder(scratch, "a/y");
    put_folder(scratch, "empty");
    put_folder(scratch, ".git");
    scratch_put(scratch, ".git/config", VIEW(""));
    scratch_put(scratch, ".hidden", VIEW(""));
    for (size_t i = COUNT(sorted); i-- > 0;)
        scratch_put(scratch, sorted[i], VIEW("x"));

    struct file_list list = walk(&arena, scratch->path, 9);
    assert_int_equal(list.count, COUNT(sorted));
    for (size_t i = 0; i < list.count; i++) {
        assert_string_equal(list.items[i].path.data, sorted[i]);
        assert_int_equal(list.items[i].kind, FILE_REGULAR);
    }
    arena_finish(&arena);
}

struct entry_case {
    const char *path;
    enum file_kind kind;
    int cause;
    bool outside;
};

static const struct entry_case link_cases[] = {
    { "corpus/dangling", FILE_LINK, ENOENT, false },
    { "corpus/file", FILE_REGULAR, 0, false },
    { "corpus/folder", FILE_LINK, 0, false },
    { "corpus/in", FILE_REGULAR, 0, false },
    { "corpus/loop", FILE_LINK, ELOOP, false },
    { "corpus/out", FILE_LINK, 0, true },
    { "corpus/pipe", FILE_OTHER, 0, false },
    { "corpus/self", FILE_LINK, 0, true },
    { "corpus/sibling", FILE_LINK, 0, true },
    { "corpus/sub/up", FILE_REGULAR, 0, false },
    { "corpus/sub/upwards", FILE_LINK, 0, true },
};

static void test_links(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { 0 };
    put_folder(scratch, "corpus");
    put_folder(scratch, "corpus/sub");
    put_folder(scratch, "corpus-too"); /* its name begins as the root's does */
    scratch_put(scratch, "corpus/file", VIEW("x"));
    scratch_put(scratch, "secret", VIEW("x"));
    scratch_put(scratch, "corpus-too/file", VIEW("x"));
    put_link(scratch, "corpus/in", "file");
    put_link(scratch, "corpus/out", "../secret");
    put_link(scratch, "corpus/sibling", "../corpus-too/file");
    put_link(scratch, "corpus/dangling", "nowhere");
    put_link(scratch, "corpus/loop", "loop");
    put_link(scratch, "corpus/folder", "sub");
    put_link(scratch, "corpus/self", ".");
    put_link(scratch, "corpus/sub/up", "../file");
    put_link(scratch, "corpus/sub/upwards", "../..");
    assert_int_equal(mkfifo(scratch_path(scratch, "corpus/pipe"), 0600), 0);
    put_link(scratch, "entry", "corpus"); /* the root itself may be a link */

    struct file_list list = walk(&arena, scratch_path(scratch, "entry"), 9);
    assert_int_equal(list.count, COUNT(link_cases));
    for (size_t i = 0; i < list.count; i++) {
        const struct file_entry *entry = &list.items[i];
        const struct entry_case *row = &link_cases[i];
        assert_string_equal(entry->path.data, row->path + strlen("corpus/"));
        if (entry->kind != row->kind || entry->cause != row->cause ||
            entry->outside != row->outside)
            fail_msg("%s: kind %d, cause %d, outside %d", row->path, (int) entry->kind,
                     entry->cause, (int) entry->outside);
    }
    arena_finish(&arena);
}

static void test_depth(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { 0 };
    put_folder(scratch, "1");
    put_folder(scratch, "1/2");
    put_folder(scratch, "1/2/3");
    scratch_put(scratch, "1/2/file", VIEW(""));
    struct file_list list = walk(&arena, scratch->path, 2);
    assert_int_equal(list.count, 2);
    expect_view(list.items[0].path, "1/2/3");
    assert_int_equal(list.items[0].kind, FILE_OTHER);
    assert_int_equal(list.items[0].cause, ELOOP);
    expect_view(list.items[1].path, "1/2/file");
    list = walk(&arena, scratch->path, 0);
    assert_int_equal(list.count, 1);
    expect_view(list.items[0].path, "1");
    arena_finish(&arena);
}

static void test_unreadable(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { 0 };
    struct file_list list = { .count = 7 };
    struct error err = { 0 };
    assert_false(file_walk(&arena, scratch_path(scratch, "nowhere"), 9, &list, &err));
    expect_error(&err, ERROR_SYSTEM, "no such file or folder");
    scratch_put(scratch, "file", VIEW(""));
    assert_false(file_walk(&arena, scratch->joined, 9, &list, &err));
    expect_error(&err, ERROR_SYSTEM, "no folder");
    assert_int_equal(list.count, 7);
    if (geteuid() != 0) { /* root may read all */
        put_folder(scratch, "closed");
        assert_int_equal(chmod(scratch->joined, 0), 0);
        list = walk(&arena, scratch->path, 9);
        assert_int_equal(list.count, 2);
        assert_int_equal(list.items[0].kind, FILE_OTHER);
        assert_int_equal(list.items[0].cause, EACCES);
        assert_int_equal(chmod(scratch->joined, 0700), 0);
    }
    arena_finish(&arena);
}

static struct view folder_of(const struct file_list *list, const char *path)
{
    for (size_t i = 0; i < list->folders.count; i++)
        if (view_equal(list->folders.items[i], view_of(path)))
            return list->folders.items[i];
    return (struct view){ NULL, 0 };
}

static void test_folders_are_told(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { 0 };
    put_folder(scratch, "a");
    put_folder(scratch, "a/empty");
    put_folder(scratch, ".git");
    put_link(scratch, "linked", "a");
    struct file_list list = walk(&arena, scratch->path, 9);
    assert_int_equal(list.folders.count, 3);
    assert_non_null(folder_of(&list, "").data);
    assert_non_null(folder_of(&list, "a").data);
    assert_non_null(folder_of(&list, "a/empty").data);
    assert_int_equal(walk(&arena, scratch->path, 0).folders.count, 1);
    arena_finish(&arena);
}

static uint64_t stamp(struct arena *arena, const char *root)
{
    struct file_list list = walk(arena, root, 9);
    assert_int_equal(list.count, 1);
    assert_int_not_equal(list.items[0].stamp, 0);
    return list.items[0].stamp;
}

static void test_stamp_tells_changes(void **state)
{
    struct scratch *scratch = *state;
    struct arena arena = { 0 };
    scratch_put(scratch, "a.md", VIEW("one"));
    uint64_t first = stamp(&arena, scratch->path);
    assert_true(stamp(&arena, scratch->path) == first);
    scratch_put(scratch, "a.md", VIEW("longer"));
    uint64_t second = stamp(&arena, scratch->path);
    assert_true(second != first);
    static const struct timespec early[] = { { .tv_sec = 1 }, { .tv_sec = 1 } };
    assert_int_equal(utimensat(AT_FDCWD, scratch_path(scratch, "a.md"), early, 0), 0);
    assert_true(stamp(&arena, scratch->path) != second);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(test_folders_are_told),
        SCRATCH_TEST(test_stamp_tells_changes),
        SCRATCH_TEST(test_order_is_of_bytes),
        SCRATCH_TEST(test_links),
        SCRATCH_TEST(test_depth),
        SCRATCH_TEST(test_unreadable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
