/* Years: the events of a timeline, grouped by the year in which they begin. */
#ifndef ANNALS_SITE_YEARS_H
#define ANNALS_SITE_YEARS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "events/timeline.h"

struct year {
    int year;           /* of the earliest day of each of its events; astronomical */
    size_t first, last; /* events [first, last) */
    int until;          /* last year that it or one before it reaches */
    struct view
        label;   /* "2014", "44 BC"; "1950s" where all its events are of that decade */
    bool longer; /* label names such a longer time */
};

struct year_list {
    struct year *items;
    size_t count, capacity;
};

/* Groups the events, which stand in order. */
struct year_list years_of(struct arena *arena, const struct timeline *timeline);

/* "2014", "44 BC". */
struct view year_words(struct arena *arena, int year);

/* The year as addresses and anchors have it: "2014", "-0043". */
struct view year_key(struct arena *arena, int year);

#endif
