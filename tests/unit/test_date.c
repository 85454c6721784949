#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "date/date.h"

static struct day day_of(const char *iso)
{
    struct day day = { 0, 0, 0 };
    assert_true(date_read_iso(view_of(iso), &day));
    return day;
}

static struct date read(const char *edtf)
{
    struct date date;
    assert_true(date_read_edtf(view_of(edtf), &date, NULL));
    return date;
}

static void assert_span(struct day earliest, struct day latest, const char *from,
                        const char *to)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(earliest, iso);
    assert_string_equal(iso, from);
    date_write_iso(latest, iso);
    assert_string_equal(iso, to);
}

static void assert_date(const struct date *date, const char *edtf, const char *from,
                        const char *to)
{
    assert_string_equal(date->edtf, edtf);
    assert_span(date->earliest, date->latest, from, to);
}

static void makes_units(void **state)
{
    (void) state;
    struct date date;
    assert_true(date_of_day((struct day){ 2019, 3, 4 }, &date));
    assert_date(&date, "2019-03-04", "2019-03-04", "2019-03-04");
    assert_true(date_of_month(2020, 2, &date));
    assert_date(&date, "2020-02", "2020-02-01", "2020-02-29");
    assert_true(date_of_year(-43, &date));
    assert_date(&date, "-0043", "-0043-01-01", "-0043-12-31");
    assert_true(date_of_decade(1980, &date));
    assert_date(&date, "198X", "1980-01-01", "1989-12-31");
    assert_true(date_of_century(1900, &date));
    assert_date(&date, "19XX", "1900-01-01", "1999-12-31");
    assert_true(date_of_week(2015, 1, &date));
    assert_date(&date, "2014-12-29/2015-01-04", "2014-12-29", "2015-01-04");
    assert_int_equal(date.precision, DATE_WEEK);
    assert_true(date_of_quarter(2010, 3, &date));
    assert_date(&date, "2010-35", "2010-07-01", "2010-09-30");
    assert_true(date_of_half(2010, 1, &date));
    assert_date(&date, "2010-40", "2010-01-01", "2010-06-30");
    assert_true(date_of_season(1990, DATE_WINTER, &date));
    assert_date(&date, "1990-24", "1990-12-01", "1991-02-28");
    assert_true(date_of_season(1990, DATE_AUTUMN, &date));
    assert_date(&date, "1990-23", "1990-09-01", "1990-11-30");
}

static void makes_decades_and_centuries_before_year_1(void **state)
{
    (void) state;
    struct date date;
    assert_true(date_of_decade(-48, &date)); /* the 40s BC: 49 to 40 BC */
    assert_date(&date, "-0048/-0039", "-0048-01-01", "-0039-12-31");
    assert_int_equal(date.precision, DATE_DECADE);
    assert_true(date_of_century(-499, &date)); /* the 5th century BC */
    assert_date(&date, "-0499/-0400", "-0499-01-01", "-0400-12-31");
    assert_true(date_of_century(-99, &date));
    assert_date(&date, "-0099/0000", "-0099-01-01", "0000-12-31");
    assert_false(date_of_decade(-40, &date));
    assert_false(date_of_decade(-8, &date)); /* nine years */
    assert_true(date_of_decade(0, &date));
    assert_date(&date, "000X", "0000-01-01", "0009-12-31");
}

static void refuses_what_the_calendar_has_not(void **state)
{
    (void) state;
    struct date date = { .edtf = "kept" };
    assert_false(date_of_day((struct day){ 2019, 2, 29 }, &date));
    assert_false(date_of_day((struct day){ 2019, 2, 0 }, &date));
    assert_false(date_of_month(2019, 13, &date));
    assert_false(date_of_month(2019, 0, &date));
    assert_false(date_of_year(10000, &date));
    assert_false(date_of_year(-10000, &date));
    assert_false(date_of_decade(1983, &date));
    assert_false(date_of_decade(10000, &date));
    assert_false(date_of_century(1950, &date));
    assert_false(date_of_week(2019, 53, &date));
    assert_false(date_of_week(2019, 0, &date));
    assert_false(date_of_week(INT32_MAX, 1, &date));
    assert_false(date_of_quarter(2019, 5, &date));
    assert_false(date_of_half(2019, 0, &date));
    assert_false(date_of_season(9999, DATE_WINTER, &date));
    assert_false(
        date_of_interval((struct day){ 2019, 3, 4 }, (struct day){ 2019, 3, 3 }, &date));
    assert_string_equal(date.edtf, "kept");
}

static void makes_intervals(void **state)
{
    (void) state;
    static const struct {
        const char *from, *to, *edtf;
    } cases[] = {
        { "1940-05-03", "1940-06-07", "1940-05-03/1940-06-07" },
        { "1940-01-01", "1945-12-31", "1940/1945" },
        { "1940-01-01", "1940-12-31", "1940-01/1940-12" },
        { "1940-05-01", "1941-02-28", "1940-05/1941-02" },
        { "1940-05-01", "1940-05-31", "1940-05-01/1940-05-31" },
        { "1940-05-03", "1940-05-03", "1940-05-03" },
        { "-0048-01-01", "-0043-12-31", "-0048/-0043" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct date date;
        assert_true(date_of_interval(day_of(cases[i].from), day_of(cases[i].to), &date));
        assert_date(&date, cases[i].edtf, cases[i].from, cases[i].to);
    }
}

static void takes_parts(void **state)
{
    (void) state;
    static const struct {
        const char *whole;
        enum date_part part;
        const char *edtf, *from, *to, *core_from, *core_to;
    } cases[] = {
        { "2018", DATE_EARLY, "2018-01/2018-06", "2018-01-01", "2018-06-30", "2018-01-01",
          "2018-04-30" },
        { "2018", DATE_MID, "2018-04/2018-09", "2018-04-01", "2018-09-30", "2018-05-01",
          "2018-08-31" },
        { "2018", DATE_LATE, "2018-07/2018-12", "2018-07-01", "2018-12-31", "2018-09-01",
          "2018-12-31" },
        { "200X", DATE_EARLY, "2000/2004", "2000-01-01", "2004-12-31", "2000-01-01",
          "2002-12-31" },
        { "200X", DATE_MID, "2003/2007", "2003-01-01", "2007-12-31", "2003-01-01",
          "2006-12-31" },
        { "200X", DATE_LATE, "2005/2009", "2005-01-01", "2009-12-31", "2007-01-01",
          "2009-12-31" },
        { "18XX", DATE_LATE, "1850/1899", "1850-01-01", "1899-12-31", "1867-01-01",
          "1899-12-31" },
        { "18XX", DATE_MID, "1825/1874", "1825-01-01", "1874-12-31", "1833-01-01",
          "1866-12-31" },
        { "2019-06", DATE_EARLY, "2019-06-01/2019-06-15", "2019-06-01", "2019-06-15",
          "2019-06-01", "2019-06-10" },
        { "2019-05", DATE_LATE, "2019-05-16/2019-05-31", "2019-05-16", "2019-05-31",
          "2019-05-22", "2019-05-31" },
        { "2019-05", DATE_EARLY, "2019-05-01/2019-05-16", "2019-05-01", "2019-05-16",
          "2019-05-01", "2019-05-10" },
        { "2010-40", DATE_LATE, "2010-04/2010-06", "2010-04-01", "2010-06-30",
          "2010-05-01", "2010-06-30" },
        { "9999", DATE_LATE, "9999-07/9999-12", "9999-07-01", "9999-12-31", "9999-09-01",
          "9999-12-31" },
        { "2018~", DATE_LATE, "2018-07~/2018-12~", "2018-07-01", "2018-12-31",
          "2018-09-01", "2018-12-31" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct date whole = read(cases[i].whole);
        struct date part = date_part_of(&whole, cases[i].part);
        assert_date(&part, cases[i].edtf, cases[i].from, cases[i].to);
        assert_int_equal(part.precision, whole.precision);
        assert_int_equal(part.part, cases[i].part);
        assert_true(part.has_core);
        assert_span(part.core_earliest, part.core_latest, cases[i].core_from,
                    cases[i].core_to);
    }
}

static void parts_of_a_day_are_the_day(void **state)
{
    (void) state;
    struct date day = read("2019-03-04");
    struct date part = date_part_of(&day, DATE_EARLY);
    assert_date(&part, "2019-03-04", "2019-03-04", "2019-03-04");
    assert_int_equal(part.part, DATE_EARLY);
    assert_false(part.has_core);
    struct date open = read("1984/..");
    part = date_part_of(&open, DATE_EARLY);
    assert_string_equal(part.edtf, "1984/..");
}

static void qualifies(void **state)
{
    (void) state;
    static const struct {
        const char *plain, *approximate, *uncertain;
    } cases[] = {
        { "2019-03-04", "2019-03-04~", "2019-03-04?" },
        { "2019-03", "2019-03~", "2019-03?" },
        { "1984", "1984~", "1984?" },
        { "198X", "1980~/1989~", "1980?/1989?" },
        { "19XX", "1900~/1999~", "1900?/1999?" },
        { "2010-33", "2010-01~/2010-03~", "2010-01?/2010-03?" },
        { "1940/1945", "1940~/1945~", "1940?/1945?" },
        { "../1984", "../1984~", "../1984?" },
        { "2012-06-13T10:00:00", "2012-06-13~", "2012-06-13?" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct date plain = read(cases[i].plain);
        struct date approximate = date_with_certainty(&plain, DATE_APPROXIMATE);
        assert_string_equal(approximate.edtf, cases[i].approximate);
        assert_int_equal(approximate.certainty, DATE_APPROXIMATE);
        struct date uncertain = date_with_certainty(&plain, DATE_UNCERTAIN);
        assert_string_equal(uncertain.edtf, cases[i].uncertain);
        assert_int_equal(day_compare(uncertain.earliest, plain.earliest), 0);
        struct date exact = date_with_certainty(&plain, DATE_EXACT);
        assert_string_equal(exact.edtf, cases[i].plain);
    }
}

static void clips(void **state)
{
    (void) state;
    struct date year = read("2019");
    struct date date = date_clip_latest(&year, day_of("2019-03-04"));
    assert_date(&date, "2019-01-01/2019-03-04", "2019-01-01", "2019-03-04");
    assert_int_equal(date.precision, DATE_YEAR);
    date = date_clip_earliest(&year, day_of("2019-03-04"));
    assert_date(&date, "2019-03-04/2019-12-31", "2019-03-04", "2019-12-31");
    date = date_clip_latest(&year, day_of("2018-03-04"));
    assert_date(&date, "2019", "2019-01-01", "2019-12-31");
    date = date_clip_latest(&year, day_of("2020-03-04"));
    assert_date(&date, "2019", "2019-01-01", "2019-12-31");
    date = date_clip_earliest(&year, day_of("2020-03-04"));
    assert_date(&date, "2019", "2019-01-01", "2019-12-31");
    date = date_clip_latest(&year, day_of("2019-01-01"));
    assert_date(&date, "2019-01-01", "2019-01-01", "2019-01-01");

    struct date early = date_part_of(&year, DATE_EARLY);
    date = date_clip_latest(&early, day_of("2019-03-04"));
    assert_int_equal(date.part, DATE_EARLY);
    assert_span(date.core_earliest, date.core_latest, "2019-01-01", "2019-03-04");
    struct date late = date_part_of(&year, DATE_LATE);
    date = date_clip_latest(&late, day_of("2019-08-15"));
    assert_false(date.has_core);

    struct date open = read("1984/..");
    date = date_clip_latest(&open, day_of("1990-12-31"));
    assert_date(&date, "1984/1990", "1984-01-01", "1990-12-31");
    assert_false(date.open_end);
}

static void joins(void **state)
{
    (void) state;
    static const struct {
        const char *a, *b, *both;
        enum date_precision precision;
    } cases[] = {
        { "2019-03-04", "2019-03-09", "2019-03-04/2019-03-09", DATE_INTERVAL },
        { "2019-03", "2019-03-09", "2019-03", DATE_MONTH },
        { "2019-03-09", "2019", "2019", DATE_YEAR },
        { "2018", "2019~", "2018~/2019~", DATE_INTERVAL },
        { "1984/..", "1980", "1980/..", DATE_INTERVAL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct date a = read(cases[i].a), b = read(cases[i].b);
        struct date both = date_union(&a, &b);
        assert_string_equal(both.edtf, cases[i].both);
        assert_int_equal(both.precision, cases[i].precision);
        assert_true(date_contains(&both, &a) && date_contains(&both, &b));
    }
}

static void relates(void **state)
{
    (void) state;
    struct date year = read("2019"), month = read("2019-12"), season = read("2019-24");
    struct date next = read("2020"), first = read("2019-01-01");
    assert_true(date_contains(&year, &month));
    assert_false(date_contains(&month, &year));
    assert_true(date_contains(&year, &year));
    assert_false(date_contains(&year, &season));
    assert_true(date_overlaps(&year, &season));
    assert_true(date_overlaps(&season, &next));
    assert_false(date_overlaps(&year, &next));
    assert_int_equal(date_length(&year), 365);
    assert_int_equal(date_length(&next), 366);
    assert_int_equal(date_length(&first), 1);
    assert_true(date_compare(&first, &year) < 0);
    assert_true(date_compare(&year, &next) < 0);
    assert_true(date_compare(&next, &year) > 0);
    assert_int_equal(date_compare(&year, &year), 0);
    struct date about = read("2019~");
    assert_true(date_compare(&year, &about) != 0);
    assert_true(date_compare(&year, &about) == -date_compare(&about, &year) ||
                (date_compare(&year, &about) < 0) == (date_compare(&about, &year) > 0));
}

static void reads_iso_days(void **state)
{
    (void) state;
    static const char *const good[] = { "2019-03-04", "-0043-03-15", "0000-02-29",
                                        "9999-12-31", "-9999-01-01" };
    static const char *const bad[] = { "",           "2019-3-4",    "2019-02-29",
                                       "20190304",   "2019-03-04 ", "-0000-01-01",
                                       "2019/03/04", "+2019-03-04", "12019-03-04" };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct day day;
        char iso[DATE_ISO_SIZE];
        assert_true(date_read_iso(view_of(good[i]), &day));
        date_write_iso(day, iso);
        assert_string_equal(iso, good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct day day = { 1, 2, 3 };
        assert_false(date_read_iso(view_of(bad[i]), &day));
        assert_int_equal(day.year, 1);
    }
}

static void names_return(void **state)
{
    (void) state;
    for (int i = DATE_TIME; i <= DATE_INTERVAL; i++) {
        enum date_precision precision;
        assert_true(
            date_precision_of(date_precision_name((enum date_precision) i), &precision));
        assert_int_equal(precision, i);
    }
    for (int i = DATE_EXACT; i <= DATE_UNCERTAIN; i++) {
        enum date_certainty certainty;
        assert_true(
            date_certainty_of(date_certainty_name((enum date_certainty) i), &certainty));
        assert_int_equal(certainty, i);
    }
    for (int i = DATE_EARLY; i <= DATE_LATE; i++) {
        enum date_part part;
        assert_true(date_part_of_name(date_part_name((enum date_part) i), &part));
        assert_int_equal(part, i);
    }
    enum date_part part = DATE_MID;
    assert_null(date_part_name(DATE_WHOLE).data);
    assert_false(date_part_of_name((struct view){ NULL, 0 }, &part));
    assert_false(date_part_of_name(VIEW("Early"), &part));
    assert_int_equal(part, DATE_MID);
    assert_true(view_equal(date_month_name(2), VIEW("February")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_units),
        cmocka_unit_test(makes_decades_and_centuries_before_year_1),
        cmocka_unit_test(refuses_what_the_calendar_has_not),
        cmocka_unit_test(makes_intervals),
        cmocka_unit_test(takes_parts),
        cmocka_unit_test(parts_of_a_day_are_the_day),
        cmocka_unit_test(qualifies),
        cmocka_unit_test(clips),
        cmocka_unit_test(joins),
        cmocka_unit_test(relates),
        cmocka_unit_test(reads_iso_days),
        cmocka_unit_test(names_return),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
