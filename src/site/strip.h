/* Strips: how many events each year or decade has, as stacks of boxes that lead there. */
#ifndef ANNALS_SITE_STRIP_H
#define ANNALS_SITE_STRIP_H

#include "site/page.h"

enum {
    STRIP_COLUMNS_MAX = 60, /* above it a column is a decade, then a century */
    STRIP_BOXES_MAX = 14,   /* above it a box is 2, 5, 10 ... events */
    STRIP_EMPTY_MAX = 10,   /* more empty columns in a row are folded */
};

/* Adds section STRIP; strip.html says what it holds. Nothing for fewer than two years. */
void strip_fill(const struct page *page, struct template_part *part);

#endif
