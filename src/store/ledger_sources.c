#include "store/ledger_sources.h"

#include <stdlib.h>

#include "base/table.h"
#include "base/vector.h"

/* By what a renamed source is known, surest first. */
enum trait { TRAIT_SHA256, TRAIT_URL, TRAIT_TITLE, TRAIT_COUNT };

struct following {
    struct arena *arena;
    const struct timeline *timeline;
    struct ledger *ledger;
    struct day today;
    bool *entered;        /* by record: a row has its id */
    size_t missing;       /* rows without a source */
    struct table renamed; /* old id -> record */
    struct table claims;  /* of the missing sources, by old id and claim */
    bool claims_listed;
};

static struct view trait_of_record(const struct record *record, enum trait trait)
{
    const struct source *source = &record->source;
    const struct view traits[] = { source->sha256, source->url, source->title };
    return traits[trait];
}

static struct view trait_of_row(const struct ledger_source *row, enum trait trait)
{
    const struct view traits[] = { row->sha256, row->url, row->title };
    return traits[trait];
}

static void find_present(struct following *following)
{
    const struct timeline *timeline = following->timeline;
    struct ledger_sources *rows = &following->ledger->sources;
    struct table records = { .count = 0 };
    following->entered = ARENA_ARRAY(following->arena, bool, timeline->record_count);
    for (size_t i = 0; i < timeline->record_count; i++)
        *table_put(following->arena, &records, timeline->records[i]->source.id, NULL) = i;
    for (size_t i = 0; i < rows->count; i++) {
        const size_t *record = table_get(&records, rows->items[i].id);
        rows->items[i].life.lives = record != NULL;
        following->missing += record == NULL;
        if (record != NULL)
            following->entered[*record] = true;
    }
}

/* A row that a merge of two branches brought back, while another has its id among those
 * that it had: it is the same source, and its claims follow. */
static void drop_renamed(struct following *following)
{
    struct ledger_sources *rows = &following->ledger->sources;
    const struct timeline *timeline = following->timeline;
    struct table had = { .count = 0 }, records = { .count = 0 };
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++)
        for (size_t j = 0; rows->items[i].life.lives && j < rows->items[i].was_count; j++)
            *table_put(following->arena, &had, rows->items[i].was[j], NULL) = i;
    if (had.count == 0)
        return;
    for (size_t i = 0; i < timeline->record_count; i++)
        *table_put(following->arena, &records, timeline->records[i]->source.id, NULL) = i;
    struct view *ids = ARENA_ARRAY(following->arena, struct view, rows->count);
    for (size_t i = 0; i < rows->count; i++)
        ids[i] = rows->items[i].id;
    for (size_t i = 0; i < rows->count; i++) {
        const size_t *now = table_get(&had, ids[i]);
        if (rows->items[i].life.lives || now == NULL) {
            rows->items[kept++] = rows->items[i];
            continue;
        }
        *table_put(following->arena, &following->renamed, ids[i], NULL) =
            *table_get(&records, ids[*now]);
        following->ledger->stale = true;
    }
    rows->count = kept;
}

/* One that is not alone with its trait is not known by it. */
enum { NOBODY = 0, SEVERAL = 1, FIRST = 2 };

static void note(struct following *following, struct table *table, struct view trait,
                 size_t number)
{
    if (trait.length == 0)
        return;
    size_t *place = table_put(following->arena, table, trait, NULL);
    *place = *place == NOBODY ? number + FIRST : SEVERAL;
}

static void list_claims(struct following *following)
{
    const struct ledger_events *events = &following->ledger->events;
    if (following->claims_listed)
        return;
    following->claims_listed = true;
    for (size_t i = 0; i < events->count; i++)
        for (size_t j = 0; j < events->items[i].claim_count; j++)
            table_put(following->arena, &following->claims, events->items[i].claims[j],
                      NULL);
}

/* Whether the record has a claim that the row's source had. */
static bool shares_claim(struct following *following, const struct ledger_source *row,
                         const struct record *record)
{
    list_claims(following);
    for (size_t i = 0; i < record->claims.count; i++)
        if (table_get(&following->claims,
                      arena_format(following->arena, "%.*s#%s", VIEW_ARG(row->id),
                                   record->claims.items[i].id)) != NULL)
            return true;
    return false;
}

static void add_was(struct arena *arena, struct ledger_source *row, struct view id)
{
    struct view *was = ARENA_ARRAY(arena, struct view, row->was_count + 1);
    size_t count = 0;
    bool placed = false;
    for (size_t i = 0; i < row->was_count; i++) {
        if (view_equal(row->was[i], id) || view_equal(row->was[i], row->id))
            continue;
        if (!placed && view_compare(id, row->was[i]) < 0) {
            was[count++] = id;
            placed = true;
        }
        was[count++] = row->was[i];
    }
    if (!placed)
        was[count++] = id;
    row->was = was;
    row->was_count = count;
}

static void rename_row(struct following *following, struct ledger_source *row,
                       size_t record)
{
    struct view old = row->id;
    *table_put(following->arena, &following->renamed, old, NULL) = record;
    row->id = following->timeline->records[record]->source.id;
    add_was(following->arena, row, old);
    ledger_life_tell(following->arena, &row->life, following->today, LEDGER_MOVED, old,
                     row->id);
    row->life.lives = following->entered[record] = true;
    following->missing--;
    following->ledger->stale = true; /* the order may be another */
}

static void follow_by(struct following *following, enum trait trait)
{
    const struct timeline *timeline = following->timeline;
    struct ledger *ledger = following->ledger;
    struct table records = { .count = 0 }, rows = { .count = 0 };
    for (size_t i = 0; i < timeline->record_count; i++)
        if (!following->entered[i])
            note(following, &records, trait_of_record(timeline->records[i], trait), i);
    if (records.count == 0)
        return;
    for (size_t i = 0; i < ledger->sources.count; i++)
        if (!ledger->sources.items[i].life.lives)
            note(following, &rows, trait_of_row(&ledger->sources.items[i], trait), i);
    for (size_t i = 0; i < ledger->sources.count; i++) {
        struct ledger_source *row = &ledger->sources.items[i];
        struct view value = trait_of_row(row, trait);
        if (row->life.lives || value.length == 0)
            continue;
        const size_t *record = table_get(&records, value);
        const size_t *alone = table_get(&rows, value);
        if (record == NULL || *record < FIRST || alone == NULL || *alone < FIRST)
            continue;
        /* many a series has one title for all: the text must say the same thing, too */
        if (trait != TRAIT_TITLE ||
            shares_claim(following, row, timeline->records[*record - FIRST]))
            rename_row(following, row, *record - FIRST);
    }
}

/* The address with the source's new id. */
static bool follow_address(struct following *following, struct view *address)
{
    size_t hash = address->length;
    while (hash > 0 && address->data[hash - 1] != '#')
        hash--;
    if (hash == 0)
        return false;
    const size_t *record =
        table_get(&following->renamed, view_slice(*address, 0, hash - 1));
    if (record == NULL)
        return false;
    struct view id = following->timeline->records[*record]->source.id;
    struct view claim = view_slice(*address, hash, address->length);
    *address = arena_format(following->arena, "%.*s#%.*s", VIEW_ARG(id), VIEW_ARG(claim));
    return true;
}

static int compare_claims(const void *a, const void *b)
{
    return view_compare(*(const struct view *) a, *(const struct view *) b);
}

static void follow_claims(struct following *following)
{
    struct ledger *ledger = following->ledger;
    if (following->renamed.count == 0)
        return;
    for (size_t i = 0; i < ledger->events.count; i++) {
        struct ledger_event *row = &ledger->events.items[i];
        bool followed = false;
        for (size_t j = 0; j < row->claim_count; j++)
            followed |= follow_address(following, &row->claims[j]);
        if (followed) {
            row->life.stale = true;
            qsort(row->claims, row->claim_count, sizeof *row->claims, compare_claims);
        }
    }
}

static bool set(struct view *field, struct view now)
{
    if (view_equal(*field, now))
        return false;
    *field = now;
    return true;
}

/* An address that a source has is no former one of another any more. */
static void take_was(struct following *following, const struct table *rows_of)
{
    struct ledger_sources *rows = &following->ledger->sources;
    for (size_t i = 0; i < rows->count; i++) {
        struct ledger_source *row = &rows->items[i];
        size_t kept = 0;
        for (size_t j = 0; j < row->was_count; j++)
            if (table_get(rows_of, row->was[j]) == NULL)
                row->was[kept++] = row->was[j];
        row->life.stale |= kept != row->was_count;
        row->was_count = kept;
    }
}

static void update_rows(struct following *following)
{
    const struct timeline *timeline = following->timeline;
    struct ledger *ledger = following->ledger;
    struct table rows = { .count = 0 };
    struct view nowhere = { NULL, 0 };
    for (size_t i = 0; i < ledger->sources.count; i++)
        *table_put(following->arena, &rows, ledger->sources.items[i].id, NULL) = i;
    for (size_t i = 0; i < timeline->record_count; i++) {
        const struct source *source = &timeline->records[i]->source;
        const size_t *known = table_get(&rows, source->id);
        struct ledger_source *row;
        if (known != NULL) {
            row = &ledger->sources.items[*known];
        } else {
            row = VECTOR_PUSH(following->arena, &ledger->sources);
            row->id = source->id;
            row->life.first_seen = following->today;
            row->life.lives = row->life.stale = true;
        }
        row->life.stale |= set(&row->sha256, source->sha256);
        row->life.stale |= set(&row->title, source->title);
        row->life.stale |= set(&row->url, source->url);
        ledger_life_set(following->arena, &row->life, following->today, LEDGER_RETURNED,
                        nowhere);
    }
    for (size_t i = 0; i < ledger->sources.count; i++)
        if (!ledger->sources.items[i].life.lives)
            ledger_life_set(following->arena, &ledger->sources.items[i].life,
                            following->today, LEDGER_REMOVED, nowhere);
    take_was(following, &rows);
}

void ledger_follow_sources(struct arena *arena, const struct timeline *timeline,
                           struct day today, struct ledger *ledger)
{
    struct following following = {
        .arena = arena, .timeline = timeline, .ledger = ledger, .today = today
    };
    find_present(&following);
    if (following.missing > 0)
        drop_renamed(&following);
    for (int trait = TRAIT_SHA256; trait < TRAIT_COUNT && following.missing > 0; trait++)
        follow_by(&following, (enum trait) trait);
    follow_claims(&following);
    update_rows(&following);
}
