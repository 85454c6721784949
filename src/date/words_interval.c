#include "date/words.h"

/* How much of an end's day is meant. */
enum grain { GRAIN_DAY, GRAIN_MONTH, GRAIN_YEAR };

struct grains {
    enum grain first, last;
};

/* The grain of an end as its EDTF writes it: hyphens part year, month and day. */
static enum grain grain_of(struct view end)
{
    size_t hyphens = 0;
    for (size_t i = 1; i < end.length; i++)
        hyphens += end.data[i] == '-';
    if (hyphens == 0)
        return GRAIN_YEAR;
    return hyphens == 1 ? GRAIN_MONTH : GRAIN_DAY;
}

/* The grain of days whose EDTF is no interval: a set, open digits, a third of a year. */
static enum grain grain_of_days(const struct date *date)
{
    struct day first = date->earliest, last = date->latest;
    if (first.day != 1 || last.day != day_month_length(last.year, last.month))
        return GRAIN_DAY;
    bool years = first.month == 1 && last.month == 12 && first.year != last.year;
    return years ? GRAIN_YEAR : GRAIN_MONTH;
}

static struct grains grains_of(const struct date *date)
{
    struct view edtf = view_of(date->edtf);
    size_t slash = view_find_byte(edtf, '/', 0);
    if (slash == edtf.length) {
        enum grain grain = grain_of_days(date);
        return (struct grains){ grain, grain };
    }
    return (struct grains){ grain_of(view_slice(edtf, 0, slash)),
                            grain_of(view_slice(edtf, slash + 1, edtf.length)) };
}

static void say_point(struct words *words, struct day day, enum grain grain)
{
    switch (grain) {
    case GRAIN_DAY:
        words_say_day(words, day);
        break;
    case GRAIN_MONTH:
        words_say(words, date_month_name(day.month));
        words_say_framed_year(words, " ", day.year);
        break;
    case GRAIN_YEAR:
        words_say_year(words, day.year);
        break;
    }
}

/* The first end, without what the last end says for both. */
static void say_start(struct words *words, const struct date *date, struct grains grains)
{
    struct day from = date->earliest, to = date->latest;
    bool same_year = from.year == to.year && grains.last != GRAIN_YEAR;
    bool same_month = same_year && from.month == to.month && grains.last == GRAIN_DAY;
    if (same_month && grains.first == GRAIN_DAY)
        words_say_number(words, from.day);
    else if (same_year && grains.first == GRAIN_DAY)
        words_say_day_month(words, from);
    else if (same_year && grains.first == GRAIN_MONTH)
        words_say(words, date_month_name(from.month));
    else if (to.year <= 0 && grains.first == GRAIN_YEAR)
        words_say_number(words, 1 - from.year);
    else
        say_point(words, from, grains.first);
}

static void say_closed(struct words *words, const struct date *date)
{
    /* One of a set or of what open digits allow is meant, not all the days. */
    struct view edtf = view_of(date->edtf);
    bool between =
        view_starts(edtf, VIEW("[")) || view_find_byte(edtf, 'X', 0) < edtf.length;
    struct grains grains = grains_of(date);
    bool one = day_compare(date->earliest, date->latest) == 0 ||
               (grains.first == GRAIN_MONTH && grains.last == GRAIN_MONTH &&
                date->earliest.year == date->latest.year &&
                date->earliest.month == date->latest.month);
    if (!one) {
        if (between)
            SAY(words, "between ");
        say_start(words, date, grains);
        words_say(words, between ? VIEW(" and ") : VIEW(" to "));
    }
    say_point(words, date->latest, grains.last);
}

void words_say_interval(struct words *words, const struct date *date)
{
    struct grains grains = grains_of(date);
    if (date->open_start && date->open_end) {
        SAY(words, "at some time");
    } else if (date->open_start) {
        SAY(words, "until ");
        words_say_certainty(words, date->certainty);
        say_point(words, date->latest, grains.last);
    } else if (date->open_end) {
        SAY(words, "from ");
        words_say_certainty(words, date->certainty);
        say_point(words, date->earliest, grains.first);
        SAY(words, " on");
    } else {
        words_say_certainty(words, date->certainty);
        say_closed(words, date);
    }
}
