/* Percent-encoding of text that stands in an address (RFC 3986). */
#ifndef ANNALS_BASE_PERCENT_H
#define ANNALS_BASE_PERCENT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"

/* Writes a path: all but letters, digits, "-._~" and "/" is encoded. out has room for
 * three bytes a byte; returns how many were written. */
size_t percent_write_path(struct view path, char *out);

/* The same, in the arena. */
struct view percent_path(struct arena *arena, struct view path);

/* A text inside an address (of a data: URL, of a text fragment): all but letters, digits
 * and "._~" is encoded; the hyphen too, since it parts text fragments. */
struct view percent_text(struct arena *arena, struct view text);

#endif
