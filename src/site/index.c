#include "site/page.h"

/* Which event each claim belongs to. */
static void index_claims(struct arena *arena, struct site *site)
{
    const struct timeline *timeline = site->timeline;
    site->event_of = ARENA_ARRAY(arena, size_t *, timeline->record_count + 1);
    for (size_t s = 0; s < timeline->record_count; s++) {
        size_t count = timeline->records[s]->claims.count;
        site->event_of[s] = ARENA_ARRAY(arena, size_t, count + 1);
        for (size_t c = 0; c < count; c++)
            site->event_of[s][c] = SITE_NONE;
    }
    for (size_t e = 0; e < timeline->event_count; e++) {
        const struct event *event = &timeline->events[e];
        for (size_t i = 0; i < event->claim_count; i++)
            site->event_of[event->claims[i].source][event->claims[i].claim] = e;
    }
}

static void index_years(struct arena *arena, struct site *site)
{
    site->years = years_of(arena, site->timeline);
    site->year_of = ARENA_ARRAY(arena, size_t, site->timeline->event_count + 1);
    for (size_t y = 0; y < site->years.count; y++)
        for (size_t e = site->years.items[y].first; e < site->years.items[y].last; e++)
            site->year_of[e] = y;
}

static void index_entities(struct arena *arena, struct site *site)
{
    const struct timeline *timeline = site->timeline;
    site->entities = ARENA_ARRAY(arena, size_t, timeline->entity_count + 1);
    size_t placed = 0;
    for (int type = 0; type < SITE_ENTITY_TYPES; type++) {
        site->entity_first[type] = placed;
        for (size_t i = 0; i < timeline->entity_count; i++)
            if ((int) timeline->entities[i].entity.type == type)
                site->entities[placed++] = i;
        site->entity_count[type] = placed - site->entity_first[type];
    }
}

void site_index(struct arena *arena, const struct timeline *timeline, struct site *out)
{
    *out = (struct site){ .timeline = timeline,
                          .base = timeline->base_url,
                          .split = timeline->event_count > SITE_TIMELINE_EVENTS };
    while (view_ends(out->base, VIEW("/")))
        out->base.length--;
    index_claims(arena, out);
    index_years(arena, out);
    index_entities(arena, out);
}
