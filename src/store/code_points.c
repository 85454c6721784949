#include "store/code_points.h"

#include <stdint.h>
#include <string.h>

static bool begins(char byte)
{
    return ((unsigned char) byte & 0xC0) != 0x80;
}

/* Of the eight bytes from there on, those that begin no code point: 10xxxxxx. */
static size_t count_others(const char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    uint64_t others = eight >> 7 & ~(eight >> 6) & UINT64_C(0x0101010101010101);
    return (size_t) ((others * UINT64_C(0x0101010101010101)) >> 56);
}

static size_t count_between(struct view text, size_t start, size_t end)
{
    size_t count = end - start, i = start;
    for (; i + 8 <= end; i += 8)
        count -= count_others(text.data + i);
    for (; i < end; i++)
        count -= !begins(text.data[i]);
    return count;
}

void code_points_count(struct arena *arena, struct view text, struct code_points *out)
{
    size_t steps = text.length / CODE_POINTS_STEP + 1;
    *out = (struct code_points){ .text = text,
                                 .count = count_between(text, 0, text.length) };
    if (out->count == text.length)
        return;
    out->marks = ARENA_ARRAY(arena, size_t, steps);
    for (size_t i = 1; i < steps; i++)
        out->marks[i] =
            out->marks[i - 1] +
            count_between(text, (i - 1) * CODE_POINTS_STEP, i * CODE_POINTS_STEP);
}

size_t code_points_at(const struct code_points *points, size_t byte)
{
    if (points->marks == NULL)
        return byte;
    size_t step = byte / CODE_POINTS_STEP;
    return points->marks[step] +
           count_between(points->text, step * CODE_POINTS_STEP, byte);
}

/* The last mark with at most that many code points before it. */
static size_t step_before(const struct code_points *points, size_t code)
{
    size_t low = 0, high = points->text.length / CODE_POINTS_STEP;
    while (low < high) {
        size_t middle = high - (high - low) / 2;
        if (points->marks[middle] <= code)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

bool code_points_byte(const struct code_points *points, size_t code, size_t *byte)
{
    if (code > points->count)
        return false;
    if (points->marks == NULL) {
        *byte = code;
        return true;
    }
    struct view text = points->text;
    size_t step = step_before(points, code);
    size_t at = step * CODE_POINTS_STEP, before = points->marks[step];
    while (at < text.length && (before < code || !begins(text.data[at])))
        before += begins(text.data[at++]);
    *byte = at;
    return true;
}
