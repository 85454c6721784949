/* The lexicon as it is laid out when the program is built, for its maker and its reader.
 */
#ifndef ANNALS_TEXT_LEXICON_TABLE_H
#define ANNALS_TEXT_LEXICON_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/view.h"

/* A hash table with open addressing. Words are not kept: 17 bits of their hash choose the
 * slot and 32 others are compared, and the maker refuses two words that fall together. A
 * word that is not in the lexicon passes for one that is once in some 10^9. */
struct lexicon_slot {
    uint32_t print; /* high half of the word's hash, never 0; 0 marks a free slot */
    uint32_t value; /* bits, see below */
};

enum {
    LEXICON_SLOT_BITS = 17,
    LEXICON_NOUN = 0, /* shifts of four bits each */
    LEXICON_VERB = 4,
    LEXICON_ADJECTIVE = 8,
    LEXICON_ADVERB = 12,
    LEXICON_NAME = 16,   /* one bit: also written with a capital */
    LEXICON_CLOSED = 17, /* one bit: the index is that of a closed word */
    LEXICON_INDEX = 18, /* 14 bits: that closed word or irregular form, from 1; 0: none */
    LEXICON_INDEX_MASK = 0x3FFF,
};

/* Irregular forms: offsets of lemmas in the pool, 0 when absent, and which forms. */
struct lexicon_form {
    uint16_t verb, noun, adjective;
    uint8_t forms;
};

enum {
    LEXICON_PAST = 1,
    LEXICON_PARTICIPLE = 2,
    LEXICON_GERUND = 4,
    LEXICON_PRESENT = 8
};

extern const struct lexicon_slot lexicon_slots[];
extern const struct lexicon_form lexicon_forms[];
extern const char lexicon_pool[]; /* lemmas, each ended by a 0 */

/* FNV-1a with 64 bits (Fowler, Noll, Vo), its halves mixed: the table takes low bits. */
static inline uint64_t lexicon_hash(const char *word, size_t length)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char) word[i]) * UINT64_C(0x100000001B3);
    return hash ^ hash >> 29;
}

static inline uint32_t lexicon_print(uint64_t hash)
{
    uint32_t print = (uint32_t) (hash >> 32);
    return print != 0 ? print : 1;
}

#endif
