#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "date/date.h"

static const struct {
    const char *edtf;
    enum date_part part;
    const char *words, *in_year;
} CASES[] = {
    { "2019-03-04", DATE_WHOLE, "4 March 2019", "4 March" },
    { "2019-03", DATE_WHOLE, "March 2019", "March" },
    { "2019-03", DATE_MID, "mid-March 2019", "mid-March" },
    { "2019", DATE_WHOLE, "2019", "2019" },
    { "2006", DATE_EARLY, "early 2006", "early" },
    { "2006", DATE_MID, "mid-2006", "mid-year" },
    { "2006", DATE_LATE, "late 2006", "late" },
    { "200X", DATE_MID, "mid-2000s", "mid-2000s" },
    { "195X", DATE_WHOLE, "the 1950s", "1950s" },
    { "18XX", DATE_LATE, "late 19th century", "late 19th century" },
    { "18XX", DATE_WHOLE, "the 19th century", "19th century" },
    { "20XX", DATE_EARLY, "early 21st century", "early 21st century" },
    { "11XX", DATE_WHOLE, "the 12th century", "12th century" },
    { "1984~", DATE_WHOLE, "about 1984", "about 1984" },
    { "1984?", DATE_WHOLE, "perhaps 1984", "perhaps 1984" },
    { "1984%", DATE_WHOLE, "perhaps 1984", "perhaps 1984" },
    { "2006~", DATE_EARLY, "about early 2006", "about early" },
    { "2019-03-04~", DATE_WHOLE, "about 4 March 2019", "about 4 March" },
    { "2010-40", DATE_WHOLE, "first half of 2010", "first half" },
    { "2010-35", DATE_WHOLE, "third quarter of 2010", "third quarter" },
    { "2010-35", DATE_LATE, "late in the third quarter of 2010",
      "late in the third quarter" },
    { "1990-21", DATE_WHOLE, "spring 1990", "spring" },
    { "1990-24", DATE_WHOLE, "winter 1990/91", "winter 1990/91" },
    { "1999-24", DATE_WHOLE, "winter 1999/2000", "winter 1999/2000" },
    { "2005-24", DATE_WHOLE, "winter 2005/2006", "winter 2005/2006" },
    { "1990-24", DATE_LATE, "late winter 1990/91", "late winter 1990/91" },
    { "1990-29", DATE_WHOLE, "spring 1990", "spring" },
    { "1990-31", DATE_WHOLE, "autumn 1990", "autumn" },
    { "2010-37", DATE_WHOLE, "January to April 2010", "January to April" },
    { "1940-05-03/1940-05-07", DATE_WHOLE, "3 to 7 May 1940", "3 to 7 May" },
    { "1940-05-03/1940-06-07", DATE_WHOLE, "3 May to 7 June 1940", "3 May to 7 June" },
    { "1940-12-30/1941-01-02", DATE_WHOLE, "30 December 1940 to 2 January 1941",
      "30 December 1940 to 2 January 1941" },
    { "1940/1945", DATE_WHOLE, "1940 to 1945", "1940 to 1945" },
    { "1940~/1945~", DATE_WHOLE, "about 1940 to 1945", "about 1940 to 1945" },
    { "1940-05/1940-07", DATE_WHOLE, "May to July 1940", "May to July" },
    { "1940-05/1941-07", DATE_WHOLE, "May 1940 to July 1941", "May 1940 to July 1941" },
    { "1940-05/1945", DATE_WHOLE, "May 1940 to 1945", "May 1940 to 1945" },
    { "1940-05-03/1940-07", DATE_WHOLE, "3 May to July 1940", "3 May to July" },
    { "1984/..", DATE_WHOLE, "from 1984 on", "from 1984 on" },
    { "1984-05-01/..", DATE_WHOLE, "from 1 May 1984 on", "from 1 May 1984 on" },
    { "1984/", DATE_WHOLE, "from 1984 on", "from 1984 on" },
    { "../1984", DATE_WHOLE, "until 1984", "until 1984" },
    { "../1984~", DATE_WHOLE, "until about 1984", "until about 1984" },
    { "/1984-05", DATE_WHOLE, "until May 1984", "until May 1984" },
    { "-0043", DATE_WHOLE, "44 BC", "44 BC" },
    { "-0043-03-15", DATE_WHOLE, "15 March 44 BC", "15 March" },
    { "0000", DATE_WHOLE, "1 BC", "1 BC" },
    { "0079-08-24", DATE_WHOLE, "24 August AD 79", "24 August" },
    { "0843", DATE_WHOLE, "AD 843", "AD 843" },
    { "1066", DATE_WHOLE, "1066", "1066" },
    { "-0048/-0043", DATE_WHOLE, "49 to 44 BC", "49 to 44 BC" },
    { "-0043/0014", DATE_WHOLE, "44 BC to AD 14", "44 BC to AD 14" },
    { "084X", DATE_WHOLE, "the 840s", "840s" },
    { "004X", DATE_WHOLE, "the 40s AD", "40s AD" },
    { "-0043-24", DATE_WHOLE, "winter 44/43 BC", "winter 44/43 BC" },
    { "2012-06-13T10:00:00Z", DATE_WHOLE, "13 June 2012, 10:00 UTC",
      "13 June, 10:00 UTC" },
    { "2012-06-13T10:30:00+03:00", DATE_WHOLE, "13 June 2012, 10:30 UTC+03:00",
      "13 June, 10:30 UTC+03:00" },
    { "2012-06-13T10:30", DATE_WHOLE, "13 June 2012, 10:30", "13 June, 10:30" },
    { "[1667,1668,1670..1672]", DATE_WHOLE, "between 1667 and 1672",
      "between 1667 and 1672" },
    { "{1667,1668}", DATE_WHOLE, "1667 to 1668", "1667 to 1668" },
    { "[1984]", DATE_WHOLE, "between January and December 1984",
      "between January and December" },
    { "156X-12-25", DATE_WHOLE, "between 25 December 1560 and 25 December 1569",
      "between 25 December 1560 and 25 December 1569" },
    { "1984-XX", DATE_WHOLE, "1984", "1984" },
    { "1984-06-1X", DATE_WHOLE, "between 10 and 19 June 1984", "between 10 and 19 June" },
    { "2019-05-04", DATE_EARLY, "early on 4 May 2019", "early on 4 May" },
};

static void says_dates(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct date date;
        assert_true(date_read_edtf(view_of(CASES[i].edtf), &date, NULL));
        date = date_part_of(&date, CASES[i].part);
        struct view words = date_display(&arena, &date);
        assert_string_equal(words.data, CASES[i].words);
        assert_int_equal(words.length, strlen(CASES[i].words));
        char written[DATE_DISPLAY_SIZE];
        date_write_display(&date, written);
        assert_string_equal(written, CASES[i].words);
        assert_string_equal(date_display_in_year(&arena, &date).data, CASES[i].in_year);
    }
    arena_finish(&arena);
}

static void says_weeks(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct date date;
    assert_true(date_of_week(2014, 46, &date));
    assert_string_equal(date_display(&arena, &date).data, "week of 10 November 2014");
    assert_string_equal(date_display_in_year(&arena, &date).data, "week of 10 November");
    struct date late = date_part_of(&date, DATE_LATE);
    assert_string_equal(date_display(&arena, &late).data,
                        "late in the week of 10 November 2014");
    assert_true(date_of_week(2015, 1, &date));
    assert_string_equal(date_display_in_year(&arena, &date).data,
                        "week of 29 December 2014");
    arena_finish(&arena);
}

static void says_decades_before_year_1(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct date date;
    assert_true(date_of_decade(-48, &date));
    assert_string_equal(date_display(&arena, &date).data, "the 40s BC");
    assert_true(date_of_century(-499, &date));
    assert_string_equal(date_display(&arena, &date).data, "the 5th century BC");
    date = date_part_of(&date, DATE_LATE);
    assert_string_equal(date_display(&arena, &date).data, "late 5th century BC");
    arena_finish(&arena);
}

static void says_what_was_clipped(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct date year, decade;
    assert_true(date_of_year(2019, &year));
    assert_true(date_of_decade(1950, &decade));
    struct date date = date_clip_latest(&year, (struct day){ 2019, 3, 4 });
    assert_string_equal(date_display(&arena, &date).data, "2019 (to 4 March)");
    date = date_clip_earliest(&year, (struct day){ 2019, 3, 4 });
    assert_string_equal(date_display(&arena, &date).data, "2019 (from 4 March)");
    date = date_clip_latest(&decade, (struct day){ 1954, 3, 4 });
    assert_string_equal(date_display(&arena, &date).data, "the 1950s (to 4 March 1954)");
    date = date_clip_earliest(&date, (struct day){ 1953, 1, 2 });
    assert_string_equal(date_display(&arena, &date).data,
                        "2 January 1953 to 4 March 1954");
    struct date early = date_part_of(&year, DATE_EARLY);
    date = date_clip_latest(&early, (struct day){ 2019, 3, 4 });
    assert_string_equal(date_display(&arena, &date).data, "early 2019");
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_dates),
        cmocka_unit_test(says_weeks),
        cmocka_unit_test(says_decades_before_year_1),
        cmocka_unit_test(says_what_was_clipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
