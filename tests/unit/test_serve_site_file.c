/* Files of the site: what is opened, and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unistd.h>

#include "expect.h"
#include "folder_fixture.h"
#include "serve/site_file.h"

static int site_setup(void **state)
{
    if (scratch_setup(state) != 0)
        return -1;
    struct scratch *scratch = *state;
    mkdir(scratch_path(scratch, "site"), 0777);
    mkdir(scratch_path(scratch, "site/events"), 0777);
    mkdir(scratch_path(scratch, "elsewhere"), 0777);
    scratch_put(scratch, "site/index.html", VIEW("front"));
    scratch_put(scratch, "site/events/a.html", VIEW("event"));
    scratch_put(scratch, "elsewhere/secret", VIEW("secret"));
    return 0;
}

static enum site_file_kind kind(struct scratch *scratch, const char *path)
{
    struct site_file file;
    enum site_file_kind kind =
        site_file_open(scratch_path(scratch, "site"), view_of(path), &file);
    if (kind == SITE_FILE_FOUND)
        close(file.descriptor);
    else
        assert_int_equal(file.descriptor, -1);
    return kind;
}

static void test_found(void **state)
{
    struct scratch *scratch = *state;
    struct site_file file;
    struct buffer bytes = { 0 };
    assert_int_equal(
        site_file_open(scratch_path(scratch, "site"), VIEW("events/a.html"), &file),
        SITE_FILE_FOUND);
    assert_int_equal(file.size, 5);
    assert_true(file.stamp != 0);
    assert_true(site_file_read(&file, &bytes));
    expect_view(buffer_view(&bytes), "event");
    assert_int_equal(file.descriptor, -1);
    buffer_finish(&bytes);
}

static void test_not_found(void **state)
{
    struct scratch *scratch = *state;
    char longest[400];
    memset(longest, 'a', sizeof longest);
    longest[sizeof longest - 1] = '\0';
    assert_int_equal(kind(scratch, "none.html"), SITE_FILE_MISSING);
    assert_int_equal(kind(scratch, "none/a.html"), SITE_FILE_MISSING);
    assert_int_equal(kind(scratch, "index.html/a"), SITE_FILE_MISSING);
    assert_int_equal(kind(scratch, "events"), SITE_FILE_FOLDER);
    assert_int_equal(kind(scratch, ""), SITE_FILE_FOLDER);
    assert_int_equal(kind(scratch, longest), SITE_FILE_MISSING);
    assert_int_equal(mkfifo(scratch_path(scratch, "site/pipe"), 0600), 0);
    assert_int_equal(kind(scratch, "pipe"), SITE_FILE_MISSING);
    struct site_file file;
    assert_int_equal(site_file_open(scratch_path(scratch, "no"), VIEW("a"), &file),
                     SITE_FILE_MISSING);
}

static void put_link(struct scratch *scratch, const char *name, const char *target)
{
    assert_int_equal(symlink(target, scratch_path(scratch, name)), 0);
}

static void test_links_are_not_followed(void **state)
{
    struct scratch *scratch = *state;
    put_link(scratch, "site/out", "../elsewhere/secret");
    put_link(scratch, "site/away", "../elsewhere");
    put_link(scratch, "site/events/up", "..");
    put_link(scratch, "site/round", "round");
    assert_int_equal(kind(scratch, "out"), SITE_FILE_MISSING);
    assert_int_equal(kind(scratch, "away/secret"), SITE_FILE_MISSING);
    assert_int_equal(kind(scratch, "events/up/index.html"), SITE_FILE_MISSING);
    assert_int_equal(kind(scratch, "round"), SITE_FILE_MISSING);
    put_link(scratch, "linked", "site");
    struct site_file file;
    assert_int_equal(
        site_file_open(scratch_path(scratch, "linked"), VIEW("index.html"), &file),
        SITE_FILE_FOUND);
    close(file.descriptor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_found, site_setup, scratch_teardown),
        cmocka_unit_test_setup_teardown(test_not_found, site_setup, scratch_teardown),
        cmocka_unit_test_setup_teardown(test_links_are_not_followed, site_setup,
                                        scratch_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
