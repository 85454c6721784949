/* Staging: what a build changes in a site that is there, written apart until all of it
 * is, then put in its place in an order that leaves no link dead at any moment. */
#ifndef ANNALS_CMD_STAGING_H
#define ANNALS_CMD_STAGING_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/file_stream.h"
#include "base/view.h"

/* The name of the folder below the site's that files wait in. Nobody else makes one. */
#define STAGING_NAME ".annals-staged"

struct staged_list {
    struct staged *items;
    size_t count, capacity;
};

struct staging {
    const char *folder; /* the site's; must live as long */
    const char *place;  /* where files wait */

    /* An earlier build was killed, or failed, while it put files in their places: the
     * site is whole, yet no build's. The folder stands for that until one ends well. */
    bool torn;
    bool made;             /* the folder is there */
    size_t next, streamed; /* numbers of the next file and of the stream that is open */

    struct arena arena;
    struct staged_list list;
    pthread_mutex_t lock;
};

/* Removes what a killed build left. Only for one who holds the folder's lock. */
bool staging_open(struct staging *staging, const char *folder, struct error *err);

/* Whether an open staging is one. */
bool staging_is_open(const struct staging *staging);

/* Stages a file, whose path is below the folder, unless it is there just so. From any
 * thread. */
bool staging_add(struct staging *staging, struct view path, struct view content,
                 bool *changed, struct error *err);

/* The same for a file that is no page and is written piece by piece, one at a time: the
 * stream is opened here and closed there. */
bool staging_open_stream(struct staging *staging, struct view path,
                         struct file_stream *stream, struct error *err);
bool staging_close_stream(struct staging *staging, struct view path,
                          struct file_stream *stream, bool *changed, struct error *err);

/* Closes it without a file, so that it can be opened anew. */
bool staging_drop_stream(struct staging *staging, struct file_stream *stream,
                         struct error *err);

/* Stages that a file goes. */
bool staging_remove(struct staging *staging, struct view path, struct error *err);

/* The two halves of putting everything in its place: the files whose paths are new, which
 * nothing leads to yet, then all the rest. What the first half did, and no more, can be
 * undone: if it fails it was. */
bool staging_put_new(struct staging *staging, struct error *err);
bool staging_undo_new(struct staging *staging, struct error *err);
bool staging_put_rest(struct staging *staging, struct error *err);

/* Removes what still waits. good: the site is one build's again. Accepts a staging that
 * was never opened. */
void staging_finish(struct staging *staging, bool good);

#endif
