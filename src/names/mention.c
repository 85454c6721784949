#include "names/mention.h"

#include "names/bearer.h"
#include "names/epithet.h"
#include "names/pronoun.h"
#include "names/sighting.h"

static const struct view type_names[] = {
    [ENTITY_PERSON] = VIEW_INIT("person"),
    [ENTITY_ORGANISATION] = VIEW_INIT("organisation"),
    [ENTITY_PLACE] = VIEW_INIT("place"),
    [ENTITY_TEXT] = VIEW_INIT("text"),
    [ENTITY_THING] = VIEW_INIT("thing"),
};

enum { TYPE_COUNT = sizeof type_names / sizeof *type_names };

void mention_find(struct arena *arena, struct text *text, struct mention_list *out)
{
    struct finder finder = { .arena = arena, .text = text };
    *out = (struct mention_list){ .count = 0 };
    finder_search(&finder);
    bearer_join(arena, &finder, out);
    epithet_resolve(arena, text, out);
    pronoun_resolve(arena, text, out);
}

const struct mention *mention_at(const struct mention_list *list, size_t token)
{
    size_t low = 0, high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->items[middle].last <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < list->count && list->items[low].first <= token ? &list->items[low]
                                                                : NULL;
}

struct view entity_type_name(enum entity_type type)
{
    return type_names[type];
}

bool entity_type_of(struct view name, enum entity_type *type)
{
    for (size_t i = 0; i < TYPE_COUNT; i++)
        if (view_equal(type_names[i], name)) {
            *type = (enum entity_type) i;
            return true;
        }
    return false;
}
