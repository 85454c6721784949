/* Folders: empty or not, and removed where they are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <sys/stat.h>

#include "base/file.h"
#include "expect.h"
#include "folder_fixture.h"

static void test_empty(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    bool empty = false;
    assert_true(file_folder_is_empty(scratch->path, &empty, &err));
    assert_true(empty);
    scratch_put(scratch, ".hidden", VIEW(""));
    assert_true(file_folder_is_empty(scratch->path, &empty, &err));
    assert_false(empty);
    assert_false(file_folder_is_empty(scratch_path(scratch, "nowhere"), &empty, &err));
    expect_error(&err, ERROR_SYSTEM, "no such file or folder");
}

static void test_remove_empty(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    assert_true(file_make_folders(scratch_path(scratch, "site/a/b/c"), &err));
    assert_true(file_make_folders(scratch_path(scratch, "site/d/e"), &err));
    scratch_put(scratch, "site/d/page", VIEW("x"));
    assert_true(file_remove_empty_folders(scratch_path(scratch, "site"), &err));
    assert_int_equal(file_kind_of(scratch_path(scratch, "site/a"), false), FILE_MISSING);
    assert_int_equal(file_kind_of(scratch_path(scratch, "site/d/e"), false),
                     FILE_MISSING);
    assert_int_equal(file_kind_of(scratch_path(scratch, "site/d/page"), false),
                     FILE_REGULAR);
}

static void test_remove_empty_parents(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    char top[4200], page[4200];
    snprintf(top, sizeof top, "%s", scratch_path(scratch, "site"));
    snprintf(page, sizeof page, "%s", scratch_path(scratch, "site/a/b/page"));
    assert_true(file_make_folders(scratch_path(scratch, "site/a/b"), &err));
    scratch_put(scratch, "site/a/b/other", VIEW("x"));
    file_remove_empty_parents(top, page);
    assert_int_equal(file_kind_of(scratch_path(scratch, "site/a/b/other"), false),
                     FILE_REGULAR);
    assert_true(file_remove(scratch_path(scratch, "site/a/b/other"), &err));
    file_remove_empty_parents(top, page);
    assert_int_equal(file_kind_of(scratch_path(scratch, "site/a"), false), FILE_MISSING);
    assert_int_equal(file_kind_of(top, false), FILE_FOLDER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(test_empty),
        SCRATCH_TEST(test_remove_empty),
        SCRATCH_TEST(test_remove_empty_parents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
