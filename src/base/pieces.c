#include "base/pieces.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/vector.h"

/* Pieces keep their order but for what came, went or moved: the same one is looked for a
 * little further on, and no further. */
enum { AHEAD_MAX = 256, BLOCK = 256 * 1024 };

void pieces_stand(struct pieces *pieces, const char *path, const struct file_state *state,
                  const struct piece_list *old)
{
    struct file_state found;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    if (!file_state_of_open(file, &found) || !file_state_equal(&found, state)) {
        close(file);
        return;
    }
    pieces->stands = true;
    pieces->file = file;
    pieces->state = *state;
    pieces->old = *old;
    pieces->block = arena_take(&pieces->arena, BLOCK);
}

static const struct piece *find(struct pieces *pieces, size_t part,
                                const struct stamp *stamp)
{
    size_t end = pieces->old.count;
    if (end - pieces->next > AHEAD_MAX)
        end = pieces->next + AHEAD_MAX;
    for (size_t i = pieces->next; i < end; i++) {
        const struct piece *piece = &pieces->old.items[i];
        if (stamp_equal(&piece->stamp, stamp) && piece->part == part) {
            pieces->next = i + 1;
            return piece;
        }
    }
    return NULL;
}

/* Reads the block that begins at start; with fewer than wanted bytes there it fails. */
static bool read_block(struct pieces *pieces, size_t start, size_t wanted)
{
    pieces->block_start = start;
    pieces->block_length = 0;
    while (pieces->block_length < wanted) {
        ssize_t got =
            pread(pieces->file, pieces->block + pieces->block_length,
                  BLOCK - pieces->block_length, (off_t) (start + pieces->block_length));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        pieces->block_length += (size_t) got;
    }
    return true;
}

static bool copy(struct pieces *pieces, const struct piece *piece, struct buffer *out)
{
    size_t start = piece->start, left = piece->length, was = out->length;
    while (left > 0) {
        size_t wanted = left < BLOCK ? left : BLOCK;
        bool inside = start >= pieces->block_start &&
                      start - pieces->block_start < pieces->block_length &&
                      pieces->block_start + pieces->block_length - start >= wanted;
        if (!inside && !read_block(pieces, start, wanted)) {
            pieces->failed = true;
            out->length = was;
            return false;
        }
        buffer_add(
            out, (struct view){ pieces->block + (start - pieces->block_start), wanted });
        start += wanted;
        left -= wanted;
    }
    return true;
}

bool pieces_begin(struct pieces *pieces, size_t part, const struct stamp *stamp,
                  struct buffer *out)
{
    *VECTOR_PUSH(&pieces->arena, &pieces->made) = (struct piece){
        .stamp = *stamp, .part = part, .start = pieces->passed + out->length
    };
    const struct piece *old =
        pieces->stands && !pieces->failed ? find(pieces, part, stamp) : NULL;
    return old == NULL || !copy(pieces, old, out);
}

void pieces_end(struct pieces *pieces, const struct buffer *out)
{
    struct piece *piece = &pieces->made.items[pieces->made.count - 1];
    piece->length = pieces->passed + out->length - piece->start;
}

bool pieces_are_sound(const struct pieces *pieces)
{
    struct file_state state;
    return !pieces->stands ||
           (!pieces->failed && file_state_of_open(pieces->file, &state) &&
            file_state_equal(&state, &pieces->state));
}

void pieces_finish(struct pieces *pieces)
{
    if (pieces->stands)
        close(pieces->file);
    arena_finish(&pieces->arena);
    *pieces = (struct pieces){ .stands = false };
}
