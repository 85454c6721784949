#include "base/vector.h"

#include <stdint.h>
#include <stdlib.h>

enum { FIRST_COUNT = 8, FIRST_SIZE = 256 };

/* Eight small items or two large ones: many lists stay short. */
static size_t first_capacity(size_t size)
{
    size_t fitting = FIRST_SIZE / size;
    return fitting > FIRST_COUNT ? FIRST_COUNT : fitting < 2 ? 2 : fitting;
}

void *vector_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                  size_t size)
{
    if (count > SIZE_MAX / 4 / size)
        abort();
    size_t wanted = count > 0 ? count * 2 : first_capacity(size);
    *capacity = wanted;
    return arena_grow(arena, items, count * size, wanted * size);
}
