/* Files too large to hold: written piece by piece, with file_write's promises. */
#ifndef ANNALS_BASE_FILE_STREAM_H
#define ANNALS_BASE_FILE_STREAM_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/view.h"

/* Zero is a valid start state. Each piece that is added is one call of the system. */
struct file_stream {
    bool open, staged, failed;
    bool compares; /* the path holds what was added so far, and present is open */
    bool writes;   /* it does not: temporary, the new file, is open */
    int present, temporary;
    uint64_t same; /* bytes that were the same */
    int cause;     /* errno of the first failure */
    char path[PATH_MAX], name[PATH_MAX];
};

/* Begins to write the file at path. */
bool file_stream_open(struct file_stream *stream, const char *path, struct error *err);

/* As file_stream_open, but the new file stays under that name, which nothing has yet, and
 * path is left alone: file_place may follow. Where path holds the same none is made. */
bool file_stream_stage(struct file_stream *stream, const char *path, const char *name,
                       struct error *err);

/* Adds bytes; a failure is kept until the end. */
void file_stream_add(struct file_stream *stream, struct view bytes);

/* Adds bytes of an open file that nobody writes to; false where they can't be read. If it
 * is the one at path, what stands at its place is taken to be the same unseen. */
bool file_stream_copy(struct file_stream *stream, int file, uint64_t start,
                      uint64_t length);

/* Puts the file in its place, unless that holds the same bytes already; *changed tells.
 * On failure, and where keep is false, the path is as it was; no temporary file stays. */
bool file_stream_close(struct file_stream *stream, bool keep, bool *changed,
                       struct error *err);

#endif
