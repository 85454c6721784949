/* The lexicon as it is laid out when the program is built, for its maker and its reader.
 */
#ifndef ANNALS_TEXT_LEXICON_TABLE_H
#define ANNALS_TEXT_LEXICON_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "text/word_key.h"

/* A hash table with open addressing. A slot holds in its high bits a print of the word,
 * in its low ones what the lexicon says of it; 0 is a free slot. Words are not kept: 17
 * bits of their hash choose the slot and 25 others are compared, and the maker refuses
 * two words that fall together. A word that is not in the lexicon passes for one that is
 * once in some 20 million. */
enum {
    LEXICON_SLOT_BITS = 17,
    LEXICON_VALUE_BITS = 39,

    LEXICON_NOUN = 0, /* shifts: four bits each */
    LEXICON_VERB = 4,
    LEXICON_ADJECTIVE = 8,
    LEXICON_ADVERB = 12,
    LEXICON_NAME = 16,   /* one bit: also written with a capital */
    LEXICON_TIME = 17,   /* one bit: a month or a day of the week */
    LEXICON_SETS = 18,   /* six bits: sets of verbs */
    LEXICON_CLOSED = 24, /* one bit: the index is that of a closed word */
    LEXICON_INDEX = 25, /* 14 bits: that closed word or irregular form, from 1; 0: none */
    LEXICON_INDEX_MASK = 0x3FFF,
    LEXICON_SETS_MASK = 0x3F,
};

/* Irregular forms: offsets of lemmas in the pool, 0 when absent, which forms, and what
 * the lexicon says of the lemmas. */
struct lexicon_form {
    uint16_t verb, noun, adjective;
    uint8_t forms;
    uint8_t verb_rank, noun_rank, adjective_rank;
    uint8_t sets; /* of the verb */
};

enum {
    LEXICON_PAST = 1,
    LEXICON_PARTICIPLE = 2,
    LEXICON_GERUND = 4,
    LEXICON_PRESENT = 8
};

extern const uint64_t lexicon_slots[];
extern const struct lexicon_form lexicon_forms[];
extern const char lexicon_pool[]; /* lemmas, each ended by a 0 */

/* Eight bytes at a time, each mixed by a multiplication whose halves are joined, since
 * the table takes low bits and the print high ones. */
static inline uint64_t lexicon_hash(const char *word, size_t length)
{
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = length;
    while (length > WORD_KEY_BYTES) {
        hash = (hash ^ word_eight(word)) * odd;
        hash ^= hash >> 32;
        word += WORD_KEY_BYTES;
        length -= WORD_KEY_BYTES;
    }
    hash = (hash ^ word_key(word, length)) * odd;
    hash = (hash ^ hash >> 32) * odd;
    return hash ^ hash >> 29;
}

/* The print of a word, where slots have theirs. */
static inline uint64_t lexicon_print(uint64_t hash)
{
    return hash >> LEXICON_VALUE_BITS << LEXICON_VALUE_BITS;
}

static inline uint64_t lexicon_value(uint64_t slot)
{
    return slot & ((UINT64_C(1) << LEXICON_VALUE_BITS) - 1);
}

#endif
