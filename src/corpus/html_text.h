/* Text of HTML: elements written into a draft, block by block. */
#ifndef ANNALS_CORPUS_HTML_TEXT_H
#define ANNALS_CORPUS_HTML_TEXT_H

#include "corpus/draft.h"
#include "corpus/html_tree.h"

/* Adds the text of an element and all below it, but what is left out. An element of its
 * own line makes a block; a line break is kept, two part blocks; a row of a table of data
 * is a block with its cells parted by " | "; what is preformatted is laid out by its
 * lines if it is prose, and else left out as code. */
void html_text_add(struct draft *draft, const struct html_tree *tree, size_t index);

#endif
