/* Guarding gumbo: what would take it more than linear time is found beforehand. */
#ifndef ANNALS_CORPUS_HTML_GUARD_H
#define ANNALS_CORPUS_HTML_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* Pieces of markup in a page, attributes in a tag. Gumbo takes a microsecond and some 350
 * bytes of memory a tag, and compares each attribute with those before it. */
enum { HTML_TAGS_MAX = 500000, HTML_ATTRIBUTES_MAX = 500 };

/* Whether the page is fit for gumbo. Otherwise *where is the byte at which it goes too
 * far: elements open within each other beyond READ_NESTING_MAX, formatting elements left
 * open over much of the page, too many tags or attributes. Linear. */
bool html_guard_passes(struct view text, size_t *where);

#endif
