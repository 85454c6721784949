#include "base/percent.h"

enum { IN_PATH = 1, IN_TEXT = 2, ANYWHERE = IN_PATH | IN_TEXT };

/* Where a byte stands as it is. */
static const unsigned char plain[0x100] = {
#define PLAIN_4(c) \
    [c] = ANYWHERE, [c + 1] = ANYWHERE, [c + 2] = ANYWHERE, [c + 3] = ANYWHERE
    PLAIN_4('a'),     PLAIN_4('e'),     PLAIN_4('i'),     PLAIN_4('m'),
    PLAIN_4('q'),     PLAIN_4('u'),     ['y'] = ANYWHERE, ['z'] = ANYWHERE,
    PLAIN_4('A'),     PLAIN_4('E'),     PLAIN_4('I'),     PLAIN_4('M'),
    PLAIN_4('Q'),     PLAIN_4('U'),     ['Y'] = ANYWHERE, ['Z'] = ANYWHERE,
    PLAIN_4('0'),     PLAIN_4('4'),     ['8'] = ANYWHERE, ['9'] = ANYWHERE,
    ['.'] = ANYWHERE, ['_'] = ANYWHERE, ['~'] = ANYWHERE, ['-'] = IN_PATH,
    ['/'] = IN_PATH,
#undef PLAIN_4
};

static inline size_t encode(struct view text, unsigned place, char *out)
{
    static const char digits[] = "0123456789ABCDEF";
    char *to = out;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char) text.data[i];
        if ((plain[byte] & place) != 0) {
            *to++ = (char) byte;
            continue;
        }
        *to++ = '%';
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 15];
    }
    return (size_t) (to - out);
}

size_t percent_write_path(struct view path, char *out)
{
    return encode(path, IN_PATH, out);
}

struct view percent_path(struct arena *arena, struct view path)
{
    char *out = ARENA_TAKE(arena, char, 3 * path.length + 1);
    return (struct view){ out, encode(path, IN_PATH, out) };
}

struct view percent_text(struct arena *arena, struct view text)
{
    char *out = ARENA_TAKE(arena, char, 3 * text.length + 1);
    return (struct view){ out, encode(text, IN_TEXT, out) };
}
