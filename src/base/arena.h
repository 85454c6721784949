/* Arenas: memory that is given out piecewise and given back all at once. */
#ifndef ANNALS_BASE_ARENA_H
#define ANNALS_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/view.h"

/* Zero is a valid start state. Not for use by two threads at once. */
struct arena {
    struct arena_block *blocks; /* newest first */
    struct arena_block *spare;  /* that a rewound arena has not used again */
    size_t held;                /* bytes got from the system */
    unsigned char *at, *end; /* what is left of the newest block, aligned at both ends */
};

enum { ARENA_ALIGNMENT = 16 }; /* fits any type */

/* As arena_alloc, not zeroed. */
void *arena_take_block(struct arena *arena, size_t size);
static inline void *arena_take(struct arena *arena, size_t size)
{
    size_t left = (size_t) (arena->end - arena->at);
    if (left < (size > 0 ? size : 1)) /* an arena without blocks has no piece to give */
        return arena_take_block(arena, size);
    void *piece = arena->at;
    arena->at += (size + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
    return piece;
}

/* Zeroed memory of that size, aligned for any type, until the arena is reset or finished.
 * Never NULL: when the system has no memory left the program aborts, since no caller
 * could go on. Inline, as it is called for every small thing: the size is mostly known
 * where it is compiled. */
static inline void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(arena_take(arena, size), 0, size);
}

#define ARENA_NEW(arena, type) ((type *) arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) \
    ((type *) arena_array((arena), (count), sizeof(type)))

/* As ARENA_ARRAY, not zeroed: for what is filled at once. */
#define ARENA_TAKE(arena, type, count) \
    ((type *) arena_take_array((arena), (count), sizeof(type)))

/* count * size bytes, zeroed and not; both abort where the product overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);
void *arena_take_array(struct arena *arena, size_t count, size_t size);

/* Moves old_size bytes to where there is room for size, in place where they were the last
 * thing given out. What is gained is not zeroed; old may be NULL when old_size is 0. */
void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t size);

/* A copy in the arena, with a NUL after it. The absent view stays absent. */
struct view arena_copy(struct arena *arena, struct view view);

/* printf into the arena, with a NUL after it. */
struct view arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), nonnull(2)));

/* Gives back everything but one block, for the next document. */
void arena_reset(struct arena *arena);

/* Begins anew with all the memory it has: for what takes as much again. */
void arena_rewind(struct arena *arena);

/* Gives back everything; accepts NULL and a zeroed arena. */
void arena_finish(struct arena *arena);

#endif
