/* Watching: which files of some folders changed. The system tells it where it can; else
 * the folders are looked through again and again. */
#ifndef ANNALS_SERVE_WATCH_H
#define ANNALS_SERVE_WATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/view.h"

struct watch_options {
    const char *folder;       /* that holds the trees; it need not stay as it is */
    const char *const *trees; /* names of folders in it, with all below; any may come
                                 later, or go */
    size_t tree_count;
    size_t folders_max; /* more are looked through, not watched; 0: none is watched */
};

/* A few of the paths that changed since they were last asked for, below the folder. */
enum { WATCH_PATHS = 4, WATCH_PATH_SIZE = 240 };
struct watch_changes {
    size_t count; /* of different paths, as far as they were kept */
    char paths[WATCH_PATHS][WATCH_PATH_SIZE];
};

struct watch;

/* The caller's, to be closed. Never fails: where the system cannot tell, it looks. */
struct watch *watch_open(const struct watch_options *options, int64_t now);
void watch_close(struct watch *watch); /* accepts NULL */

/* To be polled for reading; -1 while there is none. */
int watch_descriptor(const struct watch *watch);

/* Milliseconds until watch_read is to be called even so; -1 for never. */
int64_t watch_wait(const struct watch *watch, int64_t now);

/* Takes what the system tells, or looks. True when something changed; paths are added. */
bool watch_read(struct watch *watch, int64_t now, struct watch_changes *changes);

/* Why it looks instead of being told; false when there is nothing to say, or it was said.
 */
bool watch_trouble(struct watch *watch, struct error *trouble);

#endif
