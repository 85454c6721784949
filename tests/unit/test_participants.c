/* Who takes part in a claim, also where its own words leave that to the text before. */
#include "claim_fixture.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"

/* Marked text, and "TITLE: NAME, NAME" of its last claim. */
static const struct {
    const char *text, *last;
} cases[] = {
    /* a fronted day is no part of the subject */
    { "On <2006-10-06|October 6> Anna Berger told Hugo Weber that Austria would pay.",
      "Anna Berger tells Hugo Weber that Austria will pay: Anna Berger, Hugo Weber, "
      "Austria" },
    { "In <2001|2001> people in Linz protested in Graz.",
      "People in Linz protest in Graz: Linz, Graz" },
    /* what was newly brought in is taken up by "it" */
    { "The committee criticized an agreement between Austria and Chad. It was signed in "
      "<2005-11|November 2005>.",
      "Agreement between Austria and Chad is signed: Austria, Chad" },
    { "Anna Berger broke out of a camp. She reached Austria in <2005|2005>.",
      "Anna Berger reaches Austria: Anna Berger, Austria" },
    /* a shared subject comes with what describes it */
    { "The guide known only as \"Berger\" arrived in Austria in <2004|2004>, after "
      "escaping from Chad in <1997|1997>.",
      "Guide escapes from Chad: Berger, Chad" },
    /* the parties of an agreement named before */
    { "A treaty drafted by Chad and Niger is on a web site.\n\nFew have read it.\n\n"
      "The draft is dated <2011-09-02|Sept. 2>.",
      "Draft is dated: Chad, Niger" },
    { "The group criticized a pact between Chad and Niger. A deal signed in "
      "<2011-11|November> went further.",
      "Deal is signed: Chad, Niger" },
    /* Mr Holt is not Ms Holt */
    { "Mr Karl Holt met his wife, Ms Irma Holt. Mr Holt died in <2010|2010>.",
      "Mr Holt dies: Karl Holt" },
    { "Mr Karl Holt met his wife, Ms Irma Holt. Ms Holt died in <2010|2010>.",
      "Ms Holt dies: Irma Holt" },
    { "Mr Holt died in <2010|2010>, and Ms Irma Holt told the court.",
      "Mr Holt dies: Holt" },
    /* of several by whom it was done, each his own day */
    { "The plea was upheld by the Lahti Court in <2010|2010> and by the Supreme Court in "
      "<2011|2011>.",
      "Plea is upheld by the Supreme Court: Supreme Court" },
    { "The Defendant and the Respondent breached the lease in <2011|2011>.",
      "Defendant and the Respondent breach the lease: " },
    /* a new one of another paragraph is another one */
    { "The group criticized a pact between Chad and Niger.\n\nA deal was signed in "
      "<2011-11|November>.",
      "Deal is signed: " },
    { "Treaties with Chad and Niger exist. The treaty was signed in <2011-11|November>.",
      "Treaty is signed: " },
};

static void write_claim(const struct claim *claim, struct buffer *out)
{
    buffer_format(out, "%.*s: ", VIEW_ARG(claim->title));
    for (size_t i = 0; i < claim->participant_count; i++)
        buffer_format(out, "%s%.*s", i > 0 ? ", " : "",
                      VIEW_ARG(claim->participants[i].name));
    buffer_add_byte(out, '\0');
}

static void test_participants(void **state)
{
    (void) state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture fixture;
        struct buffer found = { 0 };
        fixture_open(&fixture, view_of(cases[i].text), VIEW("2012-03-10"));
        assert_true(fixture.claims.count > 0);
        write_claim(&fixture.claims.items[fixture.claims.count - 1], &found);
        if (strcmp(found.data, cases[i].last) != 0) {
            fprintf(stderr, "# wanted: %s\n# found:  %s\n", cases[i].last, found.data);
            wrong++;
        }
        buffer_finish(&found);
        fixture_close(&fixture);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_participants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
