/* Acts: which words tell which act. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/act.h"

/* A claim whose trigger stands in its passage. */
static struct claim claim_of(struct view passage, struct view trigger)
{
    struct claim claim = { .quote.exact = passage, .trigger = trigger };
    claim.quote.start = 100; /* passages stand anywhere in a text */
    claim.quote.end = 100 + passage.length;
    claim.trigger_start = 100 + view_find(passage, trigger, 0);
    claim.trigger_end = claim.trigger_start + trigger.length;
    return claim;
}

static const struct {
    struct view passage, trigger;
    enum kind kind;
    enum act act;
} cases[] = {
    { VIEW_INIT("the barge sank"), VIEW_INIT("sank"), KIND_OTHER, ACT_SINK },
    { VIEW_INIT("the barge went down in fog"), VIEW_INIT("went"), KIND_OTHER, ACT_SINK },
    { VIEW_INIT("he went home"), VIEW_INIT("went"), KIND_OTHER, ACT_NONE },
    { VIEW_INIT("she stepped down"), VIEW_INIT("stepped"), KIND_OTHER, ACT_RESIGN },
    { VIEW_INIT("clerks began a strike"), VIEW_INIT("began"), KIND_ATTACK, ACT_STRIKE },
    { VIEW_INIT("clerks went on strike"), VIEW_INIT("went"), KIND_OTHER, ACT_STRIKE },
    { VIEW_INIT("work began"), VIEW_INIT("began"), KIND_LAUNCH, ACT_BEGIN },
    { VIEW_INIT("they held talks"), VIEW_INIT("held"), KIND_MEETING, ACT_MEET },
    { VIEW_INIT("the parties signed it"), VIEW_INIT("signed"), KIND_AGREEMENT, ACT_SIGN },
    { VIEW_INIT("the senate ratified it"), VIEW_INIT("ratified"), KIND_AGREEMENT,
      ACT_RATIFY },
    { VIEW_INIT("the pact came into force"), VIEW_INIT("came"), KIND_OTHER, ACT_ENFORCE },
    { VIEW_INIT("he was released"), VIEW_INIT("released"), KIND_RELEASE, ACT_RELEASE },
    { VIEW_INIT("the report was released"), VIEW_INIT("released"), KIND_PUBLICATION,
      ACT_PUBLISH },
    { VIEW_INIT("the model was released"), VIEW_INIT("released"), KIND_LAUNCH,
      ACT_LAUNCH },
    { VIEW_INIT("his funeral"), VIEW_INIT("funeral"), KIND_DEATH, ACT_BURY },
    { VIEW_INIT("he died"), VIEW_INIT("died"), KIND_DEATH, ACT_DIE },
    { VIEW_INIT("a word"), VIEW_INIT("word"), KIND_ARRIVAL, ACT_ARRIVE },
    { VIEW_INIT("a word"), VIEW_INIT("word"), KIND_MEETING, ACT_NONE },
};

static void tells_acts(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct claim claim = claim_of(cases[i].passage, cases[i].trigger);
        if (act_of(&arena, &claim, cases[i].kind) != cases[i].act)
            fail_msg("%.*s: %d", VIEW_ARG(cases[i].passage),
                     (int) act_of(&arena, &claim, cases[i].kind));
    }
    arena_finish(&arena);
}

static void tells_words(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    assert_int_equal(act_of_word(&arena, VIEW("Signing"), KIND_AGREEMENT), ACT_SIGN);
    assert_int_equal(act_of_word(&arena, VIEW("table"), KIND_AGREEMENT), ACT_NONE);
    assert_int_equal(act_of_word(&arena, VIEW(""), KIND_OTHER), ACT_NONE);
    arena_finish(&arena);
}

static void every_act_has_a_noun(void **state)
{
    (void) state;
    for (int act = 0; act < ACT_COUNT; act++)
        assert_true(act_noun((enum act) act).length > 0);
    assert_int_equal(act_kind(ACT_SIGN), KIND_AGREEMENT);
    assert_true(act_is_personal(ACT_ARREST));
    assert_false(act_is_personal(ACT_SIGN));
    assert_true(act_is_one_sided(ACT_RATIFY));
    assert_false(act_is_one_sided(ACT_SIGN));
}

/* Offsets that lead nowhere, and triggers of odd bytes, are survived. */
static void survives_odd_claims(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct claim claim = { .trigger = VIEW("\xFF\xFE -"), .trigger_end = 5 };
    assert_int_equal(act_of(&arena, &claim, KIND_OTHER), ACT_NONE);
    claim.trigger = VIEW("sank");
    claim.quote.start = 50;
    assert_int_equal(act_of(&arena, &claim, KIND_OTHER), ACT_SINK);
    claim.trigger_end = 5000;
    assert_int_equal(act_of(&arena, &claim, KIND_OTHER), ACT_SINK);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_acts),
        cmocka_unit_test(tells_words),
        cmocka_unit_test(every_act_has_a_noun),
        cmocka_unit_test(survives_odd_claims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
