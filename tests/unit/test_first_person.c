#include "claim_cases.h"

static void test_author_acts(void **state)
{
    static const struct claim_case cases[] = {
        { "I visited the dam on <2012-03-01|1 March>.",
          "2012-03-01 on happened visit: Author visits the dam\n" },
        { "In <1999|1999> I left my village, and my brother followed me in "
          "<2000|2000>.",
          "1999 during happened departure: Author leaves their village\n"
          "2000 during happened other: Author\xE2\x80\x99s brother follows them\n" },
        { "We have owned the mill since <1950|1950>.",
          "1950 since happened other: Authors own the mill\n" },
        { "I have signed the treaty on <2012-03-01|1 March>.",
          "2012-03-01 on happened agreement: Author signs the treaty\n" },
        { "Anna Berger and I founded the club in <1999|1999>.",
          "1999 during happened founding: Anna Berger and the author found the club\n" },
        { "The minister wrote to us on <1999-05-03|3 May 1999>.",
          "1999-05-03 on happened other: Minister writes to the authors\n" },
        { "In Oslo I met the mayor on <1999-05-03|3 May 1999>.",
          "1999-05-03 on happened meeting: Author meets the mayor\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* What others say of themselves is theirs, and a numeral is nobody. */
static void test_no_author(void **state)
{
    static const struct claim_case cases[] = {
        { "\"I left the party in <1999|1999>,\" the guide said.", "" },
        { "Guide: I left the party in <1999|1999>.", "" },
        { "Queen Anna I visited Oslo in <1702|1702>.",
          "1702 during happened visit: Queen Anna I visits Oslo\n" },
        { "World War I ended in <1918|1918>.",
          "1918 during happened end: World War I ends\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_speakers(void **state)
{
    static const struct claim_case cases[] = {
        { "Anna Berger: I was elected mayor in <1999|1999>.\n\nKarl Holm: I left the "
          "party in <2001|2001>.\n\nI joined another in <2002|2002>.",
          "1999 during happened election: Anna Berger is elected mayor\n"
          "2001 during happened departure: Karl Holm leaves the party\n"
          "2002 during happened change: Karl Holm joins another\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_author_acts),
        cmocka_unit_test(test_no_author),
        cmocka_unit_test(test_speakers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
