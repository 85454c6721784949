#include <stdlib.h>

#include "base/vector.h"
#include "names/entity_work.h"

/* A name of a bearer, to be gathered by entity. */
struct call {
    size_t root;
    struct view name;
    size_t weight; /* mentions, where it is a bearer's main name; else 0 */
};

static int compare_calls(const void *a, const void *b)
{
    const struct call *x = a, *y = b;
    if (x->root != y->root)
        return (x->root > y->root) - (x->root < y->root);
    int order = view_compare(x->name, y->name);
    return order != 0 ? order : (x->weight < y->weight) - (x->weight > y->weight);
}

/* Every name of every bearer, those of one entity together, in byte order. */
static struct call *gather_calls(struct entity_work *work, size_t *count)
{
    size_t room = 0;
    for (size_t i = 0; i < work->count; i++)
        room += 1 + work->nodes[i].bearer->alias_count;
    struct call *calls = ARENA_ARRAY(work->arena, struct call, room + 1);
    *count = 0;
    for (size_t i = 0; i < work->count; i++) {
        const struct bearer *bearer = work->nodes[i].bearer;
        size_t root = entity_root(work, i);
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

static struct entity entity_of_calls(struct entity_work *work, const struct call *calls,
                                     size_t count)
{
    struct entity entity = { .type = work->nodes[calls[0].root].bearer->type };
    size_t best = 0;
    for (size_t i = 0; i < count; i++)
        if (is_better(&calls[i], &calls[best]))
            best = i;
    entity.name = arena_copy(work->arena, calls[best].name);
    entity.aliases = ARENA_ARRAY(work->arena, struct view, count);
    for (size_t i = 0; i < count; i++) {
        entity.weight += calls[i].weight;
        if (i != best)
            entity.aliases[entity.alias_count++] = arena_copy(work->arena, calls[i].name);
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
    size_t call_count, count = 0;
    struct call *calls = gather_calls(work, &call_count);
    struct made *made = ARENA_ARRAY(work->arena, struct made, work->count + 1);
    for (size_t i = 0; i < call_count;) {
        size_t end = i;
        while (end < call_count && calls[end].root == calls[i].root)
            end++;
        made[count].root = calls[i].root;
        made[count++].entity = entity_of_calls(work, calls + i, end - i);
        i = end;
    }
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
