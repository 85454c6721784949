#include "store/ledger_entities.h"

#include "base/vector.h"

/* Rows and entities are numbered from 1 here: 0 is none. */
struct naming {
    struct arena *arena;
    struct timeline *timeline;
    struct ledger *ledger;
    struct table by_name; /* type and name -> the first row not taken */
    size_t *next;         /* by row: the next one of that name */
    struct table by_any;  /* type and any name -> row, or SEVERAL */
    size_t *row_of;       /* by entity */
};

/* A name that several go by finds none of them. */
#define SEVERAL ((size_t) -1)

enum { ANY_TYPE = ENTITY_THING + 1 };

/* A key of a table: a letter for the type, and the name. */
static struct view key_of(struct naming *naming, int type, struct view name)
{
    char *key = arena_take(naming->arena, name.length + 1);
    key[0] = (char) ('a' + type);
    if (name.length > 0)
        memcpy(key + 1, name.data, name.length);
    return (struct view){ key, name.length + 1 };
}

static void enter(struct naming *naming, struct table *table, struct view key,
                  size_t number)
{
    size_t *place = table_put(naming->arena, table, key, NULL);
    if (*place != number)
        *place = *place == 0 ? number : SEVERAL;
}

static struct view found_name(const struct ledger_entity *row)
{
    return row->found.length > 0 ? row->found : row->name;
}

static void enter_row(struct naming *naming, size_t row)
{
    const struct ledger_entity *entity = &naming->ledger->entities.items[row - 1];
    int type = (int) entity->found_type;
    enter(naming, &naming->by_any, key_of(naming, type, found_name(entity)), row);
    if (entity->found.length > 0)
        enter(naming, &naming->by_any, key_of(naming, type, entity->name), row);
    for (size_t i = 0; i < entity->alias_count; i++)
        enter(naming, &naming->by_any, key_of(naming, type, entity->aliases[i]), row);
}

static void list_rows(struct naming *naming)
{
    size_t count = naming->ledger->entities.count;
    naming->next = ARENA_ARRAY(naming->arena, size_t, count + 1);
    table_reserve(naming->arena, &naming->by_name, count);
    for (size_t row = count; row > 0; row--) {
        const struct ledger_entity *entity = &naming->ledger->entities.items[row - 1];
        size_t *first =
            table_put(naming->arena, &naming->by_name,
                      key_of(naming, (int) entity->found_type, found_name(entity)), NULL);
        naming->next[row] = *first;
        *first = row;
    }
}

static void take_row(struct naming *naming, size_t entity, size_t row)
{
    naming->ledger->entities.items[row - 1].taken = true;
    naming->row_of[entity] = row;
}

static bool is_free(const struct naming *naming, size_t entity, const size_t *row)
{
    return naming->row_of[entity] == 0 && row != NULL && *row != SEVERAL &&
           !naming->ledger->entities.items[*row - 1].taken;
}

static void match_by_name(struct naming *naming, size_t entity, struct view name)
{
    enum entity_type type = naming->timeline->entities[entity].entity.type;
    size_t *row = table_get(&naming->by_name, key_of(naming, (int) type, name));
    if (row == NULL)
        return;
    while (*row != 0 && naming->ledger->entities.items[*row - 1].taken)
        *row = naming->next[*row];
    if (*row != 0)
        take_row(naming, entity, *row);
}

static void match_by_any(struct naming *naming, size_t entity, struct view name)
{
    enum entity_type type = naming->timeline->entities[entity].entity.type;
    const size_t *row = table_get(&naming->by_any, key_of(naming, (int) type, name));
    if (is_free(naming, entity, row))
        take_row(naming, entity, *row);
}

static bool all_named(const struct naming *naming)
{
    for (size_t i = 0; i < naming->timeline->entity_count; i++)
        if (naming->row_of[i] == 0)
            return false;
    return true;
}

/* What Annals takes for a person today and for an organisation tomorrow is one thing all
 * the same, where no other has the name. */
static void match_by_name_alone(struct naming *naming)
{
    const struct timeline *timeline = naming->timeline;
    const struct ledger_entities *rows = &naming->ledger->entities;
    struct table free_rows = { .count = 0 }, entities = { .count = 0 };
    for (size_t i = 0; i < rows->count; i++)
        if (!rows->items[i].taken)
            enter(naming, &free_rows,
                  key_of(naming, ANY_TYPE, found_name(&rows->items[i])), i + 1);
    for (size_t i = 0; i < timeline->entity_count; i++)
        enter(naming, &entities,
              key_of(naming, ANY_TYPE, timeline->entities[i].entity.name), i + 1);
    for (size_t i = 0; i < timeline->entity_count; i++) {
        struct view key = key_of(naming, ANY_TYPE, timeline->entities[i].entity.name);
        const size_t *row = table_get(&free_rows, key);
        if (is_free(naming, i, row) && *table_get(&entities, key) == i + 1)
            take_row(naming, i, *row);
    }
}

/* Names first, so that no alias takes a row from the entity that has its name. */
static void match(struct naming *naming)
{
    const struct timeline *timeline = naming->timeline;
    for (size_t i = 0; i < timeline->entity_count; i++)
        match_by_name(naming, i, timeline->entities[i].entity.name);
    if (all_named(naming))
        return;
    for (size_t row = 1; row <= naming->ledger->entities.count; row++)
        enter_row(naming, row);
    for (size_t i = 0; i < timeline->entity_count; i++)
        match_by_any(naming, i, timeline->entities[i].entity.name);
    for (size_t i = 0; i < timeline->entity_count; i++) {
        const struct entity *entity = &timeline->entities[i].entity;
        for (size_t j = 0; naming->row_of[i] == 0 && j < entity->alias_count; j++)
            match_by_any(naming, i, entity->aliases[j]);
    }
    if (!all_named(naming))
        match_by_name_alone(naming);
}

static void give_ids(struct naming *naming, struct day today)
{
    struct ledger *ledger = naming->ledger;
    struct table taken = { .count = 0 };
    size_t listed = 0; /* rows that taken has; none where no entity is new */
    for (size_t i = 0; i < naming->timeline->entity_count; i++) {
        struct linked_entity *linked = &naming->timeline->entities[i];
        struct ledger_entity *row;
        if (naming->row_of[i] == 0) {
            for (; listed < ledger->entities.count; listed++)
                table_put(naming->arena, &taken, ledger->entities.items[listed].id, NULL);
            row = VECTOR_PUSH(naming->arena, &ledger->entities);
            row->id = ledger_new_id(naming->arena, &taken, linked->entity.name, "entity");
            row->type = row->found_type = linked->entity.type;
            row->life.first_seen = today;
            row->life.stale = row->taken = true;
        } else {
            row = &ledger->entities.items[naming->row_of[i] - 1];
        }
        row->now_name = linked->entity.name;
        row->now_type = linked->entity.type;
        linked->id = row->id;
    }
}

/* The entity that goes by a name, of the row's type or else of any, and no other. */
static size_t bearer_of(struct naming *naming, const struct table *bearers,
                        const struct ledger_entity *row)
{
    const int types[] = { (int) row->found_type, ANY_TYPE };
    for (size_t i = 0; i < 2; i++) {
        const size_t *entity =
            table_get(bearers, key_of(naming, types[i], found_name(row)));
        if (entity != NULL)
            return *entity != SEVERAL ? *entity : 0;
    }
    return 0;
}

static void enter_bearer(struct naming *naming, struct table *bearers, size_t entity,
                         struct view name)
{
    int type = (int) naming->timeline->entities[entity].entity.type;
    enter(naming, bearers, key_of(naming, type, name), entity + 1);
    enter(naming, bearers, key_of(naming, ANY_TYPE, name), entity + 1);
}

static void find_merged(struct naming *naming)
{
    const struct timeline *timeline = naming->timeline;
    struct ledger_entities *rows = &naming->ledger->entities;
    struct table bearers = { .count = 0 };
    size_t listed = 0; /* entities that bearers has; none where no row is to be found */
    for (size_t i = 0; i < rows->count; i++) {
        struct ledger_entity *row = &rows->items[i];
        if (row->taken)
            continue;
        for (; listed < timeline->entity_count; listed++) {
            const struct entity *entity = &timeline->entities[listed].entity;
            enter_bearer(naming, &bearers, listed, entity->name);
            for (size_t a = 0; a < entity->alias_count; a++)
                enter_bearer(naming, &bearers, listed, entity->aliases[a]);
        }
        size_t bearer = bearer_of(naming, &bearers, row);
        if (bearer != 0)
            row->into = timeline->entities[bearer - 1].id;
    }
}

void ledger_name_entities(struct arena *arena, struct timeline *timeline,
                          struct day today, struct ledger *ledger)
{
    struct naming naming = { .arena = arena, .timeline = timeline, .ledger = ledger };
    naming.row_of = ARENA_ARRAY(arena, size_t, timeline->entity_count);
    list_rows(&naming);
    match(&naming);
    give_ids(&naming, today);
    find_merged(&naming);
    timeline_sort_entities(arena, timeline);
}
