#include "events/disagree.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/vector.h"
#include "events/stem.h"

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

/* Words that make an act another than one told elsewhere. */
static bool is_another_time(struct view passage)
{
    static const struct view words[] = {
        VIEW_INIT("again"),  VIEW_INIT("second"),  VIEW_INIT("third"),
        VIEW_INIT("fourth"), VIEW_INIT("another"), VIEW_INIT("anew"),
        VIEW_INIT("reopen"), VIEW_INIT("twice"),
    };
    struct view word;
    uint64_t stem;
    while (stem_next(&passage, &stem, &word))
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (view_equal_nocase(words[i], word))
                return true;
    return false;
}

bool disagree_is_placed(const struct feature *feature)
{
    const struct claim *claim = feature->claim;
    return claim->factuality == CLAIM_HAPPENED &&
           (claim->relation == CLAIM_ON || claim->relation == CLAIM_DURING) &&
           !is_another_time(claim->quote.exact);
}

int32_t disagree_slack(const struct feature *feature)
{
    return feature->claim->date.certainty == DATE_EXACT
               ? 0
               : date_length(&feature->claim->date);
}

void disagree_add(struct disagree *disagree, const struct feature *a,
                  const struct feature *b, struct view about, struct view explanation)
{
    struct linking *linking = disagree->linking;
    struct arena *arena = linking->arena;
    size_t one = disagree->event_of[linking_feature(linking, a->ref)];
    size_t other = disagree->event_of[linking_feature(linking, b->ref)];
    bool is_new;
    struct view key =
        arena_format(&linking->scratch, "%zu %zu %.*s", one < other ? one : other,
                     one < other ? other : one, VIEW_ARG(about));
    table_put(&linking->scratch, &disagree->seen, key, &is_new);
    if (!is_new)
        return;
    struct disagreement *found = VECTOR_PUSH(arena, &disagree->found);
    found->about = about;
    found->explanation = explanation;
    found->claims = ARENA_ARRAY(arena, struct claim_ref, 2);
    found->claims[found->claim_count++] = a->ref;
    found->claims[found->claim_count++] = b->ref;
    found->events = ARENA_ARRAY(arena, size_t, 2);
    found->events[found->event_count++] = one;
    if (other != one)
        found->events[found->event_count++] = other;
}

/* Ids come from the question, since both its events may be renamed. */
static void name_disagreements(struct arena *arena, struct disagreement *items,
                               size_t count)
{
    enum { SLUG_MAX = 60 };
    struct table taken = { .count = 0 };
    for (size_t i = 0; i < count; i++) {
        struct view slug = utf8_slug(arena, items[i].about, SLUG_MAX);
        bool is_new;
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

static void add_to_event(struct arena *arena, struct event *event, size_t disagreement)
{
    struct size_list {
        size_t *items;
        size_t count, capacity;
    } list = { event->disagreements, event->disagreement_count,
               event->disagreement_count };
    *VECTOR_PUSH(arena, &list) = disagreement;
    event->disagreements = list.items;
    event->disagreement_count = list.count;
}

void disagree_events(struct linking *linking)
{
    struct disagree disagree = { .linking = linking,
                                 .event_of = events_of_features(linking) };
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
    for (size_t i = 0; i < count; i++)
        for (size_t e = 0; e < items[i].event_count; e++)
            add_to_event(linking->arena, &linking->timeline->events[items[i].events[e]],
                         i);
}
