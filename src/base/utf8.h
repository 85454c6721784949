/* UTF-8 and what Unicode says of characters; the sole owner of the Unicode library. */
#ifndef ANNALS_BASE_UTF8_H
#define ANNALS_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/view.h"

/* What stands for bytes that are not UTF-8. */
enum { UTF8_REPLACEMENT = 0xFFFD };

/* utf8_next where the byte at *offset is not ASCII. */
uint32_t utf8_next_wide(struct view text, size_t *offset);

/* The code point at *offset, which is below the length and moves behind it. Bytes that
 * are not UTF-8 give U+FFFD and move by the maximal part, as Unicode 15 section 3.9
 * (U+FFFD substitution) says. */
static inline uint32_t utf8_next(struct view text, size_t *offset)
{
    unsigned char byte = (unsigned char) text.data[*offset];
    if (byte >= 0x80)
        return utf8_next_wide(text, offset);
    ++*offset;
    return byte;
}

/* The code point that ends at *offset, which moves before it; text must be valid. */
uint32_t utf8_previous(struct view text, size_t *offset);

/* Writes at most 4 bytes; returns how many. */
size_t utf8_put(uint32_t code, char out[4]);

/* The offset of the first byte that is not UTF-8; text.length when all is. */
size_t utf8_check(struct view text);

/* A copy with every maximal invalid part as U+FFFD; *count of them. text itself when
 * valid. */
struct view utf8_repair(struct arena *arena, struct view text, size_t *count);

/* Code points in a valid text. */
size_t utf8_count(struct view text);

/* The offset of the last whole character at or before offset. */
size_t utf8_floor(struct view text, size_t offset);

/* Classes by Unicode general category. Spaces include U+00A0, U+2009, U+202F, U+3000;
 * dashes U+2010 to U+2015, U+2212 and '-'. */
bool utf8_is_letter(uint32_t code);
bool utf8_is_upper(uint32_t code);
bool utf8_is_lower(uint32_t code);
bool utf8_is_digit(uint32_t code); /* ASCII 0-9 alone */
bool utf8_is_space(uint32_t code);
bool utf8_is_dash(uint32_t code);
bool utf8_is_quote(uint32_t code);
bool utf8_is_apostrophe(uint32_t code); /* ' and U+2019 */
bool utf8_is_mark(uint32_t code);       /* combining marks */
bool utf8_is_control(uint32_t code); /* Cc but tab and line feed; bidi controls, U+FEFF */

/* One code point in lower case; a curly apostrophe becomes '. */
uint32_t utf8_lower_code(uint32_t code);

/* The letters in lower case; curly apostrophes become '. A copy only when it differs. */
struct view utf8_lower(struct arena *arena, struct view text);

/* Lower case ASCII letters, digits and single hyphens, for addresses and comparison:
 * marks and apostrophes are left out, Latin ligatures and Cyrillic and Greek letters are
 * spelled, all else parts words. At most limit bytes, cut at a hyphen where there is one.
 */
struct view utf8_slug(struct arena *arena, struct view text, size_t limit);

#endif
