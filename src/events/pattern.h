/* Sentences made of a pattern and what is filled in. */
#ifndef ANNALS_EVENTS_PATTERN_H
#define ANNALS_EVENTS_PATTERN_H

#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"

/* The pattern with {1} to {9} replaced by values[0] on; a number without a value
 * vanishes. In the arena. */
struct view pattern_fill(struct arena *arena, struct view pattern,
                         const struct view *values, size_t count);

#endif
