/* The folder a site is written to: guarded, written only where it changes, swept after.
 */
#ifndef ANNALS_CMD_OUTPUT_H
#define ANNALS_CMD_OUTPUT_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/table.h"
#include "cmd/manifest.h"
#include "events/timeline.h"

struct output {
    const char *folder; /* that is written to */

    /* A site that is new is made beside its place and moved there when it is whole. NULL
     * where it is written in its place. */
    const char *place;
    bool unseen; /* the folder beside was made for it and is empty */

    struct manifest *manifest; /* set by the caller: files that it has are left alone */

    struct arena arena;
    struct table written_paths;
    pthread_mutex_t lock;
    size_t written, unchanged, removed;
};

/* Refuses a folder that is a file, or that holds something and no timeline of ours. */
bool output_open(struct output *output, const char *folder, struct error *err);

/* Writes a file below the folder unless it holds just that; a site_write. */
bool output_write(void *output, struct view path, struct view content, struct error *err);

/* Whether the manifest knows the file as it stands, under that stamp: then it is left
 * alone. A site_current. */
bool output_is_current(void *output, struct view path, const struct stamp *stamp);

/* Writes timeline.json, the other exports and the schemas. */
bool output_write_timeline(struct output *output, const struct timeline *timeline,
                           struct error *err);

/* The site is whole. Removes the files that an earlier build wrote and this one did not;
 * files and folders that the contract does not name are left alone. A new site is moved
 * to its place. */
bool output_end(struct output *output, struct error *err);

/* Without output_end before, a new site leaves nothing. */
void output_finish(struct output *output);

#endif
