#include "text/scan_bytes.h"

#include "base/utf8.h"

#define U BYTE_UPPER
#define L BYTE_LOWER
#define D BYTE_DIGIT
#define W (BYTE_SPACE | BYTE_PARTS)
#define P BYTE_PUNCT
#define S BYTE_SYMBOL
#define p (BYTE_PUNCT | BYTE_PARTS)
#define s (BYTE_SYMBOL | BYTE_PARTS)
#define q (BYTE_SYMBOL | BYTE_RUN | BYTE_PARTS)
#define R (BYTE_PUNCT | BYTE_RUN)
#define Q (BYTE_SYMBOL | BYTE_RUN)
#define H BYTE_HIGH
#define H16 H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H

/* clang-format off */
const uint16_t scan_bytes[256] = {
    W, W, W, W, W, W, W, W,  W, W, W, W, W, W, W, W,
    W, W, W, W, W, W, W, W,  W, W, W, W, W, W, W, W,
    W, p, p, q, s, s, S, P,  p, p, q, Q, p, R, R, p,   /*  !"#$%&' ()*+,-./ */
    D, D, D, D, D, D, D, D,  D, D, P, p, s, q, s, p,   /* 01234567 89:;<=>? */
    S, U, U, U, U, U, U, U,  U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U,  U, U, U, p, s, p, s, Q,   /*          Z[\]^_ */
    p, L, L, L, L, L, L, L,  L, L, L, L, L, L, L, L,
    L, L, L, L, L, L, L, L,  L, L, L, p, p, p, q, W,   /*          z{|}~  */
    H16, H16, H16, H16, H16, H16, H16, H16,
};
/* clang-format on */

size_t scan_apostrophe(struct view text, size_t offset, size_t end)
{
    if (offset < end && text.data[offset] == '\'')
        return 1;
    if (offset + 3 <= end && (unsigned char) text.data[offset] == 0xE2 &&
        (unsigned char) text.data[offset + 1] == 0x80 &&
        (unsigned char) text.data[offset + 2] == 0x99)
        return 3;
    return 0;
}

/* Whether the character at *offset, beyond ASCII, belongs to a word; moves behind it. */
static bool word_character(struct view text, size_t *offset, unsigned *seen)
{
    size_t next = *offset;
    uint32_t code = utf8_next(text, &next);
    bool letter = utf8_is_letter(code);
    if (!letter && !utf8_is_mark(code) && code != 0x00AD) /* soft hyphen */
        return false;
    if (letter)
        *seen |= utf8_is_upper(code) ? BYTE_UPPER : BYTE_LOWER;
    *seen |= BYTE_HIGH;
    *offset = next;
    return true;
}

size_t scan_letters(struct view text, size_t offset, size_t end, bool figures,
                    unsigned *seen)
{
    unsigned wanted = figures ? BYTE_LETTER | BYTE_DIGIT : BYTE_LETTER;
    unsigned first = scan_byte(text, offset, end);
    if ((first & BYTE_LETTER) != 0) { /* most words: one letter, then small ones */
        size_t run = scan_lower_run(text, offset + 1), room = end - offset - 1;
        run = run < room ? run : room;
        *seen |= first | (run > 0 ? BYTE_LOWER : 0U);
        offset += 1 + run;
    }
    for (;;) {
        unsigned class = scan_byte(text, offset, end);
        if ((class & wanted) != 0) {
            *seen |= class;
            offset++;
        } else if ((class & BYTE_HIGH) == 0 || !word_character(text, &offset, seen)) {
            return offset;
        }
    }
}

bool scan_letter_at(struct view text, size_t offset, size_t end)
{
    unsigned class = scan_byte(text, offset, end);
    return (class & BYTE_LETTER) != 0 ||
           ((class & BYTE_HIGH) != 0 && utf8_is_letter(utf8_next(text, &offset)));
}
