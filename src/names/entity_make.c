#include <stdlib.h>

#include "base/vector.h"
#include "names/entity_work.h"

/* A name of an entity. */
struct call {
    struct view name;
    size_t weight; /* mentions of those whose main name it is */
};

static int compare_calls(const void *a, const void *b)
{
    const struct call *x = a, *y = b;
    int order = view_compare(x->name, y->name);
    return order != 0 ? order : (x->weight < y->weight) - (x->weight > y->weight);
}

/* The calls of one entity. */
struct calls {
    struct call *items;
    size_t count;
};

/* Bearers of an entity mostly have one of a few names: each of these is listed once. Of
 * more names all are, and those that are the same come together when they are sorted. */
static void add_call(struct calls *calls, struct view name, size_t weight)
{
    enum { FEW = 8 };
    for (size_t i = 0; i < calls->count && i < FEW; i++)
        if (view_equal(calls->items[i].name, name)) {
            calls->items[i].weight += weight;
            return;
        }
    calls->items[calls->count++] = (struct call){ name, weight };
}

/* Room for the calls of each root. */
static struct calls *make_room(struct entity_work *work)
{
    struct calls *calls = ARENA_ARRAY(work->arena, struct calls, work->count + 1);
    size_t room = 0;
    for (size_t i = 0; i < work->count; i++)
        room += 1 + work->nodes[i].bearer->alias_count;
    struct call *items = ARENA_TAKE(work->arena, struct call, room + 1);
    for (size_t i = 0; i < work->count; i++)
        calls[entity_root(work, i)].count += 1 + work->nodes[i].bearer->alias_count;
    for (size_t i = 0; i < work->count; i++) {
        calls[i].items = items;
        items += calls[i].count;
        calls[i].count = 0;
    }
    return calls;
}

/* Puts an entity's names into byte order, each once. */
static void sort_calls(struct calls *calls)
{
    size_t kept = 0;
    if (calls->count > 1)
        qsort(calls->items, calls->count, sizeof *calls->items, compare_calls);
    for (size_t i = 0; i < calls->count; i++) {
        struct call *last = kept > 0 ? &calls->items[kept - 1] : NULL;
        if (last != NULL && view_equal(last->name, calls->items[i].name))
            last->weight += calls->items[i].weight;
        else
            calls->items[kept++] = calls->items[i];
    }
    calls->count = kept;
}

/* Every name of every bearer, by root. */
static struct calls *gather_calls(struct entity_work *work)
{
    struct calls *calls = make_room(work);
    for (size_t i = 0; i < work->count; i++) {
        const struct bearer *bearer = work->nodes[i].bearer;
        struct calls *of = &calls[entity_root(work, i)];
        add_call(of, bearer->name, bearer->mention_count);
        for (size_t j = 0; j < bearer->alias_count; j++)
            add_call(of, bearer->aliases[j], 0);
    }
    for (size_t i = 0; i < work->count; i++)
        sort_calls(&calls[i]);
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

static struct entity entity_of_calls(struct entity_work *work, size_t root,
                                     const struct calls *calls)
{
    struct entity entity = { .type = work->nodes[root].bearer->type };
    size_t best = 0;
    for (size_t i = 0; i < calls->count; i++)
        if (is_better(&calls->items[i], &calls->items[best]))
            best = i;
    entity.name = arena_copy(work->arena, calls->items[best].name);
    entity.aliases = ARENA_ARRAY(work->arena, struct view, calls->count);
    for (size_t i = 0; i < calls->count; i++) {
        entity.weight += calls->items[i].weight;
        if (i != best)
            entity.aliases[entity.alias_count++] =
                arena_copy(work->arena, calls->items[i].name);
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
static size_t *make_entities(struct entity_work *work, struct entity_list *out)
{
    size_t count = 0;
    const struct calls *calls = gather_calls(work);
    struct made *made = ARENA_TAKE(work->arena, struct made, work->count + 1);
    for (size_t i = 0; i < work->count; i++)
        if (calls[i].count > 0)
            made[count++] = (struct made){ entity_of_calls(work, i, &calls[i]), i };
    qsort(made, count, sizeof *made, compare_made);
    size_t *numbers = ARENA_ARRAY(work->arena, size_t, work->count + 1);
    *out = (struct entity_list){
        .items = ARENA_ARRAY(work->arena, struct entity, count + 1),
        .count = count,
        .capacity = count,
    };
    for (size_t i = 0; i < count; i++) {
        out->items[i] = made[i].entity;
        numbers[made[i].root] = i;
    }
    return numbers;
}

static int compare_alike(const void *a, const void *b)
{
    const struct entity_alike *x = a, *y = b;
    if (x->a != y->a)
        return x->a > y->a ? 1 : -1;
    if (x->b != y->b)
        return x->b > y->b ? 1 : -1;
    return view_compare(x->reason, y->reason);
}

/* Pairs of nodes become pairs of entities, each once, those that came together after all
 * left out. */
static void make_alike(struct entity_work *work, const size_t *numbers,
                       struct entity_alike_list *out)
{
    for (size_t i = 0; i < work->alike.count; i++) {
        const struct alike *alike = &work->alike.items[i];
        size_t a = numbers[entity_root(work, alike->a)];
        size_t b = numbers[entity_root(work, alike->b)];
        if (a != b)
            *VECTOR_PUSH(work->arena, out) =
                (struct entity_alike){ a < b ? a : b, a < b ? b : a, alike->reason };
    }
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, compare_alike);
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++)
        if (kept == 0 || out->items[i].a != out->items[kept - 1].a ||
            out->items[i].b != out->items[kept - 1].b)
            out->items[kept++] = out->items[i];
    out->count = kept;
}

void entity_make(struct entity_work *work, struct entity_result *out)
{
    size_t *numbers = make_entities(work, &out->entities);
    size_t sources = work->input->count;
    out->entity_of = ARENA_ARRAY(work->arena, size_t *, sources + 1);
    for (size_t s = 0; s < sources; s++) {
        size_t first = work->firsts[s], count = work->firsts[s + 1] - first;
        out->entity_of[s] = ARENA_ARRAY(work->arena, size_t, count + 1);
        for (size_t b = 0; b < count; b++)
            out->entity_of[s][b] = numbers[entity_root(work, first + b)];
    }
    make_alike(work, numbers, &out->alike);
}
