/* Claims of sentences that put things another way than subject, verb, date. */
#include "claim_cases.h"

static void test_turned_sentences(void **state)
{
    static const struct claim_case cases[] = {
        { "The works were not completed until <2003-10-20|20 October 2003>.",
          "2003-10-20 on happened construction: Works are completed\n" },
        { "The bridge didn't open until <2010-05|May 2010>.",
          "2010-05 during happened launch: Bridge opens\n" },
        { "Not until <2004-03-12|12 March 2004> did the council publish the report.",
          "2004-03-12 on happened publication: Council publishes the report\n" },
        { "The line won't open until <2027|2027>.",
          "2027 during planned launch: Line will open\n" },
        { "Strangers cannot vote until <2027|2027>.",
          "2027 until denied vote: Strangers cannot vote\n" },
        { "It was in <1998|1998> that the board approved the plans.",
          "1998 during happened decision: Board approves the plans\n" },
        { "It was only on <1998-05-03|3 May 1998> that Anna Berger resigned.",
          "1998-05-03 on happened resignation: Anna Berger resigns\n" },
        { "It was not until <1998|1998> that the board approved the plans.",
          "1998 during happened decision: Board approves the plans\n" },
        { "By letter dated <2004-01-05|5 January 2004> the tenant ended the lease.",
          "2004-01-05 on happened end: Tenant ends the lease\n" },
        { "The tenant ended the lease by a letter dated <2004-01-05|5 January 2004>.",
          "2004-01-05 on happened end: Tenant ends the lease by a letter\n" },
        { "A letter dated <1940-06-07|7 June 1940> shows that the king fled.",
          "1940-06-07 on happened departure: King flees\n" },
        { "The attack took place on <2004-05-03|3 May 2004> in Oslo.",
          "2004-05-03 on happened attack: Attack takes place in Oslo\n" },
        { "It happened on <2004-05-03|3 May 2004>.", "" },
        { "The queen never visited the island after <1961|1961>.",
          "1961 after denied visit: Queen never visits the island\n" },
        { "The tower was supposed to open in <2011|2011>.",
          "2011 during planned launch: Tower is supposed to open\n" },
        { "In <2010-10|October> a landslide blocked the road.",
          "2010-10 during happened disaster: Landslide blocks the road\n" },
        { "Karl Holm ran the firm until his death in <1982|1982>.",
          "1982 during happened death: Karl Holm\xE2\x80\x99s death\n" },
        { "The firm entered into a contract with the town on <2001-08-17|17 August "
          "2001>.",
          "2001-08-17 on happened agreement: Firm enters into a contract with the "
          "town\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_quantities(void **state)
{
    static const struct claim_case cases[] = {
        { "At least 20 people died on <2011-05-03|3 May 2011>.",
          "2011-05-03 on happened death: At least 20 people die\n" },
        { "Up to 300 workers were sent abroad in <2009|2009> alone.",
          "2009 during happened transfer: Up to 300 workers are sent abroad\n" },
        { "As many as 300 people died in <1999-08|August 1999>.",
          "1999-08 during happened death: As many as 300 people die\n" },
        { "About 300 people had fled by <1999-08|August 1999>.",
          "1999-08 by happened departure: About 300 people flee\n" },
        { "More than 2,000 villagers had fled by <1999-08|August 1999>.",
          "1999-08 by happened departure: More than 2,000 villagers flee\n" },
        { "Fewer than 300 people came in <2009|2009>.",
          "2009 during happened other: Fewer than 300 people come\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_subjects(void **state)
{
    static const struct claim_case cases[] = {
        { "The applicant was born in <1968|1968> and lives in Ankara.",
          "1968 during happened birth: Applicant is born\n" },
        { "The plan to close the school was dropped in <2010-03|March 2010>.",
          "2010-03 during happened change: Plan to close the school is dropped\n" },
        { "The plan to close the school in <2010|2010> was dropped.", "" },
        { "Exports to Peru, which had reached $400m in <2009|2009>, fell in <2010|2010>.",
          "2009 during happened arrival: Exports to Peru reach $400m\n"
          "2010 during happened change: Exports to Peru fall\n" },
        { "The number of refugees rose from 1,200 in <2007|2007> to 20,000 in "
          "<2010|2010>.",
          "2007/2010 during happened change: Number of refugees rises from 1,200 to "
          "20,000\n" },
        { "The ferry sank off Malta in <2010|2010>.",
          "2010 during happened disaster: Ferry sinks off Malta\n" },
        { "The submarine sank two ships in <2010|2010>.",
          "2010 during happened attack: Submarine sinks two ships\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Clauses inside a subject, without a word to open them; phrases of time before one. */
static void test_inner_clauses(void **state)
{
    static const struct claim_case cases[] = {
        { "The book I wrote in <1999|1999> was banned in <2001|2001>.",
          "1999 during happened other: Author writes the book\n"
          "2001 during happened law: Book is banned\n" },
        { "The treaty the two kings signed in <1850|1850> is lost.",
          "1850 during happened agreement: Two kings sign the treaty\n" },
        { "The law Parliament passed in <1850|1850> was repealed in <1900|1900>.",
          "1850 during happened law: Parliament passes the law\n"
          "1900 during happened law: Law is repealed\n" },
        { "The day the king died in <1850|1850> was cold.",
          "1850 during happened death: King dies\n" },
        { "A month after resigning in <2010-05|May 2010>, Holm was arrested.",
          "2010-05 during happened resignation: Holm resigns\n" },
        { "Two days after leaving Oslo on <2010-05-03|3 May 2010>, Holm fell ill.",
          "2010-05-03 on happened departure: Holm leaves Oslo\n" },
        { "The church dates from <1340|1340>.",
          "1340 during happened founding: Origin of the church\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* "He" and "she" for persons without a name. */
static void test_unnamed_persons(void **state)
{
    static const struct claim_case cases[] = {
        { "The complainant was arrested on <2011-03-03|3 March 2011>. He was beaten. He "
          "was released on <2011-04-09|9 April>.",
          "2011-03-03 on happened arrest: Complainant is arrested\n"
          "2011-04-09 on happened release: Complainant is released\n" },
        { "The applicant alleges that he was beaten by guards on <2009-06-12|12 June "
          "2009>.",
          "2009-06-12 on possible other: Applicant is beaten by guards\n" },
        /* two, or of the other sex */
        { "The mayor met the minister. He resigned on <2011-05-05|5 May 2011>.", "" },
        { "The mayor told the clerk that he was dismissed on <2011-05-03|3 May>.", "" },
        { "The queen fell ill. He died in <1951|1951>.", "" },
        { "A ring was found in <2009|2009>.",
          "2009 during happened other: Ring is found\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Surnames that are adjectives. */
static void test_surnames(void **state)
{
    static const struct claim_case cases[] = {
        { "Gordon Brown opened the summit in <2010|2010>.",
          "2010 during happened meeting: Gordon Brown opens the summit\n" },
        { "Jack White recorded 14 songs in <2010|2010>.",
          "2010 during happened other: Jack White records 14 songs\n" },
        { "The North Korean army crossed the river in <1950|1950>.",
          "1950 during happened other: North Korean army crosses the river\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* What the date of its source must not date. */
static void test_not_fresh(void **state)
{
    static const struct claim_case cases[] = {
        { "# Minister resigns\n\nThe minister was forced to resign in <2004-05|May "
          "2004>.",
          "2004-05 during happened resignation: Minister is forced to resign\n" },
        { "# Country divided\n\nUnder the treaty signed in <1954|1954>, the country was "
          "divided.",
          "1954 during happened agreement: Treaty is signed\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* The year in a text's name dates no use of it. */
static void test_names_of_texts(void **state)
{
    static const struct claim_case cases[] = {
        { "The court applied the Limitation Act <1980|1980>.", "" },
        { "The firm was charged under the Harbour Act <1921|1921>.", "" },
        { "Parliament passed the Harbour Act <1921|1921>.",
          "1921 during happened law: Parliament passes the Harbour Act\n" },
        { "The Harbour Act <1921|1921> was passed by Parliament.",
          "1921 during happened law: Harbour Act is passed by Parliament\n" },
        { "Peru ratified the <1951|1951> Fishing Convention.",
          "1951 during happened agreement: Fishing Convention\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_turned_sentences), cmocka_unit_test(test_quantities),
        cmocka_unit_test(test_subjects),         cmocka_unit_test(test_inner_clauses),
        cmocka_unit_test(test_unnamed_persons),  cmocka_unit_test(test_surnames),
        cmocka_unit_test(test_not_fresh),        cmocka_unit_test(test_names_of_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
