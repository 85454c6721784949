#include "site/pen.h"

#include <string.h>

static void reserve(struct pen *pen, size_t more)
{
    if (pen->capacity - pen->length >= more)
        return;
    size_t capacity = pen->capacity > 0 ? pen->capacity : 64;
    while (capacity - pen->length < more)
        capacity *= 2;
    char *text = ARENA_TAKE(pen->arena, char, capacity);
    if (pen->length > 0)
        memcpy(text, pen->text, pen->length);
    pen->text = text;
    pen->capacity = capacity;
}

void pen_add(struct pen *pen, struct view view)
{
    if (view.length == 0)
        return;
    reserve(pen, view.length);
    memcpy(pen->text + pen->length, view.data, view.length);
    pen->length += view.length;
}

void pen_number(struct pen *pen, long number)
{
    char digits[24];
    size_t at = sizeof digits;
    unsigned long size =
        number < 0 ? 0UL - (unsigned long) number : (unsigned long) number;
    do {
        digits[--at] = (char) ('0' + size % 10);
        size /= 10;
    } while (size > 0);
    if (number < 0)
        digits[--at] = '-';
    pen_add(pen, (struct view){ digits + at, sizeof digits - at });
}

void pen_tenths(struct pen *pen, int value)
{
    if (value < 0)
        pen_add(pen, VIEW("-"));
    int size = value < 0 ? -value : value;
    pen_number(pen, size / 10);
    if (size % 10 == 0)
        return;
    pen_add(pen, VIEW("."));
    pen_number(pen, size % 10);
}

struct view pen_view(const struct pen *pen)
{
    return (struct view){ pen->text, pen->length };
}

struct view pen_join(struct arena *arena, const struct view *parts, size_t count)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += parts[i].length;
    char *text = ARENA_TAKE(arena, char, length + 1);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].length > 0)
            memcpy(text + at, parts[i].data, parts[i].length);
        at += parts[i].length;
    }
    text[length] = '\0';
    return (struct view){ text, length };
}
