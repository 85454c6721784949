#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "events/relation.h"

struct relation_case {
    const char *words, *timex;
    enum claim_relation relation;
    enum date_precision precision;
    enum timex_type type; /* a date where nothing is said */
};

/* Tags the words of the case as a timex in its text, and asks for lead and relation. */
static void check_case(const struct relation_case *expected)
{
    struct arena arena = { 0 };
    struct view words = view_of(expected->words), timex_words = view_of(expected->timex);
    struct block block = { BLOCK_PARAGRAPH, 0, 0, words.length };
    struct document document = { .text = words, .blocks = &block, .block_count = 1 };
    struct text text = { 0 };
    text_split(&arena, &document, &text);
    struct timex timex = { .start = view_find(words, timex_words, 0), .has_date = true };
    timex.end = timex.start + timex_words.length;
    timex.first = text_token_at(&text, timex.start);
    timex.last = text_token_at(&text, timex.end);
    timex.date.precision = expected->precision;
    timex.type = expected->type;
    size_t lead = relation_lead(&text, &timex, 0);
    assert_true(lead <= timex.first);
    assert_int_equal(relation_of(&text, &timex, lead), expected->relation);
    arena_finish(&arena);
}

static void test_words_before_a_date(void **state)
{
    static const struct relation_case cases[] = {
        { "It closed on 5 May 1990.", "5 May 1990", CLAIM_ON, DATE_DAY },
        { "It closed in May 1990.", "May 1990", CLAIM_DURING, DATE_MONTH },
        { "It closed May 1990.", "May 1990", CLAIM_DURING, DATE_MONTH },
        { "It has run since 1990.", "1990", CLAIM_SINCE, DATE_YEAR },
        { "It ran until early 1990.", "1990", CLAIM_UNTIL, DATE_YEAR },
        { "It will end by 1990.", "1990", CLAIM_BY, DATE_YEAR },
        { "It will end no later than 1990.", "1990", CLAIM_BY, DATE_YEAR },
        { "It ended before the 1990s.", "1990s", CLAIM_BEFORE, DATE_DECADE },
        { "It ended after 5 May.", "5 May", CLAIM_AFTER, DATE_DAY },
        { "It ended after 3 p.m. on 5 May.", "3 p.m. on 5 May", CLAIM_ON, DATE_DAY,
          TIMEX_TIME },
        { "It ended just before noon on 5 May.", "noon on 5 May", CLAIM_ON, DATE_DAY,
          TIMEX_TIME },
        { "The fair runs to 5 May.", "5 May", CLAIM_UNTIL, DATE_DAY },
        { "They moved to 5 May.", "5 May", CLAIM_ON, DATE_DAY },
        { "It ran during 1990.", "1990", CLAIM_DURING, DATE_YEAR },
        { "1990", "1990", CLAIM_DURING, DATE_YEAR },
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_case(&cases[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_words_before_a_date) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
