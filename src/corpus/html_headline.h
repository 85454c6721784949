/* Headlines of pages: which heading is the text's own, and the page's title without the
 * site's name. */
#ifndef ANNALS_CORPUS_HTML_HEADLINE_H
#define ANNALS_CORPUS_HTML_HEADLINE_H

#include <stdbool.h>

#include "corpus/html_meta.h"
#include "corpus/html_tree.h"

/* The heading that says what the page's title says, or 0. */
size_t html_headline_find(const struct html_tree *tree, struct view title);

/* The title as it should be shown: the headline's words when they are most of it, else
 * without the site's name at its end; of a title element, which often has one, without a
 * last part of a few words. */
struct view html_headline_title(struct view title, struct view headline, struct view site,
                                bool of_element);

/* How much of the words of a also stand in b, 0 to 1. */
double html_headline_share(struct view a, struct view b);

#endif
