#include "names/entity.h"

#include <stdlib.h>

#include "base/table.h"
#include "names/entity_key.h"
#include "names/spelling.h"

/* A bearer of a source on its way to its entity. */
struct node {
    const struct bearer *bearer;
    size_t parent; /* of the union-find forest; itself at a root */
};

/* A name of a bearer, to be gathered by entity. */
struct call {
    size_t root;
    struct view name;
    size_t weight; /* mentions, where it is a bearer's main name; else 0 */
};

struct join {
    struct arena *arena;
    struct node *nodes;
    size_t count;
    struct table keys;
    struct table acronyms; /* node + 1 of the full form; 0 when several compete */
};

/* Path halving (Tarjan and van Leeuwen 1984); the smaller number is the root, so that the
 * result does not depend on the order of the joins. */
static size_t find_root(struct join *join, size_t node)
{
    while (join->nodes[node].parent != node) {
        join->nodes[node].parent = join->nodes[join->nodes[node].parent].parent;
        node = join->nodes[node].parent;
    }
    return node;
}

static void unite(struct join *join, size_t a, size_t b)
{
    size_t x = find_root(join, a), y = find_root(join, b);
    if (x < y)
        join->nodes[y].parent = x;
    else
        join->nodes[x].parent = y;
}

/* Unites the node with the one that had the key before. */
static void unite_by_key(struct join *join, struct view key, size_t node)
{
    bool new;
    if (key.length == 0)
        return;
    size_t *at = table_put(join->arena, &join->keys, key, &new);
    if (new)
        *at = node;
    else
        unite(join, *at, node);
}

/* Notes what initials go with a person's key: two that contradict each other make those
 * without any ambiguous. */
static void note_initials(struct join *join, const struct entity_key *key, size_t node,
                          struct table *initials)
{
    bool new;
    if (key->initials.length == 0 || key->name.length == 0)
        return;
    size_t *at = table_put(join->arena, initials, key->name, &new);
    if (new) {
        *at = node + 1;
    } else if (*at != 0) {
        struct entity_key other;
        entity_key_of(join->arena, join->nodes[*at - 1].bearer, &other);
        if (!view_equal(other.initials, key->initials))
            *at = 0;
    }
}

static void join_by_name(struct join *join)
{
    struct table initials = { 0 };
    struct entity_key *keys =
        ARENA_ARRAY(join->arena, struct entity_key, join->count + 1);
    for (size_t i = 0; i < join->count; i++) {
        entity_key_of(join->arena, join->nodes[i].bearer, &keys[i]);
        note_initials(join, &keys[i], i, &initials);
    }
    for (size_t i = 0; i < join->count; i++) {
        const size_t *same = table_get(&initials, keys[i].name);
        bool contradict = same != NULL && *same == 0;
        unite_by_key(join, contradict ? keys[i].with_initials : keys[i].name, i);
        unite_by_key(join, keys[i].circumstance, i);
    }
}

/* Where a source gives an acronym beside the full name, and all that do so agree, those
 * who have the acronym alone are meant too. */
static void note_acronyms(struct join *join, size_t node)
{
    const struct bearer *bearer = join->nodes[node].bearer;
    if (entity_key_is_acronym(bearer->name))
        return;
    for (size_t i = 0; i < bearer->alias_count; i++) {
        bool new;
        if (!entity_key_is_acronym(bearer->aliases[i]))
            continue;
        struct view key =
            entity_key_acronym(join->arena, bearer->type, bearer->aliases[i]);
        size_t *at = table_put(join->arena, &join->acronyms, key, &new);
        if (new)
            *at = node + 1;
        else if (*at != 0 && find_root(join, *at - 1) != find_root(join, node))
            *at = 0;
    }
}

static void join_by_acronym(struct join *join)
{
    for (size_t i = 0; i < join->count; i++)
        if (join->nodes[i].bearer->type != ENTITY_PERSON &&
            join->nodes[i].bearer->type != ENTITY_PLACE)
            note_acronyms(join, i);
    for (size_t i = 0; i < join->count; i++) {
        const struct bearer *bearer = join->nodes[i].bearer;
        if (!entity_key_is_acronym(bearer->name))
            continue;
        const size_t *full = table_get(
            &join->acronyms, entity_key_acronym(join->arena, bearer->type, bearer->name));
        if (full != NULL && *full != 0)
            unite(join, *full - 1, i);
    }
}

/* A longer form that one source gives for what another calls by the shorter alone: the
 * other's name is among its aliases. */
static void join_by_alias(struct join *join)
{
    for (size_t i = 0; i < join->count; i++) {
        const struct bearer *bearer = join->nodes[i].bearer;
        if (bearer->type != ENTITY_ORGANISATION && bearer->type != ENTITY_TEXT)
            continue;
        for (size_t j = 0; j < bearer->alias_count; j++) {
            struct view alias = bearer->aliases[j];
            if (view_find_byte(alias, ' ', 0) == alias.length)
                continue;
            const size_t *other =
                table_get(&join->keys, entity_key_name(join->arena, bearer->type, alias));
            if (other != NULL)
                unite(join, *other, i);
        }
    }
}

static int compare_calls(const void *a, const void *b)
{
    const struct call *x = a, *y = b;
    if (x->root != y->root)
        return (x->root > y->root) - (x->root < y->root);
    int order = view_compare(x->name, y->name);
    return order != 0 ? order : (x->weight < y->weight) - (x->weight > y->weight);
}

/* Every name of every bearer, those of one entity together, in byte order. */
static struct call *gather_calls(struct join *join, size_t *count)
{
    size_t room = 0;
    for (size_t i = 0; i < join->count; i++)
        room += 1 + join->nodes[i].bearer->alias_count;
    struct call *calls = ARENA_ARRAY(join->arena, struct call, room + 1);
    *count = 0;
    for (size_t i = 0; i < join->count; i++) {
        const struct bearer *bearer = join->nodes[i].bearer;
        size_t root = find_root(join, i);
        calls[(*count)++] = (struct call){ root, bearer->name, bearer->mention_count };
        for (size_t j = 0; j < bearer->alias_count; j++)
            calls[(*count)++] = (struct call){ root, bearer->aliases[j], 0 };
    }
    qsort(calls, *count, sizeof *calls, compare_calls);
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        struct call *last = kept > 0 ? &calls[kept - 1] : NULL;
        if (last != NULL && last->root == calls[i].root &&
            view_equal(last->name, calls[i].name))
            last->weight += calls[i].weight;
        else
            calls[kept++] = calls[i];
    }
    *count = kept;
    return calls;
}

/* Whether a is the better name of an entity: no acronym, most used, then longest; calls
 * stand in byte order, so the first of equals stays. */
static bool is_better(const struct call *a, const struct call *b)
{
    bool short_a = entity_key_is_acronym(a->name),
         short_b = entity_key_is_acronym(b->name);
    if ((a->weight == 0) != (b->weight == 0))
        return b->weight == 0;
    if (short_a != short_b)
        return short_b;
    if (a->weight != b->weight)
        return a->weight > b->weight;
    return a->name.length > b->name.length;
}

static struct entity entity_of_calls(struct join *join, const struct call *calls,
                                     size_t count)
{
    struct entity entity = { .type = join->nodes[calls[0].root].bearer->type };
    size_t best = 0;
    for (size_t i = 0; i < count; i++)
        if (is_better(&calls[i], &calls[best]))
            best = i;
    entity.name = arena_copy(join->arena, calls[best].name);
    entity.aliases = ARENA_ARRAY(join->arena, struct view, count);
    for (size_t i = 0; i < count; i++) {
        entity.weight += calls[i].weight;
        if (i != best)
            entity.aliases[entity.alias_count++] = arena_copy(join->arena, calls[i].name);
    }
    return entity;
}

/* An entity with the node it was made of, for sorting. */
struct made {
    struct entity entity;
    size_t root;
};

static int compare_made(const void *a, const void *b)
{
    const struct made *x = a, *y = b;
    if (x->entity.type != y->entity.type)
        return (x->entity.type > y->entity.type) - (x->entity.type < y->entity.type);
    int order = view_compare(x->entity.name, y->entity.name);
    return order != 0 ? order : (x->root > y->root) - (x->root < y->root);
}

/* Fills *out and gives for each root its entity's number. */
static size_t *make_entities(struct join *join, struct entity_list *out)
{
    size_t call_count, count = 0;
    struct call *calls = gather_calls(join, &call_count);
    struct made *made = ARENA_ARRAY(join->arena, struct made, join->count + 1);
    for (size_t i = 0; i < call_count;) {
        size_t end = i;
        while (end < call_count && calls[end].root == calls[i].root)
            end++;
        made[count].root = calls[i].root;
        made[count++].entity = entity_of_calls(join, calls + i, end - i);
        i = end;
    }
    qsort(made, count, sizeof *made, compare_made);
    size_t *numbers = ARENA_ARRAY(join->arena, size_t, join->count + 1);
    *out = (struct entity_list){
        .items = ARENA_ARRAY(join->arena, struct entity, count + 1),
        .count = count,
        .capacity = count,
    };
    for (size_t i = 0; i < count; i++) {
        out->items[i] = made[i].entity;
        numbers[made[i].root] = i;
    }
    return numbers;
}

void entity_join(struct arena *arena, const struct entity_source *sources, size_t count,
                 struct entity_list *out, size_t ***entity_of)
{
    struct join join = { .arena = arena };
    for (size_t s = 0; s < count; s++)
        join.count += sources[s].count;
    join.nodes = ARENA_ARRAY(arena, struct node, join.count + 1);
    size_t node = 0;
    for (size_t s = 0; s < count; s++)
        for (size_t b = 0; b < sources[s].count; b++, node++)
            join.nodes[node] = (struct node){ &sources[s].bearers[b], node };
    join_by_name(&join);
    join_by_acronym(&join);
    join_by_alias(&join);
    size_t *numbers = make_entities(&join, out);
    *entity_of = ARENA_ARRAY(arena, size_t *, count + 1);
    node = 0;
    for (size_t s = 0; s < count; s++) {
        (*entity_of)[s] = ARENA_ARRAY(arena, size_t, sources[s].count + 1);
        for (size_t b = 0; b < sources[s].count; b++, node++)
            (*entity_of)[s][b] = numbers[find_root(&join, node)];
    }
}

bool entity_same_spelling(struct view a, struct view b)
{
    struct arena arena = { 0 };
    struct spelling x, y;
    spelling_of(&arena, a, &x);
    spelling_of(&arena, b, &y);
    bool same = spelling_equal(&x, &y);
    arena_finish(&arena);
    return same;
}
