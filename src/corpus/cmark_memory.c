#include "corpus/cmark_memory.h"

#include <stdint.h>
#include <stdlib.h>

/* cmark's allocator takes no argument of ours, so the arena in use must stand somewhere:
 * the one mutable variable of the layer, a thread's own and set before each parse. */
static _Thread_local struct arena *current;

/* Before each piece, since cmark does not say how large the old one was. */
union header {
    size_t size;
    max_align_t alignment;
};

static void *take(size_t size)
{
    if (size > SIZE_MAX - sizeof(union header))
        abort();
    union header *header = arena_alloc(current, size + sizeof *header);
    header->size = size;
    return header + 1;
}

static void *take_cleared(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        abort();
    return take(count * size);
}

static void *take_again(void *old, size_t size)
{
    if (old == NULL)
        return take(size);
    union header *header = (union header *) old - 1;
    if (size <= header->size)
        return old;
    if (size > SIZE_MAX - sizeof *header)
        abort();
    header =
        arena_grow(current, header, sizeof *header + header->size, sizeof *header + size);
    header->size = size;
    return header + 1;
}

static void leave(void *old)
{
    (void) old;
}

static const cmark_mem from_arena = { take_cleared, take_again, leave };

cmark_mem *cmark_memory_from(struct arena *arena)
{
    current = arena;
    return (cmark_mem *) &from_arena; /* cmark says it may write there, and does not */
}
