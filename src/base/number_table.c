#include "base/number_table.h"

enum { FIRST_CAPACITY = 16 };

/* An odd constant without structure: the first digits of the fraction of pi. */
static const uint64_t factor = UINT64_C(0x243f6a8885a308d3);

/* Where the key's slot is, or the empty one where it belongs. The seed is secret, so that
 * keys which collide cannot be prepared. */
static struct number_slot *slot_of(const struct number_table *table, uint64_t key)
{
    uint64_t hash = (key ^ table->seed) * factor;
    hash = (hash ^ hash >> 32) * factor;
    size_t mask = table->capacity - 1;
    size_t at = (size_t) (hash ^ hash >> 32) & mask;
    while (table->slots[at].key != 0 && table->slots[at].key != key)
        at = (at + 1) & mask;
    return &table->slots[at];
}

static void enlarge(struct arena *arena, struct number_table *table, size_t capacity)
{
    struct number_table old = *table;
    table->capacity = capacity;
    table->slots = ARENA_ARRAY(arena, struct number_slot, capacity);
    if (old.capacity == 0) /* the system places memory at random */
        table->seed = (uintptr_t) table->slots * factor;
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].key != 0)
            *slot_of(table, old.slots[i].key) = old.slots[i];
}

void number_table_reserve(struct arena *arena, struct number_table *table, size_t count)
{
    size_t capacity = FIRST_CAPACITY;
    while (capacity / 2 < count)
        capacity *= 2;
    if (table->capacity == 0)
        enlarge(arena, table, capacity);
}

size_t *number_table_get(struct number_table *table, uint64_t key)
{
    if (key == 0)
        return table->zero.key != 0 ? &table->zero.number : NULL;
    if (table->count == 0)
        return NULL;
    struct number_slot *slot = slot_of(table, key);
    return slot->key != 0 ? &slot->number : NULL;
}

size_t *number_table_put(struct arena *arena, struct number_table *table, uint64_t key,
                         bool *is_new)
{
    if (table->count >= table->capacity / 2)
        enlarge(arena, table, table->capacity > 0 ? table->capacity * 2 : FIRST_CAPACITY);
    struct number_slot *slot = key != 0 ? slot_of(table, key) : &table->zero;
    bool made = slot->key == 0;
    if (made) {
        slot->key = key != 0 ? key : 1;
        table->count += key != 0;
    }
    if (is_new != NULL)
        *is_new = made;
    return &slot->number;
}
