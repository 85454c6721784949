/* The state of a file: a change shows, rest does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>
#include <unistd.h>

#include "base/file_state.h"
#include "folder_fixture.h"

static void a_file_at_rest_stays_the_same(void **state)
{
    struct scratch *scratch = *state;
    struct file_state first, second;
    scratch_put(scratch, "quay", VIEW("stone"));
    assert_true(file_state_of(scratch_path(scratch, "quay"), &first));
    assert_true(file_state_of(scratch_path(scratch, "quay"), &second));
    assert_true(file_state_equal(&first, &second));
    assert_int_equal(first.size, 5);
}

/* Though size and time are as they were: such a file was written somewhere else. */
static void another_file_in_its_place_shows(void **state)
{
    struct scratch *scratch = *state;
    struct file_state first, second;
    struct stat status;
    scratch_put(scratch, "quay", VIEW("stone"));
    scratch_put(scratch, "wood", VIEW("woods"));
    assert_true(file_state_of(scratch_path(scratch, "quay"), &first));
    assert_int_equal(stat(scratch_path(scratch, "quay"), &status), 0);
    char from[4200];
    snprintf(from, sizeof from, "%s", scratch_path(scratch, "wood"));
    struct timespec times[2] = { status.st_atim, status.st_mtim };
    assert_int_equal(utimensat(-1, from, times, 0), 0);
    assert_int_equal(rename(from, scratch_path(scratch, "quay")), 0);
    assert_true(file_state_of(scratch_path(scratch, "quay"), &second));
    assert_int_equal(first.size, second.size);
    assert_true(first.modified == second.modified);
    assert_false(file_state_equal(&first, &second));
}

static void what_is_no_file_has_no_state(void **state)
{
    struct scratch *scratch = *state;
    struct file_state look = { .size = 9 };
    assert_false(file_state_of(scratch->path, &look));
    assert_int_equal(look.size, 0);
    assert_false(file_state_of(scratch_path(scratch, "none"), &look));
}

static void below_a_folder_the_same_is_seen(void **state)
{
    struct scratch *scratch = *state;
    struct file_state whole, below;
    int folder = file_state_open(scratch->path);
    assert_true(folder >= 0);
    assert_true(file_state_open(scratch_path(scratch, "none")) < 0);
    scratch_put(scratch, "quay", VIEW("stone"));
    assert_true(file_state_of(scratch_path(scratch, "quay"), &whole));
    assert_true(file_state_below(folder, "quay", &below));
    assert_true(file_state_equal(&whole, &below));
    assert_false(file_state_below(folder, ".", &below));
    assert_false(file_state_below(folder, "none", &below));
    assert_true(file_state_of_folder(scratch->path, &whole));
    assert_true(file_state_of_folder_below(folder, ".", &below));
    assert_true(file_state_equal(&whole, &below));
    assert_false(file_state_of_folder_below(folder, "quay", &below));
    close(folder);
}

static void what_comes_to_a_folder_shows(void **state)
{
    struct scratch *scratch = *state;
    struct file_state first, second;
    const struct timespec past[2] = { { .tv_sec = 86400 }, { .tv_sec = 86400 } };
    scratch_put(scratch, "quay", VIEW("stone"));
    assert_int_equal(utimensat(-1, scratch->path, past, 0), 0);
    assert_true(file_state_of_folder(scratch->path, &first));
    scratch_put(scratch, "quay", VIEW("other stone"));
    assert_true(file_state_of_folder(scratch->path, &second));
    assert_true(file_state_equal(&first, &second));
    scratch_put(scratch, "wood", VIEW(""));
    assert_true(file_state_of_folder(scratch->path, &second));
    assert_false(file_state_equal(&first, &second));
    assert_false(file_state_of_folder(scratch_path(scratch, "quay"), &second));
}

/* Within a tick of the clock a file may change twice and show it once. */
static void settles_after_a_tick(void **state)
{
    (void) state;
    struct file_state fine = { .changed = 5000000001 };
    assert_false(file_state_is_settled(&fine, 5000000001));
    assert_false(file_state_is_settled(&fine, 5010000001));
    assert_true(file_state_is_settled(&fine, 5100000001));
    struct file_state coarse = { .changed = 5000000000 };
    assert_false(file_state_is_settled(&coarse, 7000000000));
    assert_true(file_state_is_settled(&coarse, 9000000000));
    assert_false(
        file_state_is_settled(&fine, 4000000000)); /* a clock that was set back */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(a_file_at_rest_stays_the_same),
        SCRATCH_TEST(another_file_in_its_place_shows),
        SCRATCH_TEST(what_is_no_file_has_no_state),
        SCRATCH_TEST(below_a_folder_the_same_is_seen),
        SCRATCH_TEST(what_comes_to_a_folder_shows),
        cmocka_unit_test(settles_after_a_tick),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
