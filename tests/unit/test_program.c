/* The program's fingerprint: there is one, and it stays the same within a run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/program.h"

static void has_a_fingerprint(void **state)
{
    (void) state;
    char first[DIGEST_HEX], second[DIGEST_HEX], nothing[DIGEST_HEX];
    digest_sha256(VIEW(""), nothing);
    assert_true(program_fingerprint(first));
    assert_true(program_fingerprint(second));
    assert_string_equal(first, second);
    assert_string_not_equal(first, nothing);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(has_a_fingerprint) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
