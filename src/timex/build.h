/* Builders: what grammar rows name, each making a frame of a match.
 *
 * calendar[:what]   a place in the calendar; what an ORDINAL is (day, quarter, half,
 *                   century, week-number, nth weekday) or how the words direct (back,
 *                   forward, near, after, at, same, circa, day-before, day-after)
 * that_year[:what]  the same where LAST, THIS, NEXT speak of the year: "May last year"
 * that_month        a day of the month that they speak of
 * holiday[:week]    a HOLIDAY, or its week
 * unit:how          one unit beside an anchor: back, same, forward (from the source's
 *                   date); before, at, after (from what was spoken of); deictic
 * shift[:how]       a number of units from an anchor; half of one
 * duration[:how]    a length; how many, or a mod; of (a part of a date), two (units),
 *                   after and before (what it may hang on)
 * set[:how]         something that recurs; times and units count within it
 * part[:half-of]    a date with a part of it; about: roughly that date
 * clock:how         a time told by its half, its quarter or its part of the day
 * weekday_day       a WEEKDAY with its day of the month
 * some_weekday      no certain WEEKDAY
 * spoken            what was spoken of last: "then"
 * unplaced[:length] a time or a length that has no value of its own; unplaced_date: a
 *                   date
 * early_year        a year of three figures: "in 845"
 * reference:VALUE   PRESENT_REF and its like */
#ifndef ANNALS_TIMEX_BUILD_H
#define ANNALS_TIMEX_BUILD_H

#include "timex/frame.h"

row_build build_calendar, build_that_year, build_the_year, build_holiday, build_unit,
    build_part, build_part_unit, build_year_end, build_week_of, build_shift,
    build_duration, build_set, build_reference, build_daypart_back, build_daypart_next,
    build_daypart_previous, build_tonight, build_overnight, build_continued,
    build_ordinal_day, build_night, build_unplaced, build_unplaced_date, build_spoken,
    build_clock, build_that_month, build_weekday_day, build_some_weekday,
    build_early_year;

#endif
