#include <stdlib.h>

#include "events/linking.h"

/* The most precise first: the shortest, then leads, then by the source's date and id. */
static int compare_claims(const void *left, const void *right)
{
    const struct feature *a = *(const struct feature *const *) left;
    const struct feature *b = *(const struct feature *const *) right;
    int32_t length = date_length(&a->claim->date), other = date_length(&b->claim->date);
    if (length != other)
        return length > other ? 1 : -1;
    if (a->claim->lead != b->claim->lead)
        return a->claim->lead ? -1 : 1;
    const struct source *one = &a->record->source, *two = &b->record->source;
    if (one->has_date != two->has_date)
        return one->has_date ? -1 : 1;
    int order = one->has_date ? date_compare(&one->date, &two->date) : 0;
    if (order == 0)
        order = view_compare(one->id, two->id);
    return order != 0 ? order
                      : (a->ref.claim > b->ref.claim) - (a->ref.claim < b->ref.claim);
}

static void sort_cluster(const struct linking *linking, size_t cluster,
                         const struct feature **out)
{
    size_t count = 0;
    for (size_t i = cluster; i != LINKING_NONE; i = linking->features[i].next)
        out[count++] = &linking->features[i];
    if (count > 1)
        qsort(out, count, sizeof(const struct feature *), compare_claims);
}

static void add_once(size_t *list, size_t *count, size_t item)
{
    for (size_t i = 0; i < *count; i++)
        if (list[i] == item)
            return;
    list[(*count)++] = item;
}

/* Those of the first claim in the order that it names them, then the others'. */
static void fill_entities(struct linking *linking, const struct feature **claims,
                          size_t count, struct event *event)
{
    size_t room = 0;
    for (size_t i = 0; i < count; i++)
        room += claims[i]->claim->participant_count;
    event->entities = ARENA_ARRAY(linking->arena, size_t, room);
    for (size_t i = 0; i < count; i++) {
        const struct claim *claim = claims[i]->claim;
        for (size_t p = 0; p < claim->participant_count; p++)
            if (claim->participants[p].bearer < claims[i]->record->mentions.bearer_count)
                add_once(event->entities, &event->entity_count,
                         linking->entity_of[claims[i]->ref.source]
                                           [claim->participants[p].bearer]);
    }
}

static void fill_figures(const struct feature **claims, size_t count, struct event *event)
{
    enum { SOURCES_COUNTED = 3 };
    size_t others = 0;
    for (size_t i = 0; i < count; i++) {
        const struct claim *claim = claims[i]->claim;
        if (claim->salience > event->salience)
            event->salience = claim->salience;
        if (claim->confidence > event->confidence)
            event->confidence = claim->confidence;
        if (claim->lead)
            event->lead_of[event->lead_count++] = claims[i]->ref.source;
        if (claims[i]->ref.source != claims[0]->ref.source)
            others++;
    }
    /* each further source that tells it adds 0.05; hundredths are kept exact */
    int hundredths = (int) (event->salience * 100 + 0.5);
    hundredths += 5 * (int) (others < SOURCES_COUNTED ? others : SOURCES_COUNTED);
    event->salience = (double) (hundredths < 100 ? hundredths : 100) / 100;
}

static void build_event(struct linking *linking, size_t cluster, struct event *event)
{
    size_t size = 0;
    for (size_t i = cluster; i != LINKING_NONE; i = linking->features[i].next)
        size++;
    const struct feature **claims =
        ARENA_ARRAY(&linking->scratch, const struct feature *, size);
    sort_cluster(linking, cluster, claims);

    const struct claim *first = claims[0]->claim;
    *event =
        (struct event){ .title = first->title,
                        .kind = first->kind,
                        .factuality = first->factuality,
                        .date = first->date,
                        .claims = ARENA_ARRAY(linking->arena, struct claim_ref, size),
                        .lead_of = ARENA_ARRAY(linking->arena, size_t, size) };
    for (size_t i = 0; i < size; i++) {
        event->claims[event->claim_count++] = claims[i]->ref;
        if (!date_contains(&claims[i]->claim->date, &event->date))
            event->date = date_union(&event->date, &claims[i]->claim->date);
    }
    fill_entities(linking, claims, size, event);
    fill_figures(claims, size, event);
}

void events_build(struct linking *linking)
{
    struct timeline *timeline = linking->timeline;
    timeline->events = ARENA_TAKE(linking->arena, struct event, linking->feature_count);
    for (size_t i = 0; i < linking->feature_count; i++)
        if (linking->features[i].cluster == i)
            build_event(linking, i, &timeline->events[timeline->event_count++]);
}

size_t *events_of_features(struct linking *linking)
{
    size_t *event_of = ARENA_ARRAY(&linking->scratch, size_t, linking->feature_count);
    size_t event = 0;
    for (size_t i = 0; i < linking->feature_count; i++)
        if (linking->features[i].cluster == i)
            event_of[i] = event++;
    for (size_t i = 0; i < linking->feature_count; i++)
        event_of[i] = event_of[linking->features[i].cluster];
    return event_of;
}
