/* Locks: held against others, given back by hand and by a holder's death. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/lock.h"
#include "expect.h"
#include "folder_fixture.h"

static void expect_held(const char *path)
{
    struct lock other = { 0 };
    struct error err = { 0 };
    assert_false(lock_take(&other, path, &err));
    expect_error(&err, ERROR_SYSTEM, "in use by another build");
    assert_int_equal(other.number, 0);
}

static void expect_free(const char *path)
{
    struct lock other = { 0 };
    assert_true(lock_take(&other, path, NULL));
    assert_true(other.number > 0);
    lock_release(&other);
    assert_int_equal(other.number, 0);
}

static void test_files_and_folders(void **state)
{
    struct scratch *scratch = *state;
    const char *paths[] = { scratch->path, scratch_path(scratch, "lock") };
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct lock lock = { 0 };
        assert_true(lock_take(&lock, paths[i], NULL)); /* makes the file */
        expect_held(paths[i]);
        lock_release(&lock);
        lock_release(&lock);
        expect_free(paths[i]);
    }
    lock_release(NULL);
}

static void test_goes_with_its_folder(void **state)
{
    struct scratch *scratch = *state;
    char from[300], to[300];
    snprintf(from, sizeof from, "%s/pier", scratch->path);
    snprintf(to, sizeof to, "%s/quay", scratch->path);
    assert_int_equal(mkdir(from, 0700), 0);
    struct lock lock = { 0 };
    assert_true(lock_take(&lock, from, NULL));
    assert_int_equal(rename(from, to), 0);
    expect_held(to);
    lock_release(&lock);
    expect_free(to);
}

/* The holder is killed: nobody has to clear up after it. */
static void test_ends_with_its_holder(void **state)
{
    struct scratch *scratch = *state;
    const char *path = scratch_path(scratch, "lock");
    int ready[2];
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        struct lock lock = { 0 };
        char word = lock_take(&lock, path, NULL) ? 'y' : 'n';
        if (write(ready[1], &word, 1) != 1)
            _exit(1);
        for (;;)
            pause();
    }
    char word = 'n';
    assert_int_equal(read(ready[0], &word, 1), 1);
    assert_int_equal(word, 'y');
    expect_held(path);
    kill(child, SIGKILL);
    assert_int_equal(waitpid(child, NULL, 0), child);
    expect_free(path);
    close(ready[0]);
    close(ready[1]);
}

static void test_where_none_can_be(void **state)
{
    struct scratch *scratch = *state;
    struct lock lock = { 0 };
    struct error err = { 0 };
    assert_true(lock_take(&lock, scratch_path(scratch, "no/such/folder"), NULL));
    assert_int_equal(lock.number, 0);
    scratch_put(scratch, "file", VIEW("x"));
    assert_false(lock_take(&lock, scratch_path(scratch, "file/lock"), &err));
    expect_error(&err, ERROR_SYSTEM, "cannot lock");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(test_files_and_folders),
        SCRATCH_TEST(test_goes_with_its_folder),
        SCRATCH_TEST(test_ends_with_its_holder),
        SCRATCH_TEST(test_where_none_can_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
