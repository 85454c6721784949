/* The timeline to and from JSON (annals/timeline/1). */
#ifndef ANNALS_STORE_TIMELINE_JSON_H
#define ANNALS_STORE_TIMELINE_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "events/timeline.h"
#include "format/json_writer.h"
#include "format/node.h"

void timeline_write(const struct timeline *timeline, struct json_writer *writer);

/* Reads a timeline whose records are given (timeline->records set, sorted by id). text is
 * what node was read from, or absent: errors have their line and column by it. */
bool timeline_read(struct arena *arena, const struct node *node, struct view text,
                   struct timeline *timeline, struct error *err);

#endif
