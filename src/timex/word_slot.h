/* Where a lexicon's words are found by their keys: the generator fills the slots, the
 * matcher asks them for every word of a text.
 *
 * A perfect hash: each group of words has a multiplier by which all of them fall into
 * slots of their own (after Fox, Heath, Chen and Daoud 1992). So a look-up is without a
 * branch, which would be guessed wrong for every other word. */
#ifndef ANNALS_TIMEX_WORD_SLOT_H
#define ANNALS_TIMEX_WORD_SLOT_H

#include <stddef.h>
#include <stdint.h>

/* How a word begins rows: not, as any word, as a name with its capital alone. */
enum { GRAMMAR_OPENS_NOT, GRAMMAR_OPENS, GRAMMAR_OPENS_CAPITAL };

enum {
    WORD_GROUP_BITS = 9,
    WORD_GROUPS = 1 << WORD_GROUP_BITS,
    WORD_SLOT_BITS = 12, /* at most: two to that power */
};

/* A multiplication by 2^64 over the golden ratio mixes the key; the highest bits depend
 * on all of it (Knuth, The Art of Computer Programming, 6.4). */
static inline uint64_t word_hash(uint64_t key)
{
    return key * UINT64_C(0x9E3779B97F4A7C15);
}

static inline size_t word_group_of(uint64_t hash)
{
    return (size_t) (hash >> (64 - WORD_GROUP_BITS));
}

/* The slot of a word whose group has that multiplier, of a power of two of them. */
static inline size_t word_slot_of(uint64_t hash, uint16_t multiplier, size_t slot_count)
{
    return (uint32_t) (hash >> 24) * multiplier >> 16 & (slot_count - 1);
}

#endif
