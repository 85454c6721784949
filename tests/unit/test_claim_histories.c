/* Claims of sentences as histories and reports have them. */
#include "claim_cases.h"

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
        { "The re-opening of the bridge in <1990-05|May 1990> drew crowds.",
          "1990-05 during happened launch: Re-opening of the bridge\n" },
        { "The firm plans to re-open the mill in <2030|2030>.",
          "2030 during planned launch: Firm plans to re-open the mill\n" },
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

/* Found in histories: whose act it is, and what a title may not leave out. */
static void test_histories(void **state)
{
    static const struct claim_case cases[] = {
        { "On <1979-12-27|27 December 1979>, 700 soldiers dressed in green uniforms, "
          "including officers of the guard, occupied the palace.",
          "1979-12-27 on happened attack: 700 soldiers occupy the palace\n" },
        { "In <1911|1911> Holm, a baker from Bonn, sold the mill to a firm based in "
          "Oslo.",
          "1911 during happened sale: Holm sells the mill to a firm based in Oslo\n" },
        { "The council asked that the firm send ten ships, and on <1979-06-16|June 16>, "
          "the "
          "firm responded and sent a crew.",
          "1979-06-16 on happened transfer: Firm sends a crew\n" },
        { "The change came in <1953-05|May 1953> when General Holm replaced General "
          "Berger.",
          "1953-05 during happened other: Change comes\n"
          "1953-05 during happened appointment: General Holm replaces General Berger\n" },
        { "Fighting went on, making <1985|1985> the worst year of the war.", "" },
        { "Most of the town burned on <1954-05-07|7 May 1954>.",
          "1954-05-07 on happened disaster: Most of the town burns\n" },
        { "Some of the workers left on <1954-05-07|7 May 1954>.",
          "1954-05-07 on happened departure: Some of the workers leave\n" },
        { "Some of them left on <1954-05-07|7 May 1954>.", "" },
        { "The army lost 300 dead and wounded on <1954-05-07|7 May 1954>.",
          "1954-05-07 on happened other: Army loses 300 dead and wounded\n" },
        { "The rebels launched attacks on Bonn forcing the army to withdraw by "
          "<1952|1952>.",
          "1952 by happened departure: Attacks on Bonn force the army to withdraw\n" },
        { "The Oslo accords were signed on <1954-07-21|21 July 1954>.",
          "1954-07-21 on happened agreement: Oslo accords are signed\n" },
        { "It changed the outcome of the talks that took place on <1954-07-21|21 "
          "July "
          "1954>.",
          "1954-07-21 on happened meeting: Talks take place\n" },
        { "Holm opened a school in <1952|1952>, and a clinic in <1954|1954>, and "
          "later a "
          "hospital in <1955|1955>.",
          "1952 during happened launch: Holm opens a school\n"
          "1954 during happened launch: Holm opens a clinic\n"
          "1955 during happened launch: Holm opens a hospital\n" },
        { "The Treaty of Friendship, Commerce and Navigation entered into force on "
          "<1911-05-03|3 May 1911>.",
          "1911-05-03 on happened law: Treaty of Friendship, Commerce and Navigation "
          "enters "
          "into force\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* As agencies and papers of business write. */
static void test_wires(void **state)
{
    static const struct claim_case cases[] = {
        { "The envoy is expected to visit Oslo, Ivan Petrov said at a news briefing on "
          "<1998-03-20|Friday>.",
          "1998-03-20 on happened statement: Ivan Petrov says the envoy is expected to "
          "visit "
          "Oslo\n" },
        { "Crown Prince Hassan, the king's brother and adviser, was asked on "
          "<1998-03-20|Friday> about the plan.",
          "1998-03-20 on happened statement: Crown Prince Hassan is asked about the "
          "plan\n" },
        { "Police found his burned and buried car on <1998-03-20|Friday>.",
          "1998-03-20 on happened other: Police find his burned and buried car\n" },
        { "Holm was kidnapped from his small, neighborhood store in Bonn on "
          "<1998-02-11|11 February 1998>.",
          "1998-02-11 on happened attack: Holm is kidnapped from his small, neighborhood "
          "store in Bonn\n" },
        { "It concerns a treaty on checks at the border, which the two kings signed in "
          "<1997-05|May 1997>.",
          "1997-05 during happened agreement: Two kings sign a treaty\n" },
        { "Earlier <1998-03-22|Sunday>, police and protesters clashed in Oslo.",
          "1998-03-22 on happened conflict: Police and protesters clash in Oslo\n" },
        { "In composite trading <1989-11-01|yesterday>, Holm shares rose 37 cents.",
          "1989-11-01 on happened change: Holm shares rise 37 cents\n" },
        { "The plan was declared sound and the company will begin mailing papers on "
          "<2030-11-05|5 November 2030>.",
          "2030-11-05 on planned other: Company will begin mailing papers\n" },
        { "The mayor, in a plan designed to launch new talks, announced on "
          "<1989-11-01|1 November 1989> that he will leave.",
          "1989-11-01 on happened statement: Mayor announces he will leave\n" },
        { "Holm Group PLC, a fast-growing, Oslo-based jeweler, raised its price on "
          "<1989-11-01|1 November 1989>.",
          "1989-11-01 on happened change: Holm Group PLC raises its price\n" },
        { "We were pushed out of the talks in <1998-02|February 1998>, Adams said.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Lists of persons, states, ages; who is warned and what is revived. */
static void test_papers(void **state)
{
    static const struct claim_case cases[] = {
        { "The two men, Ronald Stauber and Michael Gingrich, were named on "
          "<2000-03-30|Thursday> in a bulletin.",
          "2000-03-30 on happened appointment: Two men, Ronald Stauber and Michael "
          "Gingrich "
          "are named in a bulletin\n" },
        { "The court on <2000-03-30|Thursday> refused to order a hearing for the "
          "fought-over "
          "child.",
          "2000-03-30 on happened refusal: Court refuses to order a hearing for the "
          "fought-over child\n" },
        { "Elected officials in and around Bonn warned the police on "
          "<2000-03-29|Wednesday>.",
          "2000-03-29 on happened statement: Elected officials in and around Bonn warn "
          "the "
          "police\n" },
        { "After touring the port on <2000-03-30|Thursday> and meeting with clerks on "
          "<2000-03-31|Friday>, the chief left.",
          "2000-03-30 on happened visit: Chief tours the port\n"
          "2000-03-31 on happened meeting: Chief meets with clerks\n" },
        { "Bo Lee of Norway, Ann Orr of Peru and Jan Lund of Austria signed the pact on "
          "<2000-03-31|Friday>.",
          "2000-03-31 on happened agreement: Bo Lee of Norway, Ann Orr of Peru and Jan "
          "Lund of "
          "Austria sign the pact\n" },
        { "An official who saw the confessions of suspects was quoted on "
          "<2000-03-31|Friday> "
          "by papers.",
          "2000-03-31 on happened statement: Official who saw the confessions of "
          "suspects is "
          "quoted by papers\n" },
        { "Holt asked the mayor to revive that unit on <2000-04-03|Monday>.",
          "2000-04-03 on possible other: Holt asks the mayor to revive that unit\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Whose date brackets give, and who signs. */
static void test_sieges_and_pacts(void **state)
{
    static const struct claim_case cases[] = {
        { "After the disastrous Siege of Bonn (<1915/1916|1915-16>), the army regrouped "
          "and "
          "took Oslo in <1917-03|March 1917>.",
          "1917-03 during happened other: Army takes Oslo\n" },
        { "Norway made peace with the Central Powers signing the Treaty of Bonn on "
          "<1918-05-07|7 May 1918>.",
          "1918-05-07 on happened agreement: Norway signs the Treaty of Bonn\n" },
        { "On <1918-08-13|13 August 1918> Hindenburg, Ludendorff, Chancellor and Foreign "
          "minister Hintz agreed that the war could not be ended by arms.",
          "1918-08-13 on happened agreement: Hindenburg agrees that the war could not be "
          "ended by arms\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* Who is meant where a first name is used alone, and where one is not known. */
static void test_first_names(void **state)
{
    static const struct claim_case cases[] = {
        { "Ivan Petrov spoke. Elvin Orlen was absent. Petrov left. Elvin has been ill "
          "since "
          "he was rescued in <1999-11|November 1999>.",
          "1999-11 during happened other: Elvin Orlen is rescued\n" },
        { "Ivan Petrov spoke. Varnik left town after he was freed in <1999-11|November "
          "1999>.",
          "1999-11 during happened release: Varnik is freed\n" },
        { "The rally dealt with the case of Ivan Petrov, who was rescued on "
          "<1999-11-25|25 November 1999>.",
          "1999-11-25 on happened other: Ivan Petrov is rescued\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* What a title keeps of places and leaves of times; what a time is not about. */
static void test_words_beside(void **state)
{
    static const struct claim_case cases[] = {
        { "Contrary to other reports, the mayor and the police said on "
          "<1999-05-03|Monday> "
          "that a suspect had left.",
          "1999-05-03 on happened statement: Mayor and the police say a suspect has "
          "left\n" },
        { "He was held at this march in each of <1996-05-07/1999-05-07|the last three "
          "years>.",
          "" },
        { "The judge was held at this march in each of <1996-05-07/1999-05-07|the last "
          "three "
          "years>.",
          "1996-05-07/1999-05-07 during happened other: Judge is held at this march\n" },
        { "The car was found at the Newark, N.J., airport on <1998-12-03|3 December "
          "1998>.",
          "1998-12-03 on happened other: Car is found at the Newark, N.J., airport\n" },
        { "Holm hid after the <1998-01|January 1998> bombing of a Birmingham, Ala., "
          "clinic.",
          "1998-01 during happened attack: Bombing of a Birmingham, Ala., clinic\n" },
        { "The filing of the charges has raised interest in attacks near Oslo between "
          "<1994/1997|1994 and 1997>.",
          "" },
        { "Holt paid tribute to the victims on <1999-05-04|Tuesday>.",
          "1999-05-04 on happened other: Holt pays tribute to the victims\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_close_clauses),
        cmocka_unit_test(test_verbs_together),
        cmocka_unit_test(test_ranks_and_names),
        cmocka_unit_test(test_lists_and_asides),
        cmocka_unit_test(test_absolutes_and_rates),
        cmocka_unit_test(test_histories),
        cmocka_unit_test(test_wires),
        cmocka_unit_test(test_words_beside),
        cmocka_unit_test(test_papers),
        cmocka_unit_test(test_sieges_and_pacts),
        cmocka_unit_test(test_first_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
