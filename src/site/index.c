#include "site/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/percent.h"
#include "base/utf8.h"
#include "site/paths.h"
#include "site/when.h"
#include "site/words.h"

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
    table_reserve(arena, &site->event_ids, timeline->event_count);
    for (size_t e = 0; e < timeline->event_count; e++) {
        const struct event *event = &timeline->events[e];
        *table_put(arena, &site->event_ids, event->id, NULL) = e;
        for (size_t i = 0; i < event->claim_count; i++)
            site->event_of[event->claims[i].source][event->claims[i].claim] = e;
    }
}

/* What former addresses lead to. */
static void index_addresses(struct arena *arena, struct site *site)
{
    const struct timeline *timeline = site->timeline;
    for (size_t i = 0; i < timeline->record_count; i++)
        *table_put(arena, &site->source_ids, timeline->records[i]->source.id, NULL) = i;
    for (size_t i = 0; i < timeline->entity_count; i++)
        *table_put(arena, &site->entity_ids, timeline->entities[i].id, NULL) = i;
}

static void index_sources(struct arena *arena, struct site *site)
{
    const struct timeline *timeline = site->timeline;
    site->sources = ARENA_ARRAY(arena, struct told_source, timeline->record_count + 1);
    for (size_t s = 0; s < timeline->record_count; s++) {
        const struct record *record = timeline->records[s];
        struct told_source *told = &site->sources[s];
        told->name = arena_copy(arena, words_of_source(&record->source));
        told->dated = words_source_dated(arena, &record->source);
        if (record->source.has_date)
            told->year = year_words(arena, record->source.date.earliest.year);
        told->link = percent_path(arena, path_of_source(arena, site, s));
        told->claims = arena_take_array(arena, record->claims.count, CLAIM_ID_SIZE);
        for (size_t c = 0; c < record->claims.count; c++)
            memcpy(told->claims[c], record->claims.items[c].id, CLAIM_ID_SIZE);
    }
}

static void index_dates(struct arena *arena, struct site *site)
{
    const struct timeline *timeline = site->timeline;
    site->told = ARENA_ARRAY(arena, struct told_date, timeline->event_count + 1);
    for (size_t e = 0; e < timeline->event_count; e++) {
        const struct event *event = &timeline->events[e];
        struct told_date *told = &site->told[e];
        told->relation = when_relation(timeline, event);
        told->words = when_words(arena, &event->date, told->relation, false);
        told->expression = when_expression(arena, timeline, event, told->relation);
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

static int compare_groups(const void *a, const void *b)
{
    return view_compare(((const struct kind_group *) a)->slug,
                        ((const struct kind_group *) b)->slug);
}

/* The group of a kind, made where there is none. Names that make one address are one
 * kind. */
static struct kind_group *group_of(struct arena *arena, struct site *site,
                                   struct table *places, struct view kind)
{
    struct view slug = utf8_slug(arena, kind, 60);
    bool is_new;
    if (slug.length == 0)
        slug = VIEW("other");
    size_t *place = table_put(arena, places, slug, &is_new);
    if (is_new) {
        *place = site->kind_count++;
        site->kinds[*place] = (struct kind_group){ .slug = slug, .name = kind };
    }
    return &site->kinds[*place];
}

/* The same for a name that may have been asked for, most often. */
static struct kind_group *group_of_known(struct arena *arena, struct site *site,
                                         struct table *places, struct table *names,
                                         struct view kind)
{
    bool is_new;
    size_t *place = table_put(arena, names, kind, &is_new);
    if (is_new)
        *place = (size_t) (group_of(arena, site, places, kind) - site->kinds);
    return &site->kinds[*place];
}

static void index_kinds(struct arena *arena, struct site *site)
{
    const struct timeline *timeline = site->timeline;
    size_t count = timeline->event_count;
    struct table places = { 0 }, names = { 0 };
    size_t *group_index = ARENA_ARRAY(arena, size_t, count + 1);
    site->kinds = ARENA_ARRAY(arena, struct kind_group, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct view kind = timeline->events[i].kind;
        struct kind_group *group = group_of_known(arena, site, &places, &names,
                                                  kind.length > 0 ? kind : VIEW("other"));
        group_index[i] = (size_t) (group - site->kinds);
        group->count++;
    }
    for (size_t k = 0; k < site->kind_count; k++) {
        site->kinds[k].events = ARENA_ARRAY(arena, size_t, site->kinds[k].count);
        site->kinds[k].count = 0;
    }
    for (size_t i = 0; i < count; i++) {
        struct kind_group *group = &site->kinds[group_index[i]];
        group->events[group->count++] = i;
    }
    qsort(site->kinds, site->kind_count, sizeof *site->kinds, compare_groups);
}

size_t site_event_named(const struct site *site, struct view id)
{
    const size_t *event = table_get(&site->event_ids, id);
    return event != NULL ? *event : SITE_NONE;
}

void site_index(struct arena *arena, const struct timeline *timeline, struct site *out)
{
    *out = (struct site){ .timeline = timeline,
                          .base = timeline->base_url,
                          .split = timeline->event_count > SITE_TIMELINE_EVENTS };
    while (view_ends(out->base, VIEW("/")))
        out->base.length--;
    index_claims(arena, out);
    if (timeline->redirect_count + timeline->gone_count + timeline->change_count > 0)
        index_addresses(arena, out);
    index_sources(arena, out);
    index_dates(arena, out);
    index_years(arena, out);
    index_entities(arena, out);
    index_kinds(arena, out);
}
