/* Marked text: what a source says, with the quotes of claims marked in it. */
#ifndef ANNALS_SITE_MARKED_H
#define ANNALS_SITE_MARKED_H

#include "site/page.h"

/* Sets BEFORE, QUOTE_START, EXPRESSION, QUOTE_END and AFTER: a claim's quote, cut about
 * its expression (each may be empty), with the text around it that may be shown. */
void marked_fill_quote(const struct page *page, struct template_part *part,
                       const struct record *record, const struct claim *claim);

/* The number that the source's page gives a claim's quote. */
size_t marked_number(const struct record *record, size_t claim);

/* Adds sections BLOCK for all passages of a source, in order, with the paragraphs between
 * them that are left out; source.html says what it holds. */
void marked_fill_all(const struct page *page, struct template_part *part, size_t source);

#endif
