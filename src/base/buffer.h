/* Buffers: bytes that grow on the heap, for output. */
#ifndef ANNALS_BASE_BUFFER_H
#define ANNALS_BASE_BUFFER_H

#include <stddef.h>
#include <string.h>

#include "base/view.h"

/* Zero is a valid start state. */
struct buffer {
    char *data;
    size_t length, capacity;
};

/* Makes room for that many more bytes. */
void buffer_reserve(struct buffer *buffer, size_t more);

/* Room for that many more bytes behind what it holds: the caller fills it and raises
 * length by what was used. Good until the next change. */
static inline char *buffer_room(struct buffer *buffer, size_t more)
{
    if (buffer->capacity - buffer->length < more)
        buffer_reserve(buffer, more);
    return buffer->data + buffer->length;
}

static inline void buffer_add(struct buffer *buffer, struct view view)
{
    if (view.length == 0)
        return;
    memcpy(buffer_room(buffer, view.length), view.data, view.length);
    buffer->length += view.length;
}

static inline void buffer_add_byte(struct buffer *buffer, char byte)
{
    *buffer_room(buffer, 1) = byte;
    buffer->length++;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What it holds; good until the next change. */
struct view buffer_view(const struct buffer *buffer);

/* Empties it and keeps its memory. */
void buffer_clear(struct buffer *buffer);

/* Gives its memory back; accepts NULL and a zeroed buffer. */
void buffer_finish(struct buffer *buffer);

#endif
