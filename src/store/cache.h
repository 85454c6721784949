/* The cache: records of earlier builds, found again by what their sources held. A folder
 * with two files: the records, one behind the other, and an index of them. Whatever is
 * wrong with it, it is at worst as if it were empty. */
#ifndef ANNALS_STORE_CACHE_H
#define ANNALS_STORE_CACHE_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/digest.h"
#include "base/error.h"
#include "base/file_map.h"
#include "base/file_state.h"
#include "base/view.h"
#include "events/claim.h"

/* One source: what it was made of, and where its record lies. */
struct cache_row {
    struct view id;
    char key[DIGEST_HEX]; /* of all that the record depends on; empty: no record */
    struct file_state file, sidecar;
    bool settled; /* the states tell whether the files have changed since */

    size_t start, length; /* of the record's bytes */
};

struct cache {
    struct view folder, fingerprint;
    struct cache_row *rows; /* in order of id */
    size_t count;

    size_t generation; /* of the records' file */
    bool writes;
    int records; /* open, or below 0 */
    struct file_map
        map;     /* of the records, where the caller may write: nobody else does */
    size_t end;  /* where it may be written to */
    bool failed; /* a record could not be added: nothing is saved then */
    struct error error;
    pthread_mutex_t lock;
};

/* Reads the index of a cache that a program of that fingerprint made; another's, a
 * damaged one or none at all is empty. Without writes nothing is added or saved, and
 * nothing made; with them the folder is, where it is missing. The rows are the arena's.
 * cache_close follows in any case. */
void cache_open(struct arena *arena, struct view folder, struct view fingerprint,
                bool writes, struct cache *out);

/* The row of a source, or NULL. */
const struct cache_row *cache_row_of(const struct cache *cache, struct view id);

/* The record of a row, in the arena and good until cache_close. False when it can't be
 * had. From any thread. */
bool cache_load(const struct cache *cache, const struct cache_row *row,
                struct arena *arena, struct record *out);

/* Adds a record and says in the row where it lies; bytes is scratch memory. From any
 * thread. */
void cache_add(struct cache *cache, const struct record *record, struct buffer *bytes,
               struct cache_row *row);

/* Makes the rows, in order of their ids, the cache's; those with an empty key are left
 * out. Err says why the next build will not find them. */
bool cache_save(struct cache *cache, const struct cache_row *rows, size_t count,
                struct error *err);

void cache_close(struct cache *cache);

#endif
