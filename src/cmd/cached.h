/* Cached sources: which need not be extracted again, as an earlier build kept what they
 * yield. */
#ifndef ANNALS_CMD_CACHED_H
#define ANNALS_CMD_CACHED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "cmd/extraction.h"
#include "cmd/report.h"
#include "corpus/find.h"
#include "store/cache.h"

enum cache_use { CACHE_READ, CACHE_WRITE, CACHE_NONE };

struct cached {
    struct cache cache;
    bool open;
    enum cache_use use;
    int64_t now; /* nanoseconds since 1970 */
    char fingerprint[DIGEST_HEX];
    const struct found_list *list;
    struct cache_row *rows; /* by index of the source found */
    bool *changed;          /* by worker: its rows differ from the cache's */
    struct buffer *bytes;   /* by worker: scratch */
    size_t jobs;
};

/* Opens the cache of a project in folder; where the program cannot tell its own version
 * no cache is used. With CACHE_WRITE what is new is kept for the next build. */
void cached_open(struct arena *arena, struct view folder, enum cache_use use, size_t jobs,
                 const struct found_list *list, struct cached *out);

/* The record of a source, when nothing that it depends on has changed. Else the worker's
 * files are loaded, findings hold what went wrong with that, and *out is untouched. */
bool cached_find(struct cached *cached, size_t worker, size_t index, struct arena *arena,
                 struct extraction_files *files, struct diagnostics *findings,
                 struct record *out);

/* Keeps the record of a source that was extracted from files that loaded well. */
void cached_keep(struct cached *cached, size_t worker, size_t index,
                 const struct record *record);

/* Says that a cache at path cannot be kept: a note, since nothing is wrong with the site.
 */
void cached_report(struct report *report, struct view path, const struct error *err);

/* Saves what changed, and says where it could not. */
void cached_save(struct cached *cached, struct report *report);

/* Whether the cache has all sources, and each holds what it did; their rows are filled
 * then. */
bool cached_is_whole(struct cached *cached);

void cached_close(struct cached *cached);

#endif
