#include "store/timeline_json.h"

#include "base/table.h"
#include "store/claim_address.h"
#include "store/date_json.h"
#include "store/decision_json.h"
#include "store/fields.h"
#include "store/identifier.h"
#include "store/permalink_json.h"

#define SCHEMA "annals/timeline/1"

struct reading {
    struct arena *arena;
    const struct node *node;
    struct view text; /* that node was read from, or absent */
    struct timeline *timeline;
    struct claim_addresses claims;
    struct table sources, events, entities; /* id -> index */
    struct permalink_addresses addresses;   /* the same, for redirects */
    struct error *err;
};

/* The numbers of a list of names, by a table of them. */
struct names {
    const char *key;
    const struct table *table;
    const char *wanted;
};

static bool read_numbers(struct reading *reading, const struct node *map,
                         const struct names *names, size_t **out, size_t *count)
{
    const struct node *list;
    if (!field_list(map, names->key, &list, reading->err))
        return false;
    size_t *numbers = ARENA_ARRAY(reading->arena, size_t, list->count);
    for (size_t i = 0; i < list->count; i++) {
        struct view name = node_string(&list->items[i]);
        const size_t *number = name.data != NULL ? table_get(names->table, name) : NULL;
        if (number == NULL)
            return field_refuse(names->key, name, names->wanted, reading->err);
        numbers[i] = *number;
    }
    *out = numbers;
    *count = list->count;
    return true;
}

static bool read_sources_of(struct reading *reading, const struct node *map,
                            const char *key, size_t **out, size_t *count)
{
    struct names names = { key, &reading->sources, "the ids of records that are given" };
    return read_numbers(reading, map, &names, out, count);
}

static bool read_events_of(struct reading *reading, const struct node *map, size_t **out,
                           size_t *count)
{
    struct names names = { "events", &reading->events, "ids of the timeline's events" };
    return read_numbers(reading, map, &names, out, count);
}

/* Enters an id, which must be fit for a file name and not be there yet. */
static bool enter(struct reading *reading, struct table *table, const struct node *map,
                  size_t number, struct view *out)
{
    if (!field_string(map, "id", out, reading->err))
        return false;
    if (!identifier_is_slug(*out))
        return field_refuse("id", *out, "lower-case letters, digits and hyphens",
                            reading->err);
    bool is_new;
    *table_put(reading->arena, table, *out, &is_new) = number;
    return is_new || field_refuse("id", *out, "one of its own", reading->err);
}

static bool read_claims(struct reading *reading, const struct node *map,
                        struct event *event)
{
    const struct node *list;
    if (!field_list(map, "claims", &list, reading->err))
        return false;
    if (list->count == 0)
        return error_set(reading->err, ERROR_INPUT, "\"claims\" is empty");
    event->claims = ARENA_ARRAY(reading->arena, struct claim_ref, list->count);
    event->claim_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        struct view id, source;
        if (!field_string(&list->items[i], "id", &id, reading->err) ||
            !field_string(&list->items[i], "source", &source, reading->err))
            return field_within_item("claims", i, reading->err);
        struct view address =
            arena_format(reading->arena, "%.*s#%.*s", VIEW_ARG(source), VIEW_ARG(id));
        const struct claim_ref *ref = claim_at_address(&reading->claims, address);
        if (ref == NULL)
            return field_refuse("claims", address, "claims of the records that are given",
                                reading->err);
        event->claims[i] = *ref;
    }
    return true;
}

/* Timelines without a ledger do not say it. */
static bool read_ledger_day(const struct node *map, const char *key, struct day *out,
                            struct error *err)
{
    struct view text;
    return field_string_if_any(map, key, &text, err) &&
           (text.data == NULL || date_read_iso(text, out) ||
            field_refuse(key, text, "a day, as 2019-03-04", err));
}

static bool read_event(struct reading *reading, const struct node *map, size_t number)
{
    struct event *event = &reading->timeline->events[number];
    struct error *err = reading->err;
    struct view factuality;
    if (!enter(reading, &reading->events, map, number, &event->id) ||
        !field_string(map, "title", &event->title, err) ||
        !date_json_read(map, "date", &event->date, err) ||
        !field_string(map, "kind", &event->kind, err) ||
        !field_string(map, "factuality", &factuality, err) ||
        !field_share(map, "salience", &event->salience, err) ||
        !field_share(map, "confidence", &event->confidence, err) ||
        !read_sources_of(reading, map, "lead_of", &event->lead_of, &event->lead_count) ||
        !read_ledger_day(map, "first_seen", &event->first_seen, err) ||
        !read_ledger_day(map, "changed", &event->changed, err) ||
        !read_claims(reading, map, event))
        return false;
    return claim_factuality_of(factuality, &event->factuality) ||
           field_refuse("factuality", factuality, "one of the contract's", err);
}

static bool read_related(struct reading *reading, const struct node *map,
                         struct event *event)
{
    const struct node *list;
    if (!field_list(map, "related", &list, reading->err))
        return false;
    event->related = ARENA_ARRAY(reading->arena, struct relation, list->count);
    event->related_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        struct relation *relation = &event->related[i];
        struct view id;
        if (!field_string(&list->items[i], "event", &id, reading->err) ||
            !field_string(&list->items[i], "relation", &relation->relation,
                          reading->err) ||
            !field_string(&list->items[i], "reason", &relation->reason, reading->err))
            return field_within_item("related", i, reading->err);
        const size_t *number = table_get(&reading->events, id);
        if (number == NULL)
            return field_refuse("event", id, "the id of an event of the timeline",
                                reading->err);
        relation->event = *number;
    }
    return true;
}

/* What events say of other events and of entities, when all are known. */
static bool read_links(struct reading *reading, const struct node *map,
                       struct event *event)
{
    struct names names = { "entities", &reading->entities,
                           "ids of the timeline's entities" };
    return read_related(reading, map, event) &&
           read_numbers(reading, map, &names, &event->entities, &event->entity_count);
}

static bool read_entity(struct reading *reading, const struct node *map, size_t number)
{
    struct linked_entity *linked = &reading->timeline->entities[number];
    struct error *err = reading->err;
    struct view type;
    if (!enter(reading, &reading->entities, map, number, &linked->id) ||
        !field_string(map, "name", &linked->entity.name, err) ||
        !field_string(map, "type", &type, err) ||
        !field_strings(reading->arena, map, "aliases", &linked->entity.aliases,
                       &linked->entity.alias_count, err) ||
        !read_sources_of(reading, map, "sources", &linked->sources,
                         &linked->source_count) ||
        !read_events_of(reading, map, &linked->events, &linked->event_count))
        return false;
    if (node_get(map, VIEW("mentions")) != NULL &&
        !field_size(map, "mentions", &linked->entity.weight, err))
        return false;
    return entity_type_of(type, &linked->entity.type) ||
           field_refuse("type", type, "person, organisation, place, text or thing", err);
}

static bool read_disagreement(struct reading *reading, const struct node *map,
                              size_t number)
{
    struct disagreement *disagreement = &reading->timeline->disagreements[number];
    struct error *err = reading->err;
    const struct node *claims;
    if (!field_string(map, "id", &disagreement->id, err) ||
        !field_string(map, "about", &disagreement->about, err) ||
        !field_string(map, "explanation", &disagreement->explanation, err) ||
        !read_events_of(reading, map, &disagreement->events,
                        &disagreement->event_count) ||
        !field_list(map, "claims", &claims, err))
        return false;
    if (!identifier_is_slug(disagreement->id))
        return field_refuse("id", disagreement->id,
                            "lower-case letters, digits and hyphens", err);
    disagreement->claims = ARENA_ARRAY(reading->arena, struct claim_ref, claims->count);
    disagreement->claim_count = claims->count;
    for (size_t i = 0; i < claims->count; i++) {
        struct view address = node_string(&claims->items[i]);
        const struct claim_ref *ref =
            address.data != NULL ? claim_at_address(&reading->claims, address) : NULL;
        if (ref == NULL)
            return field_refuse("claims", address, "claims of the records that are given",
                                err);
        disagreement->claims[i] = *ref;
    }
    return true;
}

static bool read_undated(struct reading *reading, const struct node *map, size_t number)
{
    struct undated *undated = &reading->timeline->undated[number];
    struct view source;
    if (!field_string(map, "source", &source, reading->err) ||
        !field_string(map, "quote", &undated->quote, reading->err) ||
        !field_string(map, "reason", &undated->reason, reading->err))
        return false;
    const size_t *place = table_get(&reading->sources, source);
    if (place == NULL)
        return field_refuse("source", source, "the id of a record that is given",
                            reading->err);
    undated->source = *place;
    return true;
}

static bool read_redirect(struct reading *reading, const struct node *map, size_t number)
{
    struct redirect *redirect = &reading->timeline->redirects[number];
    return permalink_json_read_redirect(&reading->addresses, map, redirect, reading->err);
}

static bool read_gone(struct reading *reading, const struct node *map, size_t number)
{
    struct gone *gone = &reading->timeline->gone[number];
    return permalink_json_read_gone(&reading->addresses, map, gone, reading->err);
}

static bool read_change(struct reading *reading, const struct node *map, size_t number)
{
    return permalink_json_read_change(map, &reading->timeline->changes[number],
                                      reading->err);
}

static bool read_decision(struct reading *reading, const struct node *map, size_t number)
{
    return decision_json_read(map, &reading->timeline->decisions[number], reading->err);
}

/* Lists on the events the disagreements that name them. */
static void list_disagreements(struct reading *reading)
{
    struct timeline *timeline = reading->timeline;
    for (size_t i = 0; i < timeline->disagreement_count; i++)
        for (size_t j = 0; j < timeline->disagreements[i].event_count; j++)
            timeline->events[timeline->disagreements[i].events[j]].disagreement_count++;
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct event *event = &timeline->events[i];
        event->disagreements =
            ARENA_ARRAY(reading->arena, size_t, event->disagreement_count);
        event->disagreement_count = 0;
    }
    for (size_t i = 0; i < timeline->disagreement_count; i++)
        for (size_t j = 0; j < timeline->disagreements[i].event_count; j++) {
            struct event *event = &timeline->events[timeline->disagreements[i].events[j]];
            event->disagreements[event->disagreement_count++] = i;
        }
}

typedef bool read_item(struct reading *reading, const struct node *map, size_t number);

static bool read_each(struct reading *reading, const char *key, read_item *read)
{
    const struct node *list;
    if (!field_list(reading->node, key, &list, reading->err))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (!read(reading, &list->items[i], i)) {
            struct error *err = reading->err;
            field_within_item(key, i, err);
            if (err != NULL)
                json_item_place(reading->text, view_of(key), i, &err->line, &err->column);
            return false;
        }
    return true;
}

static bool read_each_if_any(struct reading *reading, const char *key, read_item *read)
{
    return node_get(reading->node, view_of(key)) == NULL || read_each(reading, key, read);
}

static bool read_links_of(struct reading *reading, const struct node *map, size_t number)
{
    return read_links(reading, map, &reading->timeline->events[number]);
}

/* The source must be among the records that are given. */
static bool read_source(struct reading *reading, const struct node *map, size_t number)
{
    struct view id;
    (void) number;
    if (!field_string(map, "id", &id, reading->err))
        return false;
    return table_get(&reading->sources, id) != NULL ||
           field_refuse("id", id, "the id of a record that is given", reading->err);
}

static size_t count_of(const struct node *node, const char *key)
{
    const struct node *list = node_get(node, view_of(key));
    return list != NULL && list->kind == NODE_LIST ? list->count : 0;
}

/* As many items as the list of that name has, all zero. */
#define MAKE_ROOM(items, number, key)                 \
    (timeline->number = count_of(reading->node, key), \
     timeline->items =                                \
         arena_array(reading->arena, timeline->number, sizeof *timeline->items))

static void make_room(struct reading *reading)
{
    struct timeline *timeline = reading->timeline;
    MAKE_ROOM(events, event_count, "events");
    MAKE_ROOM(entities, entity_count, "entities");
    MAKE_ROOM(disagreements, disagreement_count, "disagreements");
    MAKE_ROOM(undated, undated_count, "undated");
    MAKE_ROOM(redirects, redirect_count, "redirects");
    MAKE_ROOM(gone, gone_count, "gone");
    MAKE_ROOM(changes, change_count, "changes");
    MAKE_ROOM(decisions, decision_count, "decisions");
    for (size_t i = 0; i < timeline->record_count; i++)
        *table_put(reading->arena, &reading->sources, timeline->records[i]->source.id,
                   NULL) = i;
    claim_addresses_find(reading->arena, timeline, &reading->claims);
}

static bool read_head(struct reading *reading)
{
    struct timeline *timeline = reading->timeline;
    const struct node *node = reading->node;
    struct error *err = reading->err;
    struct view schema;
    if (node->kind != NODE_MAP)
        return error_set(err, ERROR_INPUT, "a timeline is an object");
    if (!field_string(node, "schema", &schema, err))
        return false;
    if (!view_equal(schema, VIEW(SCHEMA)))
        return field_refuse("schema", schema, "\"" SCHEMA "\"", err);
    return field_string_if_any(node, "title", &timeline->title, err) &&
           field_string_if_any(node, "description", &timeline->description, err) &&
           field_string_if_any(node, "base_url", &timeline->base_url, err) &&
           field_string_if_any(node, "language", &timeline->language, err) &&
           field_string_if_any(node, "contact", &timeline->contact, err);
}

bool timeline_read(struct arena *arena, const struct node *node, struct view text,
                   struct timeline *timeline, struct error *err)
{
    struct timeline read = { .records = timeline->records,
                             .record_count = timeline->record_count };
    struct reading reading = {
        .arena = arena, .node = node, .text = text, .timeline = &read, .err = err
    };
    if (!read_head(&reading))
        return false;
    make_room(&reading);
    reading.addresses =
        (struct permalink_addresses){ arena, &read, &reading.events, &reading.entities,
                                      &reading.sources };
    if (!read_each(&reading, "sources", read_source) ||
        !read_each(&reading, "events", read_event) ||
        !read_each(&reading, "entities", read_entity) ||
        !read_each(&reading, "events", read_links_of) ||
        !read_each(&reading, "disagreements", read_disagreement) ||
        !read_each(&reading, "undated", read_undated) ||
        !read_each_if_any(&reading, "redirects", read_redirect) ||
        !read_each_if_any(&reading, "gone", read_gone) ||
        !read_each_if_any(&reading, "changes", read_change) ||
        !read_each_if_any(&reading, "decisions", read_decision))
        return false;
    list_disagreements(&reading);
    timeline_sort(arena, &read);
    *timeline = read;
    return true;
}
