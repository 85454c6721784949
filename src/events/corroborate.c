#include <stdlib.h>

#include "events/linking.h"

/* Words for people who left a country; a source's choice among them says nothing. */
static const struct view refugee_words[] = {
    VIEW_INIT("refugee"), VIEW_INIT("defector"), VIEW_INIT("asylum"),
    VIEW_INIT("escapee"), VIEW_INIT("fugitive"), VIEW_INIT("exile"),
    VIEW_INIT("migrant"),
};

/* One source's bearer of a single name. */
struct single {
    uint64_t key; /* the entity's name; equal names stand together after sorting */
    struct view name;
    size_t entity, source, bearer;
};

struct single_list {
    struct single *items;
    size_t count;
};

static bool is_single_name(struct view name)
{
    return name.length > 0 && view_find_byte(name, ' ', 0) == name.length;
}

static int compare_singles(const void *a, const void *b)
{
    const struct single *left = a, *right = b;
    int order = view_compare(left->name, right->name);
    if (order != 0)
        return order;
    if (left->source != right->source)
        return left->source > right->source ? 1 : -1;
    return (left->bearer > right->bearer) - (left->bearer < right->bearer);
}

static bool is_refugee(struct view role)
{
    for (size_t i = 0; i < sizeof refugee_words / sizeof *refugee_words; i++)
        if (view_find(role, refugee_words[i], 0) < role.length)
            return true;
    return false;
}

/* Role or country are known of both and agree. */
static bool backgrounds_agree(const struct bearer *a, const struct bearer *b)
{
    bool country = a->country.length > 0 && view_equal(a->country, b->country);
    bool role = (a->role.length > 0 && view_equal_nocase(a->role, b->role)) ||
                (is_refugee(a->role) && is_refugee(b->role));
    bool apart = a->country.length > 0 && b->country.length > 0 && !country;
    return (country || role) && !apart;
}

static bool names_entity(const struct feature *feature, size_t entity)
{
    for (size_t i = 0; i < feature->entity_count; i++)
        if (feature->entities[i] == entity)
            return true;
    return false;
}

/* Two claims tell the like of both at a like time: one kind or one word beside the names.
 */
static bool claims_agree(const struct feature *a, const struct feature *b)
{
    bool what =
        (a->kind == b->kind && a->kind != KIND_OTHER && a->kind != KIND_STATEMENT) ||
        features_share_word(a, b);
    return what && verdict_dates_agree(a->claim, b->claim);
}

static bool histories_agree(const struct linking *linking, const struct single *a,
                            const struct single *b)
{
    for (size_t i = 0; i < linking->feature_count; i++) {
        const struct feature *one = &linking->features[i];
        if (one->ref.source != a->source || !names_entity(one, a->entity))
            continue;
        for (size_t j = 0; j < linking->feature_count; j++) {
            const struct feature *other = &linking->features[j];
            if (other->ref.source == b->source && names_entity(other, b->entity) &&
                claims_agree(one, other))
                return true;
        }
    }
    return false;
}

static void list_singles(struct linking *linking, struct single_list *list)
{
    const struct timeline *timeline = linking->timeline;
    size_t room = 0;
    for (size_t s = 0; s < timeline->record_count; s++)
        room += timeline->records[s]->mentions.bearer_count;
    list->items = ARENA_ARRAY(&linking->scratch, struct single, room);
    for (size_t s = 0; s < timeline->record_count; s++) {
        const struct mention_list *mentions = &timeline->records[s]->mentions;
        for (size_t b = 0; b < mentions->bearer_count; b++)
            if (mentions->bearers[b].type == ENTITY_PERSON &&
                is_single_name(mentions->bearers[b].name))
                list->items[list->count++] = (struct single){
                    .name = mentions->bearers[b].name,
                    .entity = linking->entity_of[s][b],
                    .source = s,
                    .bearer = b,
                };
    }
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, compare_singles);
}

/* The later bearer's entity becomes the earlier's everywhere. */
static void join_entities(struct linking *linking, size_t from, size_t into)
{
    const struct timeline *timeline = linking->timeline;
    linking->entities.items[into].weight += linking->entities.items[from].weight;
    linking->entities.items[from].weight = 0;
    for (size_t s = 0; s < timeline->record_count; s++)
        for (size_t b = 0; b < timeline->records[s]->mentions.bearer_count; b++)
            if (linking->entity_of[s][b] == from)
                linking->entity_of[s][b] = into;
}

bool corroborate_persons(struct linking *linking)
{
    enum { NEIGHBOURS = 4 }; /* of one name that are compared: the bound on steps */
    struct single_list list = { .count = 0 };
    list_singles(linking, &list);
    bool any = false;
    for (size_t i = 0; i < list.count; i++)
        for (size_t j = i + 1; j < list.count && j <= i + NEIGHBOURS &&
                               view_equal(list.items[i].name, list.items[j].name);
             j++) {
            const struct single *a = &list.items[i], *b = &list.items[j];
            size_t one = linking->entity_of[a->source][a->bearer];
            size_t two = linking->entity_of[b->source][b->bearer];
            const struct timeline *timeline = linking->timeline;
            if (one == two || a->source == b->source ||
                !backgrounds_agree(
                    &timeline->records[a->source]->mentions.bearers[a->bearer],
                    &timeline->records[b->source]->mentions.bearers[b->bearer]) ||
                !histories_agree(linking, a, b))
                continue;
            join_entities(linking, two, one);
            any = true;
        }
    return any;
}
