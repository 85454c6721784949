/* Drawings: a date on an axis of the calendar, in characters. */
#ifndef ANNALS_CMD_DRAWING_H
#define ANNALS_CMD_DRAWING_H

#include "cmd/sheet.h"
#include "date/date.h"

/* The characters of a drawing and what they mean, a sentence for the sheet. */
extern const char drawing_key[];

/* Draws the days that a date allows ('='), those that it means most ('#') and, unless
 * it is NULL, the day or span it is counted from ('^'), in two lines: the axis's labels
 * and the axis. The axis is a month, whole years, decades or centuries, the smallest that
 * holds both; an anchor far off is left out. A date with an open end is not drawn. */
void drawing_add(struct sheet *sheet, const struct date *date, const struct date *anchor);

#endif
