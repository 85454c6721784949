#include "events/pattern.h"

#include <string.h>

/* The number of the placeholder at offset i, or 0 when none stands there. */
static size_t placeholder(struct view pattern, size_t i)
{
    if (i + 2 >= pattern.length || pattern.data[i] != '{' || pattern.data[i + 2] != '}')
        return 0;
    char digit = pattern.data[i + 1];
    return digit >= '1' && digit <= '9' ? (size_t) (digit - '0') : 0;
}

struct view pattern_fill(struct arena *arena, struct view pattern,
                         const struct view *values, size_t count)
{
    size_t length = pattern.length;
    for (size_t i = 0; i < pattern.length; i++) {
        size_t number = placeholder(pattern, i);
        if (number > 0 && number <= count)
            length += values[number - 1].length;
    }
    char *text = arena_alloc(arena, length + 1);
    size_t end = 0;
    for (size_t i = 0; i < pattern.length; i++) {
        size_t number = placeholder(pattern, i);
        if (number == 0) {
            text[end++] = pattern.data[i];
            continue;
        }
        if (number <= count && values[number - 1].length > 0) {
            memcpy(text + end, values[number - 1].data, values[number - 1].length);
            end += values[number - 1].length;
        }
        i += 2;
    }
    return (struct view){ text, end };
}
