/* Texts made to be slow: the steps of matching stay below a constant a token. */
#include "timex_case.h"

#include "base/buffer.h"
#include "timex/find.h"

/* Elements tried for one token, at most: all rows with all their choices are fewer. */
enum { STEPS_A_TOKEN = 4000, REPEATS = 8000 };

static const char *const pieces[] = {
    "last ",         "May ",           "19",
    "1999 ",         ", May ",         "twenty ",
    "a hundred ",    "first ",         "the ",
    "5 May and ",    "1/2 ",           "10:10",
    "May, June or ", "the end of ",    "and a half ",
    "every ",        "'90s ",          "3-",
    "1999-",         "Tuesday night ", "the day after ",
    "late ",         "more than ",     "of ",
    "a.m. ",         "January 31, ",   "next Monday, ",
    "BC ",           "second-",        "two to three to ",
};

static size_t steps_of(struct timex_case *test)
{
    struct matcher matcher = matcher_of(&test->arena, &grammar_english, &test->text);
    struct frame_list frames = { 0 };
    struct timex_refusals refused = { 0 };
    frames_find(&test->arena, &matcher, &frames, &refused);
    return matcher.steps;
}

static void test_repeated(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        struct buffer buffer = { 0 };
        struct timex_case test;
        for (int k = 0; k < REPEATS; k++)
            buffer_add(&buffer, view_of(pieces[i]));
        case_tag(&test, buffer_view(&buffer), "2019-03-04");
        size_t steps = steps_of(&test);
        if (steps > (test.text.token_count + 1) * STEPS_A_TOKEN)
            fail_msg("'%s': %zu steps for %zu tokens", pieces[i], steps,
                     test.text.token_count);
        for (size_t k = 1; k < test.list.count; k++)
            assert_true(test.list.items[k].start >= test.list.items[k - 1].end);
        case_finish(&test);
        buffer_finish(&buffer);
    }
}

/* Numbers that no arithmetic should be done with. */
static void test_huge_numbers(void **state)
{
    (void) state;
    static const char *const texts[] = {
        "It was 99999999999999 years ago.",
        "It was 2000000000 days ago.",
        "It was a million million million years later.",
        "In 9999 BC and in 99999 BC.",
        "In the year 99999999, 31 Feb 9999, 0000-00-00 and 9999-12-31.",
        "Nine hundred ninety nine thousand centuries from now.",
        "The 99999th century, the 0th century, the 31st of the 45th.",
        "100000000 weekends ago, 1e9 years, -5 days ago.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct timex_case test;
        case_tag(&test, view_of(texts[i]), "9999-12-31");
        for (size_t k = 0; k < test.list.count; k++)
            assert_true(!test.list.items[k].has_date ||
                        day_compare(test.list.items[k].date.earliest,
                                    test.list.items[k].date.latest) <= 0);
        case_finish(&test);
    }
}

/* Any bytes: words of time, marks and letters thrown together by a fixed generator. */
static void test_shuffled(void **state)
{
    (void) state;
    uint32_t seed = 12345;
    for (int round = 0; round < 300; round++) {
        struct buffer buffer = { 0 };
        struct timex_case test;
        for (int k = 0; k < 60; k++) {
            seed = seed * 1664525u + 1013904223u;
            buffer_add(&buffer,
                       view_of(pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]));
            if ((seed & 7) == 0)
                buffer_add(&buffer, VIEW("\xE2\x80\x93"));
            if ((seed & 31) == 3)
                buffer_add(&buffer, VIEW(".\n\n"));
        }
        case_tag(&test, buffer_view(&buffer), (seed & 64) ? "2019-03-04" : NULL);
        for (size_t k = 0; k < test.list.count; k++)
            assert_true(test.list.items[k].start < test.list.items[k].end);
        struct date date;
        struct view basis;
        timex_date_source(&test.arena, &test.text, &date, &basis);
        case_finish(&test);
        buffer_finish(&buffer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repeated),
        cmocka_unit_test(test_huge_numbers),
        cmocka_unit_test(test_shuffled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
