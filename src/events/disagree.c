#include "base/table.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "events/linking.h"
#include "events/pattern.h"

enum { REACH_DAYS = 1100 };

/* Kinds of events that happen once to the same who and where, with the question that two
 * dates raise; {1} is the name of the person, body or text, {2} the place's. */
static const struct once {
    enum kind kind;
    enum entity_type who;
    bool place; /* one place, too, must be the same */
    struct view about;
} once_only[] = {
    { KIND_ARRIVAL, ENTITY_PERSON, true, VIEW_INIT("when {1} came to {2}") },
    { KIND_BIRTH, ENTITY_PERSON, false, VIEW_INIT("when {1} was born") },
    { KIND_DEATH, ENTITY_PERSON, false, VIEW_INIT("when {1} died") },
    { KIND_FOUNDING, ENTITY_ORGANISATION, false, VIEW_INIT("when {1} was founded") },
    { KIND_AGREEMENT, ENTITY_TEXT, false, VIEW_INIT("when {1} was agreed") },
    { KIND_LAW, ENTITY_TEXT, false, VIEW_INIT("when {1} was adopted") },
};

struct search {
    struct linking *linking;
    const size_t *event_of;
    struct disagreement_list {
        struct disagreement *items;
        size_t count, capacity;
    } found;
};

static size_t shared_of_type(const struct linking *linking, const struct feature *a,
                             const struct feature *b, enum entity_type type)
{
    for (size_t i = 0; i < a->entity_count; i++)
        for (size_t j = 0; j < b->entity_count; j++)
            if (a->entities[i] == b->entities[j] &&
                linking->entities.items[a->entities[i]].type == type)
                return a->entities[i];
    return LINKING_NONE;
}

static struct view name_of_source(const struct record *record)
{
    return record->source.publisher.length > 0 ? record->source.publisher
           : record->source.title.length > 0   ? record->source.title
                                               : record->source.id;
}

static struct view explain(struct arena *arena, const struct feature *a,
                           const struct feature *b)
{
    struct view one = date_display(arena, &a->claim->date);
    struct view other = date_display(arena, &b->claim->date);
    return arena_format(arena, "%.*s says %.*s; %.*s says %.*s.",
                        VIEW_ARG(name_of_source(a->record)), VIEW_ARG(one),
                        VIEW_ARG(name_of_source(b->record)), VIEW_ARG(other));
}

static struct disagreement *add(struct search *search, const struct feature *a,
                                const struct feature *b, struct view about)
{
    struct arena *arena = search->linking->arena;
    struct disagreement *found = VECTOR_PUSH(arena, &search->found);
    found->about = about;
    found->explanation = explain(arena, a, b);
    found->claims = ARENA_ARRAY(arena, struct claim_ref, 2);
    found->claims[found->claim_count++] = a->ref;
    found->claims[found->claim_count++] = b->ref;
    found->events = ARENA_ARRAY(arena, size_t, 2);
    return found;
}

/* Two claims of one once-only event with dates that cannot both be. */
static void consider(void *context, size_t first, size_t second)
{
    struct search *search = context;
    struct linking *linking = search->linking;
    const struct feature *a = &linking->features[first], *b = &linking->features[second];
    if (a->kind != b->kind || a->ref.source == b->ref.source ||
        a->claim->factuality != CLAIM_HAPPENED ||
        b->claim->factuality != CLAIM_HAPPENED ||
        a->claim->relation != b->claim->relation ||
        date_overlaps(&a->claim->date, &b->claim->date))
        return;
    for (size_t i = 0; i < sizeof once_only / sizeof *once_only; i++) {
        const struct once *once = &once_only[i];
        if (once->kind != a->kind)
            continue;
        size_t who = shared_of_type(linking, a, b, once->who);
        size_t where = shared_of_type(linking, a, b, ENTITY_PLACE);
        if (who == LINKING_NONE || (once->place && where == LINKING_NONE))
            continue;
        struct view names[2] = { linking->entities.items[who].name, { NULL, 0 } };
        if (where != LINKING_NONE)
            names[1] = linking->entities.items[where].name;
        struct view about = pattern_fill(linking->arena, once->about, names, 2);
        struct disagreement *found = add(search, a, b, about);
        found->events[found->event_count++] = search->event_of[first];
        found->events[found->event_count++] = search->event_of[second];
    }
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
        table_put(arena, &taken, slug, &is_new);
        items[i].id = slug;
        for (size_t number = 2; !is_new; number++) {
            items[i].id = arena_format(arena, "%.*s-%zu", VIEW_ARG(slug), number);
            table_put(arena, &taken, items[i].id, &is_new);
        }
    }
}

static void add_to_event(struct arena *arena, struct event *event, size_t disagreement)
{
    size_t *list = ARENA_ARRAY(arena, size_t, event->disagreement_count + 1);
    for (size_t i = 0; i < event->disagreement_count; i++)
        list[i] = event->disagreements[i];
    list[event->disagreement_count++] = disagreement;
    event->disagreements = list;
}

void disagree_events(struct linking *linking)
{
    struct search search = { .linking = linking,
                             .event_of = events_of_features(linking) };
    pairs_visit(linking, REACH_DAYS, consider, &search);
    struct timeline *timeline = linking->timeline;
    timeline->disagreements = search.found.items;
    timeline->disagreement_count = search.found.count;
    name_disagreements(linking->arena, search.found.items, search.found.count);
    for (size_t i = 0; i < search.found.count; i++)
        for (size_t e = 0; e < search.found.items[i].event_count; e++)
            add_to_event(linking->arena,
                         &timeline->events[search.found.items[i].events[e]], i);
}
