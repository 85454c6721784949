/* Source fields: what front matter, a sidecar or a JSON document says of a source. */
#ifndef ANNALS_CORPUS_SOURCE_FIELDS_H
#define ANNALS_CORPUS_SOURCE_FIELDS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "corpus/document.h"
#include "format/node.h"

/* Where a map of fields stands. */
struct field_place {
    struct view basis;        /* of a date found there: "front matter" */
    size_t line;              /* lines of the file before its first; or, */
    bool whole;               /* all of it is that line: JSON Lines */
    const struct view *other; /* keys that are somebody else's */
    size_t other_count;
};

/* Fills what the source does not yet say from the map's fields, each checked: UNKNOWN_KEY
 * with the nearest known one, BAD_VALUE, BAD_DATE, BAD_URL for what cannot be used. */
void source_fields_fill(struct arena *arena, const struct node *map,
                        const struct field_place *place, struct diagnostics *diagnostics,
                        struct source *source);

#endif
