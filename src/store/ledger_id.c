#include "store/ledger_rows.h"

#include "base/utf8.h"

enum { SLUG_MAX = 80 };

struct view ledger_new_id(struct arena *arena, struct table *taken, struct view title,
                          const char *otherwise)
{
    struct view slug = utf8_slug(arena, title, SLUG_MAX);
    if (slug.length == 0)
        slug = view_of(otherwise);
    struct view id = slug;
    bool is_new;
    size_t *last = table_put(arena, taken, slug, &is_new); /* number last given to it */
    for (size_t number = *last > 1 ? *last + 1 : 2; !is_new; number++) {
        id = arena_format(arena, "%.*s-%zu", VIEW_ARG(slug), number);
        table_put(arena, taken, id, &is_new);
        *table_get(taken, slug) = number;
    }
    return id;
}
