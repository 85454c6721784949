/* What an editor decided of an event or entity, and what Annals had said. */
#ifndef ANNALS_SITE_EDITED_H
#define ANNALS_SITE_EDITED_H

#include "site/page.h"

/* Adds section EDITED, with a section DECISION (WORDS, WAS if any) for each decision and
 * a section NOTE (TEXT) for each paragraph of a note, where there is any. */
void edited_fill(const struct page *page, struct view id, bool of_entity);

/* How many events the editor left out. */
size_t edited_hidden(const struct timeline *timeline);

#endif
