/* Units of the calendar: the week, month, season, decade and so on that holds a day. */
#ifndef ANNALS_DATE_UNIT_H
#define ANNALS_DATE_UNIT_H

#include <stdbool.h>

#include "date/date.h"

/* The first and last day of the unit that holds a valid day. A decade or century before
 * year 1 is counted as English does: 49 to 40 BC, 100 to 1 BC; 9 to 1 BC is no decade.
 * False for intervals, for what is no unit, and where the unit reaches beyond the
 * calendar. */
bool unit_of_day(enum date_precision precision, struct day day, struct day *first,
                 struct day *last);

/* Whether the date's days are just one unit of its precision. */
bool unit_is_whole(const struct date *date);

#endif
