#include <stdlib.h>

#include "base/vector.h"
#include "events/linking.h"

/* Under one key a claim is compared with this many of those that follow it in time. */
enum { WINDOW = 32 };

/* Of what a feature has a bit each, several to a bit: two entries without a common bit
 * share none. Most pairs are told by these, without a look at the features, which lie all
 * over the memory. */
struct marks {
    uint32_t surnames, others; /* of persons; entities that are no place */
    uint32_t places; /* two to a bit never: then it has all, as if it named every one */
};

struct entry {
    uint32_t feature;
    int32_t earliest, latest; /* day numbers */
    struct marks marks;
    uint64_t before; /* likewise of the keys that the feature has before this one */
};

/* The entries of all keys, those of one key together and in the order of time. */
struct pair_index {
    struct entry *entries;
    uint64_t *keys;
    size_t *starts; /* of each key's entries, and one behind the last */
    size_t key_count;
};

/* A feature's place in time. */
struct moment {
    size_t feature;
    int32_t earliest, latest;
};

static int compare_moments(const void *a, const void *b)
{
    const struct moment *left = a, *right = b;
    if (left->earliest != right->earliest)
        return left->earliest > right->earliest ? 1 : -1;
    if (left->latest != right->latest)
        return left->latest > right->latest ? 1 : -1;
    return (left->feature > right->feature) - (left->feature < right->feature);
}

/* Features in the order of time: entries that are listed in it need no sorting. */
static struct moment *sort_moments(struct linking *linking)
{
    struct moment *moments =
        ARENA_TAKE(&linking->scratch, struct moment, linking->feature_count);
    for (size_t f = 0; f < linking->feature_count; f++)
        moments[f] = (struct moment){ f, linking->features[f].earliest,
                                      linking->features[f].latest };
    if (linking->feature_count > 1)
        qsort(moments, linking->feature_count, sizeof *moments, compare_moments);
    return moments;
}

/* Numbers the keys and counts the entries of each; numbers stand in the features' order.
 */
static size_t *number_keys(struct linking *linking, struct pair_index *index)
{
    struct number_table numbers = { .count = 0 };
    struct count_list {
        size_t *items;
        size_t count, capacity;
    } counts = { .count = 0 };
    struct key_list {
        uint64_t *items;
        size_t count, capacity;
    } keys = { .count = 0 };
    size_t total = 0, at = 0;
    for (size_t f = 0; f < linking->feature_count; f++)
        total += linking->features[f].key_count;
    size_t *number_of = ARENA_TAKE(&linking->scratch, size_t, total);
    for (size_t f = 0; f < linking->feature_count; f++)
        for (size_t k = 0; k < linking->features[f].key_count; k++) {
            bool is_new;
            uint64_t key = linking->features[f].keys[k];
            size_t *number = number_table_put(&linking->scratch, &numbers, key, &is_new);
            if (is_new) {
                *number = counts.count;
                *VECTOR_PUSH(&linking->scratch, &counts) = 0;
                *VECTOR_PUSH(&linking->scratch, &keys) = key;
            }
            number_of[at++] = *number;
            counts.items[*number]++;
        }
    index->key_count = counts.count;
    index->keys = keys.items;
    index->starts = ARENA_ARRAY(&linking->scratch, size_t, counts.count + 1);
    for (size_t k = 0; k < counts.count; k++)
        index->starts[k + 1] = index->starts[k] + counts.items[k];
    index->entries = ARENA_TAKE(&linking->scratch, struct entry, total);
    return number_of;
}

/* Knuth's multiplier spreads numbers that follow each other. */
static uint32_t mark_of(uint64_t number)
{
    return UINT32_C(1) << ((number + 1) * UINT64_C(0x9E3779B97F4A7C15) >> 59);
}

static struct marks marks_of(const struct linking *linking, const struct feature *feature)
{
    struct marks marks = { .places = 0 };
    for (size_t i = 0; i < feature->entity_count; i++) {
        size_t entity = feature->entities[i];
        uint32_t mark = mark_of(entity);
        if (linking->persons[entity].surname != 0)
            marks.surnames |= mark_of(linking->persons[entity].surname);
        if (linking->entities.items[entity].type != ENTITY_PLACE)
            marks.others |= mark;
        else if ((marks.places & mark) != 0)
            marks.places = UINT32_MAX;
        else
            marks.places |= mark;
    }
    return marks;
}

void pairs_index(struct linking *linking)
{
    struct pair_index *index = ARENA_NEW(&linking->scratch, struct pair_index);
    size_t *number_of = number_keys(linking, index);
    size_t *ends = ARENA_ARRAY(&linking->scratch, size_t, index->key_count + 1);
    size_t *firsts = ARENA_ARRAY(&linking->scratch, size_t, linking->feature_count + 1);
    for (size_t k = 0; k < index->key_count; k++)
        ends[k] = index->starts[k];
    for (size_t f = 0; f < linking->feature_count; f++)
        firsts[f + 1] = firsts[f] + linking->features[f].key_count;
    const struct moment *moments = sort_moments(linking);
    for (size_t m = 0; m < linking->feature_count; m++) {
        const struct feature *feature = &linking->features[moments[m].feature];
        struct marks marks = marks_of(linking, feature);
        uint64_t before = 0;
        for (size_t k = 0; k < feature->key_count; k++) {
            size_t number = number_of[firsts[moments[m].feature] + k];
            index->entries[ends[number]++] =
                (struct entry){ .feature = (uint32_t) moments[m].feature,
                                .earliest = moments[m].earliest,
                                .latest = moments[m].latest,
                                .marks = marks,
                                .before = before };
            before |= UINT64_C(1) << (feature->keys[k] % 64);
        }
    }
    linking->pairs = index;
}

/* A pair is looked at under the first key that both have. */
static bool is_first_shared(const struct feature *a, const struct feature *b,
                            uint64_t key)
{
    for (size_t i = 0, j = 0; i < a->key_count && j < b->key_count;) {
        if (a->keys[i] == b->keys[j])
            return a->keys[i] == key;
        if (a->keys[i] < b->keys[j])
            i++;
        else
            j++;
    }
    return false;
}

static bool holds(const struct entry *a, const struct entry *b)
{
    return a->earliest <= b->earliest && b->latest <= a->latest;
}

/* Whether two entries may have what is sought. */
static bool may_have(enum pairs_sought sought, const struct entry *a,
                     const struct entry *b)
{
    switch (sought) {
    case PAIRS_OF_ONE_DATE:
        return holds(a, b) || holds(b, a);
    case PAIRS_OF_PERSONS:
        return (a->marks.surnames & b->marks.surnames) != 0;
    case PAIRS_OF_NAMES: {
        uint32_t places = a->marks.places & b->marks.places;
        return (a->marks.others & b->marks.others) != 0 || (places & (places - 1)) != 0;
    }
    }
    return true;
}

/* The pairs of one key. */
static void visit_key(struct linking *linking, size_t number,
                      const struct pairs_search *search)
{
    const struct pair_index *index = linking->pairs;
    size_t stop = index->starts[number + 1];
    for (size_t i = index->starts[number]; i < stop; i++) {
        const struct entry *first = &index->entries[i];
        size_t end = i + 1 + WINDOW < stop ? i + 1 + WINDOW : stop;
        for (size_t j = i + 1; j < end; j++) {
            const struct entry *second = &index->entries[j];
            if (second->earliest > first->latest + search->reach_days)
                break;
            linking->comparisons++;
            size_t a = first->feature, b = second->feature;
            if (may_have(search->sought, first, second) &&
                ((first->before & second->before) == 0 ||
                 is_first_shared(&linking->features[a], &linking->features[b],
                                 index->keys[number])))
                search->look(search->context, a < b ? a : b, a < b ? b : a);
        }
    }
}

void pairs_visit(struct linking *linking, const struct pairs_search *search)
{
    for (size_t number = 0; number < linking->pairs->key_count; number++)
        visit_key(linking, number, search);
}
