#include <stdlib.h>

#include "base/vector.h"
#include "events/bond.h"
#include "events/linking.h"

/* CANDIDATES_MAX of an event's bonds are kept while all are looked at, RELATED_MAX of
 * these become relations. */
enum { RELATED_MAX = 6, CANDIDATES_MAX = 12, REACH_DAYS = 1100 };

/* The strongest bonds of one event. */
struct event_bonds {
    struct bond_found *items;
    unsigned count, room;
};

struct relating {
    struct linking *linking;
    struct named *named;    /* by feature */
    const size_t *event_of; /* by feature */
    struct event_bonds *events;
};

/* The strongest first: by sort, then by the names' weight, then the nearest in time. */
static int compare_bonds(const void *left, const void *right)
{
    const struct bond_found *a = left, *b = right;
    if (a->bond != b->bond)
        return a->bond > b->bond ? 1 : -1;
    if (a->weight != b->weight)
        return a->weight < b->weight ? 1 : -1;
    if (a->days != b->days)
        return a->days > b->days ? 1 : -1;
    if (a->a != b->a)
        return a->a > b->a ? 1 : -1;
    return (a->b > b->b) - (a->b < b->b);
}

static int compare_candidates(const void *left, const void *right)
{
    const struct bond_found *const *a = left, *const *b = right;
    return compare_bonds(*a, *b);
}

static bool is_of_pair(const struct bond_found *bond, const struct bond_found *other)
{
    return (bond->a == other->a && bond->b == other->b) ||
           (bond->a == other->b && bond->b == other->a);
}

/* Most events have few bonds. */
static void make_room(struct arena *arena, struct event_bonds *bonds)
{
    unsigned room = bonds->room == 0 ? 3 : CANDIDATES_MAX + 1;
    bonds->items = arena_grow(arena, bonds->items, bonds->room * sizeof *bonds->items,
                              room * sizeof *bonds->items);
    bonds->room = room;
}

/* Keeps a bond among an event's strongest, one to each other event. */
static void keep(struct relating *relating, size_t event, const struct bond_found *bond)
{
    struct event_bonds *bonds_of = &relating->events[event];
    size_t at = 0;
    while (at < bonds_of->count && !is_of_pair(&bonds_of->items[at], bond))
        at++;
    if (at < bonds_of->count) {
        if (compare_bonds(bond, &bonds_of->items[at]) >= 0)
            return;
        for (; at + 1 < bonds_of->count; at++)
            bonds_of->items[at] = bonds_of->items[at + 1];
        bonds_of->count--;
    }
    if (bonds_of->count == bonds_of->room)
        make_room(&relating->linking->scratch, bonds_of);
    for (at = bonds_of->count;
         at > 0 && compare_bonds(bond, &bonds_of->items[at - 1]) < 0; at--)
        bonds_of->items[at] = bonds_of->items[at - 1];
    bonds_of->items[at] = *bond;
    if (bonds_of->count < CANDIDATES_MAX)
        bonds_of->count++;
}

static void consider(void *context, size_t a, size_t b)
{
    struct relating *relating = context;
    struct linking *linking = relating->linking;
    if (relating->event_of[a] == relating->event_of[b])
        return;
    const struct feature *one = &linking->features[a], *other = &linking->features[b];
    bool in_order = one->earliest != other->earliest
                        ? one->earliest < other->earliest
                        : date_compare(&one->claim->date, &other->claim->date) <= 0;
    size_t earlier = in_order ? a : b, later = in_order ? b : a;
    struct bond_found found = { .a = (uint32_t) relating->event_of[earlier],
                                .b = (uint32_t) relating->event_of[later] };
    bool swapped;
    if (!bond_find(linking, relating->named, earlier, later, &found, &swapped))
        return;
    if (swapped) {
        found.a = (uint32_t) relating->event_of[later];
        found.b = (uint32_t) relating->event_of[earlier];
    }
    keep(relating, found.a, &found);
    keep(relating, found.b, &found);
}

static void add_relation(struct linking *linking, size_t event, size_t other,
                         struct view relation, struct view reason)
{
    struct event *to = &linking->timeline->events[event];
    if (to->related == NULL)
        to->related = ARENA_ARRAY(linking->arena, struct relation, RELATED_MAX);
    to->related[to->related_count++] = (struct relation){ other, relation, reason };
}

static bool is_related(const struct event *event, size_t other)
{
    for (size_t i = 0; i < event->related_count; i++)
        if (event->related[i].event == other)
            return true;
    return false;
}

static bool has_pair(const struct event_bonds *bonds, const struct bond_found *bond)
{
    for (size_t i = 0; i < bonds->count; i++)
        if (is_of_pair(&bonds->items[i], bond))
            return true;
    return false;
}

/* All candidates, each once: those that stand with both events, with the first alone.
 * Where a pair stands with both, it is by the same bond: the strongest it has. */
static const struct bond_found **gather(const struct relating *relating, size_t *count)
{
    struct linking *linking = relating->linking;
    size_t room = 0;
    for (size_t e = 0; e < linking->timeline->event_count; e++)
        room += relating->events[e].count;
    const struct bond_found **all =
        ARENA_TAKE(&linking->scratch, const struct bond_found *, room);
    *count = 0;
    for (size_t e = 0; e < linking->timeline->event_count; e++)
        for (size_t i = 0; i < relating->events[e].count; i++) {
            const struct bond_found *bond = &relating->events[e].items[i];
            if (bond->a == e || !has_pair(&relating->events[bond->a], bond))
                all[(*count)++] = bond;
        }
    if (*count > 1)
        qsort(all, *count, sizeof *all, compare_candidates);
    return all;
}

/* A relation stands on both events or on neither: where one has its fill, it is dropped.
 */
void relate_events(struct linking *linking)
{
    const struct event *events = linking->timeline->events;
    struct relating relating = {
        .linking = linking,
        .named = bonds_name_matters(linking),
        .event_of = events_of_features(linking),
        .events = ARENA_ARRAY(&linking->scratch, struct event_bonds,
                              linking->timeline->event_count),
    };
    pairs_visit(linking, &(struct pairs_search){ PAIRS_OF_NAMES, REACH_DAYS, consider,
                                                 &relating });
    size_t count;
    const struct bond_found *const *all = gather(&relating, &count);
    for (size_t i = 0; i < count; i++) {
        const struct bond_found *found = all[i];
        if (events[found->a].related_count == RELATED_MAX ||
            events[found->b].related_count == RELATED_MAX ||
            is_related(&events[found->a], found->b))
            continue;
        struct view reason = bond_reason(linking, found);
        add_relation(linking, found->b, found->a, bond_forth(found->bond), reason);
        add_relation(linking, found->a, found->b, bond_back(found->bond), reason);
    }
}
