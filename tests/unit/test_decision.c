#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "events/decision.h"

static void test_names_lead_back(void **state)
{
    (void) state;
    for (int kind = 0; kind < DECISION_KIND_COUNT; kind++) {
        enum decision_kind found = DECISION_KIND_COUNT;
        assert_true(
            decision_kind_of(decision_kind_name((enum decision_kind) kind), &found));
        assert_int_equal(found, kind);
    }
}

static void test_no_other_name(void **state)
{
    (void) state;
    enum decision_kind found = DECISION_NOTE;
    assert_false(decision_kind_of(VIEW("Hide"), &found));
    assert_false(decision_kind_of(VIEW(""), &found));
    assert_int_equal(found, DECISION_NOTE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_lead_back),
        cmocka_unit_test(test_no_other_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
