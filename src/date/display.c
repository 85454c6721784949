#include "date/date.h"

#include <string.h>

#include "date/edtf.h"
#include "date/unit.h"
#include "date/words.h"

/* What is said before the name of a unit, by the part that is meant: "early 2006",
 * "mid-2006", "early in the week of ...". */
static const struct {
    struct view early, mid, late, whole;
} BEFORE[] = {
    [DATE_TIME] = { VIEW_INIT(""), VIEW_INIT(""), VIEW_INIT(""), VIEW_INIT("") },
    [DATE_DAY] = { VIEW_INIT("early on "), VIEW_INIT("in the middle of "),
                   VIEW_INIT("late on "), VIEW_INIT("") },
    [DATE_WEEK] = { VIEW_INIT("early in the "), VIEW_INIT("in the middle of the "),
                    VIEW_INIT("late in the "), VIEW_INIT("") },
    [DATE_MONTH] = { VIEW_INIT("early "), VIEW_INIT("mid-"), VIEW_INIT("late "),
                     VIEW_INIT("") },
    [DATE_QUARTER] = { VIEW_INIT("early in the "), VIEW_INIT("in the middle of the "),
                       VIEW_INIT("late in the "), VIEW_INIT("") },
    [DATE_SEASON] = { VIEW_INIT("early "), VIEW_INIT("mid-"), VIEW_INIT("late "),
                      VIEW_INIT("") },
    [DATE_HALF] = { VIEW_INIT("early in the "), VIEW_INIT("in the middle of the "),
                    VIEW_INIT("late in the "), VIEW_INIT("") },
    [DATE_YEAR] = { VIEW_INIT("early "), VIEW_INIT("mid-"), VIEW_INIT("late "),
                    VIEW_INIT("") },
    [DATE_DECADE] = { VIEW_INIT("early "), VIEW_INIT("mid-"), VIEW_INIT("late "),
                      VIEW_INIT("the ") },
    [DATE_CENTURY] = { VIEW_INIT("early "), VIEW_INIT("mid-"), VIEW_INIT("late "),
                       VIEW_INIT("the ") },
    [DATE_INTERVAL] = { VIEW_INIT(""), VIEW_INIT(""), VIEW_INIT(""), VIEW_INIT("") },
};

static void say_before(struct words *words, const struct date *date, bool article)
{
    switch (date->part) {
    case DATE_EARLY:
        words_say(words, BEFORE[date->precision].early);
        break;
    case DATE_MID:
        words_say(words, BEFORE[date->precision].mid);
        break;
    case DATE_LATE:
        words_say(words, BEFORE[date->precision].late);
        break;
    case DATE_WHOLE:
        if (article)
            words_say(words, BEFORE[date->precision].whole);
        break;
    }
}

/* ", 10:00 UTC" of "2012-06-13T10:00:00Z". */
static void say_clock(struct words *words, const struct date *date)
{
    struct view edtf = view_of(date->edtf);
    size_t at = view_find_byte(edtf, 'T', 0);
    if (at == edtf.length)
        return;
    SAY(words, ", ");
    words_say(words, view_slice(edtf, at + 1, at + 6));
    struct view zone = view_slice(edtf, at + 9, edtf.length);
    if (zone.length == 0)
        return;
    SAY(words, " UTC");
    if (zone.data[0] != 'Z')
        words_say(words, zone);
}

/* "1990", and of winter, which two years share, "1990/91". */
static void say_season_years(struct words *words, int first, int last)
{
    if (first == last) {
        words_say_framed_year(words, " ", first);
        return;
    }
    SAY(words, " ");
    if (last <= 0)
        words_say_number(words, 1 - first);
    else
        words_say_year(words, first);
    SAY(words, "/");
    bool short_last = first > 0 && first / 100 == last / 100 && last % 100 >= 10;
    if (last <= 0 || first <= 0)
        words_say_year(words, last);
    else
        words_say_number(words, short_last ? last % 100 : last);
}

static void say_numbered(struct words *words, int number, const char *unit, int year)
{
    static const struct view numbers[] = { VIEW_INIT("first "), VIEW_INIT("second "),
                                           VIEW_INIT("third "), VIEW_INIT("fourth ") };
    words_say(words, numbers[number]);
    words_say(words, view_of(unit));
    words_say_framed_year(words, " of ", year);
}

/* "1950s", "840s", "40s AD", "40s BC". */
static void say_decade(struct words *words, struct day first, struct day last)
{
    words_say_number(words, first.year >= 0 ? first.year : 1 - last.year);
    SAY(words, "s");
    if (first.year < 0)
        SAY(words, " BC");
    else if (first.year < 100)
        SAY(words, " AD");
}

static void say_century(struct words *words, struct day first)
{
    words_say_ordinal(words, (first.year >= 0 ? first.year : -first.year) / 100 + 1);
    SAY(words, " century");
    if (first.year < 0)
        SAY(words, " BC");
}

static void say_unit(struct words *words, const struct date *date, struct day first,
                     struct day last)
{
    static const struct view seasons[] = { VIEW_INIT("spring"), VIEW_INIT("summer"),
                                           VIEW_INIT("autumn"), VIEW_INIT("winter") };
    switch (date->precision) {
    case DATE_TIME:
        words_say_day(words, first);
        say_clock(words, date);
        break;
    case DATE_WEEK:
        SAY(words, "week of ");
        words_say_day(words, first);
        break;
    case DATE_MONTH:
        words_say(words, date_month_name(first.month));
        words_say_framed_year(words, " ", first.year);
        break;
    case DATE_QUARTER:
        say_numbered(words, (first.month - 1) / 3, "quarter", first.year);
        break;
    case DATE_HALF:
        say_numbered(words, (first.month - 1) / 6, "half", first.year);
        break;
    case DATE_SEASON:
        words_say(words, seasons[date_season_of(date) - DATE_SPRING]);
        say_season_years(words, first.year, last.year);
        break;
    case DATE_YEAR:
        words_say_year(words, first.year);
        break;
    case DATE_DECADE:
        say_decade(words, first, last);
        break;
    case DATE_CENTURY:
        say_century(words, first);
        break;
    case DATE_DAY:
    case DATE_INTERVAL:
        words_say_day(words, first);
        break;
    }
}

/* " (to 4 March)", " (from 4 March)" of a unit that was clipped. */
static void say_clip(struct words *words, const struct date *date, struct day first,
                     struct day last)
{
    bool cut_end = day_compare(date->latest, last) < 0;
    if (!cut_end && day_compare(date->earliest, first) == 0)
        return;
    struct day day = cut_end ? date->latest : date->earliest;
    words_say(words, cut_end ? VIEW(" (to ") : VIEW(" (from "));
    words_say_day_month(words, day);
    if (first.year != last.year) {
        SAY(words, " ");
        words_say_year(words, day.year);
    }
    SAY(words, ")");
}

/* Whether the date's days lie in the unit, and as its part or cut off at one end at most.
 */
static bool goes_by_unit(const struct date *date, struct day *first, struct day *last)
{
    if (!unit_of_day(date->precision, date->earliest, first, last) ||
        day_compare(date->latest, *last) > 0 || date->open_start || date->open_end)
        return false;
    return date->part != DATE_WHOLE || day_compare(date->earliest, *first) == 0 ||
           day_compare(date->latest, *last) == 0;
}

/* "early" where the year around it is all that it is early of. */
static void say_year_part(struct words *words, enum date_part part)
{
    words_say(words, part == DATE_MID ? VIEW("mid-year") : date_part_name(part));
}

static void say_date(struct words *words, const struct date *date, bool article)
{
    struct day first, last;
    if (!goes_by_unit(date, &first, &last)) {
        words_say_interval(words, date);
        return;
    }
    words_say_certainty(words, date->certainty);
    if (words->framed && date->precision == DATE_YEAR && date->part != DATE_WHOLE) {
        say_year_part(words, date->part);
        return;
    }
    say_before(words, date, article);
    say_unit(words, date, first, last);
    if (date->part == DATE_WHOLE)
        say_clip(words, date, first, last);
}

struct view date_display(struct arena *arena, const struct date *date)
{
    struct words words = { .length = 0 };
    say_date(&words, date, true);
    return arena_copy(arena, (struct view){ words.data, words.length });
}

void date_write_display(const struct date *date, char out[DATE_DISPLAY_SIZE])
{
    struct words words = { .length = 0 };
    say_date(&words, date, true);
    memcpy(out, words.data, words.length);
    out[words.length] = '\0';
}

struct view date_display_in_year(struct arena *arena, const struct date *date)
{
    struct words words = { .framed = date->earliest.year == date->latest.year,
                           .frame = date->earliest.year };
    say_date(&words, date, false);
    return arena_copy(arena, (struct view){ words.data, words.length });
}
