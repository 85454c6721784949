/* Copying bytes from one open file to another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file_copy.h"

/* A file without a name that holds the text. */
static int make(const char *text)
{
    char path[] = "/tmp/annals-copy-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    unlink(path);
    assert_true(file_copy_view((struct view){ text, strlen(text) }, file));
    return file;
}

static void check(int file, const char *wanted)
{
    char bytes[64];
    assert_int_equal(file_copy_read(file, 0, bytes, sizeof bytes), strlen(wanted));
    assert_memory_equal(bytes, wanted, strlen(wanted));
}

static void bytes_are_copied_behind(void **state)
{
    (void) state;
    int from = make("one two three"), to = make(">");
    assert_int_equal(file_copy(from, 4, 3, to), FILE_COPIED);
    assert_int_equal(file_copy(from, 0, 0, to), FILE_COPIED);
    assert_true(file_copy_view(VIEW(","), to));
    assert_int_equal(file_copy(from, 0, 3, to), FILE_COPIED);
    check(to, ">two,one");
    close(from);
    close(to);
}

/* A pipe takes nothing from the system's own copying. */
static void any_file_takes_them(void **state)
{
    (void) state;
    int ends[2], from = make("one two three");
    char bytes[8] = "";
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(file_copy(from, 4, 3, ends[1]), FILE_COPIED);
    assert_int_equal(read(ends[0], bytes, sizeof bytes), 3);
    assert_memory_equal(bytes, "two", 3);
    close(ends[0]);
    close(ends[1]);
    close(from);
}

static void what_cannot_be_is_told(void **state)
{
    (void) state;
    int from = make("one"), to = make(""), full = open("/dev/full", O_WRONLY);
    assert_int_equal(file_copy(from, 1, 3, to), FILE_NOT_READ);
    assert_int_equal(errno, 0);
    assert_int_equal(file_copy(-1, 0, 3, to), FILE_NOT_READ);
    assert_int_equal(errno, EBADF);
    assert_true(full >= 0);
    assert_int_equal(file_copy(from, 0, 3, full), FILE_NOT_WRITTEN);
    assert_int_equal(errno, ENOSPC);
    close(from);
    close(to);
    close(full);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_copied_behind),
        cmocka_unit_test(any_file_takes_them),
        cmocka_unit_test(what_cannot_be_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
