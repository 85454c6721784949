/* Buffers: bytes that grow on the heap, for output. */
#ifndef ANNALS_BASE_BUFFER_H
#define ANNALS_BASE_BUFFER_H

#include <stddef.h>

#include "base/view.h"

/* Zero is a valid start state. */
struct buffer {
    char *data;
    size_t length, capacity;
};

void buffer_add(struct buffer *buffer, struct view view);
void buffer_add_byte(struct buffer *buffer, char byte);
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for that many more bytes behind what it holds: the caller fills it and raises
 * length by what was used. Good until the next change. */
char *buffer_room(struct buffer *buffer, size_t more);

/* What it holds; good until the next change. */
struct view buffer_view(const struct buffer *buffer);

/* Empties it and keeps its memory. */
void buffer_clear(struct buffer *buffer);

/* Gives its memory back; accepts NULL and a zeroed buffer. */
void buffer_finish(struct buffer *buffer);

#endif
