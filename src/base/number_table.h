/* Hash tables from a number to a number, in an arena. */
#ifndef ANNALS_BASE_NUMBER_TABLE_H
#define ANNALS_BASE_NUMBER_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct number_slot {
    uint64_t key; /* 0 where the slot is empty */
    size_t number;
};

/* As struct table (base/table.h), for keys that are numbers: hashes of words, say. Zero
 * is a valid start state; there is no way to iterate. */
struct number_table {
    struct number_slot *slots;
    struct number_slot zero; /* the number of key 0; its key is 1 when there is one */
    size_t count, capacity;  /* of slots */
    uint64_t seed;           /* of the hash; differs from run to run */
};

/* Makes room for that many keys in a table that has none yet, so that it need not grow.
 */
void number_table_reserve(struct arena *arena, struct number_table *table, size_t count);

/* Where the key's number stands, or NULL. Good until the next put. */
size_t *number_table_get(struct number_table *table, uint64_t key);

/* Where the key's number stands, made with 0 when new; *is_new (may be NULL) tells. */
size_t *number_table_put(struct arena *arena, struct number_table *table, uint64_t key,
                         bool *is_new);

#endif
