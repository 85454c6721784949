#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_CAPACITY = 256 };

/* Like an arena it aborts when the system has no memory left. */
void buffer_reserve(struct buffer *buffer, size_t more)
{
    if (buffer->capacity - buffer->length >= more)
        return;
    if (more > SIZE_MAX / 4 - buffer->length)
        abort();
    size_t capacity = buffer->capacity > 0 ? buffer->capacity : FIRST_CAPACITY;
    while (capacity - buffer->length < more)
        capacity *= 2;
    buffer->data = realloc(buffer->data, capacity);
    if (buffer->data == NULL)
        abort();
    buffer->capacity = capacity;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    buffer_reserve(buffer, 1);
    size_t room = buffer->capacity - buffer->length;
    int length = vsnprintf(buffer->data + buffer->length, room, format, arguments);
    va_end(arguments);
    if (length > 0 && (size_t) length >= room) {
        buffer_reserve(buffer, (size_t) length + 1);
        vsnprintf(buffer->data + buffer->length, (size_t) length + 1, format, again);
    }
    va_end(again);
    if (length > 0)
        buffer->length += (size_t) length;
}

struct view buffer_view(const struct buffer *buffer)
{
    return (struct view){ buffer->data, buffer->length };
}

void buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
}

void buffer_finish(struct buffer *buffer)
{
    if (buffer == NULL)
        return;
    free(buffer->data);
    *buffer = (struct buffer){ 0 };
}
