/* Growing arrays in an arena, for any struct with items, count and capacity. */
#ifndef ANNALS_BASE_VECTOR_H
#define ANNALS_BASE_VECTOR_H

#include <stddef.h>
#include <string.h>

#include "base/arena.h"

/* The use:
 *
 *     struct token_list { struct token *items; size_t count, capacity; };
 *     struct token *token = VECTOR_PUSH(arena, &list);
 *
 * The pushed item is zeroed. Pointers into items are good until the next push. */
#define VECTOR_PUSH(arena, list)                                            \
    ((list)->items = vector_room((arena), (list)->items, (list)->count,     \
                                 &(list)->capacity, sizeof *(list)->items), \
     &(list)->items[(list)->count++])

/* The same, not zeroed: for what is filled at once. */
#define VECTOR_TAKE(arena, list)                                                  \
    ((list)->items = (list)->count < (list)->capacity                             \
                         ? (list)->items                                          \
                         : vector_grow((arena), (list)->items, (list)->count,     \
                                       &(list)->capacity, sizeof *(list)->items), \
     &(list)->items[(list)->count++])

/* A copy of count items with room for more, in place where that can be; raises *capacity.
 */
void *vector_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                  size_t size);

/* The items with room for one more, which is zeroed. */
static inline void *vector_room(struct arena *arena, void *items, size_t count,
                                size_t *capacity, size_t size)
{
    if (count >= *capacity)
        items = vector_grow(arena, items, count, capacity, size);
    memset((char *) items + count * size, 0, size);
    return items;
}

#endif
