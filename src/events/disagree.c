#include "events/disagree.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/vector.h"

struct view disagree_source(const struct feature *feature)
{
    const struct source *source = &feature->record->source;
    return source->publisher.length > 0 ? source->publisher
           : source->title.length > 0   ? source->title
                                        : source->id;
}

size_t disagree_principal(const struct feature *feature,
                          const struct principal *principal, size_t *from)
{
    for (; *from < feature->called_count; ++*from) {
        const struct called *called = &feature->called[*from];
        if (called->entity != LINKING_NONE && !called->weak &&
            (principal->types >> called->type & 1) != 0 &&
            (principal->parts >> called->part & 1) != 0)
            return feature->called[(*from)++].entity;
    }
    return LINKING_NONE;
}

static bool is_placed(const struct feature *feature)
{
    const struct claim *claim = feature->claim;
    return feature->act != ACT_NONE && claim->factuality == CLAIM_HAPPENED &&
           (claim->relation == CLAIM_ON || claim->relation == CLAIM_DURING) &&
           !claim->told->another_time;
}

static bool *find_placed(struct linking *linking)
{
    bool *placed = ARENA_TAKE(&linking->scratch, bool, linking->feature_count);
    for (size_t f = 0; f < linking->feature_count; f++)
        placed[f] = is_placed(&linking->features[f]);
    return placed;
}

int32_t disagree_slack(const struct feature *feature)
{
    return feature->claim->date.certainty == DATE_EXACT
               ? 0
               : date_length(&feature->claim->date);
}

/* A pair of events and a question, as bytes; in the arena. */
static struct view key_of(struct arena *arena, size_t a, size_t b, struct view about)
{
    size_t events[2] = { a < b ? a : b, a < b ? b : a };
    char *key = arena_take(arena, sizeof events + about.length);
    memcpy(key, events, sizeof events);
    memcpy(key + sizeof events, about.data, about.length);
    return (struct view){ key, sizeof events + about.length };
}

struct disagreement *disagree_add(struct disagree *disagree, const struct feature *a,
                                  const struct feature *b, struct view about)
{
    struct linking *linking = disagree->linking;
    struct arena *arena = linking->arena;
    size_t one = disagree->event_of[linking_feature(linking, a->ref)];
    size_t other = disagree->event_of[linking_feature(linking, b->ref)];
    bool is_new;
    table_put(&linking->scratch, &disagree->seen,
              key_of(&linking->scratch, one, other, about), &is_new);
    if (!is_new)
        return NULL;
    struct disagreement *found = VECTOR_PUSH(arena, &disagree->found);
    found->about = about;
    found->claims = ARENA_TAKE(arena, struct claim_ref, 2);
    found->claims[found->claim_count++] = a->ref;
    found->claims[found->claim_count++] = b->ref;
    found->events = ARENA_TAKE(arena, size_t, 2);
    found->events[found->event_count++] = one;
    if (other != one)
        found->events[found->event_count++] = other;
    return found;
}

/* Ids come from the question, since both its events may be renamed. */
static void name_disagreements(struct arena *arena, struct disagreement *items,
                               size_t count)
{
    enum { SLUG_MAX = 60 };
    struct table taken = { .count = 0 }, asked = { .count = 0 };
    struct view *slugs = ARENA_TAKE(arena, struct view, count);
    for (size_t i = 0; i < count; i++) {
        bool is_new;
        size_t *first = table_put(arena, &asked, items[i].about, &is_new);
        if (is_new)
            *first = i;
        slugs[i] = is_new ? utf8_slug(arena, items[i].about, SLUG_MAX) : slugs[*first];
        struct view slug = slugs[i];
        items[i].id = slug;
        size_t *last = table_put(arena, &taken, slug, &is_new);
        for (size_t number = *last > 1 ? *last + 1 : 2; !is_new; number++) {
            items[i].id = arena_format(arena, "%.*s-%zu", VIEW_ARG(slug), number);
            table_put(arena, &taken, items[i].id, &is_new);
            *table_get(&taken, slug) = number;
        }
    }
}

/* By the events' dates, so that the list reads as the timeline does. */
static int compare_disagreements(const void *left, const void *right)
{
    const struct disagreement *a = left, *b = right;
    for (size_t i = 0; i < 2; i++) {
        const size_t keys[][2] = { { a->claims[i].source, b->claims[i].source },
                                   { a->claims[i].claim, b->claims[i].claim } };
        for (size_t k = 0; k < 2; k++)
            if (keys[k][0] != keys[k][1])
                return keys[k][0] > keys[k][1] ? 1 : -1;
    }
    return view_compare(a->about, b->about);
}

/* Each event's own, in their order. */
static void list_by_event(struct arena *arena, struct timeline *timeline)
{
    const struct disagreement *items = timeline->disagreements;
    size_t *counts = ARENA_ARRAY(arena, size_t, timeline->event_count);
    for (size_t i = 0; i < timeline->disagreement_count; i++)
        for (size_t e = 0; e < items[i].event_count; e++)
            counts[items[i].events[e]]++;
    for (size_t i = 0; i < timeline->disagreement_count; i++)
        for (size_t e = 0; e < items[i].event_count; e++) {
            struct event *event = &timeline->events[items[i].events[e]];
            if (event->disagreement_count == 0)
                event->disagreements =
                    ARENA_TAKE(arena, size_t, counts[items[i].events[e]]);
            event->disagreements[event->disagreement_count++] = i;
        }
}

void disagree_events(struct linking *linking)
{
    struct disagree disagree = { .linking = linking,
                                 .event_of = events_of_features(linking),
                                 .placed = find_placed(linking) };
    disagree_dates(&disagree);
    disagree_orders(&disagree);
    disagree_details(&disagree);
    struct disagreement *items = disagree.found.items;
    size_t count = disagree.found.count;
    if (count > 1)
        qsort(items, count, sizeof *items, compare_disagreements);
    linking->timeline->disagreements = items;
    linking->timeline->disagreement_count = count;
    name_disagreements(linking->arena, items, count);
    list_by_event(linking->arena, linking->timeline);
}
