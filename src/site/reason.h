/* Reasons: how a claim's date was worked out, in words. */
#ifndef ANNALS_SITE_REASON_H
#define ANNALS_SITE_REASON_H

#include "site/page.h"

/* Adds section REASON with STEP (NAME, TEXT, and section CODE) for each thing that the
 * date of a claim rests on: the words, the anchor, the rule, the result. */
void reason_fill(const struct page *page, struct template_part *part,
                 const struct record *record, const struct claim *claim);

#endif
