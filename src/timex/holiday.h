/* Holidays: named days of the year, the movable ones computed. */
#ifndef ANNALS_TIMEX_HOLIDAY_H
#define ANNALS_TIMEX_HOLIDAY_H

#include <stdbool.h>

#include "base/view.h"
#include "date/day.h"

/* The number of a holiday as grammar rows name it, 0 when there is none of that name. */
int holiday_named(struct view name);

/* Its day in a year; false for a number that is none. */
bool holiday_day(int holiday, int year, struct day *out);

#endif
