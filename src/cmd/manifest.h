/* The manifest: under which stamp each file of the site was written, and the state that
 * it was left in. Kept beside the cache of records; like that, at worst it is empty. */
#ifndef ANNALS_CMD_MANIFEST_H
#define ANNALS_CMD_MANIFEST_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/file_state.h"
#include "base/stamp.h"
#include "base/table.h"
#include "base/view.h"

struct manifest_row {
    struct view path; /* below the site's folder */
    struct stamp stamp;
    struct file_state state;
    bool settled; /* the state tells whether the file has changed since */
};

/* How the build before ended: all that another one with the same inputs would say. */
struct manifest_past {
    bool is_known;
    struct stamp inputs; /* all that the site was made of */
    size_t of_severity[3];
    size_t counts[5]; /* sources, claims, events, entities, disagreements */
    struct view said; /* its findings, as they were printed */
};

struct manifest {
    struct arena arena;
    struct view file, fingerprint;
    struct manifest_row *old; /* of the build before */
    size_t old_count;
    struct table by_path; /* place in old, from 1 */

    struct manifest_rows {
        struct manifest_row *items;
        size_t count, capacity;
    } rows;                    /* of this one: what it was asked about */
    struct manifest_past past; /* of the build before; set anew before manifest_save */
    pthread_mutex_t lock;
};

/* Reads a manifest that a program of that fingerprint wrote; manifest_close follows. */
void manifest_open(struct view file, struct view fingerprint, struct manifest *out);

/* Whether the file of that path below folder is as it was left when it was written under
 * that stamp. It is remembered either way; one that isn't is to be written now. From any
 * thread. */
bool manifest_is_current(struct manifest *manifest, struct view folder, struct view path,
                         const struct stamp *stamp);

/* Whether every file of the site stands in folder as it was left. */
bool manifest_stands(const struct manifest *manifest, struct view folder);

/* Keeps past, what this build remembered, and the states of all its files, whose paths
 * are given, once they stand in folder; now is nanoseconds since 1970. */
bool manifest_save(struct manifest *manifest, struct view folder,
                   const struct view *paths, size_t count, int64_t now,
                   struct error *err);

void manifest_close(struct manifest *manifest);

#endif
