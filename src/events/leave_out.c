/* Events that an editor hides: taken out of a timeline with all that points at them. */
#include "events/timeline.h"

#include "base/table.h"

#define GONE ((size_t) -1)

/* Keeps those of a list of events that stay, by their new numbers; how many. */
static size_t keep_events(size_t *events, size_t count, const size_t *place_of)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (place_of[events[i]] != GONE)
            events[kept++] = place_of[events[i]];
    return kept;
}

static void keep_relations(struct event *event, const size_t *place_of)
{
    size_t kept = 0;
    for (size_t i = 0; i < event->related_count; i++) {
        struct relation relation = event->related[i];
        relation.event = place_of[relation.event];
        if (relation.event != GONE)
            event->related[kept++] = relation;
    }
    event->related_count = kept;
}

/* A disagreement stays when all its events do. */
static void keep_disagreements(struct arena *arena, struct timeline *timeline,
                               const size_t *place_of)
{
    size_t *new_place = ARENA_ARRAY(arena, size_t, timeline->disagreement_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < timeline->disagreement_count; i++) {
        struct disagreement *one = &timeline->disagreements[i];
        size_t all = one->event_count;
        one->event_count = keep_events(one->events, all, place_of);
        new_place[i] = one->event_count == all ? kept : GONE;
        if (new_place[i] != GONE)
            timeline->disagreements[kept++] = *one;
    }
    timeline->disagreement_count = kept;
    for (size_t e = 0; e < timeline->event_count; e++)
        timeline->events[e].disagreement_count =
            keep_events(timeline->events[e].disagreements,
                        timeline->events[e].disagreement_count, new_place);
}

/* An address that led to an event which is left out leads nowhere. */
static void keep_redirects(struct arena *arena, struct timeline *timeline)
{
    struct table events = { .count = 0 };
    size_t kept = 0;
    for (size_t e = 0; timeline->redirect_count > 0 && e < timeline->event_count; e++)
        table_put(arena, &events, timeline->events[e].id, NULL);
    for (size_t i = 0; i < timeline->redirect_count; i++) {
        struct permalink to = timeline->redirects[i].to;
        if (to.kind != PERMALINK_EVENT || table_get(&events, to.id) != NULL)
            timeline->redirects[kept++] = timeline->redirects[i];
    }
    timeline->redirect_count = kept;
}

void timeline_leave_out(struct arena *arena, struct timeline *timeline,
                        const bool *leave_out)
{
    size_t *place_of = ARENA_ARRAY(arena, size_t, timeline->event_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < timeline->event_count; i++) {
        place_of[i] = leave_out[i] ? GONE : kept;
        if (!leave_out[i])
            timeline->events[kept++] = timeline->events[i];
    }
    if (kept == timeline->event_count)
        return;
    timeline->event_count = kept;
    for (size_t i = 0; i < kept; i++)
        keep_relations(&timeline->events[i], place_of);
    for (size_t i = 0; i < timeline->entity_count; i++)
        timeline->entities[i].event_count = keep_events(
            timeline->entities[i].events, timeline->entities[i].event_count, place_of);
    keep_disagreements(arena, timeline, place_of);
    keep_redirects(arena, timeline);
}
