/* Dating a source by its own text, and on what basis. */
#include "timex_case.h"

static const struct sample {
    const char *text;
    const char *edtf; /* NULL: nothing tells */
    const char *basis;
} samples[] = {
    { "Harbour opens\n\nMay 9, 2017, The Quay, Porto\n\nThe harbour opened. It had been "
      "closed "
      "since 2011.",
      "2017-05-09", "dateline" },
    { "Harbour opens\n\n9 May 2017\n\nThe harbour opened.", "2017-05-09", "dateline" },
    { "SUBJECT: HARBOUR E.O. 12958: DECL: 04/20/2014 TAGS: EWWT\n\nThe envoy met the "
      "mayor on "
      "April 18.",
      "2004-04-20", "declassification date less ten years" },
    { "The harbour opened.\n\nhttps://example.org/news/2017/05/09/harbour", "2017-05-09",
      "path of an address in the text" },
    { "LISBON, April 2. The port, dredged after the storm of March 11, 2013, opened on "
      "Tuesday, "
      "the mayor said.",
      "2013-04-02",
      "weekday and day of the month in the first fitting year not before "
      "2013-03-11" },
    { "The mayor said on Tuesday (April 2) that the works of November 2012 were paid.",
      "2013-04-02",
      "weekday and day of the month in the first fitting year not before "
      "2012-11-01" },
    { "The mayor spoke of the storm.", NULL, NULL },
    { "The port was dredged on 11 March 2013 and opened in the spring, the mayor said at "
      "length "
      "to all who had come.",
      NULL, NULL },
    { "The case\n\nOn 12 February 2001 he was freed pending trial.", NULL, NULL },
    { "Harbour opens\n\nUpdated 9 May 2017.\n\nIt opened.", "2017-05-09", "dateline" },
    /* a diary's days are not its own */
    { "4 May 1998\n\nWe left.\n\n5 May 1998\n\nIt rained.\n\n7 May 1998\n\nWe met.", NULL,
      NULL },
    { "4 May 1998: We left.\n\n5 May 1998: It rained.\n\n7 May 1998: We met.", NULL,
      NULL },
    { "Harbour opens\n\n9 May 2017\n\nIt opened.\n\nUpdated 10 May 2017", "2017-05-09",
      "dateline" },
    { "", NULL, NULL },
};

static void test_samples(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        struct timex_case test;
        struct date date;
        struct view basis = { NULL, 0 };
        case_tag(&test, view_of(samples[i].text), NULL);
        bool found = timex_date_source(&test.arena, &test.text, &date, &basis);
        if (found != (samples[i].edtf != NULL))
            fail_msg("'%s': found %d, %.*s", samples[i].text, found, VIEW_ARG(basis));
        if (found) {
            case_equal(samples[i].text, "date", view_of(date.edtf),
                       view_of(samples[i].edtf));
            case_equal(samples[i].text, "basis", basis, view_of(samples[i].basis));
        }
        case_finish(&test);
    }
}

/* The dateline's own date is marked, so that it becomes no event. */
static void test_of_source(void **state)
{
    (void) state;
    struct timex_case test;
    case_tag(
        &test,
        VIEW("9 May 2017\n\nThe harbour opened on 8 May 2017, the port's office said in "
             "a long statement about the works."),
        "2017-05-09");
    assert_int_equal(test.list.count, 2);
    assert_true(test.list.items[0].of_source);
    assert_false(test.list.items[1].of_source);
    case_finish(&test);
}

/* Capitals before a date are a dateline's place, unless a small word stands between. */
static void test_datelines(void **state)
{
    static const struct {
        const char *text;
        bool dateline;
    } cases[] = {
        { "LISBON, April 2. The port opened on Tuesday.", true },
        { "LISBON, Portugal, April 2 - The port opened.", true },
        { "King Edward VIII abdicated on 11 December 1936.", false },
        { "NATO met on 4 May 1999.", false },
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct timex_case test;
        case_tag(&test, view_of(cases[i].text), "2013-04-02");
        if (test.list.items[0].dateline != cases[i].dateline)
            fail_msg("%s", cases[i].text);
        case_finish(&test);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_of_source),
        cmocka_unit_test(test_datelines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
