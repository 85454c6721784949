#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/verb_form.h"

static void test_forms(void **state)
{
    static const struct {
        struct view lemma, third, plural;
    } cases[] = {
        { VIEW_INIT("sign"), VIEW_INIT("signs"), VIEW_INIT("sign") },
        { VIEW_INIT("carry"), VIEW_INIT("carries"), VIEW_INIT("carry") },
        { VIEW_INIT("stay"), VIEW_INIT("stays"), VIEW_INIT("stay") },
        { VIEW_INIT("pass"), VIEW_INIT("passes"), VIEW_INIT("pass") },
        { VIEW_INIT("reach"), VIEW_INIT("reaches"), VIEW_INIT("reach") },
        { VIEW_INIT("be"), VIEW_INIT("is"), VIEW_INIT("are") },
        { VIEW_INIT("have"), VIEW_INIT("has"), VIEW_INIT("have") },
        { VIEW_INIT("go"), VIEW_INIT("goes"), VIEW_INIT("go") },
        { VIEW_INIT("y"), VIEW_INIT("ys"), VIEW_INIT("y") },
    };
    struct arena arena = { 0 };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(
            view_equal(verb_form_present(&arena, cases[i].lemma, false), cases[i].third));
        assert_true(
            view_equal(verb_form_present(&arena, cases[i].lemma, true), cases[i].plural));
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_forms) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
