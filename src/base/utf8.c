#include "base/utf8.h"

#include <string.h>

static bool is_continuation(char byte)
{
    return ((unsigned char) byte & 0xC0) == 0x80;
}

/* What may follow a first byte: table 3-7 of Unicode 15, by first byte. */
struct sequence {
    unsigned char first, last;   /* first bytes */
    unsigned char low, high;     /* bounds of the second byte; later ones are 80..BF */
    unsigned char length, value; /* bytes in all; mask of the first byte's value bits */
};

static const struct sequence sequences[] = {
    { 0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F }, { 0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F },
    { 0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F }, { 0xED, 0xED, 0x80, 0x9F, 3, 0x0F },
    { 0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F }, { 0xF0, 0xF0, 0x90, 0xBF, 4, 0x07 },
    { 0xF1, 0xF3, 0x80, 0xBF, 4, 0x07 }, { 0xF4, 0xF4, 0x80, 0x8F, 4, 0x07 },
};

static const struct sequence *sequence_of(unsigned char first)
{
    for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; i++)
        if (first >= sequences[i].first && first <= sequences[i].last)
            return &sequences[i];
    return NULL;
}

/* Moves behind the character, or the maximal part of one, at *offset; false for the part.
 */
static bool decode(struct view text, size_t *offset, uint32_t *code)
{
    const unsigned char *bytes = (const unsigned char *) text.data + *offset;
    size_t left = text.length - *offset;
    const struct sequence *sequence = sequence_of(bytes[0]);
    *code = UTF8_REPLACEMENT;
    ++*offset;
    if (sequence == NULL)
        return false;

    uint32_t sum = bytes[0] & sequence->value;
    for (size_t i = 1; i < sequence->length; i++) {
        unsigned char low = i == 1 ? sequence->low : 0x80;
        unsigned char high = i == 1 ? sequence->high : 0xBF;
        if (i >= left || bytes[i] < low || bytes[i] > high)
            return false;
        sum = sum << 6 | (bytes[i] & 0x3F);
        ++*offset;
    }
    *code = sum;
    return true;
}

uint32_t utf8_next_wide(struct view text, size_t *offset)
{
    uint32_t code;
    decode(text, offset, &code);
    return code;
}

uint32_t utf8_previous(struct view text, size_t *offset)
{
    size_t start = *offset;
    do
        start--;
    while (start > 0 && is_continuation(text.data[start]));
    *offset = start;
    return utf8_next(text, &start);
}

size_t utf8_put(uint32_t code, char out[4])
{
    if (code < 0x80) {
        out[0] = (char) code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char marks[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char) (0x80 | (code & 0x3F));
        code >>= 6;
    }
    out[0] = (char) (marks[length] | code);
    return length;
}

/* The first byte at or after from that is not ASCII. */
static size_t skip_ascii(struct view text, size_t from)
{
    while (text.length - from >= sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, text.data + from, sizeof word);
        if (word & UINT64_C(0x8080808080808080))
            break;
        from += sizeof word;
    }
    while (from < text.length && (unsigned char) text.data[from] < 0x80)
        from++;
    return from;
}

/* As utf8_check, from an offset. */
static size_t check_from(struct view text, size_t from)
{
    while ((from = skip_ascii(text, from)) < text.length) {
        size_t next = from;
        uint32_t code;
        if (!decode(text, &next, &code))
            return from;
        from = next;
    }
    return from;
}

size_t utf8_check(struct view text)
{
    return check_from(text, 0);
}

static size_t count_invalid(struct view text, size_t from)
{
    size_t count = 0;
    while ((from = check_from(text, from)) < text.length) {
        utf8_next_wide(text, &from);
        count++;
    }
    return count;
}

struct view utf8_repair(struct arena *arena, struct view text, size_t *count)
{
    size_t bad = utf8_check(text);
    *count = bad < text.length ? count_invalid(text, bad) : 0;
    if (*count == 0)
        return text;

    char *out = arena_array(arena, text.length + 2 * *count + 1, 1);
    size_t length = 0, from = 0;
    for (;;) {
        if (bad > from)
            memcpy(out + length, text.data + from, bad - from);
        length += bad - from;
        if (bad == text.length)
            return (struct view){ out, length };
        from = bad;
        utf8_next_wide(text, &from);
        length += utf8_put(UTF8_REPLACEMENT, out + length);
        bad = check_from(text, from);
    }
}

size_t utf8_count(struct view text)
{
    size_t at = 0, continuations = 0;
    for (; text.length - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, text.data + at, sizeof word);
        /* The lowest bit of each byte: its bit 7 without its bit 6, as 10xxxxxx has them.
         * The product adds them up in its highest byte. */
        word = (word >> 7) & (~word >> 6) & UINT64_C(0x0101010101010101);
        continuations += (word * UINT64_C(0x0101010101010101)) >> 56;
    }
    for (; at < text.length; at++)
        continuations += is_continuation(text.data[at]);
    return text.length - continuations;
}

size_t utf8_floor(struct view text, size_t offset)
{
    if (offset > text.length)
        offset = text.length;
    size_t start = offset;
    for (int back = 0; back < 4 && start > 0; back++) {
        start--;
        if (!is_continuation(text.data[start])) {
            const struct sequence *sequence =
                sequence_of((unsigned char) text.data[start]);
            bool cut = sequence != NULL && offset - start < sequence->length;
            return cut ? start : offset;
        }
    }
    return offset;
}
