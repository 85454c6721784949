#include "base/table.h"

#include <string.h>

struct table_slot {
    struct view key;
    size_t number;
    uint64_t hash; /* 0 where the slot is empty */
};

enum { FIRST_CAPACITY = 16 };

/* Odd constants without structure: the first digits of the fractions of pi and e. */
static const uint64_t factor = UINT64_C(0x243f6a8885a308d3);
static const uint64_t origin = UINT64_C(0xb7e151628aed2a6b);

/* Both halves of the product of 128 bits, folded: after Wang Yi's wyhash. One instruction
 * makes them where the compiler has a type for it. */
#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 product;

static uint64_t mix(uint64_t a, uint64_t b)
{
    product whole = (product) a * b;
    return (uint64_t) whole ^ (uint64_t) (whole >> 64);
}
#else
static uint64_t mix(uint64_t a, uint64_t b)
{
    uint64_t a0 = a & UINT32_MAX, a1 = a >> 32, b0 = b & UINT32_MAX, b1 = b >> 32;
    uint64_t middle = a1 * b0 + ((a0 * b0) >> 32);
    uint64_t cross = a0 * b1 + (middle & UINT32_MAX);
    uint64_t high = a1 * b1 + (middle >> 32) + (cross >> 32);
    return (a * b) ^ high;
}
#endif

static uint64_t read64(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

static uint64_t read32(const char *bytes)
{
    uint32_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Up to 8 bytes as one number; which length they had is hashed apart. */
static uint64_t read_short(const char *bytes, size_t length)
{
    if (length >= 4)
        return read32(bytes) << 32 | read32(bytes + length - 4);
    if (length == 0)
        return 0;
    return (uint64_t) (unsigned char) bytes[0] << 16 |
           (uint64_t) (unsigned char) bytes[length / 2] << 8 |
           (unsigned char) bytes[length - 1];
}

static inline uint64_t hash_of(uint64_t seed, struct view key)
{
    uint64_t hash = seed ^ mix(key.length ^ origin, factor);
    const char *bytes = key.data;
    size_t left = key.length;
    for (; left > 8; left -= 8, bytes += 8)
        hash = mix(hash ^ read64(bytes), factor);
    hash = mix(hash ^ read_short(bytes, left), factor);
    hash = mix(hash, origin);
    return hash != 0 ? hash : 1;
}

uint64_t table_hash(uint64_t seed, struct view key)
{
    return hash_of(seed, key);
}

/* The slot that holds the key, or the empty one where it belongs. */
static struct table_slot *slot_of(const struct table *table, struct view key,
                                  uint64_t hash)
{
    size_t mask = table->capacity - 1;
    size_t at = (size_t) hash & mask;
    while (table->slots[at].hash != 0) {
        struct table_slot *slot = &table->slots[at];
        if (slot->hash == hash && view_equal(slot->key, key))
            return slot;
        at = (at + 1) & mask;
    }
    return &table->slots[at];
}

static void enlarge(struct arena *arena, struct table *table, size_t capacity)
{
    struct table old = *table;
    table->capacity = capacity;
    table->slots = ARENA_ARRAY(arena, struct table_slot, table->capacity);
    if (old.capacity == 0) /* the system places memory at random */
        table->seed = mix((uintptr_t) table->slots ^ origin, factor);
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.slots[i].hash != 0)
            *slot_of(table, old.slots[i].key, old.slots[i].hash) = old.slots[i];
    }
}

static void grow(struct arena *arena, struct table *table)
{
    enlarge(arena, table, table->capacity > 0 ? table->capacity * 2 : FIRST_CAPACITY);
}

void table_reserve(struct arena *arena, struct table *table, size_t count)
{
    size_t capacity = FIRST_CAPACITY;
    while (capacity / 2 < count)
        capacity *= 2;
    if (table->capacity == 0)
        enlarge(arena, table, capacity);
}

size_t *table_get(const struct table *table, struct view key)
{
    if (table->count == 0)
        return NULL;
    struct table_slot *slot = slot_of(table, key, hash_of(table->seed, key));
    return slot->hash != 0 ? &slot->number : NULL;
}

size_t *table_put(struct arena *arena, struct table *table, struct view key, bool *is_new)
{
    if (table->count >= table->capacity / 2)
        grow(arena, table);
    uint64_t hash = hash_of(table->seed, key);
    struct table_slot *slot = slot_of(table, key, hash);
    bool made = slot->hash == 0;
    if (made) {
        *slot = (struct table_slot){ .key = key, .hash = hash };
        table->count++;
    }
    if (is_new != NULL)
        *is_new = made;
    return &slot->number;
}
