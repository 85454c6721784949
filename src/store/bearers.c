#include "store/bearers.h"

#include "base/vector.h"
#include "store/fields.h"

size_t bearers_find(struct bearers *bearers, enum entity_type type, struct view name)
{
    struct view kind = entity_type_name(type);
    struct view key =
        arena_format(bearers->arena, "%.*s %.*s", VIEW_ARG(kind), VIEW_ARG(name));
    bool is_new;
    size_t *place = table_put(bearers->arena, &bearers->by_name, key, &is_new);
    if (!is_new)
        return *place;
    *place = bearers->found.count;
    struct bearer *bearer = VECTOR_PUSH(bearers->arena, &bearers->found);
    bearer->type = type;
    bearer->name = name;
    return *place;
}

void bearers_count(struct bearers *bearers, size_t index, struct view text)
{
    if (bearers->stated)
        return;
    struct bearer *bearer = &bearers->found.items[index];
    bearer->mention_count++;
    bool is_new;
    struct view key = arena_format(bearers->arena, "%zu %.*s", index, VIEW_ARG(text));
    table_put(bearers->arena, &bearers->by_alias, key, &is_new);
    if (is_new && !view_equal(text, bearer->name))
        *VECTOR_PUSH(bearers->arena, &bearers->aliases) =
            (struct bearer_alias){ .bearer = index, .text = text };
}

/* Gives each bearer the aliases that were met, in order of occurrence. */
static void hand_out_aliases(struct bearers *bearers)
{
    for (size_t i = 0; i < bearers->aliases.count; i++)
        bearers->found.items[bearers->aliases.items[i].bearer].alias_count++;
    for (size_t i = 0; i < bearers->found.count; i++) {
        struct bearer *bearer = &bearers->found.items[i];
        bearer->aliases = ARENA_ARRAY(bearers->arena, struct view, bearer->alias_count);
        bearer->alias_count = 0;
    }
    for (size_t i = 0; i < bearers->aliases.count; i++) {
        const struct bearer_alias *alias = &bearers->aliases.items[i];
        struct bearer *bearer = &bearers->found.items[alias->bearer];
        bearer->aliases[bearer->alias_count++] = alias->text;
    }
}

void bearers_close(struct bearers *bearers, struct mention_list *out)
{
    if (!bearers->stated)
        hand_out_aliases(bearers);
    out->bearers = bearers->found.items;
    out->bearer_count = bearers->found.count;
    out->bearer_capacity = bearers->found.capacity;
}

static const struct field_rule bearer_fields[] = {
    FIELD_RULE("name", FIELD_REQUIRED | FIELD_FILLED),
    FIELD_RULE("type", FIELD_REQUIRED),
    FIELD_RULE("aliases", FIELD_REQUIRED),
    FIELD_RULE("role", 0),
    FIELD_RULE("country", 0),
    FIELD_RULE("mentions", FIELD_REQUIRED),
};

static bool read_bearer(struct bearers *bearers, const struct node *map,
                        struct error *err)
{
    struct view type_name, name;
    enum entity_type type;
    if (!FIELD_SHAPE(map, bearer_fields, err) || !field_string(map, "name", &name, err) ||
        !field_string(map, "type", &type_name, err))
        return false;
    if (!entity_type_of(type_name, &type))
        return field_refuse("type", type_name,
                            "person, organisation, place, text or thing", err);
    size_t index = bearers_find(bearers, type, name); /* may move the items */
    struct bearer *bearer = &bearers->found.items[index];
    return field_strings(bearers->arena, map, "aliases", &bearer->aliases,
                         &bearer->alias_count, err) &&
           field_string_if_any(map, "role", &bearer->role, err) &&
           field_string_if_any(map, "country", &bearer->country, err) &&
           field_size(map, "mentions", &bearer->mention_count, err);
}

bool bearers_read(struct bearers *bearers, const struct node *map, struct error *err)
{
    const struct node *list;
    if (!field_list_if_any(map, "bearers", &list, err))
        return false;
    bearers->stated = list != NULL;
    for (size_t i = 0; list != NULL && i < list->count; i++)
        if (!read_bearer(bearers, &list->items[i], err))
            return field_within_item("bearers", i, err);
    return true;
}
