#include "serve/request_path.h"

enum { TARGET_MAX = 4096 };

static int hex_digit(char c)
{
    c = ascii_lower(c);
    if (ascii_is_digit(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Decodes in place what was copied; false where a % is not followed by two digits. */
static bool decode(char *text, size_t *length)
{
    size_t kept = 0;
    for (size_t i = 0; i < *length; i++) {
        char c = text[i];
        if (c == '%') {
            int high = i + 2 < *length ? hex_digit(text[i + 1]) : -1;
            int low = i + 2 < *length ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            c = (char) (high * 16 + low);
            i += 2;
        }
        text[kept++] = c;
    }
    text[kept] = '\0';
    *length = kept;
    return true;
}

static bool is_harmless(struct view path)
{
    bool at_start = true;
    for (size_t i = 0; i < path.length; i++) {
        unsigned char c = (unsigned char) path.data[i];
        if (c < ' ' || c == 0x7F || c == '\\')
            return false;
        if (at_start && (c == '.' || c == '/'))
            return false;
        at_start = c == '/';
    }
    return true;
}

bool request_path_read(struct arena *arena, struct view target, struct view *path)
{
    size_t end = view_find_byte(target, '?', 0);
    size_t hash = view_find_byte(target, '#', 0);
    if (target.length > TARGET_MAX || target.length == 0 || target.data[0] != '/')
        return false;
    size_t length = (hash < end ? hash : end) - 1;
    char *text = ARENA_ARRAY(arena, char, length + 1);
    memcpy(text, target.data + 1, length);
    if (!decode(text, &length) || !is_harmless((struct view){ text, length }))
        return false;
    *path = (struct view){ text, length };
    return true;
}
