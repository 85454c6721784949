#include "editor_fixture.h"

#include "store/editor_orders.h"

static void order(struct editing *editing, const char *text, const struct ledger *ledger,
                  struct linking_orders *out)
{
    editing_read(editing, text);
    editor_order(&editing->arena, &editing->editor, ledger, &editing->timeline,
                 &editing->findings, out);
}

static void test_merge_joins_all_claims(void **state)
{
    (void) state;
    struct editing editing;
    struct ledger ledger = { .events = { .count = 0 } };
    struct linking_orders orders;
    editing_open(&editing);
    order(&editing, "events:\n  alpha:\n    merge: [gamma, a#c2]\n", &ledger, &orders);
    assert_int_equal(editing.findings.count, 0);
    assert_int_equal(orders.claim_count, 2);
    assert_true(orders.claims[0].join && orders.claims[1].join);
    assert_int_equal(orders.claims[0].b.source, 1);
    assert_int_equal(orders.claims[1].b.claim, 1);
    assert_true(view_equal(editing.editor.items[0].names[0].reason, VIEW("gamma")));
    editing_close(&editing);
}

/* Linked without orders, "alpha" has one claim; the ledger knows that it was merged. */
static void test_ledger_knows_what_an_address_means(void **state)
{
    (void) state;
    struct editing editing;
    struct view both[] = { VIEW_INIT("a#c1"), VIEW_INIT("b#c1"), VIEW_INIT("gone#c1") };
    struct view one[] = { VIEW_INIT("b#c1") };
    struct ledger_event rows[] = {
        { .id = VIEW_INIT("alpha"), .claims = both, .claim_count = 3 },
        { .id = VIEW_INIT("merged"),
          .title = VIEW_INIT("M"),
          .claims = one,
          .claim_count = 1 },
    };
    struct ledger ledger = { .events = { .items = rows, .count = 2 } };
    struct linking_orders orders;
    editing_open(&editing);
    order(&editing, "events:\n  alpha:\n    merge: merged\n", &ledger, &orders);
    assert_int_equal(editing.findings.count, 0);
    assert_int_equal(orders.claim_count, 1);
    assert_true(view_equal(editing.editor.items[0].names[0].reason, VIEW("M")));
    editing_close(&editing);
}

static void test_split_keeps_claims_apart(void **state)
{
    (void) state;
    struct editing editing;
    struct ledger ledger = { .events = { .count = 0 } };
    struct linking_orders orders;
    editing_open(&editing);
    editing.refs[0][1] = (struct claim_ref){ 1, 0 };
    editing.events[0].claim_count = 2; /* alpha holds a#c1 and b#c1 */
    order(&editing, "events:\n  alpha:\n    split: b#c1\n", &ledger, &orders);
    assert_int_equal(editing.findings.count, 0);
    assert_int_equal(orders.claim_count, 1);
    assert_false(orders.claims[0].join);
    assert_int_equal(orders.claims[0].a.source, 1);
    assert_int_equal(orders.claims[0].b.source, 0);
    editing_close(&editing);
}

static void test_entities(void **state)
{
    (void) state;
    struct editing editing;
    struct ledger ledger = { .events = { .count = 0 } };
    struct linking_orders orders;
    editing_open(&editing);
    order(&editing, "entities:\n  ada:\n    merge: bob\n", &ledger, &orders);
    assert_int_equal(orders.name_count, 1);
    assert_true(orders.names[0].join);
    order(&editing, "entities:\n  ada:\n    split: b\n", &ledger, &orders);
    assert_true(editing_finds(&editing, DIAGNOSTIC_GONE_TARGET, 3)); /* b has no Ada */
    assert_int_equal(orders.name_count, 0);
    editing_close(&editing);
}

/* After a merge the row has the names of both, and the ids may have changed hands. */
static void test_merged_entity_is_found_by_its_row(void **state)
{
    (void) state;
    struct editing editing;
    struct view names[] = { VIEW_INIT("Ada") };
    struct ledger_entity rows[] = { { .id = VIEW_INIT("eve"),
                                      .name = VIEW_INIT("Bob"),
                                      .aliases = names,
                                      .alias_count = 1 } };
    struct ledger ledger = { .entities = { .items = rows, .count = 1 } };
    struct linking_orders orders;
    editing_open(&editing);
    order(&editing, "entities:\n  eve:\n    merge: bob\n", &ledger, &orders);
    assert_int_equal(editing.findings.count, 0);
    assert_int_equal(orders.name_count, 1);
    editing_close(&editing);
}

static void test_merge_and_split_contradict(void **state)
{
    (void) state;
    struct editing editing;
    struct ledger ledger = { .events = { .count = 0 } };
    struct linking_orders orders;
    editing_open(&editing);
    editing.refs[0][1] = (struct claim_ref){ 1, 0 };
    editing.events[0].claim_count = 2;
    order(&editing, "events:\n  alpha:\n    merge: b#c1\n    split: b#c1\n", &ledger,
          &orders);
    assert_true(editing_finds(&editing, DIAGNOSTIC_DECISION_CONFLICT, 4));
    editing_close(&editing);
}

/* What is gone is said once, though the target has other decisions. */
static void test_gone_is_said_once(void **state)
{
    (void) state;
    struct editing editing;
    struct ledger ledger = { .events = { .count = 0 } };
    struct linking_orders orders;
    editing_open(&editing);
    order(&editing,
          "events:\n  delta:\n    retitle: x\n    merge: beta\n    hide: true\n", &ledger,
          &orders);
    editor_apply(&editing.arena, &editing.editor, &ledger, &editing.findings,
                 &editing.timeline);
    assert_true(editing_finds(&editing, DIAGNOSTIC_GONE_TARGET, 2));
    editing_close(&editing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_merge_joins_all_claims),
        cmocka_unit_test(test_ledger_knows_what_an_address_means),
        cmocka_unit_test(test_split_keeps_claims_apart),
        cmocka_unit_test(test_entities),
        cmocka_unit_test(test_merged_entity_is_found_by_its_row),
        cmocka_unit_test(test_merge_and_split_contradict),
        cmocka_unit_test(test_gone_is_said_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
