#include "corpus/charset.h"

#include "base/utf8.h"

enum { DECLARED_WITHIN = 2048 };

/* What 0x80 to 0x9F are; the five that nothing is assigned to become U+FFFD. */
static const unsigned short upper[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/* The name behind "charset=" or "encoding=" at at, quoted or not. */
static struct view declared_name(struct view head, size_t at)
{
    while (at < head.length &&
           (head.data[at] == '"' || head.data[at] == '\'' || head.data[at] == ' '))
        at++;
    size_t end = at;
    while (end < head.length && (ascii_is_alpha(head.data[end]) ||
                                 head.data[end] == '-' || ascii_is_digit(head.data[end])))
        end++;
    return view_slice(head, at, end);
}

static bool is_alias(struct view name)
{
    static const struct view aliases[] = {
        VIEW_INIT("windows-1252"), VIEW_INIT("cp1252"), VIEW_INIT("iso-8859-1"),
        VIEW_INIT("iso8859-1"),    VIEW_INIT("latin1"), VIEW_INIT("us-ascii"),
        VIEW_INIT("ascii"),        VIEW_INIT("l1"),     VIEW_INIT("x-cp1252"),
    };
    for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
        if (view_equal_nocase(name, aliases[i]))
            return true;
    return false;
}

bool charset_is_windows_1252(struct view bytes)
{
    static const struct view words[] = { VIEW_INIT("charset="), VIEW_INIT("encoding=") };
    struct view head = view_slice(bytes, 0, DECLARED_WITHIN);
    for (size_t at = view_find_byte(head, '=', 0); at < head.length;
         at = view_find_byte(head, '=', at + 1))
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            size_t length = words[i].length;
            if (at + 1 >= length &&
                view_equal_nocase(view_slice(head, at + 1 - length, at + 1), words[i]) &&
                is_alias(declared_name(head, at + 1)))
                return true;
        }
    return false;
}

struct view charset_from_windows_1252(struct arena *arena, struct view bytes)
{
    char *out = ARENA_ARRAY(arena, char, bytes.length * 3 + 1);
    size_t length = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        unsigned char byte = (unsigned char) bytes.data[i];
        bool is_upper = byte >= 0x80 && byte < 0xA0;
        length += utf8_put(is_upper ? upper[byte - 0x80] : byte, out + length);
    }
    return (struct view){ out, length };
}
