/* The finder: the form that filters and searches the timeline. */
#ifndef ANNALS_SITE_FINDER_H
#define ANNALS_SITE_FINDER_H

#include <stddef.h>

#include "site/page.h"

enum { FINDER_CHOICES_MAX = 100 }; /* sources, and names, that can be chosen */

/* What can be chosen: indices, those of most events; names by type, then as they stand in
 * the timeline. */
struct finder_choices {
    size_t *sources, source_count;
    size_t *entities, entity_count;
};

void finder_choose(struct arena *arena, const struct site *site,
                   struct finder_choices *out);

/* The kinds of the timeline's events, each once, in byte order. */
size_t finder_kinds(struct arena *arena, const struct site *site, struct view **out);

/* "people/ida-marlow": what an address and the index call an entity. */
struct view finder_entity_key(struct arena *arena, const struct linked_entity *linked);

/* Adds section FINDER, as finder.html has it, and for the head section FINDS. Nothing
 * without events. */
void finder_fill(const struct page *page, struct template_part *part);

#endif
