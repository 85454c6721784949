/* What holds of every document, shown on random ones of a fixed seed. */
#include "timex_case.h"

#include <stdlib.h>

#include "base/buffer.h"

enum { ROUNDS = 1500 };

static uint32_t random_below(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (uint32_t) (((uint64_t) *seed * below) >> 32);
}

static struct day random_day(uint32_t *seed, int first_year, int years)
{
    int year = first_year + (int) random_below(seed, (uint32_t) years);
    int month = 1 + (int) random_below(seed, 12);
    int length = day_month_length(year, month);
    return (struct day){ year, month, 1 + (int) random_below(seed, (uint32_t) length) };
}

static void add_display(struct buffer *buffer, struct arena *arena,
                        const struct date *date)
{
    struct view words = date_display(arena, date);
    buffer_clear(buffer);
    buffer_add(buffer, VIEW("The mill was rebuilt ("));
    buffer_add(buffer, words);
    buffer_add(buffer, VIEW(")."));
}

/* A date that English words tell wholly. */
static bool random_exact(uint32_t *seed, struct date *out)
{
    struct day day = random_day(seed, 1500, 600);
    switch (random_below(seed, 5)) {
    case 0:
        return date_of_month(day.year, day.month, out);
    case 1:
        return date_of_year(day.year, out);
    case 2:
        return date_of_decade(day.year / 10 * 10, out);
    case 3:
        return date_of_century(day.year / 100 * 100, out);
    default:
        return date_of_day(day, out);
    }
}

/* What is displayed is read as the same date, whatever the source's day is. */
static void test_display_is_read(void **state)
{
    (void) state;
    uint32_t seed = 5;
    struct buffer buffer = { 0 };
    for (int i = 0; i < ROUNDS; i++) {
        struct arena arena = { 0 };
        struct timex_case test;
        struct date date;
        char source[DATE_ISO_SIZE];
        assert_true(random_exact(&seed, &date));
        date_write_iso(random_day(&seed, 1900, 150), source);
        add_display(&buffer, &arena, &date);
        case_tag(&test, buffer_view(&buffer), i % 3 == 0 ? NULL : source);
        if (test.list.count != 1 || !test.list.items[0].has_date ||
            strcmp(test.list.items[0].date.edtf, date.edtf) != 0)
            fail_msg("%.*s of source %s: %zu found, first %s, not %s",
                     VIEW_ARG(buffer_view(&buffer)), source, test.list.count,
                     test.list.count > 0 ? test.list.items[0].date.edtf : "none",
                     date.edtf);
        case_finish(&test);
        arena_finish(&arena);
    }
    buffer_finish(&buffer);
}

/* A document whose full dates lie years later; weekdays only where they hold. */
struct story {
    struct day source, dates[4];
    bool weekdays;
};

static void tell(struct buffer *buffer, const struct story *story, int years)
{
    static const char *const days[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday" };
    static const char *const openings[] = { "The mill burned on", "Work began on",
                                            "A fair was held on",
                                            "They met last week; the treaty of" };
    static const char *const closings[] = { ". ", " and went on. ",
                                            "; it rained the next day. ",
                                            " was renewed. " };
    buffer_clear(buffer);
    for (size_t i = 0; i < 4; i++) {
        struct day day = story->dates[i];
        char weekday[16] = "";
        if (story->weekdays)
            snprintf(weekday, sizeof weekday, "%s ", days[day_weekday(day) - 1]);
        day.year += years;
        struct view month = date_month_name(day.month);
        char line[160];
        snprintf(line, sizeof line, "%s %s%d %.*s %d%s", openings[i], weekday, day.day,
                 VIEW_ARG(month), day.year, closings[i]);
        buffer_add(buffer, view_of(line));
    }
}

static void tag_shifted(struct timex_case *test, struct buffer *buffer,
                        const struct story *story, int years)
{
    char iso[DATE_ISO_SIZE];
    struct day source = story->source;
    source.year += years;
    date_write_iso(source, iso);
    tell(buffer, story, years);
    case_tag(test, buffer_view(buffer), iso);
}

/* Full dates shift by the years; with years that weekdays return in, all days do. */
static void check_shift(const struct story *story, int years, bool all)
{
    struct buffer a_text = { 0 }, b_text = { 0 };
    struct timex_case a, b;
    tag_shifted(&a, &a_text, story, 0);
    tag_shifted(&b, &b_text, story, years);
    assert_int_equal(a.list.count, b.list.count);
    for (size_t i = 0; i < a.list.count; i++) {
        const struct timex *x = &a.list.items[i], *y = &b.list.items[i];
        assert_true(view_equal(x->rule, y->rule));
        assert_int_equal(x->has_date, y->has_date);
        bool full = view_starts(x->rule, VIEW("day-month-year")) ||
                    view_starts(x->rule, VIEW("weekday-day-month-year"));
        if (!x->has_date || (!full && !all))
            continue;
        assert_int_equal(y->date.earliest.year, x->date.earliest.year + years);
        assert_int_equal(y->date.earliest.month, x->date.earliest.month);
        assert_int_equal(y->date.earliest.day, x->date.earliest.day);
    }
    case_finish(&a);
    case_finish(&b);
    buffer_finish(&a_text);
    buffer_finish(&b_text);
}

static void random_story(uint32_t *seed, struct story *story)
{
    story->source = random_day(seed, 1950, 40);
    for (size_t i = 0; i < 4; i++)
        do
            story->dates[i] = random_day(seed, 1940, 40);
        while (story->dates[i].month == 2 && story->dates[i].day == 29);
    if (story->source.month == 2 && story->source.day == 29)
        story->source.day = 28;
}

static void test_shifted_document(void **state)
{
    (void) state;
    uint32_t seed = 6;
    for (int i = 0; i < ROUNDS / 5; i++) {
        struct story story = { .weekdays = i % 2 == 0 };
        random_story(&seed, &story);
        check_shift(&story, 28, true); /* 1901 to 2099: the calendar returns */
        if (!story.weekdays)
            check_shift(&story, 1 + (int) random_below(&seed, 100), false);
        if (i % 4 == 0)
            check_shift(&story, -400, true);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_display_is_read),
        cmocka_unit_test(test_shifted_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
