#include "base/vector.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 8 };

void *vector_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                  size_t size)
{
    if (count >= *capacity) {
        if (count > SIZE_MAX / 2 / size - FIRST_CAPACITY)
            abort();
        size_t wanted = count < FIRST_CAPACITY ? FIRST_CAPACITY : count * 2;
        items = arena_grow(arena, items, count * size, wanted * size);
        *capacity = wanted;
    }
    memset((char *) items + count * size, 0, size);
    return items;
}
