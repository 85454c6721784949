/* Stripping: text out of HTML without a tree, for fragments and for what is too deep. */
#ifndef ANNALS_CORPUS_HTML_STRIP_H
#define ANNALS_CORPUS_HTML_STRIP_H

#include <stddef.h>

#include "corpus/draft.h"

/* Adds the text between the tags of the raw text [from, end): block elements begin blocks
 * of that kind, br breaks lines, scripts, styles and comments are left out, character
 * references are replaced. Linear. */
void html_strip(struct draft *draft, size_t from, size_t end, enum block_kind kind);

#endif
