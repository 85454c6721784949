#include "store/ledger.h"

#include <stdlib.h>

#include "base/table.h"
#include "base/vector.h"
#include "store/claim_address.h"
#include "store/ledger_entities.h"
#include "store/ledger_rows.h"
#include "store/ledger_sources.h"

enum { NO_ROW = -1 };

/* An event and a row with claims in common. */
struct pair {
    size_t event, row, shared;
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

    struct table by_claim; /* address -> place + 1 of the first holder */
    struct {
        struct holder *items;
        size_t count, capacity;
    } holders;
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
    for (size_t i = 0; i < matching->ledger->events.count; i++) {
        struct ledger_event *row = &matching->ledger->events.items[i];
        if (row->claim_count > 1)
            qsort(row->claims, row->claim_count, sizeof *row->claims, compare_views);
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

/* One pair for each row that holds claims of the event. */
static void pair_event(struct matching *matching, size_t event)
{
    struct {
        size_t *items;
        size_t count, capacity;
    } rows = { NULL, 0, 0 };
    for (size_t i = 0; i < matching->timeline->events[event].claim_count; i++) {
        const size_t *place = table_get(&matching->by_claim, matching->claims[event][i]);
        for (size_t at = place != NULL ? *place : 0; at != 0;
             at = matching->holders.items[at - 1].next)
            *VECTOR_PUSH(matching->arena, &rows) = matching->holders.items[at - 1].row;
    }
    if (rows.count > 1)
        qsort(rows.items, rows.count, sizeof *rows.items, compare_numbers);
    for (size_t i = 0; i < rows.count;) {
        size_t row = rows.items[i], shared = 0;
        for (; i < rows.count && rows.items[i] == row; i++)
            shared++;
        matching->ledger->events.items[row].alive = true;
        *VECTOR_PUSH(matching->arena, &matching->pairs) = (struct pair){
            .event = event,
            .row = row,
            .shared = shared,
            .first_seen = matching->ledger->events.items[row].first_seen,
        };
    }
}

/* Most claims in common first, then the older row, then rows and events in their order.
 */
static int compare_pairs(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;
    if (left->shared != right->shared)
        return left->shared > right->shared ? -1 : 1;
    int order = day_compare(left->first_seen, right->first_seen);
    if (order == 0)
        order = (left->row > right->row) - (left->row < right->row);
    return order != 0 ? order
                      : (left->event > right->event) - (left->event < right->event);
}

static void take_row(struct matching *matching, size_t event, size_t row)
{
    if (matching->row_of[event] != NO_ROW || matching->ledger->events.items[row].taken)
        return;
    matching->row_of[event] = (ptrdiff_t) row;
    matching->ledger->events.items[row].taken = true;
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

/* Rows all of whose claims are gone find their event by title and source. */
static void match_by_title(struct matching *matching)
{
    struct table rows = { .count = 0 };
    for (size_t i = matching->ledger->events.count; i-- > 0;) {
        const struct ledger_event *row = &matching->ledger->events.items[i];
        for (size_t j = 0; !row->alive && j < row->claim_count; j++)
            *table_put(matching->arena, &rows,
                       source_and_title(matching->arena, row->claims[j], row->title),
                       NULL) = i;
    }
    for (size_t i = 0; i < matching->timeline->event_count && rows.count > 0; i++) {
        const struct event *event = &matching->timeline->events[i];
        for (size_t j = 0; matching->row_of[i] == NO_ROW && j < event->claim_count; j++) {
            const size_t *row =
                table_get(&rows, source_and_title(matching->arena, matching->claims[i][j],
                                                  event->title));
            if (row != NULL)
                take_row(matching, i, *row);
        }
    }
}

/* Whether the row says of the event what is so now. */
static bool is_current(const struct ledger_event *row, const struct event *event,
                       const struct view *claims)
{
    if (!view_equal(row->title, event->title) || row->claim_count != event->claim_count)
        return false;
    for (size_t i = 0; i < row->claim_count; i++)
        if (!view_equal(row->claims[i], claims[i]))
            return false;
    return true;
}

static void give_ids(struct matching *matching, struct day today)
{
    struct table taken = { .count = 0 };
    struct ledger *ledger = matching->ledger;
    for (size_t i = 0; i < ledger->events.count; i++)
        table_put(matching->arena, &taken, ledger->events.items[i].id, NULL);
    for (size_t i = 0; i < matching->timeline->event_count; i++) {
        struct event *event = &matching->timeline->events[i];
        struct ledger_event *row;
        if (matching->row_of[i] == NO_ROW) {
            row = VECTOR_PUSH(matching->arena, &ledger->events);
            row->id = ledger_new_id(matching->arena, &taken, event->title, "event");
            row->first_seen = today;
        } else {
            row = &ledger->events.items[matching->row_of[i]];
        }
        if (!is_current(row, event, matching->claims[i]))
            row->changed = today;
        row->title = event->title;
        row->claims = matching->claims[i];
        row->claim_count = event->claim_count;
        event->id = row->id;
        event->first_seen = row->first_seen;
        event->changed = row->changed;
    }
}

static int compare_redirects(const void *a, const void *b)
{
    return view_compare(((const struct redirect *) a)->from,
                        ((const struct redirect *) b)->from);
}

/* A row that no event took, but that has living claims, was merged: it leads to the event
 * that has most of them. */
static void find_redirects(struct matching *matching)
{
    struct timeline *timeline = matching->timeline;
    const struct ledger_event *rows = matching->ledger->events.items;
    bool *done = ARENA_ARRAY(matching->arena, bool, matching->ledger->events.count);
    timeline->redirects =
        ARENA_ARRAY(matching->arena, struct redirect, matching->ledger->events.count);
    timeline->redirect_count = 0;
    for (size_t i = 0; i < matching->pairs.count; i++) {
        const struct pair *pair = &matching->pairs.items[i];
        if (rows[pair->row].taken || done[pair->row])
            continue;
        done[pair->row] = true;
        timeline->redirects[timeline->redirect_count++] =
            (struct redirect){ .from = rows[pair->row].id,
                               .to = timeline->events[pair->event].id };
    }
    if (timeline->redirect_count > 1)
        qsort(timeline->redirects, timeline->redirect_count, sizeof *timeline->redirects,
              compare_redirects);
}

bool ledger_apply(struct arena *arena, struct view text, struct day today,
                  struct timeline *timeline, struct buffer *out, bool *changed,
                  struct error *err)
{
    struct ledger ledger;
    if (!ledger_read(arena, text, &ledger, err))
        return false;
    ledger_follow_sources(arena, timeline, today, &ledger);
    struct matching matching = { .arena = arena,
                                 .timeline = timeline,
                                 .ledger = &ledger };
    list_claims(&matching);
    match_by_claims(&matching);
    match_by_title(&matching);
    give_ids(&matching, today);
    find_redirects(&matching);
    ledger_name_entities(arena, timeline, today, &ledger);
    timeline_sort(arena, timeline);
    buffer_clear(out);
    ledger_write(&ledger, out);
    *changed = !view_equal(text, buffer_view(out));
    return true;
}
