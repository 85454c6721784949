/* Pieces: a large file that is written one piece after another. What was made of the same
 * when the file was written before is copied from there. */
#ifndef ANNALS_BASE_PIECES_H
#define ANNALS_BASE_PIECES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file_state.h"
#include "base/stamp.h"

/* What stands between two pieces is mostly a comma, or nothing. */
enum { PIECE_GAP_MAX = 7 };

struct piece {
    struct stamp stamp; /* of all that it was made of */
    size_t part;        /* of the file: what one part says of a thing another does not */
    size_t start, length;     /* of its bytes in the file */
    unsigned char gap_length; /* of what stands behind the piece before; more: not kept */
    char gap[PIECE_GAP_MAX];
};

struct piece_list {
    struct piece *items; /* in the order of the file */
    size_t count, capacity;
};

/* Zero is a valid start state: nothing stands, and every piece is to be written. */
struct pieces {
    bool stands; /* an earlier file is open */
    int file;
    struct file_state state;
    struct piece_list old;
    size_t next; /* in old: behind the one that was found last */
    bool failed; /* to read from it */

    struct arena arena;
    struct piece_list made;
    size_t passed; /* bytes of the new file that its buffer has given away */

    /* Bytes of the earlier file that come before what the buffer holds: pieces that
     * follow each other there, too, are copied at once. */
    size_t run_start, run_length;
};

/* Opens the file at path, of which old are the pieces. Without effect where its state is
 * not the one given: then it is not what they were written to. old is borrowed. */
void pieces_stand(struct pieces *pieces, const char *path, const struct file_state *state,
                  const struct piece_list *old);

/* Begins a piece behind what out holds. The one that stands, or NULL: the caller has to
 * write it. pieces_end follows in both cases. */
const struct piece *pieces_begin(struct pieces *pieces, size_t part,
                                 const struct stamp *stamp, const struct buffer *out);
void pieces_end(struct pieces *pieces, const struct buffer *out);

/* Whether the piece that was begun, which stands, follows the run there as it does here.
 * Then the run goes on to its end, and out is emptied: it holds what lies between. */
bool pieces_join(struct pieces *pieces, const struct piece *piece, struct buffer *out);

/* Begins a run with a piece that stands; there is none, and out is empty. */
void pieces_run(struct pieces *pieces, const struct piece *piece);

/* Reads a piece that stands; false, with failed set, where that can't be. */
bool pieces_read(struct pieces *pieces, const struct piece *piece, struct buffer *out);

/* Whether what was copied is what the standing file held: it could be read, and nobody
 * has written to it since. To be asked at the end. */
bool pieces_are_sound(const struct pieces *pieces);

/* Ends the work on a file; the memory serves the next one. */
void pieces_close(struct pieces *pieces);

void pieces_finish(struct pieces *pieces);

#endif
