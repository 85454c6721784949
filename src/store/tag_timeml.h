/* Time expressions alone, as TimeML: the documents of "annals tag --format timeml". */
#ifndef ANNALS_STORE_TAG_TIMEML_H
#define ANNALS_STORE_TAG_TIMEML_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/view.h"
#include "timex/timex.h"

/* Tags one line as tag_line does and adds an XML document to *out, by timeml_write.
 * *replaced is the number of characters that XML cannot hold; each has become U+FFFD.
 * Errors as tag_line's; *out is untouched then. */
bool tag_timeml(struct arena *arena, struct view line, const struct timex_setup *setup,
                struct buffer *out, size_t *replaced, struct error *err);

#endif
