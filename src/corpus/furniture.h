/* Furniture: the words of buttons, menus, forms and notices around a page's text. */
#ifndef ANNALS_CORPUS_FURNITURE_H
#define ANNALS_CORPUS_FURNITURE_H

#include <stdbool.h>

#include "base/view.h"

/* Whether a line is of a page and not of its text wherever it stands: "Share this
 * article", "We use cookies ...", "Your email address will not be published". */
bool furniture_is_phrase(struct view line);

/* Whether it is furniture at the edge of a text, where menus and buttons stand: also
 * "Home", "All news", "12 comments", "Facebook Twitter Email", "News / Politics /". */
bool furniture_is_edge(struct view line);

#endif
