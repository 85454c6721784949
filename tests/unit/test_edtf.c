#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "date/date.h"

static const struct {
    const char *text, *edtf; /* NULL: as the text */
    const char *earliest, *latest;
    enum date_precision precision;
    enum date_certainty certainty;
} GOOD[] = {
    /* level 0 */
    { "2019-03-04", NULL, "2019-03-04", "2019-03-04", DATE_DAY, DATE_EXACT },
    { " 2019-03-04\n", "2019-03-04", "2019-03-04", "2019-03-04", DATE_DAY, DATE_EXACT },
    { "2020-02-29", NULL, "2020-02-29", "2020-02-29", DATE_DAY, DATE_EXACT },
    { "2019-02", NULL, "2019-02-01", "2019-02-28", DATE_MONTH, DATE_EXACT },
    { "0000", NULL, "0000-01-01", "0000-12-31", DATE_YEAR, DATE_EXACT },
    { "2012-06-13T10:00:00Z", NULL, "2012-06-13", "2012-06-13", DATE_TIME, DATE_EXACT },
    { "2012-06-13T23:59:59-05:30", NULL, "2012-06-13", "2012-06-13", DATE_TIME,
      DATE_EXACT },
    { "2012-06-13T10:00", "2012-06-13T10:00:00", "2012-06-13", "2012-06-13", DATE_TIME,
      DATE_EXACT },
    { "2004-02-01/2005-02", NULL, "2004-02-01", "2005-02-28", DATE_INTERVAL, DATE_EXACT },
    { "2004/2004", NULL, "2004-01-01", "2004-12-31", DATE_INTERVAL, DATE_EXACT },
    /* level 1 */
    { "-0043", NULL, "-0043-01-01", "-0043-12-31", DATE_YEAR, DATE_EXACT },
    { "Y1984", "1984", "1984-01-01", "1984-12-31", DATE_YEAR, DATE_EXACT },
    { "Y-43", "-0043", "-0043-01-01", "-0043-12-31", DATE_YEAR, DATE_EXACT },
    { "Y-9999", "-9999", "-9999-01-01", "-9999-12-31", DATE_YEAR, DATE_EXACT },
    { "2001-21", NULL, "2001-03-01", "2001-05-31", DATE_SEASON, DATE_EXACT },
    { "2001-24", NULL, "2001-12-01", "2002-02-28", DATE_SEASON, DATE_EXACT },
    { "1984?", NULL, "1984-01-01", "1984-12-31", DATE_YEAR, DATE_UNCERTAIN },
    { "2004-06~", NULL, "2004-06-01", "2004-06-30", DATE_MONTH, DATE_APPROXIMATE },
    { "2004-06-11%", NULL, "2004-06-11", "2004-06-11", DATE_DAY, DATE_UNCERTAIN },
    { "198X", NULL, "1980-01-01", "1989-12-31", DATE_DECADE, DATE_EXACT },
    { "198X~", NULL, "1980-01-01", "1989-12-31", DATE_DECADE, DATE_APPROXIMATE },
    { "19XX", NULL, "1900-01-01", "1999-12-31", DATE_CENTURY, DATE_EXACT },
    { "2004-XX", NULL, "2004-01-01", "2004-12-31", DATE_YEAR, DATE_EXACT },
    { "1985-04-XX", NULL, "1985-04-01", "1985-04-30", DATE_MONTH, DATE_EXACT },
    { "1985-XX-XX", NULL, "1985-01-01", "1985-12-31", DATE_YEAR, DATE_EXACT },
    { "1985-04-12/..", NULL, "1985-04-12", "9999-12-31", DATE_INTERVAL, DATE_EXACT },
    { "1985/", NULL, "1985-01-01", "9999-12-31", DATE_INTERVAL, DATE_EXACT },
    { "../1985-04", NULL, "-9999-01-01", "1985-04-30", DATE_INTERVAL, DATE_EXACT },
    { "/1985~", NULL, "-9999-01-01", "1985-12-31", DATE_INTERVAL, DATE_APPROXIMATE },
    { "1984~/2004-06", NULL, "1984-01-01", "2004-06-30", DATE_INTERVAL,
      DATE_APPROXIMATE },
    { "1984~/2004?", NULL, "1984-01-01", "2004-12-31", DATE_INTERVAL, DATE_UNCERTAIN },
    /* level 2 */
    { "2001-25", NULL, "2001-03-01", "2001-05-31", DATE_SEASON, DATE_EXACT },
    { "2001-29", NULL, "2001-09-01", "2001-11-30", DATE_SEASON, DATE_EXACT },
    { "2001-30", NULL, "2001-12-01", "2002-02-28", DATE_SEASON, DATE_EXACT },
    { "2001-34", NULL, "2001-04-01", "2001-06-30", DATE_QUARTER, DATE_EXACT },
    { "2001-39", NULL, "2001-09-01", "2001-12-31", DATE_INTERVAL, DATE_EXACT },
    { "2001-41", NULL, "2001-07-01", "2001-12-31", DATE_HALF, DATE_EXACT },
    { "156X-12-25", NULL, "1560-12-25", "1569-12-25", DATE_INTERVAL, DATE_EXACT },
    { "1XXX-12", NULL, "1000-12-01", "1999-12-31", DATE_INTERVAL, DATE_EXACT },
    { "15XX-12-XX", NULL, "1500-12-01", "1599-12-31", DATE_INTERVAL, DATE_EXACT },
    { "1984-1X", NULL, "1984-10-01", "1984-12-31", DATE_INTERVAL, DATE_EXACT },
    { "1984-XX-31", NULL, "1984-01-31", "1984-12-31", DATE_INTERVAL, DATE_EXACT },
    { "201X-02-29", NULL, "2012-02-29", "2016-02-29", DATE_INTERVAL, DATE_EXACT },
    { "XXXX", NULL, "0000-01-01", "9999-12-31", DATE_INTERVAL, DATE_EXACT },
    { "XXXX?", NULL, "0000-01-01", "9999-12-31", DATE_INTERVAL, DATE_UNCERTAIN },
    { "XXXX-12-25", NULL, "0000-12-25", "9999-12-25", DATE_INTERVAL, DATE_EXACT },
    { "1X8X", NULL, "1080-01-01", "1989-12-31", DATE_INTERVAL, DATE_EXACT },
    { "-004X", NULL, "-0049-01-01", "-0040-12-31", DATE_INTERVAL, DATE_EXACT },
    { "-000X", NULL, "-0009-01-01", "-0001-12-31", DATE_INTERVAL, DATE_EXACT },
    { "2004-06~-11", NULL, "2004-06-11", "2004-06-11", DATE_DAY, DATE_APPROXIMATE },
    { "?2004-06-~11", NULL, "2004-06-11", "2004-06-11", DATE_DAY, DATE_UNCERTAIN },
    { "~2004", NULL, "2004-01-01", "2004-12-31", DATE_YEAR, DATE_APPROXIMATE },
    { "2004?-06-11", NULL, "2004-06-11", "2004-06-11", DATE_DAY, DATE_UNCERTAIN },
    { "2004-06-XX/2004-07-03", NULL, "2004-06-01", "2004-07-03", DATE_INTERVAL,
      DATE_EXACT },
    { "[1667,1668,1670..1672]", NULL, "1667-01-01", "1672-12-31", DATE_INTERVAL,
      DATE_EXACT },
    { "[1760-01,1760-02,1760-12..]", NULL, "1760-01-01", "9999-12-31", DATE_INTERVAL,
      DATE_EXACT },
    { "[..1760-12-03]", NULL, "-9999-01-01", "1760-12-03", DATE_INTERVAL, DATE_EXACT },
    { "{1960,1961-12}", NULL, "1960-01-01", "1961-12-31", DATE_INTERVAL, DATE_EXACT },
    { "{1984~,1990}", NULL, "1984-01-01", "1990-12-31", DATE_INTERVAL, DATE_APPROXIMATE },
};

static const struct {
    const char *text;
    size_t column;
    const char *says;
} BAD[] = {
    { "", 1, "the date is empty" },
    { "   ", 1, "the date is empty" },
    { "2019-02-31", 9, "February 2019 has 28 days" },
    { "2019-02-29", 9, "February 2019 has 28 days" },
    { "2020-02-30", 9, "February 2020 has 29 days" },
    { "-0043-04-31", 10, "April -43 has 30 days" },
    { "2019-04-00", 9, "days are counted from 01" },
    { "2019-13", 6, "there is no month 13" },
    { "2019-00", 6, "there is no month 00" },
    { "2019-42", 6, "there is no month 42" },
    { "2019-21-01", 6, "there is no month 21" },
    { "201X-02-30", 9, "February has fewer days than that" },
    { "XXXX-02-30", 9, "February has fewer days than that" },
    { "2019-4X", 1, "no day of the calendar is like that" },
    { "201X-21", 6, "there is no month 21" },
    { "198", 4, "a year has four figures (write 0043 for 43)" },
    { "19845", 5, "a year has four figures (write 0043 for 43)" },
    { "-0000", 1, "the year 0000 has no sign" },
    { "2019-3-4", 7, "a month has two figures" },
    { "2019-03-4", 10, "a day has two figures" },
    { "4 March 2019", 2, "a year has four figures (write 0043 for 43)" },
    { "March 2019", 1, "a date begins with its year (write it as in 2019-03-04)" },
    { "Y17E7", 4, "years run from -9999 to 9999" },
    { "Y10000", 2, "years run from -9999 to 9999" },
    { "Y99999999999999999999", 2, "years run from -9999 to 9999" },
    { "Y", 2, "\"Y\" is followed by the figures of a year" },
    { "9999-24", 1, "years run from -9999 to 9999" },
    { "1984?~", 6, "the date has more after its end (write it as in 2019-03-04)" },
    { "2019-03-04x", 11, "the date has more after its end (write it as in 2019-03-04)" },
    { "1984/1985/1986", 10,
      "the date has more after its end (write it as in 2019-03-04)" },
    { "1985/1984", 6, "the interval ends before it begins" },
    { "../..", 4, "an interval needs a start or an end" },
    { "/", 2, "an interval needs a start or an end" },
    { "..", 3, "\"..\" stands before or after \"/\"" },
    { "..1984", 3, "\"..\" stands before or after \"/\"" },
    { "2012-06-13T10:00:00/2013", 1,
      "an interval goes from day to day (leave the time out)" },
    { "2012/2012-06-13T10:00:00", 6,
      "an interval goes from day to day (leave the time out)" },
    { "2012-06-13T24:00:00", 12, "a time of day runs from 00:00:00 to 23:59:59" },
    { "2012-06-13T1X:00:00", 12, "a time of day runs from 00:00:00 to 23:59:59" },
    { "2012-06-13T10", 14, "a time of day is written as in 10:30:00" },
    { "2012-06T10:00:00", 8,
      "the date has more after its end (write it as in 2019-03-04)" },
    { "[]", 2, "a date begins with its year (write it as in 2019-03-04)" },
    { "[1984", 6, "a set of dates ends with \"]\"" },
    { "{1984]", 6, "a set of dates ends with \"}\"" },
    { "[1984,]", 7, "a date begins with its year (write it as in 2019-03-04)" },
    { "[..]", 4, "a date begins with its year (write it as in 2019-03-04)" },
    { "\xff\xfe", 1, "a date begins with its year (write it as in 2019-03-04)" },
};

static void reads_what_is_good(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof GOOD / sizeof *GOOD; i++) {
        struct error err = { ERROR_NONE, 0, 0, "" };
        struct date date;
        if (!date_read_edtf(view_of(GOOD[i].text), &date, &err))
            fail_msg("\"%s\": %s", GOOD[i].text, err.text);
        char iso[DATE_ISO_SIZE];
        assert_string_equal(date.edtf, GOOD[i].edtf ? GOOD[i].edtf : GOOD[i].text);
        date_write_iso(date.earliest, iso);
        assert_string_equal(iso, GOOD[i].earliest);
        date_write_iso(date.latest, iso);
        assert_string_equal(iso, GOOD[i].latest);
        assert_int_equal(date.precision, GOOD[i].precision);
        assert_int_equal(date.certainty, GOOD[i].certainty);
        assert_int_equal(err.kind, ERROR_NONE);
    }
}

static void says_why_not(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        struct error err = { ERROR_NONE, 0, 0, "" };
        struct date date = { .edtf = "kept" };
        if (date_read_edtf(view_of(BAD[i].text), &date, &err))
            fail_msg("\"%s\" was read as %s", BAD[i].text, date.edtf);
        assert_string_equal(err.text, BAD[i].says);
        assert_int_equal(err.kind, ERROR_INPUT);
        if (err.column != BAD[i].column)
            fail_msg("\"%s\": column %zu", BAD[i].text, err.column);
        assert_string_equal(date.edtf, "kept");
        assert_false(date_read_edtf(view_of(BAD[i].text), &date, NULL));
    }
}

static void limits_length(void **state)
{
    (void) state;
    char text[4000] = "[1984";
    for (size_t i = 5; i + 6 < sizeof text; i += 5)
        memcpy(text + i, ",1984", 6);
    text[strlen(text)] = ']';
    struct error err = { ERROR_NONE, 0, 0, "" };
    struct date date;
    assert_false(date_read_edtf(view_of(text), &date, &err));
    assert_string_equal(err.text, "the date is longer than 95 characters");
}

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* A number from low to high. */
static int between(uint32_t *state, int low, int high)
{
    return low + (int) (next_random(state) % (uint32_t) (high - low + 1));
}

static struct day random_day(uint32_t *seed)
{
    struct day day = { between(seed, -9999, 9999), between(seed, 1, 12), 0 };
    day.day = between(seed, 1, day_month_length(day.year, day.month));
    return day;
}

static bool make_random(uint32_t *seed, struct date *date)
{
    struct day a = random_day(seed), b = random_day(seed);
    switch (next_random(seed) % 10) {
    case 0:
        return date_of_day(a, date);
    case 1:
        return date_of_month(a.year, a.month, date);
    case 2:
        return date_of_year(a.year, date);
    case 3:
        return date_of_decade(a.year - a.year % 10 + (a.year < 0 ? 2 : 0), date);
    case 4:
        return date_of_century(a.year - a.year % 100 + (a.year < 0 ? 1 : 0), date);
    case 5:
        return date_of_week(a.year, between(seed, 1, 53), date);
    case 6:
        return date_of_quarter(a.year, between(seed, 1, 4), date);
    case 7:
        return date_of_half(a.year, between(seed, 1, 2), date);
    case 8:
        return date_of_season(a.year, (enum date_season) between(seed, 21, 24), date);
    default:
        return date_of_interval(day_earlier(a, b), day_later(a, b), date);
    }
}

static void change_at_random(uint32_t *seed, struct date *date)
{
    *date = date_part_of(date, (enum date_part) between(seed, DATE_WHOLE, DATE_LATE));
    *date = date_with_certainty(
        date, (enum date_certainty) between(seed, DATE_EXACT, DATE_UNCERTAIN));
    if (next_random(seed) % 3 == 0)
        *date =
            date_clip_latest(date, day_add_days(date->earliest, between(seed, 0, 400)));
    if (next_random(seed) % 3 == 0)
        *date =
            date_clip_earliest(date, day_add_days(date->latest, between(seed, -400, 0)));
}

/* What is written is read as the same days and certainty, and written the same again. */
static void written_is_read(void **state)
{
    (void) state;
    uint32_t seed = 19401945;
    struct arena arena = { 0 };
    int made = 0;
    for (int i = 0; i < 40000; i++) {
        struct date date, again;
        if (!make_random(&seed, &date))
            continue;
        change_at_random(&seed, &date);
        made++;
        assert_true(day_is_valid(date.earliest) && day_is_valid(date.latest));
        assert_true(day_compare(date.earliest, date.latest) <= 0);
        if (date.has_core) {
            assert_true(day_compare(date.earliest, date.core_earliest) <= 0);
            assert_true(day_compare(date.core_earliest, date.core_latest) <= 0);
            assert_true(day_compare(date.core_latest, date.latest) <= 0);
        }
        assert_true(date_read_edtf(view_of(date.edtf), &again, NULL));
        assert_string_equal(again.edtf, date.edtf);
        assert_int_equal(day_compare(again.earliest, date.earliest), 0);
        assert_int_equal(day_compare(again.latest, date.latest), 0);
        assert_int_equal(again.certainty, date.certainty);
        assert_true(date_display(&arena, &date).length > 0);
        assert_true(date_display_in_year(&arena, &date).length > 0);
        arena_reset(&arena);
    }
    assert_true(made > 25000);
    arena_finish(&arena);
}

/* Random bytes of EDTF's alphabet: whatever is accepted holds together. */
static void noise_is_read_or_refused(void **state)
{
    (void) state;
    static const char alphabet[] = "0012389XXY--/..[]{},~?%T:Z ";
    uint32_t seed = 4711;
    int read = 0;
    for (int i = 0; i < 300000; i++) {
        char text[24];
        int length = between(&seed, 4, 20);
        for (int j = 0; j < length; j++)
            text[j] = alphabet[next_random(&seed) % (sizeof alphabet - 1)];
        struct view view = { text, (size_t) length };
        struct date date, again;
        if (!date_read_edtf(view, &date, NULL))
            continue;
        read++;
        assert_true(day_is_valid(date.earliest) && day_is_valid(date.latest));
        assert_true(day_compare(date.earliest, date.latest) <= 0);
        assert_true(date_read_edtf(view_of(date.edtf), &again, NULL));
        assert_string_equal(again.edtf, date.edtf);
        assert_int_equal(date_compare(&date, &again), 0);
    }
    assert_true(read > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_is_good),
        cmocka_unit_test(says_why_not),
        cmocka_unit_test(limits_length),
        cmocka_unit_test(written_is_read),
        cmocka_unit_test(noise_is_read_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
