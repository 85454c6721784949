#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/claim.h"

static void test_names_lead_back(void **state)
{
    (void) state;
    for (int i = CLAIM_TIMEX; i <= CLAIM_DERIVED; i++) {
        enum claim_basis found;
        assert_true(claim_basis_of(claim_basis_name((enum claim_basis) i), &found));
        assert_int_equal(found, i);
    }
    for (int i = CLAIM_ON; i <= CLAIM_DURING; i++) {
        enum claim_relation found;
        assert_true(
            claim_relation_of(claim_relation_name((enum claim_relation) i), &found));
        assert_int_equal(found, i);
    }
    for (int i = CLAIM_HAPPENED; i <= CLAIM_POSSIBLE; i++) {
        enum claim_factuality found;
        assert_true(claim_factuality_of(claim_factuality_name((enum claim_factuality) i),
                                        &found));
        assert_int_equal(found, i);
    }
}

static void test_other_names_are_refused(void **state)
{
    enum claim_basis basis = CLAIM_DERIVED;
    enum claim_relation relation = CLAIM_BY;
    enum claim_factuality factuality = CLAIM_DENIED;
    (void) state;
    assert_false(claim_basis_of(VIEW("Timex"), &basis));
    assert_false(claim_relation_of(VIEW(""), &relation));
    assert_false(claim_factuality_of((struct view){ NULL, 0 }, &factuality));
    assert_int_equal(basis, CLAIM_DERIVED);
    assert_int_equal(relation, CLAIM_BY);
    assert_int_equal(factuality, CLAIM_DENIED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_lead_back),
        cmocka_unit_test(test_other_names_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
