#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "events/permalink.h"

static void kinds_have_names_of_their_own(void **state)
{
    (void) state;
    for (int i = 0; i < PERMALINK_KINDS; i++) {
        enum permalink_kind kind;
        assert_true(
            permalink_kind_of(permalink_kind_name((enum permalink_kind) i), &kind));
        assert_int_equal(kind, i);
    }
    enum permalink_kind kind = PERMALINK_SOURCE;
    assert_true(permalink_kind_of(VIEW("organisation"), &kind));
    assert_int_equal(kind, PERMALINK_ENTITY + ENTITY_ORGANISATION);
    assert_false(permalink_kind_of(VIEW("ship"), &kind));
    assert_int_equal(kind, PERMALINK_ENTITY + ENTITY_ORGANISATION);
}

static void changes_have_names_of_their_own(void **state)
{
    (void) state;
    for (int i = 0; i < CHANGE_KINDS; i++) {
        enum change_kind kind;
        assert_true(change_kind_of(change_kind_name((enum change_kind) i), &kind));
        assert_int_equal(kind, i);
    }
    enum change_kind kind = CHANGE_MOVED;
    assert_false(change_kind_of(VIEW("sunk"), &kind));
    assert_int_equal(kind, CHANGE_MOVED);
}

static void compares_by_kind_then_id(void **state)
{
    (void) state;
    struct permalink zoo = { PERMALINK_EVENT, VIEW("zoo-opens") };
    struct permalink ark = { PERMALINK_EVENT, VIEW("ark-opens") };
    struct permalink source = { PERMALINK_SOURCE, VIEW("ark-opens") };
    assert_true(permalink_compare(ark, zoo) < 0);
    assert_true(permalink_compare(zoo, source) < 0);
    assert_true(permalink_compare(source, ark) > 0);
    assert_int_equal(permalink_compare(zoo, zoo), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_have_names_of_their_own),
        cmocka_unit_test(changes_have_names_of_their_own),
        cmocka_unit_test(compares_by_kind_then_id),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
