#include "base/pieces.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file_copy.h"
#include "base/vector.h"

/* Pieces keep their order but for what came, went or moved: the same one is looked for a
 * little further on, and no further. */
enum { AHEAD_MAX = 256 };

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
    pieces->made.capacity = old->count + AHEAD_MAX; /* most stay */
    pieces->made.items = ARENA_TAKE(&pieces->arena, struct piece, pieces->made.capacity);
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

/* Where in the new file what comes behind out will stand. */
static size_t place_behind(const struct pieces *pieces, const struct buffer *out)
{
    return pieces->passed + pieces->run_length + out->length;
}

/* The end of out, where all that lies between the pieces is there. */
static void note_gap(const struct piece *before, const struct buffer *out,
                     struct piece *piece)
{
    size_t gap = before != NULL ? piece->start - before->start - before->length
                                : PIECE_GAP_MAX + 1;
    bool kept = gap <= PIECE_GAP_MAX && gap <= out->length;
    piece->gap_length = kept ? (unsigned char) gap : PIECE_GAP_MAX + 1;
    if (kept && gap > 0)
        memcpy(piece->gap, out->data + out->length - gap, gap);
}

const struct piece *pieces_begin(struct pieces *pieces, size_t part,
                                 const struct stamp *stamp, const struct buffer *out)
{
    size_t count = pieces->made.count;
    struct piece piece = { .stamp = *stamp,
                           .part = part,
                           .start = place_behind(pieces, out) };
    note_gap(count > 0 ? &pieces->made.items[count - 1] : NULL, out, &piece);
    *VECTOR_PUSH(&pieces->arena, &pieces->made) = piece;
    return pieces->stands && !pieces->failed ? find(pieces, part, stamp) : NULL;
}

void pieces_end(struct pieces *pieces, const struct buffer *out)
{
    struct piece *piece = &pieces->made.items[pieces->made.count - 1];
    piece->length = place_behind(pieces, out) - piece->start;
}

bool pieces_join(struct pieces *pieces, const struct piece *piece, struct buffer *out)
{
    size_t gap = piece->gap_length;
    if (pieces->run_length == 0 || gap > PIECE_GAP_MAX || out->length != gap ||
        pieces->run_start + pieces->run_length + gap != piece->start ||
        (gap > 0 && memcmp(out->data, piece->gap, gap) != 0))
        return false;
    pieces->run_length += gap + piece->length;
    buffer_clear(out);
    return true;
}

void pieces_run(struct pieces *pieces, const struct piece *piece)
{
    pieces->run_start = piece->start;
    pieces->run_length = piece->length;
}

bool pieces_read(struct pieces *pieces, const struct piece *piece, struct buffer *out)
{
    char *room = buffer_room(out, piece->length);
    pieces->failed = file_copy_read(pieces->file, piece->start, room, piece->length) !=
                     (ptrdiff_t) piece->length;
    if (!pieces->failed)
        out->length += piece->length;
    return !pieces->failed;
}

bool pieces_are_sound(const struct pieces *pieces)
{
    struct file_state state;
    return !pieces->stands ||
           (!pieces->failed && file_state_of_open(pieces->file, &state) &&
            file_state_equal(&state, &pieces->state));
}

void pieces_close(struct pieces *pieces)
{
    if (pieces->stands)
        close(pieces->file);
    arena_rewind(&pieces->arena);
    *pieces = (struct pieces){ .arena = pieces->arena };
}

void pieces_finish(struct pieces *pieces)
{
    pieces_close(pieces);
    arena_finish(&pieces->arena);
    *pieces = (struct pieces){ .stands = false };
}
