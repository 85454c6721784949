/* Files written piece by piece: the same promises as file_write's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_stream.h"

static char folder[] = "/tmp/annals-stream-XXXXXX";
static char path[64];

static int set_up(void **state)
{
    (void) state;
    if (mkdtemp(folder) == NULL)
        return -1;
    snprintf(path, sizeof path, "%s/below/file", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void) state;
    struct error err;
    file_remove(path, &err);
    return file_remove_empty_folders(folder, &err) ? 0 : -1;
}

/* Writes pieces of a text; whether the file changed. */
static bool stream(const char *text, size_t piece, bool keep)
{
    static struct file_stream stream;
    struct error err = { .kind = ERROR_NONE };
    bool changed = false;
    assert_true(file_stream_open(&stream, path, &err));
    struct view all = view_of(text);
    for (size_t at = 0; at < all.length; at += piece)
        file_stream_add(&stream, view_slice(all, at, at + piece));
    assert_true(file_stream_close(&stream, keep, &changed, &err));
    return changed;
}

static void check(const char *expected)
{
    struct buffer bytes = { .length = 0 };
    struct error err;
    assert_true(file_read(path, 1000000, &bytes, &err));
    assert_int_equal(bytes.length, strlen(expected));
    assert_memory_equal(bytes.data, expected, bytes.length);
    buffer_finish(&bytes);
}

static void test_written_only_when_it_changes(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        bool changed;
    } steps[] = {
        { "one two three", true },
        { "one two three", false },
        { "one two", true },
        { "one two four", true },
        { "one two four", false },
        { "", true },
        { "", false },
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        assert_int_equal(stream(steps[i].text, i + 1, true), steps[i].changed);
        check(steps[i].text);
    }
}

static void test_given_up(void **state)
{
    (void) state;
    stream("kept", 2, true);
    assert_false(stream("dropped", 2, false));
    check("kept");
}

static void test_no_temporary_file_stays(void **state)
{
    (void) state;
    bool empty;
    struct error err;
    stream("x", 1, true);
    stream("x", 1, true);
    stream("y", 1, false);
    assert_true(file_remove(path, &err));
    char below[64];
    snprintf(below, sizeof below, "%s/below", folder);
    assert_true(file_folder_is_empty(below, &empty, &err));
    assert_true(empty);
}

/* However late the difference comes, and however the pieces lie to it. */
static void test_what_was_the_same_is_copied(void **state)
{
    (void) state;
    enum { LENGTH = 140000, CHUNK = 65536 }; /* that is read at once */
    static char first[LENGTH + 1], second[LENGTH + 1];
    for (size_t i = 0; i < LENGTH; i++)
        first[i] = (char) ('a' + i % 23);
    static const size_t places[] = { 0,         1,         CHUNK - 1, CHUNK,
                                     CHUNK + 1, 2 * CHUNK, LENGTH - 1 };
    static const size_t pieces[] = { 7, 5000, CHUNK, LENGTH };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        for (size_t j = 0; j < sizeof pieces / sizeof *pieces; j++) {
            stream(first, LENGTH, true);
            memcpy(second, first, sizeof first);
            second[places[i]] = '#';
            assert_true(stream(second, pieces[j], true));
            check(second);
            second[places[i]] = '\0'; /* the first part alone */
            assert_true(stream(second, pieces[j], true));
            check(second);
            assert_false(stream(second, pieces[j], true));
        }
}

static bool stage(const char *name, const char *text)
{
    static struct file_stream stream;
    bool changed = false;
    assert_true(file_stream_stage(&stream, path, name, NULL));
    file_stream_add(&stream, view_of(text));
    assert_true(file_stream_close(&stream, true, &changed, NULL));
    return changed;
}

static void test_staged_apart(void **state)
{
    (void) state;
    char name[80];
    struct error err = { .kind = ERROR_NONE };
    snprintf(name, sizeof name, "%s/apart/1", folder);
    stream("old", 3, true);
    assert_false(stage(name, "old"));
    assert_int_not_equal(access(name, F_OK), 0);
    assert_true(stage(name, "new"));
    check("old");
    assert_true(file_place(name, path, &err));
    check("new");
    assert_int_not_equal(access(name, F_OK), 0);
}

static void test_a_folder_is_refused(void **state)
{
    (void) state;
    static struct file_stream stream;
    struct error err = { .kind = ERROR_NONE };
    assert_false(file_stream_open(&stream, folder, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.text, "no regular file"));
}

/* Copies what the path holds, with other text before the copy of its second half. */
static bool copy_with(const char *between, uint64_t start)
{
    static struct file_stream stream;
    bool changed = false;
    int file = open(path, O_RDONLY);
    assert_true(file >= 0);
    assert_true(file_stream_open(&stream, path, NULL));
    assert_true(file_stream_copy(&stream, file, start, 4));
    file_stream_add(&stream, view_of(between));
    assert_true(file_stream_copy(&stream, file, 4, 5));
    assert_true(file_stream_close(&stream, true, &changed, NULL));
    close(file);
    return changed;
}

static void test_copies(void **state)
{
    (void) state;
    stream("one two three", 13, true);
    assert_true(copy_with("x", 0));
    check("one xtwo t");
    stream("one two t", 9, true);
    assert_false(copy_with("", 0));
    check("one two t");
    assert_true(copy_with("", 1)); /* bytes of another place */
    check("ne ttwo t");
}

static void test_copies_of_too_little(void **state)
{
    (void) state;
    static struct file_stream wanted;
    bool changed;
    stream("one two", 7, true);
    int file = open(path, O_RDONLY);
    assert_true(file >= 0 && file_stream_open(&wanted, path, NULL));
    file_stream_add(&wanted, VIEW("other"));
    assert_false(file_stream_copy(&wanted, file, 4, 5));
    assert_true(file_stream_close(&wanted, false, &changed, NULL));
    check("one two");
    close(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_written_only_when_it_changes),
        cmocka_unit_test(test_given_up),
        cmocka_unit_test(test_no_temporary_file_stays),
        cmocka_unit_test(test_what_was_the_same_is_copied),
        cmocka_unit_test(test_staged_apart),
        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_copies_of_too_little),
        cmocka_unit_test(test_a_folder_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
