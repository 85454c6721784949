#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "site/years.h"

static void make(const char *const *edtf, size_t count, struct event *events,
                 struct timeline *timeline)
{
    for (size_t i = 0; i < count; i++) {
        events[i] = (struct event){ 0 };
        assert_true(date_read_edtf(view_of(edtf[i]), &events[i].date, NULL));
    }
    *timeline = (struct timeline){ .events = events, .event_count = count };
}

static void test_groups(void **state)
{
    (void) state;
    static const char *const dates[] = { "195X",       "1997", "2006-02", "2006/2009",
                                         "2006-05-01", "2008", "2014" };
    struct arena arena = { 0 };
    struct event events[7];
    struct timeline timeline;
    make(dates, 7, events, &timeline);
    struct year_list years = years_of(&arena, &timeline);
    assert_int_equal(years.count, 5);
    assert_true(view_equal(years.items[0].label, VIEW("1950s")));
    assert_true(years.items[0].longer);
    assert_int_equal(years.items[0].until, 1959);
    assert_true(view_equal(years.items[2].label, VIEW("2006")));
    assert_int_equal(years.items[2].first, 2);
    assert_int_equal(years.items[2].last, 5);
    /* The years to 2009 are no gap, though the next group ends in 2008. */
    assert_int_equal(years.items[3].until, 2009);
    assert_int_equal(years_of(&arena, &(struct timeline){ 0 }).count, 0);
    arena_finish(&arena);
}

/* A decade that shares its first year with other events does not name the year. */
static void test_mixed_year(void **state)
{
    (void) state;
    static const char *const dates[] = { "1950-03", "195X" };
    struct arena arena = { 0 };
    struct event events[2];
    struct timeline timeline;
    make(dates, 2, events, &timeline);
    struct year_list years = years_of(&arena, &timeline);
    assert_int_equal(years.count, 1);
    assert_true(view_equal(years.items[0].label, VIEW("1950")));
    assert_false(years.items[0].longer);
    arena_finish(&arena);
}

static void test_names(void **state)
{
    (void) state;
    static const struct {
        int year;
        struct view words, key;
    } cases[] = { { 2014, VIEW_INIT("2014"), VIEW_INIT("2014") },
                  { 476, VIEW_INIT("476"), VIEW_INIT("0476") },
                  { 1, VIEW_INIT("1"), VIEW_INIT("0001") },
                  { 0, VIEW_INIT("1 BC"), VIEW_INIT("0000") },
                  { -43, VIEW_INIT("44 BC"), VIEW_INIT("-0043") } };
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(view_equal(year_words(&arena, cases[i].year), cases[i].words));
        assert_true(view_equal(year_key(&arena, cases[i].year), cases[i].key));
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_mixed_year),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
