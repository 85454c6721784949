/* Stamps: 128 bits that stand for everything that was written into them. */
#ifndef ANNALS_BASE_STAMP_H
#define ANNALS_BASE_STAMP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/view.h"

enum { STAMP_BYTES = 16 };

/* The first half of a SHA-256. */
struct stamp {
    unsigned char bytes[STAMP_BYTES];
};

/* Begun with a cleared buffer; values are written with their lengths, so that two rows of
 * values that differ give different bytes. */
void stamp_text(struct buffer *out, struct view text);
void stamp_number(struct buffer *out, size_t number);
void stamp_add(struct buffer *out, const struct stamp *stamp);

/* The stamp of what was written; the buffer is cleared. */
struct stamp stamp_of(struct buffer *written);

/* The one of index, or NULL where there are none. */
static inline const struct stamp *stamp_numbered(const struct stamp *stamps, size_t index)
{
    return stamps != NULL ? &stamps[index] : NULL;
}

bool stamp_equal(const struct stamp *a, const struct stamp *b);

#endif
