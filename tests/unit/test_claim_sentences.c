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

/* Whose date and whose subject it is, where clauses and phrases stand close. */
static void test_close_clauses(void **state)
{
    static const struct claim_case cases[] = {
        { "The rebels burned most of the town; on <1950-12-16|16 December 1950>, Mayor "
          "Holm "
          "declared an emergency.",
          "1950-12-16 on happened statement: Mayor Holm declares an emergency\n" },
        { "He praised the plan; and, on <1950-07-12|12 July 1950>, the 1st Brigade "
          "sailed "
          "from Halden.",
          "1950-07-12 on happened other: 1st Brigade sails from Halden\n" },
        { "After forced conscription of young men in <1917|1917>, an uprising began.",
          "1917 during happened launch: Uprising begins\n" },
        { "Bombing went on, and protracted talks began in Oslo on <1951-07-10|10 July "
          "1951>.",
          "1951-07-10 on happened launch: Protracted talks begin in Oslo\n" },
        { "In <1917-03|March 1917> the king was overthrown in the revolt and the army "
          "began "
          "to fall apart.",
          "1917-03 during happened other: King is overthrown in the revolt\n" },
        { "The war went on for months, until signing of the treaty with Norway on "
          "<1919-06-28|28 June 1919>.",
          "1919-06-28 on happened agreement: Signing of the treaty with Norway\n" },
        { "The strike lasted until the signing of the agreement on <1919-06-28|28 June "
          "1919>.",
          "1919-06-28 on happened agreement: Signing of the agreement\n" },
        { "The general ordered air and sea forces to leave on <1950-06-27|27 June 1950>.",
          "1950-06-27 on possible departure: General orders air and sea forces to "
          "leave\n" },
        { "On <1951-05-15|15 May 1951> the British under Hill attacked the fort.",
          "1951-05-15 on happened attack: British under Hill attack the fort\n" },
        { "The Central Powers occupied the city on <1916-12-06|6 December 1916>.",
          "1916-12-06 on happened attack: Central Powers occupy the city\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_verbs_together(void **state)
{
    static const struct claim_case cases[] = {
        { "The council re-elected the mayor on <1916-05-03|3 May 1916>.",
          "1916-05-03 on happened election: Council re-elects the mayor\n" },
        { "The brothers co-founded a school in <1916|1916>.",
          "1916 during happened founding: Brothers co-found a school\n" },
        { "The rebels over-ran the camp on <1916-05-03|3 May 1916>.",
          "1916-05-03 on happened other: Rebels over-run the camp\n" },
        { "The bridge was re-opened on <1916-05-03|3 May 1916>.",
          "1916-05-03 on happened launch: Bridge is re-opened\n" },
        { "In <1994|1994> the court heard and dismissed the appeal.",
          "1994 during happened refusal: Court hears and dismisses the appeal\n" },
        { "The city bought and restored the old mill in <1994|1994>.",
          "1994 during happened construction: City buys and restores the old mill\n" },
        { "On <1994-05-03|3 May 1994> Holm resigned and left the country.",
          "1994-05-03 on happened resignation: Holm resigns\n"
          "1994-05-03 on happened departure: Holm leaves the country\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Rulers, saints and their namesakes; names that a time is part of. */
static void test_ranks_and_names(void **state)
{
    static const struct claim_case cases[] = {
        { "In <1917|1917> Emperor Charles I of Norway attempted peace talks. General "
          "Charles Mang drove his army forward in <1918|1918>.",
          "1917 during happened meeting: Emperor Charles I of Norway attempts peace "
          "talks\n1918 during happened other: General Charles Mang drives his army "
          "forward\n" },
        { "Pope John died in <1963|1963>. John Holm was elected in <1970|1970>.",
          "1963 during happened death: Pope John dies\n"
          "1970 during happened election: John Holm is elected\n" },
        { "Sister Mary Holm opened the school in <1923|1923>. Sister Mary died in "
          "<1950|1950>.",
          "1923 during happened launch: Sister Mary Holm opens the school\n"
          "1950 during happened death: Sister Mary Holm dies\n" },
        { "Tsar Nicholas II abdicated in <1917|1917>. Grand Duke Nicholas left in "
          "<1919|1919>.",
          "1917 during happened resignation: Tsar Nicholas II abdicates\n"
          "1919 during happened departure: Grand Duke Nicholas leaves\n" },
        { "<1939-24|The Winter> War ended on <1940-03-13|13 March 1940>.",
          "1940-03-13 on happened end: Winter War ends\n" },
        { "The Northern <1951-21|Spring> Offensive failed in <1951|1951>.",
          "1951 during happened attack: Northern Spring Offensive fails\n" },
        { "The <1917-10|October> Uprising was crushed within days.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Lists keep their last member; what is ordered is told behind an aside. */
static void test_lists_and_asides(void **state)
{
    static const struct claim_case cases[] = {
        { "Norway, Sweden, and Denmark signed the pact on <1953-07-27|27 July 1953>.",
          "1953-07-27 on happened agreement: Norway, Sweden, and Denmark sign the "
          "pact\n" },
        { "The king visited Oslo, Bergen, and Bonn on <1953-07-27|27 July 1953>.",
          "1953-07-27 on happened visit: King visits Oslo, Bergen, and Bonn\n" },
        { "The council banned alcohol, gambling, and dancing on <1953-07-27|27 July "
          "1953>.",
          "1953-07-27 on happened law: Council bans alcohol, gambling, and dancing\n" },
        { "On <1950-07-06|6 July 1950> the court ordered the firm, a maker of ships, to "
          "pay "
          "the workers.",
          "1950-07-06 on happened decision: Court orders the firm to pay the workers\n" },
        { "On <1950-07-06|6 July 1950> the king asked Hobart Gay, who led the army, to "
          "resign.",
          "1950-07-06 on happened statement: King asks Hobart Gay to resign\n" },
        { "The commander-in-chief resigned on <1951-05-05|5 May 1951>.",
          "1951-05-05 on happened resignation: Commander-in-chief resigns\n" },
        { "A hit-and-run driver killed a child on <1951-05-05|5 May 1951>.",
          "1951-05-05 on happened death: Hit-and-run driver kills a child\n" },
        { "A cease-fire began on <1951-05-05|5 May 1951>.",
          "1951-05-05 on happened launch: Cease-fire begins\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* "With" and an -ing form between subject and verb; rates; rounds of talks. */
static void test_absolutes_and_rates(void **state)
{
    static const struct claim_case cases[] = {
        { "In <1988|1988>, the mayors of Oslo and Bonn, with Norway and Peru serving as "
          "guarantors, signed an agreement.",
          "1988 during happened agreement: Mayors of Oslo and Bonn sign an agreement\n" },
        { "By <1949|1949>, with unlimited supplies entering Norway, General Holm "
          "reorganized "
          "his forces.",
          "1949 by happened change: General Holm reorganizes his forces\n" },
        { "The firms, with the state holding half the shares, merged in <1911|1911>.",
          "1911 during happened sale: Firms merge\n" },
        { "An average of over 20 ships a month were lost in <1917|1917>.",
          "1917 during happened other: Average of over 20 ships a month are lost\n" },
        { "A second round of talks between Ann Holm and Bo Berger began in <1979|1979>.",
          "1979 during happened launch: Second round of talks between Ann Holm and Bo "
          "Berger begins\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_turned_sentences),
        cmocka_unit_test(test_quantities),
        cmocka_unit_test(test_subjects),
        cmocka_unit_test(test_inner_clauses),
        cmocka_unit_test(test_unnamed_persons),
        cmocka_unit_test(test_surnames),
        cmocka_unit_test(test_not_fresh),
        cmocka_unit_test(test_names_of_texts),
        cmocka_unit_test(test_close_clauses),
        cmocka_unit_test(test_verbs_together),
        cmocka_unit_test(test_ranks_and_names),
        cmocka_unit_test(test_lists_and_asides),
        cmocka_unit_test(test_absolutes_and_rates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
