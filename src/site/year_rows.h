/* Year rows: a year's heading, the gap before it and its events, for timeline and years.
 */
#ifndef ANNALS_SITE_YEAR_ROWS_H
#define ANNALS_SITE_YEAR_ROWS_H

#include <stddef.h>

#include "site/page.h"

/* Adds section YEAR with the events [first, last) of that year. */
void year_rows_fill(const struct page *page, struct template_part *part, size_t year,
                    size_t first, size_t last);

/* Adds section GAP when years without events lie before that one: nothing else to part.
 */
void year_rows_fill_gap(const struct page *page, struct template_part *part, size_t year);

#endif
