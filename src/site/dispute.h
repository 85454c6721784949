/* Disputes: what each passage of a disagreement allows, drawn and as a table. */
#ifndef ANNALS_SITE_DISPUTE_H
#define ANNALS_SITE_DISPUTE_H

#include "site/page.h"

enum { DISPUTE_ANSWERS_MAX = 3 };

/* Adds to the part section AXIS (lanes.h), ANSWER (NAME) for each of the first dates
 * given that differ, and ROW for each passage: SOURCE, HREF, WORDS, PASSAGE, NOT_BEFORE
 * and NOT_AFTER where it has such a bound, FIT (FITS) for each answer, and the date and
 * lane. */
void dispute_fill(const struct page *page, struct template_part *part,
                  const struct disagreement *one);

#endif
