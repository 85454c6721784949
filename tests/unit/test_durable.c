/* Forcing to the disk: what can be seen of it is whether it says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/durable.h"
#include "expect.h"
#include "folder_fixture.h"

static void test_folders_alone(void **state)
{
    struct scratch *scratch = *state;
    struct error err = { 0 };
    scratch_put(scratch, "page", VIEW("x"));
    assert_true(durable_sync(scratch->path, &err));
    assert_int_equal(err.kind, ERROR_NONE);
    assert_false(durable_sync(scratch_path(scratch, "nowhere"), &err));
    expect_error(&err, ERROR_SYSTEM, "nowhere\" to the disk: no such file");
    assert_false(durable_sync(scratch_path(scratch, "page"), &err));
    expect_error(&err, ERROR_SYSTEM, "is no folder");
}

int main(void)
{
    const struct CMUnitTest tests[] = { SCRATCH_TEST(test_folders_alone) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
