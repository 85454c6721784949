/* Places: line and column of a byte in a file's text. */
#ifndef ANNALS_CORPUS_PLACE_H
#define ANNALS_CORPUS_PLACE_H

#include <stddef.h>

#include "base/diagnostic.h"
#include "base/view.h"

/* From 1; the column counts characters. */
struct place {
    size_t line, column;
};

struct place place_of(struct view raw, size_t offset);

/* Whether a finding of that code would still be kept. Finding its place is linear in the
 * file, so those that are only counted are not placed. */
bool place_is_wanted(const struct diagnostics *diagnostics, enum diagnostic_code code);

#endif
