/* Claims of reports, resolutions and treaties, and of the records of parliaments. */
#include "claim_cases.h"

static void test_not_shown(void **state)
{
    static const struct claim_case cases[] = {
        { "The court did not find it proven that the guard had shot the miner on "
          "<2001-05-03|3 May 2001>.",
          "2001-05-03 on possible attack: Guard shoots the miner\n" },
        { "There is no evidence that the guards entered the flat on <2001-05-03|3 May "
          "2001>.",
          "2001-05-03 on possible arrival: Guards enter the flat\n" },
        { "There is evidence that the guards entered the flat on <2001-05-03|3 May "
          "2001>.",
          "2001-05-03 on happened arrival: Guards enter the flat\n" },
        { "It has not been established that the miner was arrested on <2001-05-03|3 May "
          "2001>.",
          "2001-05-03 on possible arrest: Miner is arrested\n" },
        { "It is not disputed that the miner was arrested on <2001-05-03|3 May 2001>.",
          "2001-05-03 on happened arrest: Miner is arrested\n" },
        { "The ministry disputed that the miner had been arrested on <2001-05-03|3 May "
          "2001>.",
          "2001-05-03 on denied arrest: Miner is arrested\n" },
        { "The claim was that the mayor had fled on <2001-05-03|3 May 2001>.",
          "2001-05-03 on possible departure: Mayor flees\n" },
        { "The guards are believed to have entered the flat on <2001-05-03|3 May 2001>.",
          "2001-05-03 on possible arrival: Guards are believed to have entered the "
          "flat\n" },
        { "The mayor reportedly fled to Riga on <2001-05-03|3 May 2001>.",
          "2001-05-03 on possible departure: Mayor flees to Riga\n" },
        { "The guards were found to have entered the flat on <2001-05-03|3 May 2001>.",
          "2001-05-03 on happened arrival: Guards are found to have entered the flat\n" },
        { "Three guards stood trial for killing Ana Reyes on <2001-05-03|3 May 2001>.",
          "2001-05-03 on possible death: Three guards kill Ana Reyes\n" },
        { "Three guards were jailed for killing Ana Reyes on <2001-05-03|3 May 2001>.",
          "2001-05-03 on happened death: Three guards kill Ana Reyes\n" },
        { "Nobody was arrested for the market attack of <2001-05-03|3 May 2001>.",
          "2001-05-03 on happened attack: Market attack\n" },
        { "The guard was wanted for the killing of ten miners on <2001-05-03|3 May "
          "2001>.",
          "2001-05-03 on happened attack: Killing of ten miners\n" },
        { "Neither the miner nor his wife attended the hearing on <2001-05-03|3 May "
          "2001>.",
          "2001-05-03 on denied meeting: Neither the miner nor his wife attends the "
          "hearing\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_preambles(void **state)
{
    static const struct claim_case cases[] = {
        { "Bearing in mind that the pact entered into force on <1990-09-02|2 September "
          "1990>,",
          "1990-09-02 on happened law: Pact enters into force\n" },
        { "Noting the ceasefire agreement signed at Lusaka on <1999-07-10|10 July 1999>,",
          "1999-07-10 on happened agreement: Ceasefire agreement is signed at Lusaka\n" },
        { "The so-called referendum held on <2001-05-03|3 May 2001> was not recognised "
          "by the panel.",
          "2001-05-03 on happened vote: So-called referendum is held\n" },
        { "The warrant was unsealed on <2001-06-05|5 June 2001>.",
          "2001-06-05 on happened publication: Warrant is unsealed\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_beside(void **state)
{
    static const struct claim_case cases[] = {
        { "A hearing before the Board was held on <2010-05-03|3 May 2010>, at which the "
          "miner gave evidence.",
          "2010-05-03 on happened meeting: Hearing before the Board is held\n" },
        { "Ten people were killed and 35 injured when a shell hit the market on "
          "<2010-05-03|3 May 2010>.",
          "2010-05-03 on happened death: Ten people are killed\n"
          "2010-05-03 on happened disaster: 35 are injured\n"
          "2010-05-03 on happened other: Shell hits the market\n" },
        { "On <2010-05-03|3 May 2010> the court jailed the miner, a verdict upheld on "
          "appeal on <2010-07-07|7 July 2010>.",
          "2010-05-03 on happened arrest: Court jails the miner\n"
          "2010-07-07 on happened decision: Verdict is upheld on appeal\n" },
        { "The ban, in force since <1996-05-03|3 May 1996>, was lifted on <2010-06-04|4 "
          "June 2010>.",
          "2010-06-04 on happened sanction: Ban is lifted\n" },
        { "The clerk asked how many miners had been killed since <2010-05-03|3 May "
          "2010>.",
          "" },
        { "The clerk described how soldiers had entered the village on <2010-05-03|3 May "
          "2010>.",
          "2010-05-03 on happened arrival: Soldiers enter the village\n" },
        { "Elections were called for <2010-06-06|6 June 2010>.",
          "2010-06-06 on planned election: Elections are called\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_withdrawn(void **state)
{
    static const struct claim_case cases[] = {
        { "The bill was withdrawn on <2010-05-03|3 May 2010>.",
          "2010-05-03 on happened end: Bill is withdrawn\n" },
        { "The motion was defeated on <2010-05-03|3 May 2010>.",
          "2010-05-03 on happened vote: Motion is defeated\n" },
        { "The jury returned a verdict of guilty on <2010-05-03|3 May 2010>.",
          "2010-05-03 on happened trial: Jury returns a verdict of guilty\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_who_signs(void **state)
{
    static const struct claim_case cases[] = {
        { "The Prosecutor, Ms Anna Keller, on <2010-05-03|3 May 2010> signed the "
          "warrant.",
          "2010-05-03 on happened agreement: Prosecutor signs the warrant\n" },
        { "The mayor, an engineer, in <2010-05|May 2010> opened the mill.",
          "2010-05 during happened launch: Mayor opens the mill\n" },
        { "The bodies of Ana Reyes and Bo Luna, who had been missing since <2010-05-03|3 "
          "May 2010>, were found on <2010-06-09|9 June 2010>.",
          "2010-05-03 since happened other: Ana Reyes and Bo Luna are missing\n"
          "2010-06-09 on happened other: Bodies of Ana Reyes and Bo Luna are found\n" },
        { "The miner, the ministry said, broke the law on <2010-05-03|3 May 2010>.",
          "2010-05-03 on happened other: Miner breaks the law\n" },
        { "The ban imposed on <2010-05-03|3 May 2010> by Norland remains in place.",
          "2010-05-03 on happened sanction: Ban is imposed by Norland\n" },
        { "The panel heard reports that, on <2010-05-03|3 May 2010>, fighters looted the "
          "mill.",
          "2010-05-03 on happened attack: Fighters loot the mill\n" },
        { "Prior to his arrest on <2010-05-03|3 May 2010>, Marek had worked as a driver.",
          "" },
        { "Guards beat and killed the miners in <1992|1992>.",
          "1992 during happened death: Guards beat and kill the miners\n" },
        { "Marek began a hunger strike on <2010-05-03|3 May 2010>.",
          "2010-05-03 on happened protest: Marek begins a hunger strike\n" },
        { "Guards stopped the teacher on <2010-05-03|3 May 2010>.",
          "2010-05-03 on happened other: Guards stop the teacher\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_parties(void **state)
{
    static const struct claim_case cases[] = {
        { "Norway acceded to the Convention on <1971-05-03|3 May 1971> and Sweden on "
          "<1972-06-04|4 June 1972>.",
          "1971-05-03 on happened agreement: Norway accedes to the Convention\n"
          "1972-06-04 on happened agreement: Sweden accedes to the Convention\n" },
        { "Norway signed the Protocol on <1971-05-03|3 May 1971> and Sweden on "
          "<1972-06-04|4 June 1972>.",
          "1971-05-03 on happened agreement: Norway signs the Protocol\n"
          "1972-06-04 on happened agreement: Sweden signs the Protocol\n" },
        { "Anna Berger moved to Oslo in <1971|1971> and Riga in <1972|1972>.",
          "1971 during happened transfer: Anna Berger moves to Oslo\n"
          "1972 during happened transfer: Anna Berger moves to Riga\n" },
        { "Anna Berger visited Norway in <1971|1971> and Sweden in <1972|1972>.",
          "1971 during happened visit: Anna Berger visits Norway\n"
          "1972 during happened visit: Anna Berger visits Sweden\n" },
        { "Norway opened a school in <1971|1971> and a clinic in <1972|1972>.",
          "1971 during happened launch: Norway opens a school\n"
          "1972 during happened launch: Norway opens a clinic\n" },
        { "The pact was opened for signature on <1966-05-03|3 May 1966> and, having been "
          "ratified by ten states, entered into force on <1976-03-23|23 March 1976>.",
          "1966-05-03 on happened agreement: Pact is opened for signature\n"
          "1976-03-23 on happened law: Pact enters into force\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_of_dates(void **state)
{
    static const struct claim_case cases[] = {
        { "The parties to the pact of <1966-05-03|3 May 1966> met in Zenda in "
          "<1970|1970>.",
          "1970 during happened meeting: Parties to the pact meet in Zenda\n" },
        { "The Act of <1950-05-03|3 May 1950> was repealed on <1990-06-04|4 June 1990>.",
          "1990-06-04 on happened law: Act is repealed\n" },
        { "The Aliens Act (Act no. 55 of <1950-05-03|3 May 1950>) was amended on "
          "<1990-06-04|4 June 1990>.",
          "1990-06-04 on happened law: Aliens Act is amended\n" },
        { "By order of <1993-05-03|3 May 1993> the judge freed the miner.",
          "1993-05-03 on happened release: Judge frees the miner\n" },
        { "On the night of <1993-05-03|3 May 1993> the guards searched the mill.",
          "1993-05-03 on happened other: Guards search the mill\n" },
        { "In reply to a letter dated <1993-05-03|3 May 1993>, the ministry closed the "
          "mill on <1993-06-04|4 June 1993>.",
          "1993-06-04 on happened end: Ministry closes the mill\n" },
        { "Voters rejected the plan in a referendum held on <2005-05-03|3 May 2005>.",
          "2005-05-03 on happened refusal: Voters reject the plan in a referendum\n"
          "2005-05-03 on happened vote: Referendum is held\n" },
        { "The guards let her in on <1992-05-03|3 May 1992> for the first time since "
          "<1989-12|December 1989>.",
          "1992-05-03 on happened other: Guards let her in for the first time\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_told_twice(void **state)
{
    static const struct claim_case cases[] = {
        { "Mr Salo was convicted in <1974|1974> of murders he had not committed and "
          "released in <1989|1989>.",
          "1974 during happened trial: Mr Salo is convicted of murders he had not "
          "committed\n"
          "1989 during happened release: Mr Salo is released\n" },
        { "The Royal Commission appointed on <1993-05-03|3 May 1993> reported on the "
          "mill in <1995|1995>.",
          "1993-05-03 on happened appointment: Royal Commission is appointed\n"
          "1995 during happened report: Royal Commission reports on the mill\n" },
        { "The guards were never tried until <2009|2009>.", "" },
        { "Martial law was declared on <1988-09-18|18 September 1988>.",
          "1988-09-18 on happened statement: Martial law is declared\n" },
        { "The mine was closed by <1992-05-03|3 May 1992>; Norway did so only on "
          "<1994-06-04|4 June 1994>.",
          "1992-05-03 by happened end: Mine is closed\n" },
        { "The ban was lifted with effect from <1991-01-01|1 January 1991> by Act no. "
          "44.",
          "1991-01-01 since happened sanction: Ban is lifted by Act no. 44\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_shares(void **state)
{
    static const struct claim_case cases[] = {
        { "The judgment was upheld by the Regional Court on <2010-05-03|3 May 2010> and "
          "by the Supreme Court on <2011-06-04|4 June 2011>.",
          "2010-05-03 on happened decision: Judgment is upheld by the Regional Court\n"
          "2011-06-04 on happened decision: Judgment is upheld by the Supreme Court\n" },
        { "Norway opened a school in Oslo in <1971|1971> and a clinic in Riga in "
          "<1972|1972>.",
          "1971 during happened launch: Norway opens a school in Oslo\n"
          "1972 during happened launch: Norway opens a clinic in Riga\n" },
        { "The miner and his wife divorced on <2010-05-03|3 May 2010> and custody of the "
          "child was awarded to her.",
          "2010-05-03 on happened other: Miner and his wife divorce\n" },
        { "The certificate issued on <2010-05-03|3 May 2010> recorded bruises on his "
          "arms.",
          "2010-05-03 on happened publication: Certificate is issued\n" },
        { "The plea was granted only on <2010-06-04|4 June 2010>.",
          "2010-06-04 on happened grant: Plea is granted\n" },
        { "The miner spent the period between <2010-05-03/2010-06-04|3 May and 4 June "
          "2010> in a cell.",
          "2010-05-03/2010-06-04 during happened other: Miner spends the period in a "
          "cell\n" },
        { "The miner was freed on bail on <2010-06-04|4 June 2010> but re-arrested on "
          "<2010-06-06|6 June 2010>.",
          "2010-06-04 on happened release: Miner is freed on bail\n"
          "2010-06-06 on happened arrest: Miner is re-arrested\n" },
        { "Fighters loyal to Colonel Sabo looted the mill on <2010-06-06|6 June 2010>.",
          "2010-06-06 on happened attack: Fighters loyal to Colonel Sabo loot the "
          "mill\n" },
        { "Norland acceded to the Convention on <1971-05-03|3 May 1971> and Ostia on "
          "<1972-06-04|4 June 1972>.",
          "1971-05-03 on happened agreement: Norland accedes to the Convention\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_not_shown), cmocka_unit_test(test_preambles),
        cmocka_unit_test(test_beside),    cmocka_unit_test(test_withdrawn),
        cmocka_unit_test(test_who_signs), cmocka_unit_test(test_parties),
        cmocka_unit_test(test_of_dates),  cmocka_unit_test(test_told_twice),
        cmocka_unit_test(test_shares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
