/* Claims of judgments, indictments and chronologies of cases. */
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

static void test_told_otherwise(void **state)
{
    static const struct claim_case cases[] = {
        { "Part I of the law entered into force on <1999-05-03|3 May 1999>.",
          "1999-05-03 on happened law: Part I of the law enters into force\n" },
        { "The bill read a second time on <2010-03-12|12 March 2010>.",
          "2010-03-12 on happened law: Bill is read a second time\n" },
        { "The house Holm built in <1911|1911> burned down in <1950|1950>.",
          "1911 during happened construction: Holm builds the house\n"
          "1950 during happened disaster: House burns down\n" },
        { "Karl Holm, who would become mayor in <1971|1971>, was born in Riga in "
          "<1950|1950>.",
          "1971 during happened change: Karl Holm becomes mayor\n"
          "1950 during happened birth: Karl Holm is born in Riga\n" },
        { "The bridge would later be rebuilt in <1971|1971>.",
          "1971 during happened construction: Bridge is rebuilt\n" },
        { "The bridge would close in <1971|1971>.",
          "1971 during planned end: Bridge would close\n" },
        { "The council said that the bridge would later be rebuilt in <1971|1971>.",
          "1971 during planned construction: Bridge would be rebuilt\n" },
        { "The bridge would later be rebuilt in <2015|2015>.",
          "2015 during planned construction: Bridge would be rebuilt\n" },
        { "The union condemned the killing on <2010-05-03|3 May 2010> of two miners in "
          "Rava.",
          "2010-05-03 on happened attack: Killing of two miners in Rava\n" },
        { "The council ordered the sale on <2010-05-03|3 May 2010> of the mill.",
          "2010-05-03 on happened decision: Council orders the sale of the mill\n" },
        { "On <2010-05-03|3 May 2010> the Grand Chamber delivered its judgment in Salo "
          "v. Finland.",
          "2010-05-03 on happened decision: Grand Chamber delivers its judgment in Salo "
          "v. Finland\n" },
        { "The motion was adopted on <2010-05-03|3 May 2010> by ten votes in favour and "
          "none against, with one abstention.",
          "2010-05-03 on happened decision: Motion is adopted by ten votes in favour\n" },
        { "On <2010-05-03|3 May 2010> soldiers came to the village and took all the men "
          "to the mill.",
          "2010-05-03 on happened other: Soldiers come to the village\n"
          "2010-05-03 on happened other: Soldiers take all the men to the mill\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_going_on(void **state)
{
    static const struct claim_case cases[] = {
        { "The pact was signed at Riga on <1921-03-18|18 March 1921>. Norland ratified "
          "it on <1921-04-14|14 April 1921> and Ostia on <1921-04-20|20 April 1921>. It "
          "entered into force on <1921-04-30|30 April 1921>.",
          "1921-03-18 on happened agreement: Pact is signed at Riga\n"
          "1921-04-14 on happened agreement: Norland ratifies the pact\n"
          "1921-04-20 on happened agreement: Ostia ratifies the pact\n"
          "1921-04-30 on happened law: Pact enters into force\n" },
        { "The panel visited Goma in <2011-05|May 2011>. It met the Governor on "
          "<2011-05-04|4 May>. On <2011-05-06|6 May> it was denied access to the camp.",
          "2011-05 during happened visit: Panel visits Goma\n"
          "2011-05-04 on happened meeting: Panel meets the Governor\n"
          "2011-05-06 on happened statement: Panel is denied access to the camp\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_entries(void **state)
{
    static const struct claim_case cases[] = {
        { "<2004-05-03|3 May 2004>: Miner charged with fraud.\n"
          "\n"
          "<2004-06-03|3 June 2004>: Complaint lodged with the prosecutor.\n"
          "\n"
          "<2005-06-03|3 June 2005>: Miner convicted and sentenced to two years.",
          "2004-05-03 on happened trial: Miner is charged with fraud\n"
          "2004-06-03 on happened other: Complaint is lodged with the prosecutor\n"
          "2005-06-03 on happened trial: Miner is convicted\n"
          "2005-06-03 on happened trial: Miner is sentenced to two years\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_kinds_of_words(void **state)
{
    static const struct claim_case cases[] = {
        { "On <2010-02-03|3 February 2010> the two firms executed a lease.",
          "2010-02-03 on happened agreement: Two firms execute a lease\n" },
        { "The firm breached the agreement in <2010|2010>.",
          "2010 during happened other: Firm breaches the agreement\n" },
        { "The king paid a visit to Oslo in <2010|2010>.",
          "2010 during happened visit: King pays a visit to Oslo\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_series),
        cmocka_unit_test(test_whose_verb),
        cmocka_unit_test(test_whose_day),
        cmocka_unit_test(test_courts),
        cmocka_unit_test(test_who),
        cmocka_unit_test(test_put_off),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_told_otherwise),
        cmocka_unit_test(test_going_on),
        cmocka_unit_test(test_entries),
        cmocka_unit_test(test_kinds_of_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
