#include "claim_cases.h"

static void test_dates_stand_over_entries(void **state)
{
    static const struct claim_case cases[] = {
        /* headings */
        { "# <1996|1996>\n\nThe mill was sold to Balt. Karl Holm became mayor.\n\n"
          "# <1998-05-03|3 May 1998>\n\nThe dam broke.",
          "1996 during happened sale: Mill is sold to Balt\n"
          "1996 during happened change: Karl Holm becomes mayor\n"
          "1998-05-03 on happened other: Dam breaks\n" },
        /* lines of their own, with a place */
        { "<1998-05-03|3 May 1998>, Oslo.\n\nWe left the camp. It rained.\n\n"
          "<1998-05-04|4 May 1998>, Bergen.\n\nKarl Holm fell ill.",
          "1998-05-03 on happened departure: Authors leave the camp\n"
          "1998-05-04 on happened change: Karl Holm falls ill\n" },
        { "<1998-05-03|3 May 1998>\n\nAt <1998-05-03|dawn> we left the camp and reached "
          "the lake.\n\n<1998-05-04|4 May 1998>\n\nOn <1998-05-01|1 May> Karl Holm had "
          "come. He stayed.",
          "1998-05-03 on happened departure: Authors leave the camp\n"
          "1998-05-03 on happened arrival: Authors reach the lake\n"
          "1998-05-01 on happened other: Karl Holm comes\n" },
        /* the head of a paragraph, as a sentence or before a mark */
        { "<1996|1996>. The mill was sold. The mayor resigned.\n\n<1998|1998>. The dam "
          "broke.",
          "1996 during happened sale: Mill is sold\n"
          "1996 during happened resignation: Mayor resigns\n"
          "1998 during happened other: Dam breaks\n" },
        { "<1996|1996>: The mill was sold. The mayor resigned.\n\n<1998|1998>: The dam "
          "broke.",
          "1996 during happened sale: Mill is sold\n"
          "1996 during happened resignation: Mayor resigns\n"
          "1998 during happened other: Dam breaks\n" },
        /* entries without a verb, and in the present */
        { "<1996|1996>\n\nOpening of the bridge at Linz\n\n<1998|1998>\n\nPeru signs a "
          "treaty on fishing. The treaty covers the coast.",
          "1996 during happened launch: Opening of the bridge at Linz\n"
          "1998 during happened agreement: Peru signs a treaty on fishing\n" },
        /* what had been before, what was so, and what has a date of its own */
        { "<1996|1996>\n\nThe mayor, who had fled, was arrested. He had sold the mill. "
          "The town was quiet. In <1994|1994> the bank failed.\n\n<1998|1998>\n\nIt "
          "rained.",
          "1996 during happened arrest: Mayor is arrested\n"
          "1994 during happened other: Bank fails\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_one_date_heads_nothing(void **state)
{
    static const struct claim_case cases[] = {
        { "# <1996|1996>\n\nThe mill was sold to Balt.", "" },
        { "<1996|1996>\n\n<1997|1997>\n\nThe mill was sold to Balt.", "" },
        { "<1996|1996>. The mill was sold to Balt.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_entries_without_was(void **state)
{
    static const struct claim_case cases[] = {
        { "<1996|1996>: Power station connected to the grid.",
          "1996 during happened other: Power station is connected to the grid\n" },
        { "<1997|1997> | Power station sold to Balt | Press",
          "1997 during happened sale: Power station is sold to Balt\n" },
        { "<1947|1947>: Karl Holm elected mayor.",
          "1947 during happened election: Karl Holm is elected mayor\n" },
        { "<1948|1948>: Parliament elected Anna Berger.",
          "1948 during happened election: Parliament elects Anna Berger\n" },
        { "<1949|1949> \xE2\x80\x93 Mill closed",
          "1949 during happened end: Mill closes\n" },
        { "<1951|1951>: Council approved plan",
          "1951 during happened decision: Council approves plan\n" },
        { "Firms sold to Balt in <1952|1952>.",
          "1952 during happened sale: Firms sell to Balt\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_rows_of_tables(void **state)
{
    static const struct claim_case cases[] = {
        { "Opening of the bridge | <2011-05-12|12 May 2011> | Linz",
          "2011-05-12 on happened launch: Opening of the bridge\n" },
        { "Council approves the plan | <2010-03-03|3 March 2010> | Linz",
          "2010-03-03 on happened decision: Council approves the plan\n" },
        { "<2004-05-03|3 May 2004> | Anna Berger appointed director | Gazette",
          "2004-05-03 on happened appointment: Anna Berger is appointed director\n" },
        { "<1990|1990> | 4,500", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_participles_that_are_adjectives(void **state)
{
    static const struct claim_case cases[] = {
        { "The power station was connected to the grid in <1996|1996>.",
          "1996 during happened other: Power station is connected to the grid\n" },
        { "The road was closed in <1996|1996>.",
          "1996 during happened end: Road is closed\n" },
        { "The guide was interested in ships in <1996|1996>.", "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates_stand_over_entries),
        cmocka_unit_test(test_one_date_heads_nothing),
        cmocka_unit_test(test_entries_without_was),
        cmocka_unit_test(test_rows_of_tables),
        cmocka_unit_test(test_participles_that_are_adjectives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
