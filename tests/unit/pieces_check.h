/* A file made of pieces, written over the one that an earlier timeline gave: it must be
 * what it is when nothing stands. */
#ifndef TESTS_UNIT_PIECES_CHECK_H
#define TESTS_UNIT_PIECES_CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/sink.h"
#include "timeline_changes.h"
#include "tunnel.h"

struct pieces_made {
    struct buffer text;
    struct pieces pieces;
    struct file_state state; /* of the file that holds the text */
    char path[40];
};

/* Writes what fill makes, which stands from then on. */
static inline struct pieces_made *pieces_check_begin(void (*fill)(const void *context,
                                                                  struct sink *sink),
                                                     const void *context)
{
    struct pieces_made *made = calloc(1, sizeof *made);
    snprintf(made->path, sizeof made->path, "/tmp/annals-pieces-XXXXXX");
    int file = mkstemp(made->path);
    assert_true(file >= 0);
    close(file);
    fill(context, &(struct sink){ .out = &made->text, .pieces = &made->pieces });
    assert_true(file_write(made->path, buffer_view(&made->text), NULL, NULL));
    assert_true(file_state_of(made->path, &made->state));
    return made;
}

/* Writes another over it, and compares. Returns how many of its pieces were passed. */
static inline size_t pieces_check(const struct pieces_made *made, const char *name,
                                  void (*fill)(const void *context, struct sink *sink),
                                  const void *context)
{
    struct buffer over = { .length = 0 }, anew = { .length = 0 };
    struct pieces pieces = { .stands = false };
    pieces_stand(&pieces, made->path, &made->state, &made->pieces.made);
    assert_true(pieces.stands);
    fill(context, &(struct sink){ .out = &over, .pieces = &pieces });
    fill(context, &(struct sink){ .out = &anew });
    assert_true(pieces_are_sound(&pieces));
    if (!view_equal(buffer_view(&over), buffer_view(&anew)))
        fail_msg("%s: pieces that differ were taken for the same", name);
    size_t passed = pieces.next;
    pieces_finish(&pieces);
    buffer_finish(&over);
    buffer_finish(&anew);
    return passed;
}

static inline void pieces_check_end(struct pieces_made *made)
{
    unlink(made->path);
    pieces_finish(&made->pieces);
    buffer_finish(&made->text);
    free(made);
}

#endif
