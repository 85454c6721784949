/* The manifest: under which stamp each file of the site was written, and the state that
 * it was left in. Kept beside the cache of records; like that, at worst it is empty. */
#ifndef ANNALS_CMD_MANIFEST_H
#define ANNALS_CMD_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/file_state.h"
#include "base/stamp.h"
#include "base/table.h"
#include "base/view.h"
#include "cmd/manifest_table.h"

/* A folder of the site: while its state is the same it holds the same names. */
struct manifest_folder {
    struct view path; /* below the site's folder, which itself is empty */
    struct file_state state;
    bool settled;
};

/* How the build before ended: all that another one with the same inputs would say. */
struct manifest_past {
    bool is_known;
    struct stamp inputs; /* all that the site was made of */
    size_t of_severity[3];
    size_t counts[5]; /* sources, claims, events, entities, disagreements */
    struct view said; /* its findings, as they were printed */
};

enum { MANIFEST_DOORS = 16 };

/* A folder right below the site's, open to look below it: most files are in few of them,
 * and the system need not look for these again and again. */
struct manifest_door {
    struct view path;
    int folder;
};

/* A file's place is the number of its row: those of the table first, then the others. */
struct manifest {
    struct arena arena;
    struct view file, fingerprint, site;
    int folder; /* the site's, open to look below it; below 0 where there is none */
    struct manifest_door doors[MANIFEST_DOORS];
    size_t door_count;
    struct buffer bytes; /* of the manifest as it was read; past and rows point into it */

    struct manifest_table table; /* rows of an earlier build */
    size_t generation;         /* by which the table's file is named; 0: there is none */
    size_t identity;           /* the table's */
    bool *gone;                /* by its rows: they are no longer of the site */
    struct manifest_rows rows; /* that came since */
    struct table by_path;      /* place among these, from 1 */
    bool *current;             /* by place: those that manifest_is_current said so of */
    bool was_complete;         /* when the manifest was read, the site's own folder too */
    struct manifest_folders {
        struct manifest_folder *items;
        size_t count, capacity;
    } folders;
    struct manifest_past past; /* of the build before; set anew before manifest_save */
};

/* Reads the manifest of a site, a folder, that a program of that fingerprint wrote;
 * manifest_close follows. */
void manifest_open(struct view file, struct view fingerprint, struct view site,
                   struct manifest *out);

/* Whether the file of that path in the site is as it was left when it was written under
 * that stamp. If so, it is remembered. Each path is asked about once; from any thread. */
bool manifest_is_current(struct manifest *manifest, struct view path,
                         const struct stamp *stamp);

/* The file's row, if it is as it was left when it was written. */
bool manifest_standing(const struct manifest *manifest, struct view path,
                       struct manifest_row *out);

/* Whether the build before wrote a file of that path, and how many it wrote. */
bool manifest_knows(const struct manifest *manifest, struct view path);
size_t manifest_count(const struct manifest *manifest);

/* The files that the build before wrote and of which manifest_is_current did not say that
 * they are: each has its place, below manifest_places; false where there is none. */
size_t manifest_places(const struct manifest *manifest);
bool manifest_left(const struct manifest *manifest, size_t place, struct view *path);

/* Whether manifest_is_current said so of the file. */
bool manifest_said_current(const struct manifest *manifest, struct view path);

/* Whether every file of the site stands as it was left. */
bool manifest_stands(const struct manifest *manifest);

/* Whether the folders below the site's still hold what they held when the manifest was
 * made: nothing that came or went would show by manifest_is_current. */
bool manifest_is_complete(const struct manifest *manifest);

/* The folders below the site's, where they had to be looked for. */
void manifest_set_folders(struct manifest *manifest, const struct view *paths,
                          size_t count);

/* Of a site that stands and whose folders were set: keeps it once more if these have come
 * to rest since, so that they need not be looked for again. */
bool manifest_save_settled(struct manifest *manifest, struct error *err);

/* Keeps past, the files that were current, and those that were written. Of these the
 * state is looked up where it isn't known: zero. A stamp of zero is none. A file that was
 * just written is not at rest, and will be made again the next time; patient: that is
 * waited for, which takes some hundredths of a second. */
bool manifest_save(struct manifest *manifest, const struct manifest_rows *written,
                   bool patient, struct error *err);

void manifest_close(struct manifest *manifest);

#endif
