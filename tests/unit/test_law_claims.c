/* Claims of judgments, indictments, reports, resolutions and the records of parliaments.
 */
#include "claim_cases.h"

static void test_series(void **state)
{
    static const struct claim_case cases[] = {
        { "The mill was idled on <2008-06-30|30 June 2008> for lack of funds, repaired "
          "on <2009-01-12|12 January 2009> and closed on <2010-03-02|2 March 2010>.",
          "2008-06-30 on happened other: Mill is idled for lack of funds\n"
          "2009-01-12 on happened other: Mill is repaired\n"
          "2010-03-02 on happened end: Mill is closed\n" },
        { "The mine was opened in <2008|2008>, flooded in <2009|2009>, and sold in "
          "<2010|2010>.",
          "2008 during happened launch: Mine is opened\n"
          "2009 during happened disaster: Mine is flooded\n"
          "2010 during happened sale: Mine is sold\n" },
        { "The chapel, a timber building, burned down in <1840|1840> and was rebuilt in "
          "<1844|1844>.",
          "1840 during happened disaster: Chapel burns down\n"
          "1844 during happened construction: Chapel is rebuilt\n" },
        { "The forge, built in <1800|1800>, burned down in <1840|1840> and was moved in "
          "<1844|1844>.",
          "1800 during happened construction: Forge is built\n"
          "1840 during happened disaster: Forge burns down\n"
          "1844 during happened transfer: Forge is moved\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_whose_verb(void **state)
{
    static const struct claim_case cases[] = {
        { "On <2011-10-09|9 October 2011> the council lifted the immunity of deputy Omar "
          "Sabo, who was arrested in the lobby.",
          "2011-10-09 on happened sanction: Council lifts the immunity of deputy Omar "
          "Sabo\n" },
        { "On <2011-10-09|9 October 2011> the council heard the brother of Omar Sabo, "
          "who was arrested in the lobby.",
          "2011-10-09 on happened other: Council hears the brother of Omar Sabo\n" },
        { "The miner began serving his term on <2006-04-12|12 April 2006>.",
          "2006-04-12 on happened other: Miner begins serving his term\n" },
        { "The yard stopped building ships in <2006|2006>.",
          "2006 during happened end: Yard stops building ships\n" },
        { "The yard finished building the ferry in <2006|2006>.",
          "2006 during happened construction: Yard finishes building the ferry\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_whose_day(void **state)
{
    static const struct claim_case cases[] = {
        { "The ransom request of <2011-03-05|5 March 2011> was granted on <2011-09-07|7 "
          "September 2011>.",
          "2011-03-05 on happened request: Ransom request\n"
          "2011-09-07 on happened grant: Ransom request is granted\n" },
        { "The request of <2011-03-05|5 March 2011> for asylum was granted by the board "
          "on <2011-09-07|7 September 2011>.",
          "2011-09-07 on happened grant: Request for asylum is granted by the board\n" },
        { "Nobody has been charged with the murder of Ana Lopes on <2010-03-04|4 March "
          "2010>.",
          "2010-03-04 on happened attack: Murder of Ana Lopes\n" },
        { "The police have not looked into the murder of Ana Lopes on <2010-03-04|4 "
          "March 2010>.",
          "2010-03-04 on happened attack: Murder of Ana Lopes\n" },
        { "The panel investigated the killing of five farmers on <2010-03-04|4 March "
          "2010>.",
          "2010-03-04 on happened attack: Killing of five farmers\n" },
        { "On <2011-05-06|6 May 2011> two men were convicted of the murder of Ana Lopes "
          "on <2010-03-04|4 March 2010>.",
          "2011-05-06 on happened trial: Two men are convicted of the murder of Ana "
          "Lopes\n"
          "2010-03-04 on happened attack: Murder of Ana Lopes\n" },
        { "At least 40 villagers were killed between <2009-02-03/2009-02-06|3 and 6 "
          "February 2009>.",
          "2009-02-03/2009-02-06 during happened death: At least 40 villagers are "
          "killed\n" },
        { "Soldiers burned the mill on or <1995-07-14~|about 14 July 1995>.",
          "1995-07-14~ on happened disaster: Soldiers burn the mill\n" },
        { "On or <1995-07-14~|about 14 July 1995> soldiers burned the mill.",
          "1995-07-14~ on happened disaster: Soldiers burn the mill\n" },
        { "The firm paid the debt on or before <2011-05-03|3 May 2011>.",
          "2011-05-03 by happened sale: Firm pays the debt\n" },
        { "The firm has paid no tax on or after <2011-05-03|3 May 2011>.",
          "2011-05-03 since denied sale: Firm pays no tax\n" },
        { "From on or <1995-07-14~|about 14 July 1995> guards beat the miners.",
          "1995-07-14~ since happened other: Guards beat the miners\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_courts(void **state)
{
    static const struct claim_case cases[] = {
        { "On <2004-05-03|3 May 2004> the High Court held that the ban was void.",
          "2004-05-03 on happened decision: High Court holds that the ban was void\n" },
        { "It is alleged that soldiers burned the mill on <1995-07-14|14 July 1995>.",
          "1995-07-14 on possible disaster: Soldiers burn the mill\n" },
        { "It is possible that the ferry left Oslo on <1995-07-14|14 July 1995>.",
          "1995-07-14 on possible departure: Ferry leaves Oslo\n" },
        { "The miner appealed, and on <1999-05-09|9 May 1999> the High Court quashed the "
          "sentence.",
          "1999-05-09 on happened other: High Court quashes the sentence\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_who(void **state)
{
    static const struct claim_case cases[] = {
        { "On <2011-06-05|5 June 2011>, masked men abducted the lawyer Samuel Otieno.",
          "2011-06-05 on happened attack: Masked men abduct the lawyer Samuel Otieno\n" },
        { "On <2011-06-05|5 June 2011> masked men abducted the lawyer Samuel Otieno.",
          "2011-06-05 on happened attack: Masked men abduct the lawyer Samuel Otieno\n" },
        { "Suspected rebels attacked the village on <2011-05-03|3 May 2011>.",
          "2011-05-03 on happened attack: Suspected rebels attack the village\n" },
        { "On <2011-05-03|3 May 2011> unidentified gunmen shot Ana Reyes.",
          "2011-05-03 on happened attack: Unidentified gunmen shoot Ana Reyes\n" },
        { "The two Presidents met in Ohrid on <2002-05-05|5 May 2002>.",
          "2002-05-05 on happened meeting: Two Presidents meet in Ohrid\n" },
        { "The army in <1999|1999> captured towns held by rebels.",
          "1999 during happened attack: Army captures towns held by rebels\n" },
        { "The clerk's brother, Marko Lind, was found in his cell on <2010-05-03|3 May "
          "2010>.",
          "2010-05-03 on happened other: Clerk's brother is found in his cell\n" },
        { "The ministry filed its report on <2010-05-03|3 May 2010>, to which the miners "
          "replied.",
          "2010-05-03 on happened report: Ministry files its report\n" },
        { "Norway ended the pact with effect from <2010-05-03|3 May 2010>.",
          "2010-05-03 since happened agreement: Norway ends the pact\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_put_off(void **state)
{
    static const struct claim_case cases[] = {
        { "The hearing listed for <2011-05-03|3 May 2011> was adjourned to <2011-06-07|7 "
          "June 2011>.",
          "2011-05-03 on planned meeting: Hearing is listed\n"
          "2011-06-07 until happened meeting: Hearing is adjourned\n" },
        { "The vote was postponed to <2011-06-07|7 June 2011>.",
          "2011-06-07 until happened decision: Vote is postponed\n" },
        { "The election was moved to <2011-06-07|7 June 2011>.",
          "2011-06-07 on planned transfer: Election is moved\n" },
        { "The trial was set for <2011-06-07|7 June 2011>.",
          "2011-06-07 on planned trial: Trial is set\n" },
        { "The clerk extended the deadline to <2011-06-07|7 June 2011>.",
          "2011-06-07 until happened change: Clerk extends the deadline\n" },
        { "The case was listed for hearing on <2011-06-07|7 June 2011>.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_kinds(void **state)
{
    static const struct claim_case cases[] = {
        { "On <2003-12-03|3 December 2003> the High Court found Musa Kone guilty of "
          "fraud.",
          "2003-12-03 on happened trial: High Court finds Musa Kone guilty of fraud\n" },
        { "The teacher was dismissed from the school in <2006|2006>.",
          "2006 during happened resignation: Teacher is dismissed from the school\n" },
        { "The council dismissed the request in <2006|2006>.",
          "2006 during happened refusal: Council dismisses the request\n" },
        { "The bill received Royal Assent on <2003-12-03|3 December 2003>.",
          "2003-12-03 on happened law: Bill receives Royal Assent\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_series),    cmocka_unit_test(test_whose_verb),
        cmocka_unit_test(test_whose_day), cmocka_unit_test(test_courts),
        cmocka_unit_test(test_who),       cmocka_unit_test(test_put_off),
        cmocka_unit_test(test_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
