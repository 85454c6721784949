/* EDTF as the makers of dates write it. */
#ifndef ANNALS_DATE_EDTF_H
#define ANNALS_DATE_EDTF_H

#include "date/date.h"

/* Sets date->edtf from the other fields: the short form where the days are just those of
 * the precision's unit ("2018", "198X"), else an interval ("2018-07/2018-12"). A time of
 * the day is not in the fields and is not written. */
void edtf_write(struct date *date);

/* The number of the season (21 to 24, and EDTF's hemispheres folded into these) whose
 * name the date goes by. */
enum date_season date_season_of(const struct date *date);

#endif
