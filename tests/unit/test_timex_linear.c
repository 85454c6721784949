/* No input is worse than linear: four times the text costs four times the steps of
 * matching, refusing and resolving. Steps are counted, not time. */
#include "timex_case.h"

#include "base/buffer.h"

/* A tenth more than four, for what the ends of a text and of its sentences do, and steps
 * that no length matters to. */
enum { SLACK = 4000, GROWTH = 4, TOKENS_MOST = 4000 };

static const struct pattern {
    const char *opening, *piece; /* the text is the opening and the piece over and over */
} patterns[] = {
    { "", "last " },
    { "", "the last " },
    { "", "7" },
    { "in ", "7" },
    { "", "1," },
    { "", "May " },
    { "", "May and " },
    { "", ", May " },
    { "", "May, June and July or " },
    { "", "the week of " },
    { "", "the day after " },
    { "", "the end of the " },
    { "", "late " },
    { "", "between " },
    { "between May and ", "between June and " },
    { "", "from 3 to " },
    { "", "3-" },
    { "", "1999-" },
    { "", "twenty " },
    { "", "a hundred and " },
    { "", "two and a " },
    { "1 and ", "a " },
    { "", "two to three to " },
    { "", "more than " },
    { "", "every " },
    { "", "1/2 " },
    { "", "10:10" },
    { "", "'90s" },
    { "", "Tuesday night " },
    { "", "(May) " },
    { "", "Friday was never " },
    { "He came on Friday ", "slowly " },
    { "They ", "quietly had been on Friday " },
    { "", "two days later " },
    { "On 3 May 2018, ", "two days later " },
    { "In 1987 it began. ", "Then, in May of that year, it ended. " },
    { "", "31 February 2001 " },
    { "", "4/3/2019 " },
    { "", "http://" },
    { "", "://2019/" },
    { "", "DECL: 3 May 2018 " },
    { "", "A.M. " },
    { "", "May.\n\n" },
    { "", "two weeks from " },
    { "", "in the years after the war (1949) " },
};

static struct view repeated(struct buffer *buffer, const struct pattern *pattern,
                            int count)
{
    buffer_clear(buffer);
    buffer_add(buffer, view_of(pattern->opening));
    for (int i = 0; i < count; i++)
        buffer_add(buffer, view_of(pattern->piece));
    return buffer_view(buffer);
}

static size_t steps_of(struct buffer *buffer, const struct pattern *pattern, int count,
                       const char *date)
{
    struct timex_case test;
    struct date of_source;
    struct view basis;
    case_tag(&test, repeated(buffer, pattern, count), date);
    size_t steps = test.list.steps;
    assert_true(steps <= (test.text.token_count + 1) * TOKENS_MOST);
    timex_date_source(&test.arena, &test.text, &of_source, &basis);
    case_finish(&test);
    return steps;
}

static void check_growth(const char *date, int count)
{
    struct buffer buffer = { 0 };
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        size_t few = steps_of(&buffer, &patterns[i], count, date);
        size_t many = steps_of(&buffer, &patterns[i], count * GROWTH, date);
        if (many > few * GROWTH + few * GROWTH / 20 + SLACK)
            fail_msg("'%s': %zu steps for %d, %zu for %d", patterns[i].piece, few, count,
                     many, count * GROWTH);
    }
    buffer_finish(&buffer);
}

/* Within one sentence, which may have 4,000 tokens, and beyond. */
static void test_in_a_sentence(void **state)
{
    (void) state;
    check_growth("2019-03-04", 300);
}

static void test_beyond(void **state)
{
    (void) state;
    check_growth("2019-03-04", 4000);
}

static void test_without_a_source(void **state)
{
    (void) state;
    check_growth(NULL, 1000);
}

/* Digits are one token however many they are. */
static void test_megabyte_of_digits(void **state)
{
    (void) state;
    struct buffer buffer = { 0 };
    const struct pattern digits = { "It was in ", "1234567890" };
    size_t few = steps_of(&buffer, &digits, 25000, "2019-03-04");
    assert_int_equal(steps_of(&buffer, &digits, 100000, "2019-03-04"), few);
    buffer_finish(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_in_a_sentence),
        cmocka_unit_test(test_beyond),
        cmocka_unit_test(test_without_a_source),
        cmocka_unit_test(test_megabyte_of_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
