#include <stdlib.h>

#include "base/table.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "events/linking.h"

enum { SLUG_MAX = 60 };

struct size_list {
    size_t *items;
    size_t count, capacity;
};

/* A slug that no other entity has: with -2 and so on where it is taken. */
static struct view name_entity(struct linking *linking, struct table *taken,
                               struct view name)
{
    struct view slug = utf8_slug(linking->arena, name, SLUG_MAX);
    if (slug.length == 0)
        slug = VIEW("entity");
    struct view id = slug;
    bool is_new;
    size_t *uses = table_put(linking->arena, taken, slug, &is_new);
    for (size_t number = *uses + 2; !is_new; number++) {
        id = arena_format(linking->arena, "%.*s-%zu", VIEW_ARG(slug), number);
        table_put(linking->arena, taken, id, &is_new);
        *table_get(taken, slug) = number - 1;
    }
    return id;
}

static void list_sources(struct linking *linking, struct size_list *sources)
{
    const struct timeline *timeline = linking->timeline;
    for (size_t s = 0; s < timeline->record_count; s++)
        for (size_t b = 0; b < timeline->records[s]->mentions.bearer_count; b++) {
            struct size_list *list = &sources[linking->entity_of[s][b]];
            if (list->count == 0 || list->items[list->count - 1] != s)
                *VECTOR_PUSH(linking->arena, list) = s;
        }
}

static void list_events(struct linking *linking, struct size_list *events)
{
    const struct timeline *timeline = linking->timeline;
    for (size_t e = 0; e < timeline->event_count; e++)
        for (size_t i = 0; i < timeline->events[e].entity_count; i++)
            *VECTOR_PUSH(linking->arena, &events[timeline->events[e].entities[i]]) = e;
}

/* An entity's page and the place of the entity among all. */
struct page {
    struct linked_entity linked;
    size_t before;
};

static int compare_pages(const void *a, const void *b)
{
    const struct page *left = a, *right = b;
    if (left->linked.entity.type != right->linked.entity.type)
        return left->linked.entity.type > right->linked.entity.type ? 1 : -1;
    return view_compare(left->linked.id, right->linked.id);
}

/* Events name entities by their place in linking->entities until here; then by their
 * place among the pages. */
static void renumber(struct linking *linking, const size_t *page_of)
{
    struct timeline *timeline = linking->timeline;
    for (size_t e = 0; e < timeline->event_count; e++)
        for (size_t i = 0; i < timeline->events[e].entity_count; i++)
            timeline->events[e].entities[i] = page_of[timeline->events[e].entities[i]];
}

/* Names outlive the memory that they were found in. */
static struct entity keep_entity(struct arena *arena, const struct entity *entity)
{
    struct entity kept = *entity;
    kept.name = arena_copy(arena, entity->name);
    kept.aliases = ARENA_ARRAY(arena, struct view, entity->alias_count);
    for (size_t i = 0; i < entity->alias_count; i++)
        kept.aliases[i] = arena_copy(arena, entity->aliases[i]);
    return kept;
}

static int compare_lookalikes(const void *a, const void *b)
{
    const struct lookalike *left = a, *right = b;
    if (left->a != right->a)
        return left->a > right->a ? 1 : -1;
    return (left->b > right->b) - (left->b < right->b);
}

/* The entities that look alike, by their pages. */
static void list_lookalikes(struct linking *linking, const size_t *page_of)
{
    struct timeline *timeline = linking->timeline;
    const struct entity_alike_list *alike = &linking->alike;
    timeline->lookalikes = ARENA_ARRAY(linking->arena, struct lookalike, alike->count);
    timeline->lookalike_count = alike->count;
    for (size_t i = 0; i < alike->count; i++) {
        size_t a = page_of[alike->items[i].a], b = page_of[alike->items[i].b];
        timeline->lookalikes[i] =
            (struct lookalike){ a < b ? a : b, a < b ? b : a,
                                arena_copy(linking->arena, alike->items[i].reason) };
    }
    if (alike->count > 1)
        qsort(timeline->lookalikes, alike->count, sizeof *timeline->lookalikes,
              compare_lookalikes);
}

void entity_pages_build(struct linking *linking)
{
    struct timeline *timeline = linking->timeline;
    size_t count = linking->entities.count;
    struct size_list *sources = ARENA_ARRAY(&linking->scratch, struct size_list, count);
    struct size_list *events = ARENA_ARRAY(&linking->scratch, struct size_list, count);
    size_t *page_of = ARENA_ARRAY(&linking->scratch, size_t, count);
    list_sources(linking, sources);
    list_events(linking, events);

    struct table taken = { .count = 0 };
    struct page *pages = ARENA_ARRAY(&linking->scratch, struct page, count);
    for (size_t i = 0; i < count; i++)
        if (sources[i].count > 0)
            pages[timeline->entity_count++] = (struct page){
                .before = i,
                .linked = { .id = name_entity(linking, &taken,
                                              linking->entities.items[i].name),
                            .entity =
                                keep_entity(linking->arena, &linking->entities.items[i]),
                            .sources = sources[i].items,
                            .source_count = sources[i].count,
                            .events = events[i].items,
                            .event_count = events[i].count },
            };
    if (timeline->entity_count > 1)
        qsort(pages, timeline->entity_count, sizeof *pages, compare_pages);
    timeline->entities =
        ARENA_ARRAY(linking->arena, struct linked_entity, timeline->entity_count);
    for (size_t page = 0; page < timeline->entity_count; page++) {
        timeline->entities[page] = pages[page].linked;
        page_of[pages[page].before] = page;
    }
    renumber(linking, page_of);
    list_lookalikes(linking, page_of);
}
