/* Short texts of letters and figures, such as values are, written without printf. */
#ifndef ANNALS_TIMEX_VALUE_TEXT_H
#define ANNALS_TIMEX_VALUE_TEXT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"

/* Zero is a valid start state. What is longer than the room is cut. */
struct value_text {
    char bytes[64];
    size_t length;
};

void value_add(struct value_text *text, const char *string);
void value_add_byte(struct value_text *text, char byte);

/* The number, which is not negative, in at least that many figures. */
void value_add_number(struct value_text *text, size_t number, unsigned least);

/* A copy in the arena. */
struct view value_text_view(struct arena *arena, const struct value_text *text);

#endif
