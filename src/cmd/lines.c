#include "cmd/lines.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>

enum { CHUNK = 1 << 16 };

/* Adds a chunk of the stream to the bytes; false at the end or on an error. */
static bool fill(struct lines *lines)
{
    static const size_t longest = LINES_LONGEST;
    if (lines->at_end || lines->error.kind != ERROR_NONE)
        return false;
    if (lines->bytes.length - lines->used > longest)
        return error_set(&lines->error, ERROR_INPUT,
                         "a line is longer than %d MB (split the document)",
                         LINES_LONGEST / 1024 / 1024);
    char chunk[CHUNK];
    size_t count = fread(chunk, 1, sizeof chunk, lines->file);
    buffer_add(&lines->bytes, (struct view){ chunk, count });
    lines->at_end = count < sizeof chunk;
    if (ferror(lines->file))
        return error_set(&lines->error, ERROR_SYSTEM, "cannot read: %s",
                         error_cause(errno));
    return count > 0;
}

/* Drops what earlier batches used, so that the bytes held stay few. */
static void drop_used(struct lines *lines)
{
    if (lines->used == 0)
        return;
    size_t rest = lines->bytes.length - lines->used;
    memmove(lines->bytes.data, lines->bytes.data + lines->used, rest);
    lines->bytes.length = rest;
    lines->used = 0;
}

size_t lines_read(struct lines *lines, struct line *out, size_t limit)
{
    arena_reset(&lines->batch);
    drop_used(lines);
    size_t count = 0, searched = 0;
    while (count < limit) {
        struct view bytes = buffer_view(&lines->bytes);
        size_t end = view_find_byte(bytes, '\n', lines->used + searched);
        if (end >= bytes.length) {
            searched = bytes.length - lines->used;
            if (fill(lines))
                continue;
            if (lines->used >= bytes.length || lines->error.kind != ERROR_NONE)
                break;
        }
        struct view line = view_slice(bytes, lines->used, end);
        lines->count++;
        if (view_trim(line).length > 0)
            out[count++] = (struct line){ arena_copy(&lines->batch, line), lines->count };
        lines->used = end < bytes.length ? end + 1 : bytes.length;
        searched = 0;
    }
    return count;
}

void lines_finish(struct lines *lines)
{
    arena_finish(&lines->batch);
    buffer_finish(&lines->bytes);
}
