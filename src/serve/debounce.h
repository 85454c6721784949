/* Debouncing: many changes in a row become one. The clock is the caller's. */
#ifndef ANNALS_SERVE_DEBOUNCE_H
#define ANNALS_SERVE_DEBOUNCE_H

#include <stdbool.h>
#include <stdint.h>

/* How long it must have been quiet, and how long a change waits at most, in ms: an editor
 * that saves by writing another file and renaming it is done within a few of them. */
enum { DEBOUNCE_QUIET = 80, DEBOUNCE_LONGEST = 1000 };

/* Zero is a valid start state: nothing has changed. */
struct debounce {
    bool waiting;
    int64_t first, last; /* changes, in ms */
};

/* A change at that time. */
void debounce_touch(struct debounce *debounce, int64_t now);

/* Milliseconds until it is time to act on the changes; 0 when it is, -1 without any. */
int64_t debounce_wait(const struct debounce *debounce, int64_t now);

#endif
