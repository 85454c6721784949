/* Growing arrays in an arena, for any struct with items, count and capacity. */
#ifndef ANNALS_BASE_VECTOR_H
#define ANNALS_BASE_VECTOR_H

#include <stddef.h>

#include "base/arena.h"

/* The use:
 *
 *     struct token_list { struct token *items; size_t count, capacity; };
 *     struct token *token = VECTOR_PUSH(arena, &list);
 *
 * The pushed item is zeroed. Pointers into items are good until the next push. */
#define VECTOR_PUSH(arena, list)                                                          \
    ((list)->items = vector_grow((arena), (list)->items, (list)->count,                   \
                                 &(list)->capacity, sizeof *(list)->items),               \
     &(list)->items[(list)->count++])

/* Room for one more item: items itself, or a copy twice as large with *capacity raised. */
void *vector_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                  size_t size);

#endif
