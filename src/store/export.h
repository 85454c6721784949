/* Exports: the whole timeline in the formats of other programs, one file each. */
#ifndef ANNALS_STORE_EXPORT_H
#define ANNALS_STORE_EXPORT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/sink.h"
#include "base/view.h"
#include "events/timeline.h"
#include "events/timeline_stamps.h"

struct export_format {
    struct view name;    /* "csv" */
    struct view path;    /* of its file on the site */
    struct view meaning; /* "a row an event, for spreadsheets" */

    /* What it says of an event is a piece of its own (base/pieces.h), by the event's
     * stamp. Zero stamps: it is not known what anything was made of. */
    void (*write)(const struct timeline *timeline, const struct timeline_stamps *stamps,
                  struct sink *sink);
};

/* An export format is a file export_NAME.c and its row here. The first is written first:
 * by it a folder is known to be ours. */
#define EXPORT_FORMATS(X) \
    X(json)               \
    X(csv)                \
    X(timelinejs)         \
    X(annotations)

#define EXPORT_DECLARE(name) extern const struct export_format export_##name;
EXPORT_FORMATS(EXPORT_DECLARE)
#undef EXPORT_DECLARE

extern const struct export_format *const export_formats[];
extern const size_t export_format_count;

/* The format of that name, or NULL. */
const struct export_format *export_find(struct view name);

/* The address of a page: whole where the timeline knows its site's, else from its root.
 */
struct view export_address(struct arena *arena, const struct timeline *timeline,
                           struct view folder, struct view id);

#endif
