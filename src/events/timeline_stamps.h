/* Stamps of what a timeline is made of: of what has the same stamp as in an earlier
 * build, the same is told. */
#ifndef ANNALS_EVENTS_TIMELINE_STAMPS_H
#define ANNALS_EVENTS_TIMELINE_STAMPS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/stamp.h"
#include "events/timeline.h"

/* Each stands for all that is told of the thing, so that a page or an export need only
 * name the things that it shows. By index. */
struct timeline_stamps {
    struct stamp settings;           /* the timeline's title, address and the like */
    const struct stamp *sources;     /* with their claims, without their findings */
    const struct stamp *entities;    /* what others tell of one: not where it occurs */
    const struct stamp *links;       /* of an event, what others tell of it */
    const struct stamp *occurrences; /* of an entity, with where it occurs */
    const struct stamp *events, *disagreements; /* but not which comes before or after */
};

/* Fills *out, with the arena's memory, on up to jobs threads. */
void timeline_stamps_make(struct arena *arena, const struct timeline *timeline,
                          size_t jobs, struct timeline_stamps *out);

#endif
