/* Claims of sentences as news writes them, each with what it was once misread as. */
#include "claim_cases.h"

/* Behind a passive and "and" stands a participle only of a verb that has a passive. */
static void test_joined_to_passive(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "The treaty was signed in <2011-05|May 2011> and entered into force in "
          "<2011-07|July 2011>.",
          "2011-05 during happened agreement: Treaty is signed\n"
          "2011-07 during happened law: Treaty enters into force\n" },
        { "The accord was signed in <2009|2009> and expired in <2011|2011>.",
          "2009 during happened agreement: Accord is signed\n"
          "2011 during happened end: Accord expires\n" },
        { "The Velmor government was insulted and protested in <2011-07|July 2011>.",
          "2011-07 during happened protest: Velmor government protests\n" },
        { "The hall was opened in <1990|1990> and served as a school until <2001|2001>.",
          "1990 during happened launch: Hall is opened\n"
          "2001 until happened other: Hall serves as a school\n" },
        { "Aino Salo was born in Turvo and moved to Orlen in <1972|1972>.",
          "1972 during happened transfer: Aino Salo moves to Orlen\n" },
        /* others have one */
        { "The bill was introduced in <2011-05|May 2011> and read a second time in "
          "<2011-07|July 2011>.",
          "2011-05 during happened law: Bill is introduced\n"
          "2011-07 during happened law: Bill is read a second time\n" },
        { "The bill was passed in <2011-05|May 2011> and signed in <2011-07|July 2011>.",
          "2011-05 during happened law: Bill is passed\n"
          "2011-07 during happened law: Bill is signed\n" },
    };
    CHECK_CASES(cases);
}

/* What is going on now did not go on at a day that is past. */
static void test_going_on(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Police are investigating the death of a man in Turvo on <2012-03-09|Friday>.",
          "2012-03-09 on happened death: Death of a man in Turvo\n" },
    };
    CHECK_CASES(cases);
}

static void test_kinds(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "The crash on <2012-03-09|Friday> left ten people dead.",
          "2012-03-09 on happened disaster: Crash leaves ten people dead\n" },
        { "The bank left rates unchanged on <2012-03-09|Friday>.",
          "2012-03-09 on happened other: Bank leaves rates unchanged\n" },
        { "The population declined in <2011|2011>.",
          "2011 during happened change: Population declines\n" },
        { "The bank declined the offer in <2011|2011>.",
          "2011 during happened refusal: Bank declines the offer\n" },
        { "The rule took effect on <2012-03-09|Friday>.",
          "2012-03-09 on happened law: Rule takes effect\n" },
    };
    CHECK_CASES(cases);
}

/* Who it is stands before the age, the trade and the town. */
static void test_asides(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Aino Salo, 34, from Turvo, was jailed on <2012-03-09|Friday>.",
          "2012-03-09 on happened arrest: Aino Salo is jailed\n" },
        { "Aino Salo, 34, of Turvo Road, Orlen, pleaded guilty on <2012-03-09|Friday>.",
          "2012-03-09 on happened trial: Aino Salo pleads guilty\n" },
        { "Aino Salo, a nurse, from Turvo, was jailed on <2012-03-09|Friday>.",
          "2012-03-09 on happened arrest: Aino Salo is jailed\n" },
    };
    CHECK_CASES(cases);
}

static void test_to_come(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "The boat is due for release on <2012-04-02|2 April>.",
          "2012-04-02 on planned launch: Boat is due for release\n" },
        { "Aino Salo was arrested on <2012-03-09|Friday> and is due to appear in court "
          "on "
          "<2012-03-12|Monday>.",
          "2012-03-09 on happened arrest: Aino Salo is arrested\n"
          "2012-03-12 on planned trial: Aino Salo is due to appear in court\n" },
        { "The report was expected in <2011-12|December>.",
          "2011-12 during planned report: Report is expected\n" },
        { "The gate was due to close on <2012-03-01|1 March>.",
          "2012-03-01 on planned end: Gate is due to close\n" },
        { "The cuts are expected to persist at least until <2014|2014>.",
          "2014 until planned change: Cuts are expected to persist\n" },
    };
    CHECK_CASES(cases);
}

/* Words that stand for others, and for none. */
static void test_stand_for(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "\"It strikes me that the yards will close in <2013|2013>,\" said Aino Salo.",
          "2013 during planned end: Yards will close\n" },
        { "\"A fee of ten euros will be paid,\" it said in a note on "
          "<2012-03-09|Friday>.",
          "" },
        { "Velmor has proposed a plant that it hopes to complete by <2014|2014>.",
          "2014 by planned construction: Velmor hopes to complete a plant\n" },
        { "The yard signed contracts to supply Velmor that expire in <2014|2014>.",
          "2014 during planned end: Contracts expire\n" },
        { "The outage was caused by a fault, the Turvo Gazette reported on "
          "<2012-03-09|Friday>, that hit only some of the ferries.",
          "2012-03-09 on happened report: Turvo Gazette reports the outage was caused by "
          "a "
          "fault\n" },
        { "\"I am glad,\" Aino Salo said on <2012-03-09|Friday>.",
          "2012-03-09 on happened statement: Aino Salo says \xe2\x80\x9cI am "
          "glad\xe2\x80\x9d\n" },
    };
    CHECK_CASES(cases);
}

/* Another time's figure, and a year's figures, are no event. */
static void test_figures(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Velmor reported a loss for <2011|2011>, compared with a profit of $2 million "
          "in "
          "<2010|2010>.",
          "2011 during happened report: Velmor reports a loss\n" },
        { "The rate stood at 4 percent in <2011|2011>, down from 5 percent in "
          "<2009|2009>.",
          "2011 during happened other: Rate stands at 4 percent\n" },
        { "Velmor proposed paying a dividend on <2011|2011> results.", "" },
    };
    CHECK_CASES(cases);
}

static void test_words(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Parts 1 to 3 came into force on <2012-03-09|Friday>.",
          "2012-03-09 on happened law: Parts 1 to 3 come into force\n" },
        { "It is too early to say whether the fire was set, Aino Salo said on "
          "<2012-03-09|Friday>.",
          "2012-03-09 on happened statement: Aino Salo says it is too early to say "
          "whether "
          "the fire was set\n" },
        { "The boat will go on sale on <2012-07-07|7 July>, with a safer, smaller "
          "engine.",
          "2012-07-07 on planned other: Boat will go on sale with a safer, smaller "
          "engine\n" },
        { "The crash on <2012-03-09|Friday> left ten people dead or injured.",
          "2012-03-09 on happened disaster: Crash leaves ten people dead or injured\n" },
        { "Velmor cut off gas during disputes with neighbouring countries in "
          "<2011|2011>.",
          "2011 during happened change: Velmor cuts off gas during disputes with "
          "neighbouring countries\n" },
        { "Velmor cut off gas during pricing disputes in <2011|2011>.",
          "2011 during happened change: Velmor cuts off gas during pricing disputes\n" },
        { "Aino Salo graduated in <1972|1972>, the only woman in her class.",
          "1972 during happened other: Aino Salo graduates\n" },
        { "The agency is expected to publish rules on safety, staffing and pay by "
          "<2012-07-07|7 July>.",
          "2012-07-07 by planned publication: Agency is expected to publish rules on "
          "safety\n" },
        { "The bus overturned on <2012-03-09|Friday>.",
          "2012-03-09 on happened disaster: Bus overturns\n" },
    };
    CHECK_CASES(cases);
}

/* A date is that of its neighbour. */
static void test_whose_date(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Aino Salo, who won the cup in <2009|2009> and <2011|2011>, revealed her "
          "decision "
          "in a post.",
          "2009 during happened award: Aino Salo wins the cup\n"
          "2011 during happened award: Aino Salo wins the cup\n" },
        { "The yard closed on <2012-03-07|Wednesday> ahead of the vote on "
          "<2012-03-09|Friday>.",
          "2012-03-07 on happened end: Yard closes ahead of the vote\n" },
        { "They were jailed for making claims amounting to $3 million in <2011|2011>.",
          "" },
        { "The fair begins on <2012-05-26|26 May> and runs to <2012-06-09|9 June>.",
          "2012-05-26 on planned launch: Fair begins\n"
          "2012-06-09 until planned other: Fair runs\n" },
        { "The news comes in the aftermath of a probe that began in <2011-07|July 2011>.",
          "2011-07 during happened launch: Probe begins\n" },
    };
    CHECK_CASES(cases);
}

static void test_many(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "The men pleaded guilty on <2012-03-09|Friday>.",
          "2012-03-09 on happened trial: Men plead guilty\n" },
        { "Velmor and Orlen both reported lower sales on <2012-03-09|Friday>.",
          "2012-03-09 on happened report: Velmor and Orlen report lower sales\n" },
        { "The fastest nine met on <2012-03-09|Friday>.",
          "2012-03-09 on happened meeting: Fastest nine meet\n" },
        { "The gang sold drugs and stolen goods in <2011|2011>.",
          "2011 during happened sale: Gang sells drugs and stolen goods\n" },
    };
    CHECK_CASES(cases);
}

/* What hangs on a noun or in a clause of its own dates no verb above it. */
static void test_not_above(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Two more clubs will be invited, with plans to introduce a cup from "
          "<2014|2014>.",
          "" },
        { "The estimate covers the damage caused in Turvo, with a list of costs to be "
          "released on <2012-03-13|Tuesday>.",
          "" },
        { "Velmor planned to cut staff, which numbered nearly 8,000 as of "
          "<2011-10-31|31 October 2011>.",
          "" },
        { "Experts took his words as raising the chance of a vote in <2011|2011>.", "" },
        { "Trade grew 1.2% in <2011-09|September>, slowing from <2011-06|June>'s 2.2% "
          "increase.",
          "2011-09 during happened change: Trade grows 1.2%\n" },
    };
    CHECK_CASES(cases);
}

/* What titles leave out they leave out whole. */
static void test_left_out(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Aino Salo joined the club for the <2010|2010>-<2011|11> season.",
          "2010 during happened change: Aino Salo joins the club for the season\n"
          "2011 during happened change: Aino Salo joins the club for the season\n" },
        { "Aino Salo said on <2012-03-09|Friday> that yearly planning \"has been more "
          "difficult\".",
          "2012-03-09 on happened statement: Aino Salo says yearly planning has been "
          "more "
          "difficult\n" },
        { "Velmor.com staff voted on <2012-03-09|Friday>.",
          "2012-03-09 on happened vote: Velmor.com staff votes\n" },
        { "Aino Salo left after being beaten by Pekka Rinne in the <2011|2011> final.",
          "2011 during happened other: Aino Salo is beaten by Pekka Rinne in the "
          "final\n" },
        { "The first game since Salo's arrival will be held on "
          "<2012-03-16|Friday>.",
          "2012-03-16 on planned award: First game since Salo's arrival will be held\n" },
    };
    CHECK_CASES(cases);
}

static void test_compounds(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Bruce Lee left Turvo in <2011|2011>.",
          "2011 during happened departure: Bruce Lee leaves Turvo\n" },
        { "His white-and-green boat sank on <2012-03-09|Friday>.",
          "2012-03-09 on happened disaster: White-and-green boat sinks\n" },
        { "The order for trucks, won in <2009|2009>, ran out.",
          "2009 during happened decision: Order for trucks is won\n" },
        { "Work will be banned during the first week of May and pupils will return on "
          "<2012-03-16|Friday>.",
          "2012-03-16 on planned arrival: Pupils will return\n" },
        { "Fire broke out shortly after <2012-03-09|midnight>.",
          "2012-03-09 after happened disaster: Fire breaks out\n" },
    };
    CHECK_CASES(cases);
}

/* Titles that would say nothing, or half of it, are none. */
static void test_half_told(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Aino Salo told him on <2012-03-09|Friday>.", "" },
        { "Velmor said in a statement on <2012-03-09|Friday>.", "" },
        { "The shortage cut vehicle building until <2011|2011>.",
          "2011 until happened change: Shortage cuts vehicle building\n" },
        { "Aino Salo saw water rising in <2011|2011>.",
          "2011 during happened change: Water rises\n" },
        { "The opposition accused the government of delaying the vote until "
          "<2012-05|May>.",
          "2012-05 until possible decision: Government delays the vote\n" },
        { "The trial, which had been due to start on <2012-03-09|Friday>, was dropped.",
          "2012-03-09 on planned launch: Trial is due to start\n" },
        { "The yard closed ahead of the <2011-09-05|Labor Day> holiday.", "" },
        { "The fastest nine on the list met on <2012-03-09|Friday>.",
          "2012-03-09 on happened meeting: Fastest nine on the list meet\n" },
    };
    CHECK_CASES(cases);
}

/* What one is cleared of, what nearly was, and what is not true did not happen. */
static void test_not_so(void **state)
{
    (void) state;
    static const struct claim_case cases[] = {
        { "Prosecutors charged Pekka Rinne with bribing a judge in <2011|2011>.",
          "2011 during possible other: Pekka Rinne bribes a judge\n" },
        { "The court cleared Pekka Rinne of bribing a judge in <2011|2011>.",
          "2011 during denied other: Pekka Rinne bribes a judge\n" },
        { "Without the loan, Velmor would have closed the yard in <2011|2011>.",
          "2011 during possible end: Velmor would have closed the yard\n" },
        { "Rumours that Velmor closed the yard in <2011|2011> are false.",
          "2011 during possible end: Velmor closes the yard\n" },
        { "Velmor almost closed the yard in <2011|2011>.",
          "2011 during happened end: Velmor almost closes the yard\n" },
        { "It is not true that Velmor closed the yard in <2011|2011>.",
          "2011 during denied end: Velmor closes the yard\n" },
    };
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_joined_to_passive),
        cmocka_unit_test(test_going_on),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_asides),
        cmocka_unit_test(test_to_come),
        cmocka_unit_test(test_stand_for),
        cmocka_unit_test(test_figures),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_whose_date),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_not_above),
        cmocka_unit_test(test_left_out),
        cmocka_unit_test(test_compounds),
        cmocka_unit_test(test_half_told),
        cmocka_unit_test(test_not_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
