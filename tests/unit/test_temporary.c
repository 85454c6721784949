/* Temporary files: names of their own, and none left for ever. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>

#include "base/temporary.h"
#include "expect.h"
#include "folder_fixture.h"

static void test_names(void **state)
{
    struct scratch *scratch = *state;
    char first[PATH_MAX], second[PATH_MAX];
    const char *path = scratch_path(scratch, "new/ledger");
    int files[] = { temporary_open(path, 0600, first),
                    temporary_open(path, 0600, second) };
    assert_true(files[0] >= 0 && files[1] >= 0);
    assert_string_not_equal(first, second);
    assert_non_null(strstr(first, "/new/.annals-"));
    close(files[0]);
    close(files[1]);
}

static void test_left_ones_go(void **state)
{
    struct scratch *scratch = *state;
    char first[PATH_MAX], second[PATH_MAX], other[PATH_MAX];
    close(temporary_open(scratch_path(scratch, "other"), 0600, other));
    const char *path = scratch_path(scratch, "ledger");
    close(temporary_open(path, 0600, first));
    close(temporary_open(path, 0600, second));
    temporary_remove_left(path);
    assert_int_not_equal(access(first, F_OK), 0);
    assert_int_not_equal(access(second, F_OK), 0);
    assert_int_equal(access(other, F_OK), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(test_names),
        SCRATCH_TEST(test_left_ones_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
