/* Fragments: the ids of a finished page, to which links lead, and pages lent those of
 * another version of theirs. */
#ifndef ANNALS_SITE_FRAGMENTS_H
#define ANNALS_SITE_FRAGMENTS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/view.h"

/* Ids as they are written in the page, in its order; borrowed from its text. */
struct fragments {
    struct view *items;
    size_t count, capacity;
};

/* The values of id attributes in the tags of a page. */
void fragments_read(struct arena *arena, struct view page, struct fragments *out);

/* Those of the first page that the second has not, each once. */
void fragments_missing(struct arena *arena, const struct fragments *first,
                       const struct fragments *second, struct fragments *out);

/* Adds to out the page with an empty anchor for each of the ids at the end of its body.
 */
void fragments_lend(struct view page, const struct fragments *ids, struct buffer *out);

/* A whole page without any link, which says that it is still being written. */
struct view fragments_unfinished_page(void);

#endif
