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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_joined_to_passive),
        cmocka_unit_test(test_going_on),
        cmocka_unit_test(test_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
