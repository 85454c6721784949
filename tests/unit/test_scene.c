#include "claim_cases.h"

/* What the actors of the news go on to do is dated with it. */
static void test_goes_on(void **state)
{
    static const struct claim_case cases[] = {
        { "# Salo opens harbour\n\nAino Salo opened the new harbour on <2012-03-08|8 "
          "March>. "
          "She thanked the workers.\n\nSalo said that the harbour would bring trade.",
          "2012-03-08 on happened launch: Aino Salo opens the new harbour\n"
          "2012-03-08 on happened statement: Aino Salo thanks the workers\n"
          "2012-03-08 on happened statement: Salo says the harbour will bring trade\n" },
        /* what others say is comment */
        { "# Salo opens harbour\n\nAino Salo opened the new harbour on <2012-03-08|8 "
          "March>. "
          "Pekka Rinne said that the harbour was too small.",
          "2012-03-08 on happened launch: Aino Salo opens the new harbour\n" },
        /* what others did was done by the source's day, not on that of the scene */
        { "# Salo opens harbour\n\nAino Salo opened the new harbour on <2012-03-08|8 "
          "March>. "
          "Velmor Inc. bought three ships. Velmor Inc. denied that it was late.",
          "2012-03-08 on happened launch: Aino Salo opens the new harbour\n"
          "2012-03-10 by happened sale: Velmor Inc. buys three ships\n" },
        /* an officer named with the body speaks for it */
        { "# Velmor opens harbour\n\nVelmor Inc. opened the new harbour on "
          "<2012-03-08|8 March>. The harbour is late, said Velmor Inc. chairman Pekka "
          "Rinne.",
          "2012-03-08 on happened launch: Velmor Inc. opens the new harbour\n"
          "2012-03-08 on happened statement: Velmor Inc. chairman Pekka Rinne says the "
          "harbour is late\n" },
        /* nobody knows to whom "was sent away" belongs */
        { "# Salo opens harbour\n\nAino Salo opened the new harbour on <2012-03-08|8 "
          "March>. "
          "Salo did not say whether Rinne left or was sent away.",
          "2012-03-08 on happened launch: Aino Salo opens the new harbour\n" },
        /* states, background and what was before are none of it */
        { "# Salo opens harbour\n\nAino Salo opened the new harbour on <2012-03-08|8 "
          "March>. "
          "She had lost her ferry. She lived in Turku. She previously led a bank. She "
          "never married.",
          "2012-03-08 on happened launch: Aino Salo opens the new harbour\n" },
        /* nor is what follows an event of another time, until its actors speak again */
        { "# Salo opens harbour\n\nAino Salo opened the new harbour on <2012-03-08|8 "
          "March>. "
          "In <1990|1990> she founded a bank. She sold a ship.\n\nSalo said that she was "
          "tired.",
          "2012-03-08 on happened launch: Aino Salo opens the new harbour\n"
          "1990 during happened founding: Aino Salo founds a bank\n"
          "2012-03-08 on happened statement: Salo says she was tired\n" },
        /* without a day that is near nothing goes on */
        { "Aino Salo opened the new harbour in <1990|1990>. She thanked the workers.",
          "1990 during happened launch: Aino Salo opens the new harbour\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

/* A claim that goes on says by which words, and quotes its own sentence alone. */
static void test_says_so(void **state)
{
    (void) state;
    struct fixture fixture;
    fixture_open(&fixture,
                 VIEW("# Salo opens harbour\n\nAino Salo opened the new harbour on "
                      "<2012-03-08|8 March>. She thanked the workers."),
                 VIEW("2012-03-10"));
    assert_int_equal(fixture.claims.count, 2);
    const struct claim *dated = &fixture.claims.items[0], *on = &fixture.claims.items[1];
    assert_int_equal(dated->basis, CLAIM_TIMEX);
    assert_int_equal(on->basis, CLAIM_DERIVED);
    assert_int_equal(on->timex, dated->timex);
    assert_true(view_equal(on->expression.text, VIEW("8 March")));
    assert_true(view_equal(on->quote.exact, VIEW("She thanked the workers")));
    assert_true(on->expression_end <= on->quote.start);
    assert_true(on->confidence < dated->confidence);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_goes_on),
        cmocka_unit_test(test_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
