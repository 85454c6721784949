/* What a merge of two versions of the ledger leaves, settled: rows out of order, the same
 * row twice, two states of one row, two rows that were given one address. Git's union
 * merge keeps the lines of both sides; what a line means is known here alone. */
#include <stdlib.h>

#include "base/vector.h"
#include "store/ledger_rows.h"

struct settling {
    struct arena *arena;
    struct diagnostics *findings;
    struct ledger *ledger;
    struct table event_ids, entity_ids; /* made when first asked for */
};

static int compare_lines(const struct ledger_life *a, const struct ledger_life *b)
{
    return (a->number > b->number) - (a->number < b->number);
}

static int compare_events(const void *a, const void *b)
{
    const struct ledger_event *left = a, *right = b;
    int order = view_compare(left->id, right->id);
    return order != 0 ? order : compare_lines(&left->life, &right->life);
}

static int compare_entities(const void *a, const void *b)
{
    const struct ledger_entity *left = a, *right = b;
    int order = view_compare(left->id, right->id);
    return order != 0 ? order : compare_lines(&left->life, &right->life);
}

static int compare_sources(const void *a, const void *b)
{
    const struct ledger_source *left = a, *right = b;
    int order = view_compare(left->id, right->id);
    return order != 0 ? order : compare_lines(&left->life, &right->life);
}

/* Whether every id comes behind the one before, so that there is nothing to settle. */
static bool is_settled(const struct ledger *ledger)
{
    for (size_t i = 1; i < ledger->events.count; i++)
        if (view_compare(ledger->events.items[i - 1].id, ledger->events.items[i].id) >= 0)
            return false;
    for (size_t i = 1; i < ledger->entities.count; i++)
        if (view_compare(ledger->entities.items[i - 1].id,
                         ledger->entities.items[i].id) >= 0)
            return false;
    for (size_t i = 1; i < ledger->sources.count; i++)
        if (view_compare(ledger->sources.items[i - 1].id, ledger->sources.items[i].id) >=
            0)
            return false;
    return true;
}

static bool same_lines(const struct ledger_life *a, const struct ledger_life *b)
{
    return a->line.length > 0 && view_equal(a->line, b->line);
}

static void note(struct settling *settling, const struct ledger_life *life,
                 struct view id, struct view now)
{
    if (settling->findings == NULL)
        return;
    if (now.data == NULL)
        diagnostics_add(settling->findings, DIAGNOSTIC_LEDGER_SETTLED, life->number,
                        life->number > 0,
                        "two states of the row \"%.*s\" were joined (nothing is to do)",
                        VIEW_ARG(id));
    else
        diagnostics_add(settling->findings, DIAGNOSTIC_LEDGER_SETTLED, life->number,
                        life->number > 0,
                        "two rows were given the address \"%.*s\"; the later one has "
                        "\"%.*s\" now (mend the links that you made to it)",
                        VIEW_ARG(id), VIEW_ARG(now));
}

/* The last day on which anything of a row changed. */
static struct day last_day(const struct ledger_life *life, struct day changed)
{
    for (size_t i = 0; i < life->entry_count; i++)
        changed = day_later(changed, life->entries[i].day);
    return changed;
}

static bool has_text(const struct view *texts, size_t count, struct view text)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(texts[i], text))
            return true;
    return false;
}

/* Adds the texts of another list that are not there, in byte order. */
static void join_texts(struct arena *arena, struct view **texts, size_t *count,
                       const struct view *others, size_t other_count)
{
    struct view *joined = ARENA_ARRAY(arena, struct view, *count + other_count);
    size_t at = 0, other = 0, kept = 0;
    while (at < *count || other < other_count) {
        bool second = at == *count || (other < other_count &&
                                       view_compare(others[other], (*texts)[at]) < 0);
        struct view next = second ? others[other++] : (*texts)[at++];
        if (kept == 0 || !view_equal(joined[kept - 1], next))
            joined[kept++] = next;
    }
    *texts = joined;
    *count = kept;
}

static bool share_claim(const struct ledger_event *a, const struct ledger_event *b)
{
    for (size_t i = 0, j = 0; i < a->claim_count && j < b->claim_count;) {
        int order = view_compare(a->claims[i], b->claims[j]); /* both are sorted */
        if (order == 0)
            return true;
        *(order < 0 ? &i : &j) += 1;
    }
    return a->claim_count + b->claim_count == 0;
}

/* The later state's title and date; the claims and the log of both. */
static void join_event(struct settling *settling, struct ledger_event *row,
                       const struct ledger_event *other)
{
    int order = day_compare(last_day(&row->life, row->changed),
                            last_day(&other->life, other->changed));
    if (order == 0)
        order = view_compare(other->title, row->title);
    if (order < 0) {
        row->title = other->title;
        row->found = other->found;
        row->edtf = other->edtf;
    }
    row->changed = day_later(row->changed, other->changed);
    join_texts(settling->arena, &row->claims, &row->claim_count, other->claims,
               other->claim_count);
    ledger_life_join(settling->arena, &row->life, &other->life);
}

static bool share_name(const struct ledger_entity *a, const struct ledger_entity *b)
{
    if (view_equal(a->name, b->name) || has_text(b->aliases, b->alias_count, a->name) ||
        has_text(a->aliases, a->alias_count, b->name))
        return true;
    return a->found.length > 0 && view_equal(a->found, b->found);
}

static void add_type(struct arena *arena, struct ledger_entity *row,
                     enum entity_type type)
{
    for (size_t i = 0; i < row->was_count; i++)
        if (row->was[i] == type)
            return;
    enum entity_type *was = ARENA_ARRAY(arena, enum entity_type, row->was_count + 1);
    for (size_t i = 0; i < row->was_count; i++)
        was[i] = row->was[i];
    was[row->was_count++] = type;
    row->was = was;
}

static void join_entity(struct settling *settling, struct ledger_entity *row,
                        const struct ledger_entity *other)
{
    struct day none = { 0, 0, 0 };
    if (day_compare(last_day(&row->life, none), last_day(&other->life, none)) < 0) {
        struct ledger_entity was = *row;
        row->name = other->name;
        row->found = other->found;
        row->type = other->type;
        row->found_type = other->found_type;
        if (was.type != row->type)
            add_type(settling->arena, row, was.type);
    } else if (other->type != row->type) {
        add_type(settling->arena, row, other->type);
    }
    for (size_t i = 0; i < other->was_count; i++)
        if (other->was[i] != row->type)
            add_type(settling->arena, row, other->was[i]);
    join_texts(settling->arena, &row->aliases, &row->alias_count, other->aliases,
               other->alias_count);
    ledger_life_join(settling->arena, &row->life, &other->life);
}

static void join_source(struct settling *settling, struct ledger_source *row,
                        const struct ledger_source *other)
{
    join_texts(settling->arena, &row->was, &row->was_count, other->was, other->was_count);
    ledger_life_join(settling->arena, &row->life, &other->life);
}

/* An id that no row has, for one of two that were given the same in two branches. */
static struct view other_id(struct settling *settling, struct table *ids, struct view id)
{
    struct ledger *ledger = settling->ledger;
    bool events = ids == &settling->event_ids;
    size_t count = events ? ledger->events.count : ledger->entities.count;
    if (ids->count > 0)
        return ledger_new_id(settling->arena, ids, id, "event");
    for (size_t i = 0; i < count; i++)
        table_put(settling->arena, ids,
                  events ? ledger->events.items[i].id : ledger->entities.items[i].id,
                  NULL);
    return ledger_new_id(settling->arena, ids, id, "event");
}

/* The older row of two keeps the address; of two that are as old the one whose claims, or
 * whose name, come first. */
static bool keeps_event(const struct ledger_event *a, const struct ledger_event *b)
{
    int order = day_compare(a->life.first_seen, b->life.first_seen);
    if (order == 0 && a->claim_count > 0 && b->claim_count > 0)
        order = view_compare(a->claims[0], b->claims[0]);
    return order <= 0;
}

static void settle_events(struct settling *settling)
{
    struct ledger_events *rows = &settling->ledger->events;
    size_t kept = 0, all = rows->count;
    struct ledger_event *moved = ARENA_ARRAY(settling->arena, struct ledger_event, all);
    size_t moved_count = 0;
    for (size_t i = 0; i < all; i++) {
        struct ledger_event *row = &rows->items[i];
        struct ledger_event *before = kept > 0 ? &rows->items[kept - 1] : NULL;
        if (before == NULL || !view_equal(before->id, row->id)) {
            rows->items[kept++] = *row;
        } else if (same_lines(&before->life, &row->life)) {
            before->life.stale = true; /* one of the two lines goes */
        } else if (share_claim(before, row)) {
            note(settling, &row->life, row->id, (struct view){ NULL, 0 });
            join_event(settling, before, row);
        } else {
            bool stays = keeps_event(before, row);
            struct ledger_event other = stays ? *row : *before;
            if (!stays)
                *before = *row;
            other.id = other_id(settling, &settling->event_ids, other.id);
            other.life.stale = true;
            note(settling, &other.life, before->id, other.id);
            moved[moved_count++] = other;
        }
    }
    rows->count = kept;
    for (size_t i = 0; i < moved_count; i++)
        *VECTOR_PUSH(settling->arena, rows) = moved[i];
}

static void settle_entities(struct settling *settling)
{
    struct ledger_entities *rows = &settling->ledger->entities;
    size_t kept = 0, all = rows->count;
    struct ledger_entity *moved = ARENA_ARRAY(settling->arena, struct ledger_entity, all);
    size_t moved_count = 0;
    for (size_t i = 0; i < all; i++) {
        struct ledger_entity *row = &rows->items[i];
        struct ledger_entity *before = kept > 0 ? &rows->items[kept - 1] : NULL;
        if (before == NULL || !view_equal(before->id, row->id)) {
            rows->items[kept++] = *row;
        } else if (same_lines(&before->life, &row->life)) {
            before->life.stale = true;
        } else if (share_name(before, row)) {
            note(settling, &row->life, row->id, (struct view){ NULL, 0 });
            join_entity(settling, before, row);
        } else {
            int order = day_compare(before->life.first_seen, row->life.first_seen);
            bool stays =
                order != 0 ? order < 0 : view_compare(before->name, row->name) <= 0;
            struct ledger_entity other = stays ? *row : *before;
            if (!stays)
                *before = *row;
            other.id = other_id(settling, &settling->entity_ids, other.id);
            other.life.stale = true;
            note(settling, &other.life, before->id, other.id);
            moved[moved_count++] = other;
        }
    }
    rows->count = kept;
    for (size_t i = 0; i < moved_count; i++)
        *VECTOR_PUSH(settling->arena, rows) = moved[i];
}

/* A source is its path: two rows of one are two states of it. Its title and sum are taken
 * from the file anyway. */
static void settle_sources(struct settling *settling)
{
    struct ledger_sources *rows = &settling->ledger->sources;
    size_t kept = 0, all = rows->count;
    for (size_t i = 0; i < all; i++) {
        struct ledger_source *row = &rows->items[i];
        struct ledger_source *before = kept > 0 ? &rows->items[kept - 1] : NULL;
        if (before == NULL || !view_equal(before->id, row->id)) {
            rows->items[kept++] = *row;
            continue;
        }
        if (same_lines(&before->life, &row->life)) {
            before->life.stale = true;
            continue;
        }
        note(settling, &row->life, row->id, (struct view){ NULL, 0 });
        join_source(settling, before, row);
    }
    rows->count = kept;
}

void ledger_settle(struct arena *arena, struct diagnostics *findings,
                   struct ledger *ledger)
{
    struct settling settling = { .arena = arena, .findings = findings, .ledger = ledger };
    if (is_settled(ledger))
        return;
    ledger->stale = true;
    if (ledger->events.count > 1)
        qsort(ledger->events.items, ledger->events.count, sizeof *ledger->events.items,
              compare_events);
    if (ledger->entities.count > 1)
        qsort(ledger->entities.items, ledger->entities.count,
              sizeof *ledger->entities.items, compare_entities);
    if (ledger->sources.count > 1)
        qsort(ledger->sources.items, ledger->sources.count, sizeof *ledger->sources.items,
              compare_sources);
    settle_events(&settling);
    settle_entities(&settling);
    settle_sources(&settling);
}
