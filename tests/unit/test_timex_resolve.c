/* Values, rules, anchors and directions where the surroundings decide. */
#include "timex_case.h"

static const struct sample {
    const char *date; /* the source's, or NULL */
    const char *text;
    size_t index; /* which timex of the text is looked at */
    const char *value, *rule, *anchor, *direction;
} samples[] = {
    /* explicit */
    { NULL, "The mill burned on 9 May 1904.", 0, "1904-05-09", "day-month-year", "", "" },
    { "2019-03-04", "The mill burned on 4/25/2011.", 0, "2011-04-25", "numeric-date", "",
      "" },
    { "2019-03-04", "The mill burned on 25.4.2011.", 0, "2011-04-25", "numeric-date", "",
      "" },
    { "2019-03-04", "Burned on 4/5/2011, rebuilt by 25/5/2012.", 0, "2011-05-04",
      "numeric-date", "", "" },
    { "2019-03-04", "Burned on 4/5/2011, rebuilt by 5/25/2012.", 0, "2011-04-05",
      "numeric-date", "", "" },
    /* from the source's date */
    { "2019-03-04", "Ministers met on 1 March.", 0, "2019-03-01", "day-month",
      "source 2019-03-04", "past" },
    { "2019-03-04", "The fair opened in November.", 0, "2018-11", "month",
      "source 2019-03-04", "past" },
    { "2019-03-04", "The fair will open in November.", 0, "2019-11", "month",
      "source 2019-03-04", "future" },
    { "2019-03-04", "The talks ended on Friday.", 0, "2019-03-01", "weekday",
      "source 2019-03-04", "past" },
    { "2019-03-04", "The talks will end on Friday.", 0, "2019-03-08", "weekday",
      "source 2019-03-04", "future" },
    { "2019-03-04", "The dam failed last year.", 0, "2018", "last-unit",
      "source 2019-03-04", "past" },
    { "2019-03-04", "The dam failed two weeks ago.", 0, "2019-W08", "units-ago",
      "source 2019-03-04", "past" },
    { "2019-03-04", "It was signed in November last year.", 0, "2018-11",
      "month-that-year", "source 2019-03-04", "past" },
    { "2019-03-04", "The dam failed earlier this year.", 0, "2019", "earlier-date",
      "source 2019-03-04", "same" },
    /* from what was spoken of */
    { "2019-03-04", "Ministers met on 1 March and signed the pact the next day.", 1,
      "2019-03-02", "the-next-unit", "t1", "future" },
    { "2019-03-04", "In May 2018 the price fell. The following month it rose.", 1,
      "2018-06", "the-next-unit", "t1", "future" },
    { "2019-03-04", "The mill opened on 3 June 2011. Two years later it closed.", 1,
      "2013", "units-after", "t1", "future" },
    /* neighbours */
    { "2019-03-04", "It rained in November and December 2015.", 0, "2015-11", "month", "",
      "" },
    { "2019-03-04", "It rained from December to January 2016.", 0, "2015-12", "month", "",
      "" },
    { "2019-03-04", "They met on 6 and 9 June 2011.", 0, "2011-06-06", "day-of-range", "",
      "" },
    { "2019-03-04", "They met on 6 and 9 June 2011.", 1, "2011-06-09", "day-month-year",
      "", "" },
    { "2019-03-04", "Between in or about March and on or about 3 June 2016 it grew.", 0,
      "2016-03", "about-date", "", "" },
    { "2019-03-04", "The war of 1812-15 was short.", 1, "1815", NULL, "t1", "" },
    { "2014-11-14", "The pact was signed in May 2011 and took effect in June.", 1,
      "2011-06", "month", "t1", "same" },
    { "2014-11-14", "A deal of October 2012 gave them until March to leave.", 1,
      "2013-03", "month", "t1", "future" },
    { "2014-11-14", "The pact, signed in May 2011, took effect in June.", 1, "2014-06",
      "month", "source 2014-11-14", "past" },
    { "2014-11-14", "The pact was signed in May 2011 and will take effect in June.", 1,
      "2015-06", "month", "source 2014-11-14", "future" },
    { "2019-03-04", "It fell two years later (1918).", 0, "1918", "units-after", "t2",
      "future" },
    { "2019-03-04", "On 5 May 2011 she said: \"Tomorrow we vote.\"", 1, "2011-05-06",
      "deictic-day", "t1", "future" },
    /* a weekday names the year */
    { "2019-03-04", "They met on Tuesday, November 8.", 0, "2016-11-08",
      "weekday-month-day", "source 2019-03-04", "past" },
    /* a narrative's running anchor */
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1804 the fort fell. "
      "The "
      "siege had begun on 5 June 1803. It ended on 9 July.",
      4, "1803-07-09", "day-month", "t4", "same" },
    /* and what is still to come for its narrator */
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1804 the fort fell. "
      "The siege had begun on 5 June 1803. The town plans to rebuild it next year.",
      4, "2010", "next-unit", "source 2009-12-19", "future" },
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1804 the fort fell. "
      "The siege had begun on 5 June 1803. The town would rebuild it next year.",
      4, "1804", "next-unit", "t4", "future" },
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1804 the fort fell. "
      "The siege had begun on 5 June 1803. The town planned to rebuild it next year.",
      4, "1804", "next-unit", "t4", "future" },
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1804 the fort fell. "
      "The siege had begun on 5 June 1803. The fort is a museum today.",
      4, "2009-12-19", "deictic-day", "source 2009-12-19", "same" },
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1804 the fort fell. "
      "The siege had begun on 5 June 1803. In March this year the town bought it.",
      4, "2009-03", "month-that-year", "source 2009-12-19", "same" },
    /* what was still to come then moves nothing */
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. The fort was to be "
      "given up on 1 July 1805. It fell on 5 June 1804. They left on 9 July.",
      4, "1804-07-09", "day-month", "t4", "same" },
    { "2009-12-19",
      "On 3 May 1803 they sailed. By August 1803 they had landed. In 1803 the fort fell. "
      "The camp was to be left on 1 July 1805, on 5 July 1806 at the latest. In May they "
      "left.",
      5, "1803-05", "month", "t3", "same" },
    /* parts, eras, lengths, sets */
    { "2019-03-04", "The talks had begun in late 2018.", 0, "2018", "part-date", "", "" },
    { "2019-03-04", "It dates from the mid-1980s.", 0, "198", "part-hyphen-decade", "",
      "" },
    { "2019-03-04", "It lasted two and a half years.", 0, "P2Y6M", "duration", "", "" },
    { "2019-03-04", "It opens every other week.", 0, "P2W", "each-other-unit", "", "" },
    { NULL, "The talks ended on Friday.", 0, "", "weekday", "", "" },
    { NULL, "The talks ended on 8 February.", 0, "XXXX-02-08", "day-month", "", "" },
};

static bool field_is(const char *text, const char *what, struct view found,
                     const char *wanted)
{
    if (wanted == NULL || view_equal(found, view_of(wanted)))
        return true;
    print_error("'%s': %s is '%.*s', not '%s'\n", text, what, VIEW_ARG(found), wanted);
    return false;
}

static bool sample_passes(const struct sample *sample)
{
    struct timex_case test;
    case_tag(&test, view_of(sample->text), sample->date);
    bool good = sample->index < test.list.count;
    if (good) {
        const struct timex *timex = &test.list.items[sample->index];
        good = field_is(sample->text, "value", timex->value, sample->value);
        good &= field_is(sample->text, "rule", timex->rule, sample->rule);
        good &= field_is(sample->text, "anchor", timex->anchor, sample->anchor);
        good &= field_is(sample->text, "direction", timex->direction, sample->direction);
    } else
        print_error("'%s': only %zu found\n", sample->text, test.list.count);
    case_finish(&test);
    return good;
}

static void test_samples(void **state)
{
    (void) state;
    size_t failed = 0;
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++)
        failed += !sample_passes(&samples[i]);
    assert_int_equal(failed, 0);
}

/* The intervals that go with values. */
static void test_dates(void **state)
{
    (void) state;
    static const struct {
        const char *text, *earliest, *latest;
        enum date_precision precision;
    } dates[] = {
        { "It began in late 2018.", "2018-07-01", "2018-12-31", DATE_YEAR },
        { "It began in the 1980s.", "1980-01-01", "1989-12-31", DATE_DECADE },
        { "It began earlier this year.", "2019-01-01", "2019-03-04", DATE_YEAR },
        { "It began last week.", "2019-02-25", "2019-03-03", DATE_WEEK },
        { "It began in the second quarter of 2011.", "2011-04-01", "2011-06-30",
          DATE_QUARTER },
        { "It grew during the past two months.", "2019-01-04", "2019-03-04",
          DATE_INTERVAL },
        { "It began in the second week of June 2011.", "2011-06-08", "2011-06-14",
          DATE_INTERVAL },
        { "It began in the last three days of 1989.", "1989-12-29", "1989-12-31",
          DATE_INTERVAL },
        { "It fell in the first nine months of 2014.", "2014-01-01", "2014-09-30",
          DATE_INTERVAL },
        { "It fell on the first Monday of June 2011.", "2011-06-06", "2011-06-06",
          DATE_DAY },
        { "It began in the first half of May 2011.", "2011-05-01", "2011-05-16",
          DATE_MONTH },
        { "It began in the 19th century.", "1800-01-01", "1899-12-31", DATE_CENTURY },
    };
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        struct timex_case test;
        char iso[DATE_ISO_SIZE];
        case_tag(&test, view_of(dates[i].text), "2019-03-04");
        assert_int_equal(test.list.count, 1);
        const struct timex *timex = &test.list.items[0];
        assert_true(timex->has_date);
        date_write_iso(timex->date.earliest, iso);
        assert_string_equal(iso, dates[i].earliest);
        date_write_iso(timex->date.latest, iso);
        assert_string_equal(iso, dates[i].latest);
        assert_int_equal(timex->date.precision, dates[i].precision);
        case_finish(&test);
    }
}

/* A source shifted by whole years shifts what hangs on it by as many. */
static void test_shift(void **state)
{
    (void) state;
    for (int year = 1600; year < 2400; year += 37) {
        struct timex_case test;
        char date[32], wanted[32];
        snprintf(date, sizeof date, "%04d-03-04", year);
        snprintf(wanted, sizeof wanted, "%04d-11", year - 1);
        case_tag(&test, VIEW("The fair opened in November."), date);
        assert_int_equal(test.list.count, 1);
        case_equal(date, "value", test.list.items[0].value, view_of(wanted));
        case_finish(&test);
    }
}

/* 4/5/2011 is flagged where neither the text nor its language tells the order. */
static void test_ambiguous(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        unsigned flagged;
    } cases[] = { { "Burned on 4/5/2011.", 1 },
                  { "Burned on 4/5/2011, rebuilt by 25/5/2012.", 0 },
                  { "Burned on 5/5/2011.", 0 } };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct timex_case test;
        case_tag(&test, view_of(cases[i].text), "2019-03-04");
        assert_int_equal(test.diagnostics.of_code[DIAGNOSTIC_AMBIGUOUS_DATE],
                         cases[i].flagged);
        case_finish(&test);
    }
}

/* The evidence that can be left out changes what it is said to. */
static void test_without(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        unsigned without;
        size_t index;
        const char *value;
    } cases[] = {
        { "The fair will open in November.", 0, 0, "2019-11" },
        { "The fair will open in November.", TIMEX_TENSE, 0, "2018-11" },
        { "They sailed in May 1803. In June 1803 and May 1804 they fought. It was lost "
          "in "
          "July 1805. In August they left.",
          0, 4, "1805-08" },
        { "They sailed in May 1803. In June 1803 and May 1804 they fought. It was lost "
          "in "
          "July 1805. In August they left.",
          TIMEX_GENRE, 4, "2018-08" },
        { "They sailed in May 1803. In June 1803 and May 1804 they fought. It was lost "
          "in "
          "July 1805. In August they left.",
          TIMEX_NARRATIVE, 4, "2018-08" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct timex_case test;
        case_tag_as(&test, view_of(cases[i].text), "2019-03-04",
                    &(struct timex_setup){ .without = cases[i].without });
        assert_true(cases[i].index < test.list.count);
        case_equal(cases[i].text, "value", test.list.items[cases[i].index].value,
                   view_of(cases[i].value));
        case_finish(&test);
    }
}

static void test_type_names(void **state)
{
    (void) state;
    enum timex_type type = TIMEX_DATE;
    assert_true(timex_type_of(VIEW("SET"), &type));
    assert_int_equal(type, TIMEX_SET);
    assert_false(timex_type_of(VIEW("set"), &type));
    assert_true(view_equal(timex_type_name(TIMEX_DURATION), VIEW("DURATION")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples), cmocka_unit_test(test_dates),
        cmocka_unit_test(test_shift),   cmocka_unit_test(test_ambiguous),
        cmocka_unit_test(test_without), cmocka_unit_test(test_type_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
