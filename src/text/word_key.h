/* Keys of words: numbers that a word is compared and looked up by. */
#ifndef ANNALS_TEXT_WORD_KEY_H
#define ANNALS_TEXT_WORD_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { WORD_KEY_BYTES = 8 }; /* a word so short is told by its key alone */

/* Eight bytes as a number, the first of them lowest. */
static inline uint64_t word_eight(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

/* The same of four bytes, and of the one at a place. */
static inline uint64_t word_four(const char *bytes)
{
    uint32_t four;
    memcpy(&four, bytes, sizeof four);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    four = __builtin_bswap32(four);
#endif
    return four;
}

static inline uint64_t word_byte(const char *bytes, size_t at)
{
    return (unsigned char) bytes[at];
}

/* The key of a word of nine bytes or more, by its first eight and its last. Its lowest
 * byte is 0, which no word begins with, so that it is no short word's. */
static inline uint64_t word_key_long(uint64_t first, uint64_t last, size_t length)
{
    uint64_t mixed = first ^ (last + length) * UINT64_C(0x9E3779B97F4A7C15);
    return (mixed ^ mixed >> 32) << 8;
}

static inline bool word_key_is_long(uint64_t key)
{
    return (key & 0xFF) == 0;
}

/* The key of a word of one to eight bytes, which eight begins with. */
static inline uint64_t word_key_short(uint64_t eight, size_t length)
{
    return eight & UINT64_MAX >> (64 - 8 * length);
}

/* The key of any word; 0 of none. Not a byte beside the word is read: of four to eight,
 * the first four and the last four, of fewer the first, the middle and the last. */
static inline uint64_t word_key(const char *word, size_t length)
{
    if (length > WORD_KEY_BYTES)
        return word_key_long(word_eight(word), word_eight(word + length - WORD_KEY_BYTES),
                             length);
    if (length >= 4)
        return word_four(word) | word_four(word + length - 4) << 8 * (length - 4);
    if (length == 0)
        return 0;
    return word_byte(word, 0) | word_byte(word, length / 2) << 8 * (length / 2) |
           word_byte(word, length - 1) << 8 * (length - 1);
}

#endif
