/* Main text: which elements of a page hold what it is about.
 *
 * After the method of Arc90's Readability (2009): paragraphs give their ancestors points
 * for length and commas, classes and ids add or take some, and much text in links takes
 * most. */
#ifndef ANNALS_CORPUS_HTML_MAIN_H
#define ANNALS_CORPUS_HTML_MAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "corpus/html_tree.h"

struct html_roots {
    size_t *items; /* indexes of elements, in document order, none within another */
    size_t count, capacity;
};

/* Marks what is around the text as left out and gives the elements that hold it. */
void html_main_find(struct html_tree *tree, struct html_roots *out);

/* The steps of it. Points for every element that holds paragraphs: */
void html_score(struct html_tree *tree);

/* the share of its text that stands in links, 0 to 1: */
double html_link_density(const struct html_node *node);

/* and within a root, lists of links, forms, boxes of buttons are marked left out. */
void html_clean(struct html_tree *tree, size_t root);

/* Whether a table holds data, and does not lay out the page. */
bool html_is_data_table(const struct html_tree *tree, size_t index);

#endif
