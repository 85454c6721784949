#include <stdlib.h>

#include "base/table.h"
#include "base/utf8.h"
#include "events/timeline.h"

enum { SLUG_MAX = 80 };

void timeline_name_events(struct arena *arena, struct timeline *timeline)
{
    struct table taken = { .count = 0 };
    for (size_t i = 0; i < timeline->event_count; i++)
        if (timeline->events[i].id.length > 0)
            table_put(arena, &taken, timeline->events[i].id, NULL);
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct event *event = &timeline->events[i];
        if (event->id.length > 0)
            continue;
        struct view slug = utf8_slug(arena, event->title, SLUG_MAX);
        if (slug.length == 0)
            slug = VIEW("event");
        bool is_new;
        event->id = slug;
        size_t *last = table_put(arena, &taken, slug, &is_new);
        for (size_t number = *last > 1 ? *last + 1 : 2; !is_new; number++) {
            event->id = arena_format(arena, "%.*s-%zu", VIEW_ARG(slug), number);
            table_put(arena, &taken, event->id, &is_new);
            *table_get(&taken, slug) = number;
        }
    }
}

/* An event and where it stood. What most are told apart by stands here: events lie all
 * over the memory. */
struct place {
    int64_t earliest, latest; /* numbers in the order of the days */
    enum date_precision precision;
    struct view id;
    size_t before;
};

static int64_t number_of(struct day day)
{
    return ((int64_t) day.year * 16 + day.month) * 32 + day.day;
}

static int compare_places(const void *a, const void *b)
{
    const struct place *left = a, *right = b;
    int order = (left->earliest > right->earliest) - (left->earliest < right->earliest);
    if (order == 0)
        order = (left->latest > right->latest) - (left->latest < right->latest);
    if (order == 0)
        order =
            (left->precision > right->precision) - (left->precision < right->precision);
    if (order == 0)
        order = view_compare(left->id, right->id);
    return order != 0 ? order
                      : (left->before > right->before) - (left->before < right->before);
}

static int compare_sizes(const void *a, const void *b)
{
    size_t left = *(const size_t *) a, right = *(const size_t *) b;
    return (left > right) - (left < right);
}

/* Puts a list of events' old places into their new ones, in order. */
static void renumber(size_t *list, size_t count, const size_t *place_of)
{
    for (size_t i = 0; i < count; i++)
        list[i] = place_of[list[i]];
    if (count > 1)
        qsort(list, count, sizeof *list, compare_sizes);
}

void timeline_sort(struct arena *arena, struct timeline *timeline)
{
    size_t count = timeline->event_count;
    struct place *places = ARENA_ARRAY(arena, struct place, count);
    struct event *sorted = arena_take(arena, count * sizeof *sorted); /* all are set */
    size_t *place_of = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++) {
        const struct event *event = &timeline->events[i];
        places[i] = (struct place){ .earliest = number_of(event->date.earliest),
                                    .latest = number_of(event->date.latest),
                                    .precision = event->date.precision,
                                    .id = event->id,
                                    .before = i };
    }
    if (count > 1)
        qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0; i < count; i++) {
        sorted[i] = timeline->events[places[i].before];
        place_of[places[i].before] = i;
    }
    timeline->events = sorted;
    for (size_t i = 0; i < count; i++)
        for (size_t r = 0; r < sorted[i].related_count; r++)
            sorted[i].related[r].event = place_of[sorted[i].related[r].event];
    for (size_t i = 0; i < timeline->entity_count; i++)
        renumber(timeline->entities[i].events, timeline->entities[i].event_count,
                 place_of);
    for (size_t i = 0; i < timeline->disagreement_count; i++)
        renumber(timeline->disagreements[i].events,
                 timeline->disagreements[i].event_count, place_of);
}

/* An entity and where it stood. */
struct entity_place {
    struct linked_entity linked;
    size_t before;
};

static int compare_entities(const void *a, const void *b)
{
    const struct entity_place *left = a, *right = b;
    enum entity_type x = left->linked.entity.type, y = right->linked.entity.type;
    int order =
        x != y ? (x > y) - (x < y) : view_compare(left->linked.id, right->linked.id);
    return order != 0 ? order
                      : (left->before > right->before) - (left->before < right->before);
}

void timeline_sort_entities(struct arena *arena, struct timeline *timeline)
{
    size_t count = timeline->entity_count;
    struct entity_place *places = ARENA_ARRAY(arena, struct entity_place, count);
    size_t *place_of = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        places[i] = (struct entity_place){ timeline->entities[i], i };
    if (count > 1)
        qsort(places, count, sizeof *places, compare_entities);
    for (size_t i = 0; i < count; i++) {
        timeline->entities[i] = places[i].linked;
        place_of[places[i].before] = i;
    }
    for (size_t i = 0; i < timeline->event_count; i++)
        for (size_t j = 0; j < timeline->events[i].entity_count; j++)
            timeline->events[i].entities[j] = place_of[timeline->events[i].entities[j]];
    for (size_t i = 0; i < timeline->lookalike_count; i++) {
        struct lookalike *pair = &timeline->lookalikes[i];
        pair->a = place_of[pair->a];
        pair->b = place_of[pair->b];
    }
}
