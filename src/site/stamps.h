/* Stamps of what pages are made of: a page whose stamp is what it was when its file was
 * written would come out the same, and need not be made. */
#ifndef ANNALS_SITE_STAMPS_H
#define ANNALS_SITE_STAMPS_H

#include "base/stamp.h"
#include "site/page.h"
#include "site/templates.h"

/* Each stands for all that any page says of the thing, so that a page type need only name
 * the things that it shows. By index; links: of an event, what others' pages say of it.
 */
struct stamps {
    struct stamp site; /* settings, templates, and what every page's frame tells */
    struct stamp *sources, *entities, *links, *events, *disagreements;
};

/* Fills *out, with the arena's memory, on up to jobs threads. */
void stamps_make(struct arena *arena, const struct site *site,
                 const struct templates *templates, size_t jobs, struct stamps *out);

/* The stamp of a page; false where the page's type has none. */
bool stamps_of_page(const struct site *site, const struct page_type *type, size_t item,
                    size_t number, struct buffer *scratch, struct stamp *out);

/* For the page types: the editor's decisions on an event or entity, and the pager's. */
void stamp_decisions(struct buffer *out, const struct site *site, struct view id,
                     bool of_entity);
void stamp_date(struct buffer *out, const struct date *date);

#endif
