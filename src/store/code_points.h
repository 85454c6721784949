/* Code points and bytes: the one place where offsets into a text change from one to the
 * other. */
#ifndef ANNALS_STORE_CODE_POINTS_H
#define ANNALS_STORE_CODE_POINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"

/* One pass over the text counts its code points and notes the count every so many bytes,
 * so that no offset, in whatever order they are asked for, costs more than a short walk.
 */
struct code_points {
    struct view text; /* valid UTF-8 */
    size_t count;
    size_t *marks; /* code points before every CODE_POINTS_STEP-th byte; NULL when all
                      characters are ASCII and the offsets are the same */
};

enum { CODE_POINTS_STEP = 256 };

void code_points_count(struct arena *arena, struct view text, struct code_points *out);

/* Code points before a byte of the text (or its end). */
size_t code_points_at(const struct code_points *points, size_t byte);

/* The byte at which a code point begins; false beyond the text's end. */
bool code_points_byte(const struct code_points *points, size_t code, size_t *byte);

#endif
