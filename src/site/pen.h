/* Pens: short texts of numbers and signs, written into an arena without printf. */
#ifndef ANNALS_SITE_PEN_H
#define ANNALS_SITE_PEN_H

#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"

/* Zero with an arena set is a valid start state. */
struct pen {
    struct arena *arena;
    char *text;
    size_t length, capacity;
};

void pen_add(struct pen *pen, struct view view);
void pen_number(struct pen *pen, long number);

/* A number of tenths as a path of a drawing has it: 35 is "3.5", -40 is "-4". */
void pen_tenths(struct pen *pen, int value);

/* What was written; good as long as the arena. */
struct view pen_view(const struct pen *pen);

/* The parts one after another, in the arena. */
struct view pen_join(struct arena *arena, const struct view *parts, size_t count);

#define PEN_JOIN(arena, ...)                                \
    pen_join((arena), (const struct view[]){ __VA_ARGS__ }, \
             sizeof((const struct view[]){ __VA_ARGS__ }) / sizeof(struct view))

#endif
