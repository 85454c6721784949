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
#include "events/timeline.h"

struct output {
    const char *folder;
    struct arena arena;
    struct table written_paths;
    pthread_mutex_t lock;
    size_t written, unchanged, removed;
};

/* Refuses a folder that is a file, or that holds something and no timeline of ours. */
bool output_open(struct output *output, const char *folder, struct error *err);

/* Writes a file below the folder unless it holds just that; a site_write. */
bool output_write(void *output, struct view path, struct view content, struct error *err);

/* Writes timeline.json and the schemas. */
bool output_write_timeline(struct output *output, const struct timeline *timeline,
                           struct error *err);

/* Removes the files that an earlier build wrote and this one did not. Files and folders
 * that the contract does not name are left alone. */
bool output_sweep(struct output *output, struct error *err);

void output_finish(struct output *output);

#endif
