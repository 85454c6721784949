/* Places: resolved points and spans of the calendar at some precision, and TIMEX3 values.
 */
#ifndef ANNALS_TIMEX_PLACE_H
#define ANNALS_TIMEX_PLACE_H

#include <stdbool.h>

#include "base/arena.h"
#include "date/date.h"

/* The unit a place is as long as, by the lexicon's letters, and some of its own. */
enum place_unit {
    PLACE_NONE = 0,
    PLACE_DAY = 'D',
    PLACE_WEEK = 'W',
    PLACE_WEEKEND = 'K',
    PLACE_MONTH = 'M',
    PLACE_QUARTER = 'Q',
    PLACE_SEASON = 'P',
    PLACE_HALF = 'B',
    PLACE_YEAR = 'Y',
    PLACE_DECADE = 'E',
    PLACE_CENTURY = 'C',
};

/* year: of decades and centuries the first one; of weeks the ISO week's. year_known
 * false: "XXXX". number: month, ISO week, quarter, half or EDTF season, by the unit. */
struct place {
    enum place_unit unit;
    bool year_known;
    int year, number, day;

    char daypart; /* M, A, E, N, D, I; X some hour; 0 none */
    bool has_clock, has_minutes;
    int hour, minute;
};

/* The place of that unit which holds the day. */
struct place place_of_day(struct day day, enum place_unit unit);

/* So many of its units on; unit names another to count in, coarser or finer, where the
 * place has one (a day moved by months stays a day). False when the calendar ends. */
bool place_shift(struct place *place, int amount, char unit);

/* Its first and last day; false as place_date. */
bool place_span(const struct place *place, struct day *first, struct day *last);

/* A day within it, its first, that arithmetic can go on from. */
bool place_first_day(const struct place *place, struct day *out);

/* The TIMEX3 value, in the arena. */
struct view place_value(struct arena *arena, const struct place *place);

/* The calendar interval; false when the year is not known or the day does not exist. */
bool place_date(const struct place *place, struct date *out);

#endif
