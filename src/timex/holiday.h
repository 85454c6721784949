/* Holidays: named days of the year, the movable ones computed. */
#ifndef ANNALS_TIMEX_HOLIDAY_H
#define ANNALS_TIMEX_HOLIDAY_H

#include <stdbool.h>

#include "date/day.h"

/* The day, in a year, of the holiday that a FEAST of the lexicon has as its number (the
 * place of its name in holiday_names.h, from 1); false for a number that is none. */
bool holiday_day(int holiday, int year, struct day *out);

#endif
