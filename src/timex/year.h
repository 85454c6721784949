/* The year of a date that names none. */
#ifndef ANNALS_TIMEX_YEAR_H
#define ANNALS_TIMEX_YEAR_H

#include "timex/resolve.h"

/* The place that the frame names in that year; false when it names none. */
bool year_place(const struct frame *frame, int year, struct place *out);

/* Which of the years about a day is meant. */
enum choice {
    CHOOSE_BEFORE,
    CHOOSE_NOT_AFTER,
    CHOOSE_NEAREST,
    CHOOSE_ONWARD, /* the nearest, days of the year before counting several times */
    CHOOSE_NOT_BEFORE,
    CHOOSE_AFTER
};

/* The place in the nearest year that the choice allows; a weekday that is written beside
 * the day must fit, for which years further off are tried when no near one does. */
bool year_choose(const struct frame *frame, struct day day, enum choice choice,
                 struct place *out);

/* Days between the day and the nearest end of the date. */
int32_t year_distance(const struct date *date, struct day day);

/* The later member, with a year, of the list that the frame opens: "November and December
 * 2015", "May and June of that year"; the frame itself when there is none. */
size_t year_of_following(const struct resolver *resolver, size_t index);

/* Of dates without a year ("in March 2019, June and November") the one before them in
 * their sentence that has one, else the first; index is the last of them. */
const struct frame *year_of_list_before(const struct resolver *resolver, size_t index);

/* The day nearest to another that is that day of a month and that weekday (ISO): "Friday
 * the 13th". False when none is near. */
bool year_day_of_weekday(const struct frame *frame, struct day day, struct place *out);

/* Turns the place of a month into that of the weekday in it which the frame counts: "the
 * first Monday of June". False when the month has no such day. */
bool year_nth_weekday(const struct frame *frame, struct place *place);

/* Two figures as a full year: the nearest to the day's that is not slack years after it.
 */
int year_full(int two_figures, struct day day, int slack);

#endif
