/* Reads times of the clock. */
#ifndef ANNALS_TIMEX_CLOCK_H
#define ANNALS_TIMEX_CLOCK_H

#include <stdbool.h>

#include "timex/number.h"

/* "10:35", "9 a.m.", "0735 GMT", "noon"; second is the minutes, third 1 when they are
 * said. */
bool clock_read(struct reader *reader, struct capture *out);

#endif
