/* Exports: the whole timeline in the formats of other programs, one file each. */
#ifndef ANNALS_STORE_EXPORT_H
#define ANNALS_STORE_EXPORT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/view.h"
#include "events/timeline.h"

/* Where an export goes: drain takes what out holds and empties it, so that a large
 * timeline need not be held; NULL to hold all. What is left at the end is the caller's to
 * take. */
struct export_sink {
    struct buffer *out;
    void (*drain)(void *context, struct buffer *out);
    void *drain_context;
};

struct export_format {
    struct view name;    /* "csv" */
    struct view path;    /* of its file on the site */
    struct view meaning; /* "a row an event, for spreadsheets" */
    void (*write)(const struct timeline *timeline, const struct export_sink *sink);
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

/* Gives what out holds to drain when that is more than a block's worth. */
void export_flow(const struct export_sink *sink);

/* The address of a page: whole where the timeline knows its site's, else from its root.
 */
struct view export_address(struct arena *arena, const struct timeline *timeline,
                           struct view folder, struct view id);

#endif
