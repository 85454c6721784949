#include "store/ledger.h"

#include "store/ledger_tell.h"

struct keeping {
    struct arena *arena;
    struct ledger *ledger;
    struct timeline *timeline;
    struct day today;
    struct diagnostics *findings;
    struct table sources; /* ids of those that are there */
};

static bool same_texts(const struct view *a, size_t a_count, const struct view *b,
                       size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++)
        if (!view_equal(a[i], b[i]))
            return false;
    return true;
}

/* Sets what is written without being a change that readers see. */
static void set(struct view *field, struct view now, struct ledger_life *life)
{
    if (view_equal(*field, now))
        return;
    *field = now;
    life->stale = true;
}

/* Sets what readers see; whether it is another than the ledger knew. */
static bool set_seen(struct keeping *keeping, struct view *field, struct view now,
                     enum ledger_act act, struct ledger_life *life)
{
    struct view was = *field;
    if (view_equal(was, now))
        return false;
    ledger_life_tell(keeping->arena, life, keeping->today, act, was, now);
    *field = now;
    return was.length > 0;
}

static bool keep_claims(struct ledger_event *row)
{
    if (same_texts(row->claims, row->claim_count, row->now, row->now_count))
        return false;
    bool known = row->claim_count > 0;
    row->claims = row->now;
    row->claim_count = row->now_count;
    row->life.stale = true;
    return known;
}

static struct view unless_same(struct view found, struct view shown)
{
    return view_equal(found, shown) ? (struct view){ NULL, 0 } : found;
}

static void keep_event(struct keeping *keeping, struct ledger_event *row,
                       struct event *event)
{
    struct ledger_life *life = &row->life;
    struct view edtf = view_of(event->date.edtf), nowhere = { NULL, 0 };
    bool retitled = set_seen(keeping, &row->title, event->title, LEDGER_RETITLED, life);
    bool redated = set_seen(keeping, &row->edtf, edtf, LEDGER_REDATED, life);
    bool told_otherwise = keep_claims(row);
    set(&row->found, unless_same(row->now_title, event->title), life);
    life->lives = true;
    ledger_life_set(keeping->arena, life, keeping->today, LEDGER_RETURNED, nowhere);
    if (retitled || redated || told_otherwise)
        row->changed = keeping->today;
    row->changed = day_later(row->changed, life->first_seen);
    event->first_seen = life->first_seen;
    event->changed = row->changed;
}

/* A row that an editor's decision keeps off the site. */
static void keep_hidden(struct keeping *keeping, struct ledger_event *row)
{
    bool shown = row->title.length > 0 && /* which a new row has not */
                 ledger_life_state(&row->life) != LEDGER_WITHHELD;
    struct view nowhere = { NULL, 0 };
    keep_claims(row);
    if (row->title.length == 0)
        row->title = row->now_title;
    ledger_life_set(keeping->arena, &row->life, keeping->today,
                    shown ? LEDGER_HIDDEN : LEDGER_WITHHELD, nowhere);
}

/* Says that an event's passages were not found again in a source that is still there. */
static void note_lost(struct keeping *keeping, const struct ledger_event *row)
{
    if (keeping->findings == NULL || ledger_life_state(&row->life) != LEDGER_RETURNED)
        return;
    for (size_t i = 0; i < row->claim_count; i++) {
        struct view rest = row->claims[i], source = view_cut(&rest, '#');
        if (table_get(&keeping->sources, source) == NULL)
            continue;
        diagnostics_add(keeping->findings, DIAGNOSTIC_LOST_EVENT, row->life.number,
                        row->life.number > 0,
                        "\"%.*s\" is told no more: its passage was not found again in "
                        "\"%.*s\" (events/%.*s.html says so)",
                        VIEW_ARG(row->title), VIEW_ARG(source), VIEW_ARG(row->id));
        return;
    }
}

static void keep_absent(struct keeping *keeping, struct ledger_event *row)
{
    struct view nowhere = { NULL, 0 };
    if (row->taken) {
        keep_hidden(keeping, row);
    } else if (row->into.data != NULL) {
        ledger_life_set(keeping->arena, &row->life, keeping->today, LEDGER_MERGED,
                        row->into);
    } else if (ledger_life_state(&row->life) != LEDGER_MERGED) {
        note_lost(keeping, row);
        ledger_life_set(keeping->arena, &row->life, keeping->today, LEDGER_REMOVED,
                        nowhere);
    }
}

static void keep_events(struct keeping *keeping)
{
    struct timeline *timeline = keeping->timeline;
    struct ledger_events *rows = &keeping->ledger->events;
    struct table shown = { .count = 0 };
    table_reserve(keeping->arena, &shown, timeline->event_count);
    for (size_t i = 0; i < timeline->event_count; i++)
        *table_put(keeping->arena, &shown, timeline->events[i].id, NULL) = i;
    for (size_t i = 0; i < rows->count; i++) {
        const size_t *event = table_get(&shown, rows->items[i].id);
        if (event != NULL)
            keep_event(keeping, &rows->items[i], &timeline->events[*event]);
        else
            keep_absent(keeping, &rows->items[i]);
    }
}

/* An address in the folder of the type that an entity had leads on. */
static void set_type(struct keeping *keeping, struct ledger_entity *row,
                     enum entity_type type)
{
    size_t kept = 0;
    if (row->type == type)
        return;
    enum entity_type *was =
        ARENA_ARRAY(keeping->arena, enum entity_type, row->was_count + 1);
    for (size_t i = 0; i < row->was_count; i++)
        if (row->was[i] != type && row->was[i] != row->type)
            was[kept++] = row->was[i];
    was[kept++] = row->type;
    row->was = was;
    row->was_count = kept;
    row->type = type;
    row->life.stale = true;
}

static void keep_entity(struct keeping *keeping, struct ledger_entity *row,
                        const struct linked_entity *linked)
{
    const struct entity *entity = &linked->entity;
    struct view nowhere = { NULL, 0 };
    if (row->name.length == 0)
        row->type = entity->type; /* a new row's, that no page had yet */
    set_seen(keeping, &row->name, entity->name, LEDGER_RETITLED, &row->life);
    set(&row->found, unless_same(row->now_name, entity->name), &row->life);
    set_type(keeping, row, entity->type);
    if (row->found_type != row->now_type) {
        row->found_type = row->now_type;
        row->life.stale = true;
    }
    if (!same_texts(row->aliases, row->alias_count, entity->aliases,
                    entity->alias_count)) {
        row->aliases = entity->aliases;
        row->alias_count = entity->alias_count;
        row->life.stale = true;
    }
    row->life.lives = true;
    ledger_life_set(keeping->arena, &row->life, keeping->today, LEDGER_RETURNED, nowhere);
}

static void keep_entities(struct keeping *keeping)
{
    const struct timeline *timeline = keeping->timeline;
    struct ledger_entities *rows = &keeping->ledger->entities;
    struct table shown = { .count = 0 };
    struct view nowhere = { NULL, 0 };
    table_reserve(keeping->arena, &shown, timeline->entity_count);
    for (size_t i = 0; i < timeline->entity_count; i++)
        *table_put(keeping->arena, &shown, timeline->entities[i].id, NULL) = i;
    for (size_t i = 0; i < rows->count; i++) {
        struct ledger_entity *row = &rows->items[i];
        const size_t *entity = table_get(&shown, row->id);
        if (entity != NULL)
            keep_entity(keeping, row, &timeline->entities[*entity]);
        else if (row->into.data != NULL)
            ledger_life_set(keeping->arena, &row->life, keeping->today, LEDGER_MERGED,
                            row->into);
        else if (ledger_life_state(&row->life) != LEDGER_MERGED)
            ledger_life_set(keeping->arena, &row->life, keeping->today, LEDGER_REMOVED,
                            nowhere);
    }
}

/* Sources that the build before had, and no file is. */
static void note_lost_sources(struct keeping *keeping)
{
    const struct ledger_sources *rows = &keeping->ledger->sources;
    for (size_t i = 0; keeping->findings != NULL && i < rows->count; i++) {
        const struct ledger_source *row = &rows->items[i];
        if (row->life.lives || !row->life.stale)
            continue;
        diagnostics_add(keeping->findings, DIAGNOSTIC_LOST_SOURCE, row->life.number,
                        row->life.number > 0,
                        "\"%.*s\" is gone, and no other source has its sum, address or "
                        "title and passages (sources/%.*s.html says so)",
                        VIEW_ARG(row->id), VIEW_ARG(row->id));
    }
}

void ledger_keep(struct arena *arena, struct ledger *ledger, struct day today,
                 struct timeline *timeline, struct diagnostics *findings,
                 struct buffer *out, bool *changed)
{
    struct keeping keeping = { .arena = arena,
                               .ledger = ledger,
                               .timeline = timeline,
                               .today = today,
                               .findings = findings };
    for (size_t i = 0; findings != NULL && i < ledger->sources.count; i++)
        if (ledger->sources.items[i].life.lives)
            table_put(arena, &keeping.sources, ledger->sources.items[i].id, NULL);
    keep_events(&keeping);
    keep_entities(&keeping);
    note_lost_sources(&keeping);
    ledger_tell(arena, ledger, timeline);
    buffer_clear(out);
    *changed = ledger_is_stale(ledger);
    if (*changed) {
        ledger_write(ledger, out);
        *changed = !view_equal(ledger->text, buffer_view(out));
    } else {
        buffer_add(out, ledger->text);
    }
}
