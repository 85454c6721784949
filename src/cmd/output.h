/* The folder a site is written to: guarded, written only where it changes, whole at every
 * moment, swept after. */
#ifndef ANNALS_CMD_OUTPUT_H
#define ANNALS_CMD_OUTPUT_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/lock.h"
#include "base/table.h"
#include "cmd/kept_pieces.h"
#include "cmd/manifest.h"
#include "cmd/owned.h"
#include "cmd/staging.h"
#include "events/timeline.h"
#include "site/site.h"

struct output {
    const char *folder; /* that is written to */

    /* A site that is new is made beside its place and moved there when it is whole. NULL
     * where the folder is there already; what changes in it is staged. */
    const char *place;
    struct staging staging;

    /* Both set by the command, after it was opened. durable: what was written is forced
     * to the disk. settle (may be NULL) is called when the whole site is written and
     * before anything of the old one is touched: if it fails, all stays as it was. */
    bool durable;
    bool (*settle)(void *context, struct error *err);
    void *settle_context;
    struct manifest *manifest; /* set likewise; NULL: every file is written */
    struct stamp settings;     /* which all pieces of streamed files depend on */
    struct kept_pieces kept;   /* of the streamed file at hand */

    struct arena arena;
    struct manifest_rows files; /* that were written, or left as they stood */
    struct table file_paths;    /* of these */
    pthread_mutex_t lock;
    struct lock hold; /* of the folder: no other build writes there */
    size_t written, unchanged, removed;
};

/* Refuses a folder that is a file, that holds something and no timeline of ours, or that
 * another build is writing to. */
bool output_open(struct output *output, const char *folder, struct error *err);

/* Writes a file below the folder unless it holds just that; a site_write. */
bool output_write(void *output, const struct site_file *file, struct error *err);

/* Whether the manifest knows the file as it stands, under that stamp: then it is left
 * alone. A site_current. */
bool output_is_current(void *output, struct view path, const struct stamp *stamp);

/* Writes a file as it is made, since it may be large; a site_stream. What the manifest
 * knows to stand of its pieces is copied. */
bool output_stream(void *output, struct view path, site_fill *fill,
                   const void *fill_context, struct error *err);

/* Writes timeline.json, the other exports and the schemas. Zero stamps: of nothing it is
 * known what it was made of. */
bool output_write_timeline(struct output *output, const struct timeline *timeline,
                           const struct timeline_stamps *stamps, struct error *err);

/* All is written: puts it in its place and removes the files that an earlier build wrote
 * and this one did not; files and folders that the contract does not name are left alone.
 * A new site is moved to its place. */
bool output_end(struct output *output, struct error *err);

/* Without output_end before, the folder is as it was, and a new site leaves nothing. */
void output_finish(struct output *output);

#endif
