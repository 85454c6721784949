/* The timeline to and from JSON (annals/timeline/1). */
#ifndef ANNALS_STORE_TIMELINE_JSON_H
#define ANNALS_STORE_TIMELINE_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/sink.h"
#include "events/timeline.h"
#include "events/timeline_stamps.h"
#include "format/node.h"

/* Events and disagreements are pieces of what is written, by their stamps. Zero stamps:
 * it is not known what anything was made of. */
void timeline_write(const struct timeline *timeline, const struct timeline_stamps *stamps,
                    int indent, struct sink *sink);

/* Reads a timeline whose records are given (timeline->records set, sorted by id). text is
 * what node was read from, or absent: errors have their line and column by it. */
bool timeline_read(struct arena *arena, const struct node *node, struct view text,
                   struct timeline *timeline, struct error *err);

#endif
