#include "store/ledger_rows.h"

#include "base/table.h"
#include "base/vector.h"
#include "date/date.h"
#include "format/node.h"
#include "store/fields.h"
#include "store/identifier.h"

#define SCHEMA "annals/ledger/1"

static bool read_day(const struct node *map, const char *key, struct day *out,
                     struct error *err)
{
    struct view text;
    return field_string(map, key, &text, err) &&
           (date_read_iso(text, out) ||
            field_refuse(key, text, "a day, as 2019-03-04", err));
}

static bool enter_id(struct arena *arena, struct table *ids, struct view id,
                     struct error *err)
{
    bool is_new;
    table_put(arena, ids, id, &is_new);
    return is_new || field_refuse("id", id, "one of its own (remove one row)", err);
}

/* As enter_id, of what names a page. */
static bool enter_slug(struct arena *arena, struct table *ids, struct view id,
                       struct error *err)
{
    if (!identifier_is_slug(id))
        return field_refuse("id", id, "lower-case letters, digits and hyphens", err);
    return enter_id(arena, ids, id, err);
}

static bool read_event(struct arena *arena, const struct node *map, struct table *ids,
                       struct ledger_event *row, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("id"), VIEW_INIT("title"),
                                        VIEW_INIT("claims"), VIEW_INIT("first_seen"),
                                        VIEW_INIT("changed") };
    if (!field_only(map, keys, sizeof keys / sizeof *keys, err) ||
        !field_string(map, "id", &row->id, err) ||
        !field_string(map, "title", &row->title, err) ||
        !field_strings(arena, map, "claims", &row->claims, &row->claim_count, err) ||
        !read_day(map, "first_seen", &row->first_seen, err) ||
        !read_day(map, "changed", &row->changed, err))
        return false;
    return enter_slug(arena, ids, row->id, err);
}

static bool read_entity(struct arena *arena, const struct node *map, struct table *ids,
                        struct ledger_entity *row, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("id"), VIEW_INIT("type"),
                                        VIEW_INIT("name"), VIEW_INIT("aliases"),
                                        VIEW_INIT("first_seen") };
    struct view type;
    if (!field_only(map, keys, sizeof keys / sizeof *keys, err) ||
        !field_string(map, "id", &row->id, err) ||
        !field_string(map, "type", &type, err) ||
        !field_string(map, "name", &row->name, err) ||
        !field_strings(arena, map, "aliases", &row->aliases, &row->alias_count, err) ||
        !read_day(map, "first_seen", &row->first_seen, err))
        return false;
    if (!entity_type_of(type, &row->type))
        return field_refuse("type", type, "person, organisation, place, text or thing",
                            err);
    return enter_slug(arena, ids, row->id, err);
}

static bool read_source(struct arena *arena, const struct node *map, struct table *ids,
                        struct ledger_source *row, struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("id"), VIEW_INIT("sha256"),
                                        VIEW_INIT("title"), VIEW_INIT("url"),
                                        VIEW_INIT("first_seen") };
    return field_only(map, keys, sizeof keys / sizeof *keys, err) &&
           field_string(map, "id", &row->id, err) &&
           field_string_if_any(map, "sha256", &row->sha256, err) &&
           field_string_if_any(map, "title", &row->title, err) &&
           field_string_if_any(map, "url", &row->url, err) &&
           read_day(map, "first_seen", &row->first_seen, err) &&
           enter_id(arena, ids, row->id, err);
}

static bool read_rows(struct arena *arena, const struct node *node, struct ledger *ledger,
                      struct error *err)
{
    const struct node *events, *entities, *sources;
    struct table event_ids = { .count = 0 }, entity_ids = { .count = 0 },
                 source_ids = { .count = 0 };
    if (!field_list(node, "events", &events, err) ||
        !field_list(node, "entities", &entities, err) ||
        !field_list(node, "sources", &sources, err))
        return false;
    for (size_t i = 0; i < events->count; i++)
        if (!read_event(arena, &events->items[i], &event_ids,
                        VECTOR_PUSH(arena, &ledger->events), err))
            return field_within_item("events", i, err);
    for (size_t i = 0; i < entities->count; i++)
        if (!read_entity(arena, &entities->items[i], &entity_ids,
                         VECTOR_PUSH(arena, &ledger->entities), err))
            return field_within_item("entities", i, err);
    for (size_t i = 0; i < sources->count; i++)
        if (!read_source(arena, &sources->items[i], &source_ids,
                         VECTOR_PUSH(arena, &ledger->sources), err))
            return field_within_item("sources", i, err);
    return true;
}

bool ledger_read(struct arena *arena, struct view text, struct ledger *out,
                 struct error *err)
{
    static const struct view keys[] = { VIEW_INIT("schema"), VIEW_INIT("events"),
                                        VIEW_INIT("entities"), VIEW_INIT("sources") };
    struct ledger ledger = { .events = { .count = 0 } };
    struct node node;
    struct view schema;
    if (view_trim(text).length == 0) {
        *out = ledger;
        return true;
    }
    if (!json_read(arena, text, &node, err))
        return false;
    if (node.kind != NODE_MAP)
        return error_set(err, ERROR_INPUT, "a ledger is a JSON object");
    if (!field_string(&node, "schema", &schema, err))
        return false;
    if (!view_equal(schema, VIEW(SCHEMA)))
        return field_refuse("schema", schema, "\"" SCHEMA "\"", err);
    if (!field_only(&node, keys, sizeof keys / sizeof *keys, err) ||
        !read_rows(arena, &node, &ledger, err))
        return false;
    *out = ledger;
    return true;
}
