/* Decades: links to the years that have events. */
#ifndef ANNALS_SITE_DECADES_H
#define ANNALS_SITE_DECADES_H

#include "site/page.h"

/* Adds section DECADE (NAME) for each decade, with YEAR (KEY, NAME, HREF, COUNT). */
void decades_fill(const struct page *page, struct template_part *part);

#endif
