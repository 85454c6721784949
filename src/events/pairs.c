#include <stdlib.h>

#include "base/vector.h"
#include "events/linking.h"

/* A claim is compared with this many of those that follow it in time and share an entity.
 */
enum { WINDOW = 48 };

struct entry {
    size_t entity, feature;
    int32_t earliest, latest; /* day numbers */

    /* A bit for each entity that the feature names before this one, several to a bit: two
     * entries without a common bit share none of those. Most pairs are told by it,
     * without a look at the features, which lie all over the memory. */
    uint64_t before;
};

struct entry_list {
    struct entry *items;
    size_t count, capacity;
};

static int compare_entries(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    if (left->entity != right->entity)
        return left->entity > right->entity ? 1 : -1;
    if (left->earliest != right->earliest)
        return left->earliest > right->earliest ? 1 : -1;
    if (left->latest != right->latest)
        return left->latest > right->latest ? 1 : -1;
    return (left->feature > right->feature) - (left->feature < right->feature);
}

/* A pair is looked at under the first entity that both name. */
static bool is_first_shared(const struct feature *a, const struct feature *b,
                            size_t entity)
{
    for (size_t i = 0, j = 0; i < a->entity_count && j < b->entity_count;) {
        if (a->entities[i] == b->entities[j])
            return a->entities[i] == entity;
        if (a->entities[i] < b->entities[j])
            i++;
        else
            j++;
    }
    return false;
}

static void list_entries(struct linking *linking, struct entry_list *entries)
{
    for (size_t f = 0; f < linking->feature_count; f++) {
        const struct feature *feature = &linking->features[f];
        uint64_t before = 0;
        for (size_t e = 0; e < feature->entity_count; e++) {
            *VECTOR_PUSH(&linking->scratch, entries) = (struct entry){
                .entity = feature->entities[e],
                .feature = f,
                .earliest = feature->earliest,
                .latest = feature->latest,
                .before = before,
            };
            before |= UINT64_C(1) << feature->entities[e] % 64;
        }
    }
    if (entries->count > 1)
        qsort(entries->items, entries->count, sizeof *entries->items, compare_entries);
}

void pairs_visit(struct linking *linking, int32_t reach_days, pairs_look *look,
                 void *context)
{
    struct entry_list entries = { .count = 0 };
    list_entries(linking, &entries);
    for (size_t i = 0; i < entries.count; i++) {
        const struct entry *first = &entries.items[i];
        size_t end = i + 1 + WINDOW < entries.count ? i + 1 + WINDOW : entries.count;
        for (size_t j = i + 1; j < end; j++) {
            const struct entry *second = &entries.items[j];
            if (second->entity != first->entity ||
                second->earliest > first->latest + reach_days)
                break;
            linking->comparisons++;
            size_t a = first->feature, b = second->feature;
            if ((first->before & second->before) == 0 ||
                is_first_shared(&linking->features[a], &linking->features[b],
                                first->entity))
                look(context, a < b ? a : b, a < b ? b : a);
        }
    }
}
