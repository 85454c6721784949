#include "store/ledger_sources.h"

#include "base/table.h"
#include "base/vector.h"

/* By what a renamed source is known, surest first. */
enum trait { TRAIT_SHA256, TRAIT_URL, TRAIT_TITLE, TRAIT_COUNT };

struct following {
    struct arena *arena;
    const struct timeline *timeline;
    struct ledger *ledger;
    bool *entered;        /* by record: a row has its id */
    bool *present;        /* by row: a record has its id */
    struct table renamed; /* old id -> record */
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
    struct ledger *ledger = following->ledger;
    struct table records = { .count = 0 };
    following->entered = ARENA_ARRAY(following->arena, bool, timeline->record_count);
    following->present = ARENA_ARRAY(following->arena, bool, ledger->sources.count);
    for (size_t i = 0; i < timeline->record_count; i++)
        *table_put(following->arena, &records, timeline->records[i]->source.id, NULL) = i;
    for (size_t i = 0; i < ledger->sources.count; i++) {
        const size_t *record = table_get(&records, ledger->sources.items[i].id);
        following->present[i] = record != NULL;
        if (record != NULL)
            following->entered[*record] = true;
    }
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

static void follow_by(struct following *following, enum trait trait)
{
    const struct timeline *timeline = following->timeline;
    struct ledger *ledger = following->ledger;
    struct table records = { .count = 0 }, rows = { .count = 0 };
    for (size_t i = 0; i < timeline->record_count; i++)
        if (!following->entered[i])
            note(following, &records, trait_of_record(timeline->records[i], trait), i);
    for (size_t i = 0; i < ledger->sources.count; i++)
        if (!following->present[i])
            note(following, &rows, trait_of_row(&ledger->sources.items[i], trait), i);
    for (size_t i = 0; i < ledger->sources.count; i++) {
        struct ledger_source *row = &ledger->sources.items[i];
        struct view value = trait_of_row(row, trait);
        if (following->present[i] || value.length == 0)
            continue;
        const size_t *record = table_get(&records, value);
        const size_t *alone = table_get(&rows, value);
        if (record == NULL || *record < FIRST || alone == NULL || *alone < FIRST)
            continue;
        *table_put(following->arena, &following->renamed, row->id, NULL) =
            *record - FIRST;
        row->id = timeline->records[*record - FIRST]->source.id;
        following->entered[*record - FIRST] = following->present[i] = true;
    }
}

/* The address with the source's new id. */
static struct view follow_address(struct following *following, struct view address)
{
    size_t hash = address.length;
    while (hash > 0 && address.data[hash - 1] != '#')
        hash--;
    if (hash == 0)
        return address;
    const size_t *record =
        table_get(&following->renamed, view_slice(address, 0, hash - 1));
    if (record == NULL)
        return address;
    struct view id = following->timeline->records[*record]->source.id;
    struct view claim = view_slice(address, hash, address.length);
    return arena_format(following->arena, "%.*s#%.*s", VIEW_ARG(id), VIEW_ARG(claim));
}

static void follow_claims(struct following *following)
{
    struct ledger *ledger = following->ledger;
    if (following->renamed.count == 0)
        return;
    for (size_t i = 0; i < ledger->events.count; i++)
        for (size_t j = 0; j < ledger->events.items[i].claim_count; j++) {
            struct view *claim = &ledger->events.items[i].claims[j];
            *claim = follow_address(following, *claim);
        }
}

static void update_rows(struct following *following, struct day today)
{
    const struct timeline *timeline = following->timeline;
    struct ledger *ledger = following->ledger;
    struct table rows = { .count = 0 };
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
            row->first_seen = today;
        }
        row->id = source->id;
        row->sha256 = source->sha256;
        row->title = source->title;
        row->url = source->url;
    }
}

void ledger_follow_sources(struct arena *arena, const struct timeline *timeline,
                           struct day today, struct ledger *ledger)
{
    struct following following = { .arena = arena,
                                   .timeline = timeline,
                                   .ledger = ledger };
    find_present(&following);
    for (int trait = TRAIT_SHA256; trait < TRAIT_COUNT; trait++)
        follow_by(&following, (enum trait) trait);
    follow_claims(&following);
    update_rows(&following, today);
}
