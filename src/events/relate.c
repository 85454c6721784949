#include <stdlib.h>

#include "base/vector.h"
#include "events/linking.h"
#include "events/matter.h"
#include "events/pattern.h"
#include "events/stem.h"

enum { RELATED_MAX = 6, REACH_DAYS = 1100, NEAR_DAYS = 3, SAME_PEOPLE_DAYS = 400 };

/* How two events are related, the strongest first, with the pattern of the reason: {1} is
 * a noun of the table below or the name of an entity. */
enum bond { BOND_FOLLOWS, BOND_MATTER, BOND_STEP, BOND_PEOPLE, BOND_COUNT };
static const struct {
    struct view forth, back; /* what the later event says, what the earlier one */
    struct view reason;
} bonds[BOND_COUNT] = {
    [BOND_FOLLOWS] = { VIEW_INIT("follows from"), VIEW_INIT("is followed up by"),
                       VIEW_INIT("the later one's passage speaks of the {1}") },
    [BOND_MATTER] = { VIEW_INIT("same matter"), VIEW_INIT("same matter"),
                      VIEW_INIT("both tell of an agreement of the same parties, {1} "
                                "among them") },
    [BOND_STEP] = { VIEW_INIT("same story"), VIEW_INIT("same story"),
                    VIEW_INIT("one source tells both, days apart, of {1}") },
    [BOND_PEOPLE] = { VIEW_INIT("same people"), VIEW_INIT("same people"),
                      VIEW_INIT("both name {1} and others") },
};

struct bond_found {
    size_t a, b; /* events; b is the later where that matters */
    enum bond bond;
    struct view what;
    int32_t days; /* between them */
};

/* The matters (bits of their numbers) that a claim's title and its passage name. */
struct named {
    uint32_t title, passage;
};

struct bond_list {
    struct linking *linking;
    struct named *named; /* by feature */
    struct bond_found *items;
    size_t count, capacity;
    const size_t *event_of; /* by feature */
    struct table seen;      /* pairs of events */
};

/* Bit m is set where the text has matter m as a word. */
static uint32_t matters_in(const uint64_t *stems, struct view text)
{
    uint32_t found = 0;
    uint64_t stem;
    struct view word;
    while (stem_next(&text, &stem, &word))
        for (size_t m = 0; m < MATTER_COUNT; m++)
            if (stem == stems[m])
                found |= (uint32_t) 1 << m;
    return found;
}

static struct named *name_matters(struct linking *linking)
{
    uint64_t stems[MATTER_COUNT];
    for (size_t m = 0; m < MATTER_COUNT; m++)
        stems[m] = stem_of(matters[m].noun);
    struct named *named =
        ARENA_ARRAY(&linking->scratch, struct named, linking->feature_count);
    for (size_t i = 0; i < linking->feature_count; i++) {
        const struct claim *claim = linking->features[i].claim;
        named[i].title = matters_in(stems, claim->title);
        named[i].passage = matters_in(stems, claim->quote.exact);
    }
    return named;
}

static bool has_family(uint32_t found, enum matter_family family)
{
    for (size_t m = 0; m < MATTER_COUNT; m++)
        if (matters[m].family == family && (found >> m & 1) != 0)
            return true;
    return false;
}

struct shared {
    unsigned places, others;
    size_t first; /* the most telling shared entity */
};

static struct shared shared_entities(const struct linking *linking,
                                     const struct feature *a, const struct feature *b)
{
    struct shared shared = { .first = LINKING_NONE };
    unsigned best = 0;
    for (size_t i = 0; i < a->entity_count; i++)
        for (size_t j = 0; j < b->entity_count; j++) {
            if (a->entities[i] != b->entities[j])
                continue;
            size_t entity = a->entities[i];
            bool place = linking->entities.items[entity].type == ENTITY_PLACE;
            *(place ? &shared.places : &shared.others) += 1;
            if (a->entity_weights[i] > best) {
                best = a->entity_weights[i];
                shared.first = entity;
            }
        }
    return shared;
}

static int32_t days_between(const struct feature *a, const struct feature *b)
{
    int32_t gap = b->earliest - a->latest;
    int32_t back = a->earliest - b->latest;
    return gap > 0 ? gap : back > 0 ? back : 0;
}

/* What the earlier event made and the later one's passage speaks of. */
static bool follows(const struct feature *earlier, uint32_t both,
                    const struct shared *shared, struct view *what)
{
    static const bool makes[KIND_COUNT] = {
        [KIND_LAW] = true,  [KIND_AGREEMENT] = true, [KIND_DECISION] = true,
        [KIND_VOTE] = true, [KIND_SANCTION] = true,  [KIND_TRIAL] = true,
    };
    if (!makes[earlier->kind] || shared->others + shared->places == 0)
        return false;
    for (size_t m = 0; m < MATTER_COUNT; m++)
        if ((both >> m & 1) != 0 && (shared->others > 0 || shared->places > 1)) {
            *what = matters[m].noun;
            return true;
        }
    return false;
}

static bool same_matter(uint32_t of_a, uint32_t of_b, const struct shared *shared)
{
    return shared->places + shared->others >= 2 && has_family(of_a, MATTER_AGREEMENT) &&
           has_family(of_b, MATTER_AGREEMENT);
}

/* The strongest bond of two claims; false when there is none. */
static bool find_bond(const struct bond_list *list, size_t earlier, size_t later,
                      struct bond_found *out)
{
    const struct linking *linking = list->linking;
    const struct feature *a = &linking->features[earlier], *b = &linking->features[later];
    const struct named *of_a = &list->named[earlier], *of_b = &list->named[later];
    struct shared shared = shared_entities(linking, a, b);
    out->days = days_between(a, b);
    if (shared.first == LINKING_NONE)
        return false;
    out->what = linking->entities.items[shared.first].name;
    if (follows(a, of_a->title & of_b->passage, &shared, &out->what))
        out->bond = BOND_FOLLOWS;
    else if (same_matter(of_a->title, of_b->title, &shared))
        out->bond = BOND_MATTER;
    else if (a->ref.source == b->ref.source && out->days <= NEAR_DAYS &&
             shared.others > 0 && (shared.others > 1 || features_share_word(a, b)))
        out->bond = BOND_STEP;
    else if (shared.others >= 2 && out->days <= SAME_PEOPLE_DAYS)
        out->bond = BOND_PEOPLE;
    else
        return false;
    return true;
}

static void consider(void *context, size_t a, size_t b)
{
    struct bond_list *list = context;
    struct linking *linking = list->linking;
    const struct feature *one = &linking->features[a], *other = &linking->features[b];
    bool in_order = date_compare(&one->claim->date, &other->claim->date) <= 0;
    size_t earlier = in_order ? a : b, later = in_order ? b : a;
    struct bond_found found = { .a = list->event_of[earlier],
                                .b = list->event_of[later] };
    if (found.a == found.b || !find_bond(list, earlier, later, &found))
        return;
    size_t *pair = ARENA_ARRAY(&linking->scratch, size_t, 2);
    pair[0] = found.a < found.b ? found.a : found.b;
    pair[1] = found.a < found.b ? found.b : found.a;
    struct view key = { (const char *) pair, 2 * sizeof *pair };
    bool is_new;
    size_t *at = table_put(&linking->scratch, &list->seen, key, &is_new);
    if (is_new) {
        *at = list->count;
        *VECTOR_PUSH(&linking->scratch, list) = found;
    } else if (found.bond < list->items[*at].bond) {
        list->items[*at] = found;
    }
}

static int compare_bonds(const void *left, const void *right)
{
    const struct bond_found *a = left, *b = right;
    if (a->bond != b->bond)
        return a->bond > b->bond ? 1 : -1;
    if (a->days != b->days)
        return a->days > b->days ? 1 : -1;
    if (a->a != b->a)
        return a->a > b->a ? 1 : -1;
    return (a->b > b->b) - (a->b < b->b);
}

static void add_relation(struct linking *linking, size_t event, size_t other,
                         struct view relation, struct view reason)
{
    struct event *to = &linking->timeline->events[event];
    if (to->related == NULL)
        to->related = ARENA_ARRAY(linking->arena, struct relation, RELATED_MAX);
    to->related[to->related_count++] = (struct relation){ other, relation, reason };
}

/* A relation stands on both events or on neither: where one has its fill, it is dropped.
 */
void relate_events(struct linking *linking)
{
    struct bond_list list = { .linking = linking,
                              .named = name_matters(linking),
                              .event_of = events_of_features(linking) };
    pairs_visit(linking, REACH_DAYS, consider, &list);
    if (list.count > 1)
        qsort(list.items, list.count, sizeof *list.items, compare_bonds);
    const struct event *events = linking->timeline->events;
    for (size_t i = 0; i < list.count; i++) {
        const struct bond_found *found = &list.items[i];
        if (events[found->a].related_count == RELATED_MAX ||
            events[found->b].related_count == RELATED_MAX)
            continue;
        struct view reason =
            pattern_fill(linking->arena, bonds[found->bond].reason, &found->what, 1);
        add_relation(linking, found->b, found->a, bonds[found->bond].forth, reason);
        add_relation(linking, found->a, found->b, bonds[found->bond].back, reason);
    }
}
