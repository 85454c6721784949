/* The key that a lexicon's words are found by: the generator fills the slots with it, the
 * matcher asks it of every word of a text, so that it looks at four bytes alone. */
#ifndef ANNALS_TIMEX_WORD_KEY_H
#define ANNALS_TIMEX_WORD_KEY_H

#include <stddef.h>
#include <stdint.h>

/* The length, the first two bytes and the last of a word that is not empty; never 0. */
static inline uint32_t word_key(const char *word, size_t length)
{
    uint32_t first = (unsigned char) word[0], last = (unsigned char) word[length - 1];
    uint32_t second = (unsigned char) word[length > 1];
    return first | second << 8 | last << 16 | (uint32_t) length << 24;
}

/* How a word begins rows: not, as any word, as a name with its capital alone. */
enum { GRAMMAR_OPENS_NOT, GRAMMAR_OPENS, GRAMMAR_OPENS_CAPITAL };

/* Where to look first: a multiplication by 2^32 over the golden ratio mixes the key
 * (Knuth, The Art of Computer Programming, 6.4). */
static inline uint32_t word_slot_of(uint32_t key)
{
    return (key * UINT32_C(2654435769)) >> 16;
}

#endif
