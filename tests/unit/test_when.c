#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "part_look.h"
#include "site/page.h"
#include "site/when.h"

static void test_words(void **state)
{
    (void) state;
    static const struct {
        const char *edtf;
        enum claim_relation relation;
        bool in_year;
        const char *words;
    } cases[] = {
        { "2014-05-26", CLAIM_ON, false, "26 May 2014" },
        { "2014-05-26", CLAIM_ON, true, "26 May" },
        { "2014-05", CLAIM_DURING, true, "May" },
        { "2014", CLAIM_DURING, true, "during 2014" },
        { "2014", CLAIM_ON, true, "2014" },
        { "2013", CLAIM_SINCE, false, "since 2013" },
        { "2014-11-14", CLAIM_BY, true, "by 14 November" },
        { "2008", CLAIM_UNTIL, true, "until 2008" },
        { "195X", CLAIM_ON, true, "the 1950s" },
        { "2009/2011", CLAIM_ON, true, "2009 to 2011" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { 0 };
        struct date date;
        assert_true(date_read_edtf(view_of(cases[i].edtf), &date, NULL));
        struct view words =
            when_words(&arena, &date, cases[i].relation, cases[i].in_year);
        if (!view_equal(words, view_of(cases[i].words)))
            print_message("%s: %.*s\n", cases[i].words, VIEW_ARG(words));
        assert_true(view_equal(words, view_of(cases[i].words)));
        arena_finish(&arena);
    }
}

/* A time element holds exact days of the common era alone. */
static void test_exact_days_alone_are_times(void **state)
{
    (void) state;
    static const struct {
        const char *edtf, *datetime;
    } cases[] = {
        { "2014-05-26", "2014-05-26" }, { "0001-01-01", "0001-01-01" },
        { "2014-05-26~", NULL },        { "2014-05", NULL },
        { "-0043-03-15", NULL },        { "2014", NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { 0 };
        struct date date;
        assert_true(date_read_edtf(view_of(cases[i].edtf), &date, NULL));
        struct template_part *part = part_new(&arena, NULL);
        when_fill(part, &date, CLAIM_ON, false);
        struct view datetime = look_value(look_part(part, "DAY", 0), "DATETIME");
        assert_true(view_equal(datetime, view_of(cases[i].datetime)));
        assert_int_equal(look_count(part, "SPAN"), cases[i].datetime == NULL);
        arena_finish(&arena);
    }
}

/* The source's words are shown where the date was worked out from them. */
static void test_expressions(void **state)
{
    (void) state;
    static const struct {
        const char *edtf, *expression;
        bool shown;
    } cases[] = {
        { "2014-09-02", "Sept. 2", false }, { "2014-10", "last month", true },
        { "2014-10", "Oct", false },        { "2014", "last year", true },
        { "2014", "late 2014", false },     { "2014-11-13", "Thursday", true },
        { "195X", "the mid-1950s", false }, { "2014-05", "MAY", false },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { 0 };
        struct claim claim = { .expression = { .present = true,
                                               .text = view_of(cases[i].expression) } };
        assert_true(date_read_edtf(view_of(cases[i].edtf), &claim.date, NULL));
        struct record record = { .claims = { .items = &claim, .count = 1 } },
                      *records = &record;
        struct claim_ref ref = { 0, 0 };
        struct event event = { .date = claim.date, .claims = &ref, .claim_count = 1 };
        struct timeline timeline = { .records = &records, .record_count = 1 };
        struct template_part *part = part_new(&arena, NULL);
        struct told_date told = { .expression = when_expression(&arena, &timeline, &event,
                                                                claim.relation) };
        when_fill_event(part, &event, &told, true);
        assert_int_equal(look_count(part, "EXPRESSION"), cases[i].shown);
        assert_int_equal(look_count(part, "GLYPH"), 1);
        arena_finish(&arena);
    }
}

static void test_relation_of_events(void **state)
{
    (void) state;
    struct claim claim = { .relation = CLAIM_SINCE };
    date_of_year(2013, &claim.date);
    struct record record = { .claims = { .items = &claim, .count = 1 } },
                  *records = &record;
    struct claim_ref ref = { 0, 0 };
    struct event event = { .date = claim.date, .claims = &ref, .claim_count = 1 };
    struct timeline timeline = { .records = &records, .record_count = 1 };
    assert_int_equal(when_relation(&timeline, &event), CLAIM_SINCE);
    date_of_year(2014, &event.date);
    assert_int_equal(when_relation(&timeline, &event), CLAIM_ON);
    event.claim_count = 0;
    assert_int_equal(when_relation(&timeline, &event), CLAIM_ON);
    assert_null(when_first_claim(&timeline, &event));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_exact_days_alone_are_times),
        cmocka_unit_test(test_expressions),
        cmocka_unit_test(test_relation_of_events),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
