/* Lines of a stream, in batches. */
#ifndef ANNALS_CMD_LINES_H
#define ANNALS_CMD_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/view.h"

/* A line and its number in the stream, from 1. */
struct line {
    struct view text;
    size_t number;
};

/* Zero with a file set is a valid start state. */
struct lines {
    FILE *file;
    struct buffer bytes; /* what was read */
    size_t used;         /* bytes of it that were given out as lines */
    size_t count;        /* lines given out or passed over */
    struct arena batch;  /* the lines given out last */
    bool at_end;
    struct error error; /* reading failed; its kind tells */
};

enum { LINES_LONGEST = 256 * 1024 * 1024 };

/* Up to limit lines without their ends, blank ones left out, good until the next call; 0
 * at the end or after an error. A line longer than LINES_LONGEST is an error. */
size_t lines_read(struct lines *lines, struct line *out, size_t limit);

void lines_finish(struct lines *lines);

#endif
