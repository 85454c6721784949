#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "events/timeline.h"

/* Of three events that are all related, and two of which disagree, one is left out. */
static void test_what_points_at_it_goes(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct relation related[3][2] = { { { .event = 1 }, { .event = 2 } },
                                      { { .event = 0 }, { .event = 2 } },
                                      { { .event = 0 }, { .event = 1 } } };
    size_t disagree[3][2] = { { 0, 1 }, { 0 }, { 1 } };
    struct event events[3] = { { .id = VIEW_INIT("a"), .disagreement_count = 2 },
                               { .id = VIEW_INIT("b"), .disagreement_count = 1 },
                               { .id = VIEW_INIT("c"), .disagreement_count = 1 } };
    for (size_t i = 0; i < 3; i++) {
        events[i].related = related[i];
        events[i].related_count = 2;
        events[i].disagreements = disagree[i];
    }
    size_t pairs[2][2] = { { 0, 1 }, { 0, 2 } }, named[3] = { 0, 1, 2 };
    struct disagreement disagreements[2] = { { .events = pairs[0], .event_count = 2 },
                                             { .events = pairs[1], .event_count = 2 } };
    struct linked_entity entity = { .events = named, .event_count = 3 };
    struct redirect redirects[2] = {
        { { PERMALINK_EVENT, VIEW_INIT("x") }, { PERMALINK_EVENT, VIEW_INIT("b") } },
        { { PERMALINK_EVENT, VIEW_INIT("y") }, { PERMALINK_EVENT, VIEW_INIT("c") } }
    };
    struct timeline timeline = { .events = events,
                                 .event_count = 3,
                                 .entities = &entity,
                                 .entity_count = 1,
                                 .disagreements = disagreements,
                                 .disagreement_count = 2,
                                 .redirects = redirects,
                                 .redirect_count = 2 };
    const bool leave_out[3] = { false, true, false };
    timeline_leave_out(&arena, &timeline, leave_out);

    assert_int_equal(timeline.event_count, 2);
    assert_int_equal(events[0].related_count, 1);
    assert_int_equal(events[0].related[0].event, 1); /* "c" stands there now */
    assert_int_equal(entity.event_count, 2);
    assert_int_equal(entity.events[1], 1);
    assert_int_equal(timeline.disagreement_count, 1);
    assert_int_equal(timeline.disagreements[0].events[1], 1);
    assert_int_equal(events[0].disagreement_count, 1);
    assert_int_equal(events[0].disagreements[0], 0);
    assert_int_equal(timeline.redirect_count, 1);
    assert_true(view_equal(timeline.redirects[0].from.id, VIEW("y")));
    arena_finish(&arena);
}

static void test_nothing_changes_where_all_stay(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct event events[1] = { { .id = VIEW_INIT("a") } };
    struct timeline timeline = { .events = events, .event_count = 1 };
    const bool leave_out[1] = { false };
    timeline_leave_out(&arena, &timeline, leave_out);
    assert_int_equal(timeline.event_count, 1);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_points_at_it_goes),
        cmocka_unit_test(test_nothing_changes_where_all_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
