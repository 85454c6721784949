#include "store/ledger_entities.h"

#include "base/vector.h"

/* Rows are numbered from 1 here: 0 is none. */
struct naming {
    struct arena *arena;
    struct timeline *timeline;
    struct ledger *ledger;
    struct table by_name; /* type and name -> the first row not taken */
    size_t *next;         /* by row: the next one of that name */
    struct table by_any;  /* type and any name -> row, or SEVERAL */
    size_t *row_of;       /* by entity */
};

/* A name that several rows go by finds none of them. */
#define SEVERAL ((size_t) -1)

static struct view key_of(struct naming *naming, enum entity_type type, struct view name)
{
    struct view kind = entity_type_name(type);
    return arena_format(naming->arena, "%.*s %.*s", VIEW_ARG(kind), VIEW_ARG(name));
}

static void enter(struct naming *naming, enum entity_type type, struct view name,
                  size_t row)
{
    size_t *place =
        table_put(naming->arena, &naming->by_any, key_of(naming, type, name), NULL);
    if (*place != row)
        *place = *place == 0 ? row : SEVERAL;
}

static void list_rows(struct naming *naming)
{
    size_t count = naming->ledger->entities.count;
    naming->next = ARENA_ARRAY(naming->arena, size_t, count + 1);
    for (size_t row = count; row > 0; row--) {
        const struct ledger_entity *entity = &naming->ledger->entities.items[row - 1];
        size_t *first = table_put(naming->arena, &naming->by_name,
                                  key_of(naming, entity->type, entity->name), NULL);
        naming->next[row] = *first;
        *first = row;
        enter(naming, entity->type, entity->name, row);
        for (size_t i = 0; i < entity->alias_count; i++)
            enter(naming, entity->type, entity->aliases[i], row);
    }
}

static void take_row(struct naming *naming, size_t entity, size_t row)
{
    naming->ledger->entities.items[row - 1].taken = true;
    naming->row_of[entity] = row;
}

static void match_by_name(struct naming *naming, size_t entity, struct view name)
{
    enum entity_type type = naming->timeline->entities[entity].entity.type;
    size_t *row = table_get(&naming->by_name, key_of(naming, type, name));
    if (naming->row_of[entity] != 0 || row == NULL)
        return;
    while (*row != 0 && naming->ledger->entities.items[*row - 1].taken)
        *row = naming->next[*row];
    if (*row != 0)
        take_row(naming, entity, *row);
}

static void match_by_any(struct naming *naming, size_t entity, struct view name)
{
    enum entity_type type = naming->timeline->entities[entity].entity.type;
    const size_t *row = table_get(&naming->by_any, key_of(naming, type, name));
    if (naming->row_of[entity] == 0 && row != NULL && *row != SEVERAL &&
        !naming->ledger->entities.items[*row - 1].taken)
        take_row(naming, entity, *row);
}

/* Names first, so that no alias takes a row from the entity that has its name. */
static void match(struct naming *naming)
{
    const struct timeline *timeline = naming->timeline;
    for (size_t i = 0; i < timeline->entity_count; i++)
        match_by_name(naming, i, timeline->entities[i].entity.name);
    for (size_t i = 0; i < timeline->entity_count; i++)
        match_by_any(naming, i, timeline->entities[i].entity.name);
    for (size_t i = 0; i < timeline->entity_count; i++) {
        const struct entity *entity = &timeline->entities[i].entity;
        for (size_t j = 0; j < entity->alias_count; j++)
            match_by_any(naming, i, entity->aliases[j]);
    }
}

static void update_rows(struct naming *naming, struct day today)
{
    struct ledger *ledger = naming->ledger;
    struct table taken = { .count = 0 };
    for (size_t i = 0; i < ledger->entities.count; i++)
        table_put(naming->arena, &taken, ledger->entities.items[i].id, NULL);
    for (size_t i = 0; i < naming->timeline->entity_count; i++) {
        struct linked_entity *linked = &naming->timeline->entities[i];
        struct ledger_entity *row;
        if (naming->row_of[i] == 0) {
            row = VECTOR_PUSH(naming->arena, &ledger->entities);
            row->id = ledger_new_id(naming->arena, &taken, linked->entity.name, "entity");
            row->type = linked->entity.type;
            row->first_seen = today;
        } else {
            row = &ledger->entities.items[naming->row_of[i] - 1];
        }
        row->name = linked->entity.name;
        row->aliases = linked->entity.aliases;
        row->alias_count = linked->entity.alias_count;
        linked->id = row->id;
    }
}

void ledger_name_entities(struct arena *arena, struct timeline *timeline,
                          struct day today, struct ledger *ledger)
{
    struct naming naming = { .arena = arena, .timeline = timeline, .ledger = ledger };
    naming.row_of = ARENA_ARRAY(arena, size_t, timeline->entity_count);
    list_rows(&naming);
    match(&naming);
    update_rows(&naming, today);
    timeline_sort_entities(arena, timeline);
}
