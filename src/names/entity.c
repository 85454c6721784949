#include "names/entity.h"

#include "base/vector.h"
#include "names/entity_work.h"
#include "names/spelling.h"

/* Path halving (Tarjan and van Leeuwen 1984); the smaller number is the root, so that the
 * result does not depend on the order of the joins. */
size_t entity_root(struct entity_work *work, size_t node)
{
    while (work->nodes[node].parent != node) {
        work->nodes[node].parent = work->nodes[work->nodes[node].parent].parent;
        node = work->nodes[node].parent;
    }
    return node;
}

static size_t node_of(const struct entity_work *work, struct bearer_ref ref)
{
    return work->firsts[ref.source] + ref.bearer;
}

static bool is_kept_apart(struct entity_work *work, size_t x, size_t y)
{
    for (size_t i = 0; i < work->apart_count; i++) {
        size_t a = entity_root(work, node_of(work, work->apart[i]->a));
        size_t b = entity_root(work, node_of(work, work->apart[i]->b));
        if ((a == x && b == y) || (a == y && b == x))
            return true;
    }
    return false;
}

bool entity_unite(struct entity_work *work, size_t a, size_t b)
{
    size_t x = entity_root(work, a), y = entity_root(work, b);
    if (x == y)
        return true;
    if (is_kept_apart(work, x, y))
        return false;
    size_t into = x < y ? x : y, from = x < y ? y : x;
    work->nodes[from].parent = into;
    if (work->nodes[into].country.length == 0)
        work->nodes[into].country = work->nodes[from].country;
    work->nodes[into].has_role = work->nodes[into].has_role || work->nodes[from].has_role;
    return true;
}

static struct bearer_ref ref_of(const struct entity_work *work, size_t node)
{
    size_t source = work->nodes[node].source;
    return (struct bearer_ref){ source, node - work->firsts[source] };
}

void entity_note(struct entity_work *work, size_t a, size_t b, int weight,
                 struct view words)
{
    enum { NAME_WEIGHT = 40 };
    if (work->input->looks == NULL)
        return;
    struct name_look *look = VECTOR_PUSH(work->arena, work->input->looks);
    look->a = ref_of(work, a < b ? a : b);
    look->b = ref_of(work, a < b ? b : a);
    look->joined = entity_root(work, a) == entity_root(work, b);
    struct view one = work->nodes[a].bearer->name, other = work->nodes[b].bearer->name;
    *VECTOR_PUSH(work->arena, &look->evidence) =
        (struct evidence){ NAME_WEIGHT,
                           arena_format(work->arena, "the names %.*s and %.*s may be one",
                                        VIEW_ARG(one), VIEW_ARG(other)) };
    *VECTOR_PUSH(work->arena, &look->evidence) = (struct evidence){ weight, words };
}

/* Unites the node with the one that had the key before. */
static void unite_by_key(struct entity_work *work, struct view key, size_t node)
{
    bool new;
    if (key.length == 0)
        return;
    size_t *at = table_put(work->arena, &work->by_key, key, &new);
    if (new)
        *at = node;
    else
        entity_unite(work, *at, node);
}

static void join_by_name(struct entity_work *work)
{
    for (size_t i = 0; i < work->count; i++) {
        const struct bearer *bearer = work->nodes[i].bearer;
        if (bearer->type == ENTITY_PERSON)
            continue;
        if (bearer->type == ENTITY_ORGANISATION && entity_is_common_body(bearer->name))
            entity_join_body(work, i);
        else
            unite_by_key(work, work->keys[i].name, i);
    }
}

/* Where a source gives an acronym beside the full name, and all that do so agree, those
 * who have the acronym alone are meant too. */
static void note_acronyms(struct entity_work *work, size_t node)
{
    const struct bearer *bearer = work->nodes[node].bearer;
    if (entity_key_is_acronym(bearer->name))
        return;
    for (size_t i = 0; i < bearer->alias_count; i++) {
        bool new;
        if (!entity_key_is_acronym(bearer->aliases[i]))
            continue;
        struct view key =
            entity_key_acronym(work->arena, bearer->type, bearer->aliases[i]);
        size_t *at = table_put(work->arena, &work->acronyms, key, &new);
        if (new)
            *at = node + 1;
        else if (*at != 0 && entity_root(work, *at - 1) != entity_root(work, node))
            *at = 0;
    }
}

static void join_by_acronym(struct entity_work *work)
{
    for (size_t i = 0; i < work->count; i++)
        if (work->nodes[i].bearer->type != ENTITY_PERSON &&
            work->nodes[i].bearer->type != ENTITY_PLACE)
            note_acronyms(work, i);
    for (size_t i = 0; i < work->count; i++) {
        const struct bearer *bearer = work->nodes[i].bearer;
        if (!entity_key_is_acronym(bearer->name))
            continue;
        const size_t *full = table_get(
            &work->acronyms, entity_key_acronym(work->arena, bearer->type, bearer->name));
        if (full == NULL || *full == 0 || !entity_unite(work, *full - 1, i))
            continue;
        entity_note(work, *full - 1, i, 60,
                    VIEW("a source gives the short form beside the full name"));
    }
}

/* A longer form that one source gives for what another calls by the shorter alone: the
 * other's name is among its aliases. */
static void join_by_alias(struct entity_work *work)
{
    for (size_t i = 0; i < work->count; i++) {
        const struct bearer *bearer = work->nodes[i].bearer;
        if (bearer->type != ENTITY_ORGANISATION && bearer->type != ENTITY_TEXT)
            continue;
        for (size_t j = 0; j < bearer->alias_count; j++) {
            struct view alias = bearer->aliases[j];
            if (view_find_byte(alias, ' ', 0) == alias.length)
                continue;
            const size_t *other = table_get(
                &work->by_key, entity_key_name(work->arena, bearer->type, alias));
            if (other != NULL && entity_unite(work, *other, i))
                entity_note(work, *other, i, 60,
                            VIEW("one source calls it by both names"));
        }
    }
}

static void add_partner(struct entity_work *work, size_t node, size_t other, size_t at)
{
    work->chains[at] = (struct partner){ other, work->partners[node] };
    work->partners[node] = at + 1;
}

/* An editor's orders to keep apart are few; to join, events may have added many. */
static void list_apart(struct entity_work *work)
{
    const struct entity_input *input = work->input;
    for (size_t i = 0; i < input->order_count; i++)
        work->apart_count += !input->orders[i].join;
    work->apart = ARENA_ARRAY(work->arena, const struct name_order *, work->apart_count);
    work->apart_count = 0;
    for (size_t i = 0; i < input->order_count; i++)
        if (!input->orders[i].join)
            work->apart[work->apart_count++] = &input->orders[i];
}

static void obey(struct entity_work *work)
{
    list_apart(work);
    work->partners = ARENA_ARRAY(work->arena, size_t, work->count + 1);
    work->chains =
        ARENA_ARRAY(work->arena, struct partner, 2 * work->input->order_count + 1);
    for (size_t i = 0; i < work->input->order_count; i++) {
        const struct name_order *order = &work->input->orders[i];
        size_t a = node_of(work, order->a), b = node_of(work, order->b);
        if (!order->join || !entity_unite(work, a, b))
            continue;
        entity_note(work, a, b, 60, order->why);
        add_partner(work, a, b, 2 * i);
        add_partner(work, b, a, 2 * i + 1);
    }
}

/* A name says all of its key, and sources give the same names again and again: numbers by
 * name, for each type, where a key was made before. */
struct entity_key *entity_keys(struct arena *arena, const struct entity_source *sources,
                               size_t count)
{
    struct table made[ENTITY_THING + 1] = { { .count = 0 } };
    size_t total = 0, at = 0;
    for (size_t s = 0; s < count; s++)
        total += sources[s].count;
    struct entity_key *keys = ARENA_ARRAY(arena, struct entity_key, total + 1);
    for (size_t s = 0; s < count; s++)
        for (size_t b = 0; b < sources[s].count; b++) {
            const struct bearer *bearer = &sources[s].bearers[b];
            bool is_new;
            size_t *first = table_put(arena, &made[bearer->type], bearer->name, &is_new);
            if (is_new) {
                *first = at;
                entity_key_of(arena, bearer, &keys[at]);
            } else {
                keys[at] = keys[*first];
            }
            at++;
        }
    return keys;
}

static void begin(struct entity_work *work)
{
    const struct entity_input *input = work->input;
    work->firsts = ARENA_ARRAY(work->arena, size_t, input->count + 1);
    for (size_t s = 0; s < input->count; s++)
        work->firsts[s + 1] = work->firsts[s] + input->sources[s].count;
    work->count = work->firsts[input->count];
    work->nodes = ARENA_ARRAY(work->arena, struct node, work->count + 1);
    work->keys = input->keys != NULL
                     ? input->keys
                     : entity_keys(work->arena, input->sources, input->count);
    for (size_t s = 0; s < input->count; s++)
        for (size_t b = 0; b < input->sources[s].count; b++) {
            size_t node = work->firsts[s] + b;
            const struct bearer *bearer = &input->sources[s].bearers[b];
            work->nodes[node] = (struct node){ .bearer = bearer,
                                               .source = s,
                                               .parent = node,
                                               .country = bearer->country,
                                               .has_role = bearer->role.length > 0 };
        }
}

void entity_join(struct arena *arena, const struct entity_input *input,
                 struct entity_result *out)
{
    struct entity_work work = { .arena = arena, .input = input };
    *out = (struct entity_result){ .entity_of = NULL };
    begin(&work);
    obey(&work);
    join_by_name(&work);
    entity_join_persons(&work);
    join_by_acronym(&work);
    join_by_alias(&work);
    entity_list_surnames(&work);
    entity_make(&work, out);
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
