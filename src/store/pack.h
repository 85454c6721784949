/* Packing: values to bytes and back, for files that this program alone reads. One walk
 * over a structure does both, so that what is written and what is read cannot drift
 * apart. */
#ifndef ANNALS_STORE_PACK_H
#define ANNALS_STORE_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file_state.h"
#include "base/view.h"

/* Writes when out is set, else reads. Reading bytes that were not written so sets failed,
 * and what is read from then on is zero: the caller looks once, at the end. */
struct pack {
    struct buffer *out;

    struct arena *arena;  /* of what is made while reading */
    const char *at, *end; /* what is left to read; views made point into it */
    bool failed;
};

/* A packing that writes behind what the buffer holds; one that reads all of bytes, which
 * must stay as long as what is read. */
struct pack pack_writer(struct buffer *out);
struct pack pack_reader(struct arena *arena, struct view bytes);

static inline bool pack_reads(const struct pack *pack)
{
    return pack->out == NULL;
}

/* Whether everything was read and fitted. */
bool pack_is_whole(const struct pack *pack);

void pack_number(struct pack *pack, size_t *number);
void pack_integer(struct pack *pack, int *number);
void pack_flag(struct pack *pack, bool *flag);
void pack_real(struct pack *pack, double *real);

/* An enum value below limit, which is held as an unsigned int. */
unsigned pack_choice(struct pack *pack, unsigned value, unsigned limit);

/* Absent views stay absent. */
void pack_view(struct pack *pack, struct view *view);

/* Bytes of a fixed length. */
void pack_bytes(struct pack *pack, void *bytes, size_t length);

/* The state of a file. */
void pack_file_state(struct pack *pack, struct file_state *state);

/* How many items follow. Reading, what cannot be, since each takes a byte at least,
 * fails; so a damaged file asks for no more memory than it has bytes. */
void pack_count(struct pack *pack, size_t *count);

/* A list of count items: made in the arena when reading. */
#define PACK_LIST(pack, type, items, count)                      \
    do {                                                         \
        pack_count((pack), &(count));                            \
        if (pack_reads(pack))                                    \
            (items) = ARENA_ARRAY((pack)->arena, type, (count)); \
    } while (0)

#endif
