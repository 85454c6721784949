/* Classes of bytes, and the little that scanning asks of characters beyond ASCII. */
#ifndef ANNALS_TEXT_SCAN_BYTES_H
#define ANNALS_TEXT_SCAN_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/view.h"
#include "text/word_key.h"

enum {
    BYTE_UPPER = 1,
    BYTE_LOWER = 2,
    BYTE_DIGIT = 4,
    BYTE_SPACE = 8,
    BYTE_HIGH = 16,   /* part of a character beyond ASCII */
    BYTE_PUNCT = 32,  /* marks of punctuation */
    BYTE_SYMBOL = 64, /* other marks: $ % & ... */
    BYTE_RUN = 128,   /* marks of which a run is one token: -- ... === */
    BYTE_PARTS = 256, /* letters before it are a word, whatever stands behind it */
    BYTE_LETTER = BYTE_UPPER | BYTE_LOWER,
};

extern const uint16_t scan_bytes[256];

/* The class of the byte at offset, 0 at or behind end. */
static inline unsigned scan_byte(struct view text, size_t offset, size_t end)
{
    return offset < end ? scan_bytes[(unsigned char) text.data[offset]] : 0U;
}

/* Bytes of the apostrophe at offset (' or U+2019), 0 when there is none. */
size_t scan_apostrophe(struct view text, size_t offset, size_t end);

/* The highest bit of each of eight bytes that is a to z, the first byte lowest. Sums
 * carry into that bit where a byte is at least 'a', or behind 'z' (Hacker's Delight, 2nd
 * edition, 6-1). */
static inline uint64_t scan_lower_bytes(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highest = ones << 7;
    uint64_t word = word_eight(bytes), low = word & ~highest;
    return (low + ones * (0x80 - 'a')) & ~(low + ones * (0x7F - 'z')) & ~word & highest;
}

/* How many bytes from offset on are a to z, at most 8; 0 near the text's end. */
static inline size_t scan_lower_run(struct view text, size_t offset)
{
    if (text.length - offset < 8)
        return 0;
    uint64_t other = scan_lower_bytes(text.data + offset) ^ UINT64_C(0x8080808080808080);
    return other == 0 ? 8 : (size_t) __builtin_ctzll(other) / 8;
}

/* The end of the letters (with marks; figures too when asked for) that begin at offset;
 * *seen gains the classes of their bytes. */
size_t scan_letters(struct view text, size_t offset, size_t end, bool figures,
                    unsigned *seen);

/* Whether a letter stands at offset. */
bool scan_letter_at(struct view text, size_t offset, size_t end);

#endif
