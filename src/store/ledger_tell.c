#include "store/ledger_tell.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/vector.h"

struct telling {
    struct arena *arena;
    const struct ledger *ledger;
    struct table events, entities; /* id -> row + 1; made when first asked for */
    struct {
        struct redirect *items;
        size_t count, capacity;
    } redirects;
    struct {
        struct gone *items;
        size_t count, capacity;
    } gone;
};

static int compare_redirects(const void *a, const void *b)
{
    return permalink_compare(((const struct redirect *) a)->from,
                             ((const struct redirect *) b)->from);
}

static int compare_gone(const void *a, const void *b)
{
    return permalink_compare(((const struct gone *) a)->at,
                             ((const struct gone *) b)->at);
}

static struct permalink permalink(enum permalink_kind kind, struct view id)
{
    return (struct permalink){ kind, id };
}

static enum permalink_kind kind_of_type(enum entity_type type)
{
    return (enum permalink_kind)((int) PERMALINK_ENTITY + (int) type);
}

static void add_redirect(struct telling *telling, struct permalink from,
                         struct permalink to)
{
    *VECTOR_PUSH(telling->arena, &telling->redirects) = (struct redirect){ from, to };
}

/* The day on which a row's state last changed. */
static struct day state_day(const struct ledger_life *life)
{
    const struct ledger_entry *last = ledger_life_last(life, ledger_life_state(life));
    return last != NULL ? last->day : life->first_seen;
}

/* What a row was merged into: as the timeline at hand has it, else as the ledger does. */
static struct view into_of(const struct ledger_life *life, struct view into)
{
    if (into.data != NULL || ledger_life_state(life) != LEDGER_MERGED)
        return into;
    return ledger_life_last(life, LEDGER_MERGED)->was;
}

static size_t event_named(struct telling *telling, struct view id)
{
    const struct ledger_events *rows = &telling->ledger->events;
    for (size_t i = 0; telling->events.count < rows->count && i < rows->count; i++)
        *table_put(telling->arena, &telling->events, rows->items[i].id, NULL) = i + 1;
    const size_t *row = table_get(&telling->events, id);
    return row != NULL ? *row : 0;
}

static size_t entity_named(struct telling *telling, struct view id)
{
    const struct ledger_entities *rows = &telling->ledger->entities;
    for (size_t i = 0; telling->entities.count < rows->count && i < rows->count; i++)
        *table_put(telling->arena, &telling->entities, rows->items[i].id, NULL) = i + 1;
    const size_t *row = table_get(&telling->entities, id);
    return row != NULL ? *row : 0;
}

/* The row at the end of a chain of merged ones; one that goes in a circle ends somewhere
 * in it. */
static const struct ledger_event *end_of_event(struct telling *telling,
                                               const struct ledger_event *row)
{
    for (size_t step = 0; step < telling->ledger->events.count; step++) {
        struct view into = into_of(&row->life, row->into);
        if (row->life.lives || into.data == NULL)
            return row;
        size_t next = event_named(telling, into);
        if (next == 0)
            return row;
        row = &telling->ledger->events.items[next - 1];
    }
    return row;
}

static const struct ledger_entity *end_of_entity(struct telling *telling,
                                                 const struct ledger_entity *row)
{
    for (size_t step = 0; step < telling->ledger->entities.count; step++) {
        struct view into = into_of(&row->life, row->into);
        if (row->life.lives || into.data == NULL)
            return row;
        size_t next = entity_named(telling, into);
        if (next == 0)
            return row;
        row = &telling->ledger->entities.items[next - 1];
    }
    return row;
}

/* The sources of claims, which stand in byte order: each once. */
static void list_sources(struct arena *arena, const struct ledger_event *row,
                         struct gone *out)
{
    out->sources = ARENA_ARRAY(arena, struct view, row->claim_count);
    for (size_t i = 0; i < row->claim_count; i++) {
        struct view rest = row->claims[i], source = view_cut(&rest, '#');
        if (out->source_count == 0 ||
            !view_equal(out->sources[out->source_count - 1], source))
            out->sources[out->source_count++] = source;
    }
}

static void tell_event(struct telling *telling, const struct ledger_event *row)
{
    if (row->life.lives || ledger_life_state(&row->life) == LEDGER_WITHHELD)
        return;
    const struct ledger_event *end = end_of_event(telling, row);
    struct permalink at = permalink(PERMALINK_EVENT, row->id);
    if (end->life.lives) {
        add_redirect(telling, at, permalink(PERMALINK_EVENT, end->id));
        return;
    }
    enum ledger_act state = ledger_life_state(&end->life);
    bool hidden = state == LEDGER_HIDDEN || state == LEDGER_WITHHELD;
    struct gone *gone = VECTOR_PUSH(telling->arena, &telling->gone);
    gone->at = at;
    gone->hidden = hidden;
    gone->day = state_day(&end->life);
    if (hidden)
        return; /* what an editor hid is told nowhere */
    gone->title = row->title;
    gone->edtf = row->edtf;
    list_sources(telling->arena, row, gone);
}

/* What an entity's address in a folder of one type says now. */
static void tell_address(struct telling *telling, const struct ledger_entity *row,
                         const struct ledger_entity *end, enum entity_type type)
{
    struct permalink at = permalink(kind_of_type(type), row->id);
    if (end->life.lives) {
        add_redirect(telling, at, permalink(kind_of_type(end->type), end->id));
        return;
    }
    *VECTOR_PUSH(telling->arena, &telling->gone) =
        (struct gone){ .at = at, .title = row->name, .day = state_day(&end->life) };
}

static void tell_entity(struct telling *telling, const struct ledger_entity *row)
{
    const struct ledger_entity *end = end_of_entity(telling, row);
    if (!row->life.lives)
        tell_address(telling, row, end, row->type);
    for (size_t i = 0; i < row->was_count; i++)
        tell_address(telling, row, end, row->was[i]);
}

static void tell_former_source(struct telling *telling, const struct ledger_source *row,
                               struct view id)
{
    struct permalink at = permalink(PERMALINK_SOURCE, id);
    if (row->life.lives) {
        add_redirect(telling, at, permalink(PERMALINK_SOURCE, row->id));
        return;
    }
    *VECTOR_PUSH(telling->arena, &telling->gone) = (struct gone){
        .at = at, .title = row->title, .day = state_day(&row->life), .url = row->url
    };
}

/* A file system that does not tell cases apart would give a former address that differs
 * from a source's in case alone the source's own file. */
static void tell_sources(struct telling *telling)
{
    const struct ledger_sources *rows = &telling->ledger->sources;
    struct table lower = { .count = 0 };
    bool any = false;
    for (size_t i = 0; i < rows->count && !any; i++)
        any = !rows->items[i].life.lives || rows->items[i].was_count > 0;
    for (size_t i = 0; any && i < rows->count; i++)
        if (rows->items[i].life.lives)
            table_put(telling->arena, &lower,
                      utf8_lower(telling->arena, rows->items[i].id), NULL);
    for (size_t i = 0; any && i < rows->count; i++) {
        const struct ledger_source *row = &rows->items[i];
        bool is_new;
        if (!row->life.lives) {
            table_put(telling->arena, &lower, utf8_lower(telling->arena, row->id),
                      &is_new);
            if (is_new)
                tell_former_source(telling, row, row->id);
        }
        for (size_t j = 0; j < row->was_count; j++) {
            table_put(telling->arena, &lower, utf8_lower(telling->arena, row->was[j]),
                      &is_new);
            if (is_new)
                tell_former_source(telling, row, row->was[j]);
        }
    }
}

void ledger_tell_merged(struct arena *arena, const struct ledger *ledger,
                        struct timeline *timeline)
{
    struct telling telling = { .arena = arena, .ledger = ledger };
    for (size_t i = 0; i < ledger->events.count; i++) {
        const struct ledger_event *row = &ledger->events.items[i];
        if (row->into.data != NULL)
            add_redirect(&telling, permalink(PERMALINK_EVENT, row->id),
                         permalink(PERMALINK_EVENT, row->into));
    }
    timeline->redirects = telling.redirects.items;
    timeline->redirect_count = telling.redirects.count;
    if (timeline->redirect_count > 1)
        qsort(timeline->redirects, timeline->redirect_count, sizeof *timeline->redirects,
              compare_redirects);
}

void ledger_tell(struct arena *arena, const struct ledger *ledger,
                 struct timeline *timeline)
{
    struct telling telling = { .arena = arena, .ledger = ledger };
    for (size_t i = 0; i < ledger->events.count; i++)
        tell_event(&telling, &ledger->events.items[i]);
    for (size_t i = 0; i < ledger->entities.count; i++)
        tell_entity(&telling, &ledger->entities.items[i]);
    tell_sources(&telling);
    timeline->redirects = telling.redirects.items;
    timeline->redirect_count = telling.redirects.count;
    timeline->gone = telling.gone.items;
    timeline->gone_count = telling.gone.count;
    if (timeline->redirect_count > 1)
        qsort(timeline->redirects, timeline->redirect_count, sizeof *timeline->redirects,
              compare_redirects);
    if (timeline->gone_count > 1)
        qsort(timeline->gone, timeline->gone_count, sizeof *timeline->gone, compare_gone);
    ledger_tell_changes(arena, ledger, timeline);
}
