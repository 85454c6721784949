/* Stripping: text out of HTML without a tree, for fragments and for what is too deep. */
#ifndef ANNALS_CORPUS_HTML_STRIP_H
#define ANNALS_CORPUS_HTML_STRIP_H

#include <stdbool.h>
#include <stddef.h>

#include "corpus/draft.h"

/* Adds the text between the tags of the raw text [from, end): block elements begin blocks
 * of that kind, br breaks lines, scripts, styles and comments are left out, character
 * references are replaced, pre is laid out by its lines if it is prose. Linear. */
void html_strip(struct draft *draft, size_t from, size_t end, enum block_kind kind);

/* Whether a page is no more than text with paragraphs, headings, links and the like: then
 * stripping gives what parsing would, thirty times as fast. */
bool html_strip_suffices(struct view text);

#endif
