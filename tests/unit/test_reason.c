#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "part_look.h"
#include "site/reason.h"

static void test_steps(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct timex timexes[2] = { 0 };
    timexes[1].has_date = date_of_month(2014, 5, &timexes[1].date);
    struct record record = { .timexes = { .items = timexes, .count = 2 } };
    struct claim claim = { .expression = { .present = true,
                                           .text = VIEW("the following month"),
                                           .rule = VIEW("next-unit"),
                                           .anchor = VIEW("t2"),
                                           .direction = VIEW("future") } };
    date_of_month(2014, 6, &claim.date);
    struct page page = { .arena = &arena };
    struct template_part *part = part_new(&arena, NULL);
    reason_fill(&page, part, &record, &claim);
    const struct template_part *reason = look_part(part, "REASON", 0);
    static const char *const texts[] = { "“the following month”",
                                         "another date of the text, May 2014",
                                         "the nearest one after the anchor", "",
                                         "June 2014" };
    assert_int_equal(look_count(reason, "STEP"), 5);
    for (size_t i = 0; i < 5; i++)
        assert_true(view_equal(look_value(look_part(reason, "STEP", i), "TEXT"),
                               view_of(texts[i])));
    const struct template_part *rule = look_part(look_part(reason, "STEP", 3), "CODE", 0);
    assert_true(view_equal(look_value(rule, "CODE"), VIEW("next-unit")));
    arena_finish(&arena);
}

/* Anchors that name nothing known are shown as they are. */
static void test_anchors(void **state)
{
    (void) state;
    static const struct {
        const char *anchor, *text;
    } cases[] = { { "source 2019-03-04", "the source’s own date, 4 March 2019" },
                  { "source 2019-99-99", "source 2019-99-99" },
                  { "t1", "t1" },
                  { "t0", "t0" },
                  { "t999999999", "t999999999" },
                  { "t", "t" },
                  { "the flood", "the flood" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { 0 };
        struct timex timex = { 0 };
        struct record record = { .timexes = { .items = &timex, .count = 1 } };
        struct claim claim = { .expression = { .present = true,
                                               .anchor = view_of(cases[i].anchor) } };
        date_of_year(2019, &claim.date);
        struct page page = { .arena = &arena };
        struct template_part *part = part_new(&arena, NULL);
        reason_fill(&page, part, &record, &claim);
        const struct template_part *step =
            look_part(look_part(part, "REASON", 0), "STEP", 1);
        assert_true(view_equal(look_value(step, "TEXT"), view_of(cases[i].text)));
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_anchors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
