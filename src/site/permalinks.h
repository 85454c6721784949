/* Permalinks on the site: what stands at an address, or where it went. */
#ifndef ANNALS_SITE_PERMALINKS_H
#define ANNALS_SITE_PERMALINKS_H

#include <stdbool.h>

#include "site/page.h"

/* The file of an address, from the site's root. */
struct view path_of_permalink(struct arena *arena, struct permalink at);

/* The number of the event, source or entity that stands there, or SITE_NONE. */
size_t site_find(const struct site *site, struct permalink at);

/* What leads on from there, or what is gone from there; or NULL. */
const struct redirect *site_redirect(const struct site *site, struct permalink at);
const struct gone *site_gone(const struct site *site, struct permalink at);

/* Whether the site has a page there: of what stands there, one that leads on, or one that
 * says that it is gone. */
bool site_answers(const struct site *site, struct permalink at);

/* The title or name of what stands at an address; absent where nothing does. */
struct view site_title_at(const struct site *site, struct permalink at);

/* Sets HREF in a new part of that name where the site has a page there; else NULL. */
struct template_part *link_if_answers(const struct page *page, struct template_part *part,
                                      const char *name, struct permalink at);

#endif
