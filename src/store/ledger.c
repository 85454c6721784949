#include "store/ledger.h"

#include <stdlib.h>

#include "base/table.h"
#include "base/vector.h"
#include "store/claim_address.h"
#include "store/ledger_entities.h"
#include "store/ledger_tell.h"

enum { NO_ROW = -1 };

/* An event and a row with claims in common. */
struct pair {
    size_t event, row, shared;
    size_t of;  /* claims of the row */
    bool title; /* both have one title */
    bool split; /* an editor took claims of the event out of the row's */
    struct day first_seen;
};

/* A row that has a claim, in a chain of those that have it. */
struct holder {
    size_t row, next; /* next: place + 1; 0 ends the chain */
};

struct matching {
    struct arena *arena;
    struct timeline *timeline;
    struct ledger *ledger;
    struct view **claims; /* by event: the addresses, in byte order */
    ptrdiff_t *row_of;    /* by event; NO_ROW */
    struct table split;   /* claims that an editor took out of their event */

    struct table by_claim; /* address -> place + 1 of the first holder */
    struct {
        struct holder *items;
        size_t count, capacity;
    } holders;
    struct {
        size_t *items;
        size_t count, capacity;
    } rows; /* of the event at hand */
    struct {
        struct pair *items;
        size_t count, capacity;
    } pairs;
};

static int compare_views(const void *a, const void *b)
{
    return view_compare(*(const struct view *) a, *(const struct view *) b);
}

static void list_claims(struct matching *matching)
{
    struct timeline *timeline = matching->timeline;
    matching->claims = ARENA_ARRAY(matching->arena, struct view *, timeline->event_count);
    matching->row_of = ARENA_ARRAY(matching->arena, ptrdiff_t, timeline->event_count);
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        struct view *claims =
            ARENA_ARRAY(matching->arena, struct view, event->claim_count);
        for (size_t j = 0; j < event->claim_count; j++)
            claims[j] = claim_address(matching->arena, timeline, event->claims[j]);
        if (event->claim_count > 1)
            qsort(claims, event->claim_count, sizeof *claims, compare_views);
        matching->claims[i] = claims;
        matching->row_of[i] = NO_ROW;
    }
}

static void list_holders(struct matching *matching)
{
    table_reserve(matching->arena, &matching->by_claim, matching->ledger->events.count);
    for (size_t i = 0; i < matching->ledger->events.count; i++) {
        const struct ledger_event *row = &matching->ledger->events.items[i];
        for (size_t j = 0; j < row->claim_count; j++) {
            size_t *first =
                table_put(matching->arena, &matching->by_claim, row->claims[j], NULL);
            *VECTOR_PUSH(matching->arena, &matching->holders) =
                (struct holder){ .row = i, .next = *first };
            *first = matching->holders.count;
        }
    }
}

static int compare_numbers(const void *a, const void *b)
{
    size_t left = *(const size_t *) a, right = *(const size_t *) b;
    return (left > right) - (left < right);
}

static struct view found_title(const struct ledger_event *row)
{
    return row->found.length > 0 ? row->found : row->title;
}

/* Those that an order keeps apart from others: the first of each two. */
static void list_split(struct matching *matching)
{
    const struct timeline *timeline = matching->timeline;
    const struct linking_orders *orders = timeline->orders;
    for (size_t i = 0; orders != NULL && i < orders->claim_count; i++)
        if (!orders->claims[i].join)
            table_put(matching->arena, &matching->split,
                      claim_address(matching->arena, timeline, orders->claims[i].a),
                      NULL);
}

/* What is split off takes a new address; the old one stays with what is left. */
static bool is_split(const struct matching *matching, size_t event, size_t row,
                     size_t shared)
{
    if (matching->split.count == 0 ||
        matching->ledger->events.items[row].claim_count == shared)
        return false;
    for (size_t i = 0; i < matching->timeline->events[event].claim_count; i++)
        if (table_get(&matching->split, matching->claims[event][i]) != NULL)
            return true;
    return false;
}

static void add_pair(struct matching *matching, size_t event, size_t row, size_t shared)
{
    struct ledger_event *held = &matching->ledger->events.items[row];
    held->alive = true;
    *VECTOR_PUSH(matching->arena, &matching->pairs) = (struct pair){
        .event = event,
        .row = row,
        .shared = shared,
        .of = held->claim_count,
        .title = view_equal(found_title(held), matching->timeline->events[event].title),
        .split = is_split(matching, event, row, shared),
        .first_seen = held->life.first_seen,
    };
}

static void take_row(struct matching *matching, size_t event, size_t row)
{
    if (matching->row_of[event] != NO_ROW || matching->ledger->events.items[row].taken)
        return;
    matching->row_of[event] = (ptrdiff_t) row;
    matching->ledger->events.items[row].taken = true;
}

/* Whether the rows of the event at hand are one and the same, whose claims are all the
 * event's: nobody disputes it. */
static bool is_alone(const struct matching *matching)
{
    size_t count = matching->rows.count, row = count > 0 ? matching->rows.items[0] : 0;
    return count > 0 && matching->rows.items[count - 1] == row &&
           matching->ledger->events.items[row].claim_count == count;
}

/* One pair for each row that holds claims of the event, where it is not one alone. */
static void pair_event(struct matching *matching, size_t event)
{
    matching->rows.count = 0;
    for (size_t i = 0; i < matching->timeline->events[event].claim_count; i++) {
        const size_t *place = table_get(&matching->by_claim, matching->claims[event][i]);
        for (size_t at = place != NULL ? *place : 0; at != 0;
             at = matching->holders.items[at - 1].next)
            *VECTOR_PUSH(matching->arena, &matching->rows) =
                matching->holders.items[at - 1].row;
    }
    if (matching->rows.count > 1)
        qsort(matching->rows.items, matching->rows.count, sizeof *matching->rows.items,
              compare_numbers);
    if (is_alone(matching)) {
        matching->ledger->events.items[matching->rows.items[0]].alive = true;
        take_row(matching, event, matching->rows.items[0]);
        return;
    }
    for (size_t i = 0; i < matching->rows.count;) {
        size_t row = matching->rows.items[i], shared = 0;
        for (; i < matching->rows.count && matching->rows.items[i] == row; i++)
            shared++;
        add_pair(matching, event, row, shared);
    }
}

/* What was not split off first; then most claims in common; then the row that has the
 * fewest besides, so that what was merged and is parted again finds its own; then the
 * title, the older row, and rows and events in their order. */
static int compare_pairs(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;
    if (left->split != right->split)
        return left->split ? 1 : -1;
    if (left->shared != right->shared)
        return left->shared > right->shared ? -1 : 1;
    if (left->of != right->of)
        return left->of < right->of ? -1 : 1;
    if (left->title != right->title)
        return left->title ? -1 : 1;
    int order = day_compare(left->first_seen, right->first_seen);
    if (order == 0)
        order = (left->row > right->row) - (left->row < right->row);
    return order != 0 ? order
                      : (left->event > right->event) - (left->event < right->event);
}

static void match_by_claims(struct matching *matching)
{
    list_holders(matching);
    for (size_t i = 0; i < matching->timeline->event_count; i++)
        pair_event(matching, i);
    if (matching->pairs.count > 1)
        qsort(matching->pairs.items, matching->pairs.count, sizeof *matching->pairs.items,
              compare_pairs);
    for (size_t i = 0; i < matching->pairs.count; i++)
        take_row(matching, matching->pairs.items[i].event, matching->pairs.items[i].row);
}

/* By these an event is known whose sentence was reworded, which gave its claim another
 * id. */
static struct view source_and_title(struct arena *arena, struct view address,
                                    struct view title)
{
    size_t hash = address.length;
    while (hash > 0 && address.data[hash - 1] != '#')
        hash--;
    return arena_format(arena, "%.*s%.*s", (int) hash, address.data, VIEW_ARG(title));
}

/* What is not alone with its source and title is not known by them. */
enum { NOBODY = 0, SEVERAL = 1, FIRST = 2 };

static void note_title(struct matching *matching, struct table *table, size_t number,
                       struct view claim, struct view title)
{
    size_t *place = table_put(matching->arena, table,
                              source_and_title(matching->arena, claim, title), NULL);
    if (*place != number + FIRST)
        *place = *place == NOBODY ? number + FIRST : SEVERAL;
}

/* Rows all of whose claims are gone find their event by title and source, where neither
 * another such row nor another new event has both. */
static void match_by_title(struct matching *matching)
{
    struct table rows = { .count = 0 }, events = { .count = 0 };
    const struct timeline *timeline = matching->timeline;
    for (size_t i = 0; i < matching->ledger->events.count; i++) {
        const struct ledger_event *row = &matching->ledger->events.items[i];
        for (size_t j = 0; !row->alive && j < row->claim_count; j++)
            note_title(matching, &rows, i, row->claims[j], found_title(row));
    }
    for (size_t i = 0; i < timeline->event_count && rows.count > 0; i++)
        for (size_t j = 0;
             matching->row_of[i] == NO_ROW && j < timeline->events[i].claim_count; j++)
            note_title(matching, &events, i, matching->claims[i][j],
                       timeline->events[i].title);
    for (size_t i = 0; i < timeline->event_count && events.count > 0; i++)
        for (size_t j = 0;
             matching->row_of[i] == NO_ROW && j < timeline->events[i].claim_count; j++) {
            struct view key = source_and_title(matching->arena, matching->claims[i][j],
                                               timeline->events[i].title);
            const size_t *row = table_get(&rows, key), *event = table_get(&events, key);
            if (row != NULL && *row >= FIRST && *event >= FIRST)
                take_row(matching, i, *row - FIRST);
        }
}

static void give_ids(struct matching *matching, struct day today)
{
    struct table taken = { .count = 0 };
    struct ledger *ledger = matching->ledger;
    size_t listed = 0; /* rows that taken has; none where no event is new */
    for (size_t i = 0; i < matching->timeline->event_count; i++) {
        struct event *event = &matching->timeline->events[i];
        struct ledger_event *row;
        if (matching->row_of[i] == NO_ROW) {
            table_reserve(matching->arena, &taken, ledger->events.count);
            for (; listed < ledger->events.count; listed++)
                table_put(matching->arena, &taken, ledger->events.items[listed].id, NULL);
            row = VECTOR_PUSH(matching->arena, &ledger->events);
            row->id = ledger_new_id(matching->arena, &taken, event->title, "event");
            row->life.first_seen = row->changed = today;
            row->life.stale = row->taken = true;
        } else {
            row = &ledger->events.items[matching->row_of[i]];
        }
        row->now = matching->claims[i];
        row->now_count = event->claim_count;
        row->now_title = event->title;
        event->id = row->id;
    }
}

/* A row that no event took, but that has living claims, was merged: it leads to the event
 * that has most of them. */
static void find_merged(struct matching *matching)
{
    struct timeline *timeline = matching->timeline;
    struct ledger_event *rows = matching->ledger->events.items;
    for (size_t i = 0; i < matching->pairs.count; i++) {
        const struct pair *pair = &matching->pairs.items[i];
        if (!rows[pair->row].taken && rows[pair->row].into.data == NULL)
            rows[pair->row].into = timeline->events[pair->event].id;
    }
}

void ledger_name(struct arena *arena, struct ledger *ledger, struct day today,
                 struct timeline *timeline)
{
    struct matching matching = { .arena = arena, .timeline = timeline, .ledger = ledger };
    list_claims(&matching);
    list_split(&matching);
    match_by_claims(&matching);
    match_by_title(&matching);
    give_ids(&matching, today);
    find_merged(&matching);
    ledger_name_entities(arena, timeline, today, ledger);
    timeline_sort(arena, timeline);
    ledger_tell_merged(arena, ledger, timeline);
}
