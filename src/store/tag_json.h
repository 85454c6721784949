/* Time expressions alone, from and to JSON: the lines of "annals tag". */
#ifndef ANNALS_STORE_TAG_JSON_H
#define ANNALS_STORE_TAG_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/view.h"
#include "timex/timex.h"

/* Tags one line {"id", "dct", "text"} and adds {"id", "timex": [{"start", "end", "type",
 * "value"?, "mod"?, "quant"?, "freq"?, "beginPoint"?, "endPoint"?, "rule", "anchor"?,
 * "direction"?, "text"}]} and a line feed to *out; offsets are code points into text.
 * dct is YYYY-MM-DD or "" for an unknown day. False with ERROR_INPUT when the line is no
 * such object; *out is untouched then. */
bool tag_line(struct arena *arena, struct view line, const struct timex_setup *setup,
              struct buffer *out, struct error *err);

#endif
