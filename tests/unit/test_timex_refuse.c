/* What looks like a time and is none, beside what looks much the same and is one. */
#include "timex_case.h"

static const struct sample {
    const char *text;
    const char *wanted; /* the only timex, or NULL for none */
} samples[] = {
    /* modal may and the month */
    { "The council may vote on the plan.", NULL },
    { "May I ask for the minutes?", NULL },
    { "The council voted in May.", "May" },
    { "May was wet in the hills.", "May" },
    { "A member MAY vote twice.", NULL },
    { "A member shall wait, and MAY vote twice.", NULL },
    { "The fair closed in MAY and reopened.", "MAY" },
    { "THE COUNCIL VOTED IN MAY AND LEFT.", "MAY" },
    /* names */
    { "The award went to June Harlow of the museum.", NULL },
    { "The flood of June destroyed the bridge.", "June" },
    { "Mrs. May opened the fair.", NULL },
    { "They joined the March on the capital.", NULL },
    { "The October Revolution was told at school.", NULL },
    { "The October offensive failed.", "October" },
    { "The October Offensive failed.", "October" },
    { "In the October 1917 Revolution he fled.", "October 1917" },
    { "Bloody Sunday was remembered in the town.", NULL },
    { "Stocks fell on Black Monday.", NULL },
    { "He spoke at the Monday Club.", NULL },
    { "It was a black Monday.", "Monday" },
    { "The strike ended in March.", "March" },
    /* seasons */
    { "The fall of the fortress was sudden.", NULL },
    { "Prices may fall and springs may dry.", NULL },
    { "The ferry stopped in the fall of 2004.", "the fall of 2004" },
    { "The dam was closed last fall.", "last fall" },
    /* numbers that are no years */
    { "The fee rose to $1,990 a head.", NULL },
    { "About 1900 villages were flooded.", NULL },
    { "The road is 1850 km long.", NULL },
    { "They took flight 1998 to the coast.", NULL },
    { "See resolution 1985 of the assembly.", NULL },
    { "Some two thousand herders came.", NULL },
    { "The model A1998 was sold.", NULL },
    { "In 1985 the mill burned.", "1985" },
    { "The mill (built 1985) burned.", "1985" },
    { "They sold 10,000 barrels and 60 people left.", NULL },
    { "They wore what 60s people wore.", "60s" },
    /* ordinals, ages, lengths */
    { "The second bridge is safe.", NULL },
    { "A 13-year-old boy won the race.", NULL },
    { "He waited a second and left.", NULL },
    { "They lost by a quarter of the votes.", NULL },
    { "The ferry took 45 minutes.", "45 minutes" },
    /* shares of numbers */
    { "About 3.5 percent voted for it.", NULL },
    { "The score was 3-2 at the end.", NULL },
    { "Call 555-1998 for tickets.", NULL },
};

static void test_samples(void **state)
{
    (void) state;
    size_t failed = 0;
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        struct timex_case test;
        case_tag(&test, view_of(samples[i].text), "2019-03-04");
        size_t wanted = samples[i].wanted != NULL;
        bool good = test.list.count == wanted &&
                    (wanted == 0 || view_equal(case_slice(&test, &test.list.items[0]),
                                               view_of(samples[i].wanted)));
        if (!good) {
            failed++;
            struct view first = test.list.count > 0
                                    ? case_slice(&test, &test.list.items[0])
                                    : VIEW("nothing");
            print_error("'%s': %zu found, first '%.*s'\n", samples[i].text,
                        test.list.count, VIEW_ARG(first));
        }
        case_finish(&test);
    }
    assert_int_equal(failed, 0);
}

/* Each refusal tells its reason; a part that was a time after all takes it back. */
static void test_reasons(void **state)
{
    (void) state;
    static const struct {
        const char *text, *reason;
    } cases[] = {
        { "May I ask for a chair?", "the modal verb" },
        { "The award went to June Harlow.", "a name" },
        { "They joined the March on the capital.", "the walk" },
        { "The fall of the fortress was sudden.", "another sense of the season's word" },
        { "See resolution 1985.", "a number of money, a page, a route or the like" },
        { "About 1900 villages were flooded.", "a number of things" },
        { "A 13-year-old boy won.", "an age" },
        { "As shown (Marlow et al., 1998), it fell.", "a citation" },
        { "He read 1984, the novel.", "a title" },
        { "She sold her 1987 Volvo.", "the year of a make" },
        { "See Regulation (EU) 2016/679.", "the number of a law" },
        { "See case 61234/02, 3 May 2010.", "the number of a law" },
        { "He wrote it in his late 50s.", "years of a life" },
        { "The second quarter-final was long.", "a contest" },
        { "They met now and then.", "an idiom" },
        { "The Winter Palace was shut.", "a name" },
        { "They live on the 20th floor.", NULL },
        { "The mill burned in May 1904.", NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct timex_case test;
        case_tag(&test, view_of(cases[i].text), "2019-03-04");
        assert_int_equal(test.list.refused.count, cases[i].reason != NULL);
        if (cases[i].reason != NULL)
            assert_string_equal(test.list.refused.items[0].reason, cases[i].reason);
        case_finish(&test);
    }
}

/* A day that the calendar lacks is told, and gets no value. */
static void test_impossible(void **state)
{
    (void) state;
    static const char *const texts[] = { "It opened on 31 February 2019.",
                                         "It opened on 2019-02-30.",
                                         "It opened on April 31, 2018." };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct timex_case test;
        case_tag(&test, view_of(texts[i]), "2019-03-04");
        assert_int_equal(test.list.count, 1);
        assert_int_equal(test.list.items[0].value.length, 0);
        assert_false(test.list.items[0].has_date);
        assert_int_equal(test.diagnostics.of_code[DIAGNOSTIC_IMPOSSIBLE_DATE], 1);
        case_finish(&test);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_impossible),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
