/* The clock, which only commands read. */
#ifndef ANNALS_CMD_CLOCK_H
#define ANNALS_CMD_CLOCK_H

#include <stdint.h>

/* Nanoseconds since 1970, to compare the times of files with. */
int64_t clock_now(void);

#endif
