/* Stamps of what pages are made of: a page whose stamp is what it was when its file was
 * written would come out the same, and need not be made. */
#ifndef ANNALS_SITE_STAMPS_H
#define ANNALS_SITE_STAMPS_H

#include "base/stamp.h"
#include "events/timeline_stamps.h"
#include "site/page.h"
#include "site/templates.h"

/* Those of the timeline, and what pages tell besides. */
struct stamps {
    struct stamp site; /* settings, templates, and what every page's frame tells */
    const struct stamp *sources, *entities, *links, *events, *disagreements;
};

/* Fills *out, with the arena's memory, and that of the timeline's stamps. */
void stamps_make(struct arena *arena, const struct site *site,
                 const struct templates *templates, const struct timeline_stamps *of,
                 struct stamps *out);

/* The stamp of a page; false where the page's type has none. */
bool stamps_of_page(const struct site *site, const struct page_type *type, size_t item,
                    size_t number, struct buffer *scratch, struct stamp *out);

/* For the page types: the editor's decisions on an event or entity. */
void stamp_decisions(struct buffer *out, const struct site *site, struct view id,
                     bool of_entity);

#endif
