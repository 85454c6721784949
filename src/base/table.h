/* Hash tables from a string view to a number, in an arena. */
#ifndef ANNALS_BASE_TABLE_H
#define ANNALS_BASE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"

/* Zero is a valid start state. Keys are not copied: they must live as long as the table.
 * There is no way to iterate: output never depends on the order of a table. */
struct table {
    struct table_slot *slots;
    size_t count, capacity;
    uint64_t seed; /* of the hash; differs from run to run, so that no input can be made
                      slow */
};

/* Makes room for that many keys in a table that has none yet, so that it need not grow.
 */
void table_reserve(struct arena *arena, struct table *table, size_t count);

/* Where the key's number stands, or NULL. Good until the next put. */
size_t *table_get(const struct table *table, struct view key);

/* Where the key's number stands, made with 0 when new; *is_new (may be NULL) tells. */
size_t *table_put(struct arena *arena, struct table *table, struct view key,
                  bool *is_new);

/* The hash of a key; the seed is to be secret, so that keys which collide cannot be
 * prepared. Never 0. */
uint64_t table_hash(uint64_t seed, struct view key);

#endif
