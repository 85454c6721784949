#include <stdlib.h>

#include "base/vector.h"
#include "events/linking.h"

enum { CLUSTER_MAX = 64 };

struct candidate {
    size_t a, b;
    unsigned score;
};

struct candidate_list {
    struct linking *linking;
    struct candidate *items;
    size_t count, capacity;
};

static void consider(void *context, size_t a, size_t b)
{
    struct candidate_list *list = context;
    struct verdict verdict = verdict_of(list->linking, &list->linking->features[a],
                                        &list->linking->features[b]);
    if (verdict.same)
        *VECTOR_PUSH(&list->linking->scratch, list) =
            (struct candidate){ a, b, verdict.score };
}

/* The surest joins first; features stand in the order of sources and claims. */
static int compare_candidates(const void *left, const void *right)
{
    const struct candidate *a = left, *b = right;
    if (a->score != b->score)
        return a->score < b->score ? 1 : -1;
    if (a->a != b->a)
        return a->a > b->a ? 1 : -1;
    return (a->b > b->b) - (a->b < b->b);
}

static size_t cluster_size(const struct linking *linking, size_t cluster)
{
    size_t size = 0;
    for (size_t i = cluster; i != LINKING_NONE; i = linking->features[i].next)
        size++;
    return size;
}

/* Whether any date of one cluster may be one event's with any of the other. */
static bool clusters_agree(const struct linking *linking, size_t a, size_t b)
{
    if (cluster_size(linking, a) + cluster_size(linking, b) > CLUSTER_MAX)
        return false;
    for (size_t i = a; i != LINKING_NONE; i = linking->features[i].next)
        for (size_t j = b; j != LINKING_NONE; j = linking->features[j].next)
            if (!verdict_dates_agree(linking->features[i].claim,
                                     linking->features[j].claim))
                return false;
    return true;
}

/* The cluster of the lower number takes the other's features in. */
static void join(struct linking *linking, size_t a, size_t b)
{
    size_t into = a < b ? a : b, from = a < b ? b : a, last = into;
    while (linking->features[last].next != LINKING_NONE)
        last = linking->features[last].next;
    linking->features[last].next = from;
    for (size_t i = from; i != LINKING_NONE; i = linking->features[i].next)
        linking->features[i].cluster = into;
}

void cluster_claims(struct linking *linking)
{
    struct candidate_list list = { .linking = linking };
    pairs_visit(linking, 0, consider, &list);
    if (list.count > 1)
        qsort(list.items, list.count, sizeof *list.items, compare_candidates);
    for (size_t i = 0; i < list.count; i++) {
        size_t a = linking->features[list.items[i].a].cluster;
        size_t b = linking->features[list.items[i].b].cluster;
        if (a != b && clusters_agree(linking, a, b))
            join(linking, a, b);
    }
}
