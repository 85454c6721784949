#include "claim_cases.h"

static void test_attachment(void **state)
{
    static const struct claim_case cases[] = {
        { "The ministers met in Oslo on <2012-03-01|1 March>.",
          "2012-03-01 on happened meeting: Ministers meet in Oslo\n" },
        { "In <2011-05|May>, the council approved the harbour plan.",
          "2011-05 during happened decision: Council approves the harbour plan\n" },
        { "A bridge opened in <2009|2009> was closed in <2011-08|August>.",
          "2009 during happened launch: Bridge is opened\n"
          "2011-08 during happened end: Bridge is closed\n" },
        { "Floods in <2010-01|January>, <2010-02|February> and <2010-11|November 2010> "
          "destroyed the old mill.",
          "2010-01 during happened disaster: Floods destroy the old mill\n"
          "2010-02 during happened disaster: Floods destroy the old mill\n"
          "2010-11 during happened disaster: Floods destroy the old mill\n" },
        { "Requests for a permit in <2010-01|January> and <2010-06|June 2010> were "
          "rejected.",
          "2010-01 during happened refusal: Requests for a permit are rejected\n"
          "2010-06 during happened refusal: Requests for a permit are rejected\n" },
        { "The mayor resigned in protest at the <2011-11-29|November 29> rocket test.",
          "2011-11-29 on happened test: Rocket test\n" },
        { "The strike is a response to the seizure of the port in <2011-03|March>.",
          "2011-03 during happened attack: Seizure of the port\n" },
        { "The board noted with regret the death of its chairman on <2011-11-29|29 "
          "November>.",
          "2011-11-29 on happened death: Death of its chairman\n" },
        { "The dispute goes back to <2010|2010>, when Peru left the treaty.",
          "2010 during happened departure: Peru leaves the treaty\n" },
        { "The firms have been at odds since <2010|2010>, when the mayor resigned.",
          "2010 since happened other: Firms are at odds\n"
          "2010 during happened resignation: Mayor resigns\n" },
        { "In <2010|2010> Peru suspended the lease of <1972|1972> on the port.",
          "2010 during happened decision: Peru suspends the lease on the port\n" },
        /* entries of a chronicle */
        { "<1972|1972>: Peru signs a treaty on fishing.",
          "1972 during happened agreement: Peru signs a treaty on fishing\n" },
        { "<2011-05-12|12 May 2011> - Opening of the bridge at Linz.",
          "2011-05-12 on happened launch: Opening of the bridge at Linz\n" },
        { "<2011-05-12|12 May 2011> | Council approves the plan",
          "2011-05-12 on happened decision: Council approves the plan\n" },
        { "In <2010|2010> 14 men were arrested, up from nine in <2009|2009>.",
          "2010 during happened arrest: 14 men are arrested\n" },
        { "Two mills burned in <2010|2010>, compared with 12 mills in <2009|2009>.",
          "2010 during happened disaster: Two mills burn\n" },
        { "Profits fell 3% in <2010-05|May 2010> from <2009|a year earlier>.",
          "2010-05 during happened change: Profits fall 3%\n" },
        { "In <2010|2010> prices were higher than in <2008|2008>.", "" },
        { "Output rose in <2010|2010> compared with <2008|2008>.",
          "2010 during happened change: Output rises\n" },
        { "Anna Berger stepped down on <2011-06-30|30 June>.",
          "2011-06-30 on happened resignation: Anna Berger steps down\n" },
        { "The village has had a doctor since <1998|1998>.",
          "1998 since happened other: Village has a doctor\n" },
        { "Peru has a treaty on fishing with Chile, but it dates back to <184X|the "
          "1840s>.",
          "184X during happened founding: Treaty on fishing with Chile\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_nothing_is_placed(void **state)
{
    static const struct claim_case cases[] = {
        { "The town has <P1Y|one year> to answer.", "" },
        { "# Council meets on <2012-03-01|1 March>\n\nThe town is quiet.", "" },
        { "He drives a <2004|2004> van.", "" },
        { "The village is small in <2011-05|May>.", "" },
        { "", "" },
        { "<2011|2011>", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_factuality(void **state)
{
    static const struct claim_case cases[] = {
        { "The firm will open a plant in <2013-06|June 2013>.",
          "2013-06 during planned launch: Firm will open a plant\n" },
        { "The firm did not pay its debts in <2011|2011>.",
          "2011 during denied sale: Firm does not pay its debts\n" },
        { "The firm may close the mine in <2012-04|April>.",
          "2012-04 during possible end: Firm may close the mine\n" },
        { "The two sides agreed to meet in <2012-05|May>.",
          "2012-05 during planned meeting: Two sides agree to meet\n" },
        { "The court refused to release the captain in <2011-05|May>.",
          "2011-05 during denied release: Court refuses to release the captain\n" },
        { "The treaty is to be signed on <2012-04-02|2 April>.",
          "2012-04-02 on planned agreement: Treaty is to be signed\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_statements(void **state)
{
    static const struct claim_case cases[] = {
        { "The <2011-06|following month>, the ministry said it would lower the tax.",
          "2011-06 during happened statement: Ministry says it will lower the tax\n" },
        { "The ministry said that the bank had closed in <2011-01|January>.",
          "2011-01 during happened end: Bank closes\n" },
        { "The dam is safe, the engineer said on <2012-03-08|Thursday>.",
          "2012-03-08 on happened statement: Engineer says the dam is safe\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_fresh_events(void **state)
{
    static const struct claim_case cases[] = {
        { "# Parliament lowers the voting age\n\nParliament has lowered the voting age "
          "after "
          "a long debate. The building is old.",
          "2012-03-10 on happened change: Parliament lowers the voting age after a long "
          "debate\n" },
        { "# Parliament lowers the voting age\n\nThe building is old. It was cold.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* A narrative tells of another time than its source's day, and of a certain day in the
 * present as well. */
static void test_narrative(void **state)
{
    static const struct claim_case cases[] = {
        { "# Parliament lowers the voting age\n\nParliament has lowered the voting age "
          "after a long debate.",
          "" },
        { "The line is opened on <1911-05-04|4 May 1911>. Most scholars take "
          "<1911-06-05|5 June 1911> as the date.",
          "1911-05-04 on happened launch: Line is opened\n" },
    };
    (void) state;
    CHECK_NARRATIVES(cases);
}

/* A line that is a day dates what stands below it, up to the next. */
static void test_entries(void **state)
{
    static const struct claim_case cases[] = {
        { "<1911-05-04|4 May 1911>\n\nThe line opened. The mayor had left the town. The "
          "mill is old.\n\n<1911-05-05|5 May 1911>\n\nA train leaves for Oslo. The king "
          "died in <1910|1910>.\n\n# Thanks\n\nThe editor left.",
          "1911-05-04 on happened launch: Line opens\n"
          "1911-05-05 on happened departure: Train leaves for Oslo\n"
          "1910 during happened death: King dies\n" },
        { "# <1911-05-04|4 May 1911>\n\nThe line opened.",
          "1911-05-04 on happened launch: Line opens\n" },
        /* the source's own day is told elsewhere */
        { "<2012-03-09|9 March 2012>\n\nThe line opened.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_quote_is_a_run_of_the_text(void **state)
{
    struct fixture fixture;
    (void) state;
    fixture_open(
        &fixture,
        VIEW("The envoys met in Oslo on <2012-03-01|1 March> and signed a fishing "
             "pact <2012-03-02|the next day>."),
        VIEW("2012-03-10"));
    assert_int_equal(fixture.claims.count, 2);
    const struct quote *quote = &fixture.claims.items[0].quote;
    assert_true(view_equal(quote->exact, VIEW("The envoys met in Oslo on 1 March")));
    assert_true(view_equal(quote->suffix, VIEW(" and signed a fishing pact the n")));
    assert_int_equal(quote->prefix.length, 0);
    quote = &fixture.claims.items[1].quote;
    assert_true(
        view_equal(quote->exact, VIEW("The envoys met in Oslo on 1 March and signed a "
                                      "fishing pact the next day")));
    assert_true(view_equal(fixture.claims.items[1].trigger, VIEW("signed")));
    fixture_close(&fixture);
}

static void test_ids(void **state)
{
    struct fixture one, two;
    (void) state;
    fixture_open(&one,
                 VIEW("The envoys met on <2012-03-01|1 March>.\n\nThe envoys met on "
                      "<2012-03-01|1 March>."),
                 VIEW("2012-03-10"));
    fixture_open(&two, VIEW("It rained.\n\nThe  envoys met on <2012-03-01|1 March>."),
                 VIEW("2012-03-10"));
    assert_int_equal(one.claims.count, 2);
    assert_int_equal(two.claims.count, 1);
    assert_string_equal(one.claims.items[0].id, two.claims.items[0].id);
    assert_string_not_equal(one.claims.items[0].id, one.claims.items[1].id);
    assert_int_equal(strlen(one.claims.items[1].id), 16);
    fixture_close(&one);
    fixture_close(&two);
}

static void test_titles_stay_within_bounds(void **state)
{
    struct fixture fixture;
    (void) state;
    fixture_open(
        &fixture,
        VIEW("The commission for the protection of the northern rivers and lakes met "
             "with delegates of the union of fishermen in the town hall of the old "
             "harbour on <2012-03-01|1 March> to hear the complaints of the people "
             "who live by the water."),
        VIEW("2012-03-10"));
    for (size_t i = 0; i < fixture.claims.count; i++) {
        assert_true(fixture.claims.items[i].title.length <= 90);
        assert_true(fixture.claims.items[i].title.length >= 8);
    }
    assert_int_equal(fixture.claims.count, 1);
    fixture_close(&fixture);
}

/* Long sentences without end, dates without verbs, brackets without partner. */
static void test_hostile_texts(void **state)
{
    static const struct view pieces[] = {
        VIEW_INIT("on <2012-03-01|1 March> "),
        VIEW_INIT("who said that "),
        VIEW_INIT("("),
        VIEW_INIT("the deal signed "),
        VIEW_INIT("and "),
        VIEW_INIT("\xe2\x80\x99s "),
    };
    (void) state;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buffer text = { 0 };
        for (int j = 0; j < 400; j++) {
            buffer_add(&text, pieces[i]);
            if (j % 7 == 0)
                buffer_add(&text, VIEW("in <2011|2011> he left "));
        }
        struct fixture fixture;
        fixture_open(&fixture, buffer_view(&text), VIEW("2012-03-10"));
        for (size_t j = 0; j < fixture.claims.count; j++)
            assert_true(fixture.claims.items[j].quote.end <=
                        fixture.document.text.length);
        fixture_close(&fixture);
        buffer_finish(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_attachment),
        cmocka_unit_test(test_nothing_is_placed),
        cmocka_unit_test(test_factuality),
        cmocka_unit_test(test_statements),
        cmocka_unit_test(test_fresh_events),
        cmocka_unit_test(test_narrative),
        cmocka_unit_test(test_entries),
        cmocka_unit_test(test_quote_is_a_run_of_the_text),
        cmocka_unit_test(test_ids),
        cmocka_unit_test(test_titles_stay_within_bounds),
        cmocka_unit_test(test_hostile_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
