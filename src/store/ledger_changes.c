#include <stdlib.h>

#include "base/vector.h"
#include "store/ledger_tell.h"

struct listing {
    struct arena *arena;
    struct table days; /* the bytes of a struct day -> place of what was added + 1 */
    struct change_list {
        struct change *items;
        size_t count, capacity;
    } added, told;
};

/* A row as its log is told. */
struct subject {
    struct permalink of;
    struct view title;
    struct view values[LEDGER_MOVED + 1]; /* by act: what is so now */
    const struct ledger_life *life;
    bool is_entity;
};

static const enum change_kind kinds[LEDGER_ACTS] = {
    [LEDGER_REDATED] = CHANGE_REDATED, [LEDGER_RETITLED] = CHANGE_RETITLED,
    [LEDGER_MOVED] = CHANGE_MOVED,     [LEDGER_MERGED] = CHANGE_MERGED,
    [LEDGER_REMOVED] = CHANGE_REMOVED, [LEDGER_HIDDEN] = CHANGE_HIDDEN,
    [LEDGER_WITHHELD] = CHANGE_HIDDEN, [LEDGER_RETURNED] = CHANGE_RETURNED,
};

static struct change *added_on(struct listing *listing, const struct day *day)
{
    struct view key = { (const char *) day, sizeof *day };
    size_t *place = table_put(listing->arena, &listing->days, key, NULL);
    if (*place == 0) {
        struct change *change = VECTOR_PUSH(listing->arena, &listing->added);
        change->kind = CHANGE_ADDED;
        change->day = *day;
        *place = listing->added.count;
    }
    return &listing->added.items[*place - 1];
}

/* What was so behind an entry: what a later one of the kind says was before it. */
static struct view value_behind(const struct subject *subject, size_t place)
{
    const struct ledger_life *life = subject->life;
    enum ledger_act act = life->entries[place].act;
    if (act > LEDGER_MOVED)
        return (struct view){ NULL, 0 };
    for (size_t i = place + 1; i < life->entry_count; i++)
        if (life->entries[i].act == act)
            return life->entries[i].was;
    return subject->values[act];
}

/* Entities come and go with what names them; that is no news. */
static bool is_news(const struct subject *subject, enum ledger_act act)
{
    if (subject->is_entity && (act == LEDGER_REMOVED || act == LEDGER_RETURNED))
        return false;
    return ledger_life_state(subject->life) != LEDGER_HIDDEN || act == LEDGER_HIDDEN;
}

static void tell(struct listing *listing, const struct subject *subject)
{
    const struct ledger_life *life = subject->life;
    bool hidden = ledger_life_state(life) == LEDGER_HIDDEN;
    for (size_t i = 0; i < life->entry_count; i++) {
        const struct ledger_entry *entry = &life->entries[i];
        if (!is_news(subject, entry->act))
            continue;
        struct change *change = VECTOR_PUSH(listing->arena, &listing->told);
        change->day = entry->day;
        change->kind = kinds[entry->act];
        change->of = subject->of;
        if (hidden)
            continue;
        change->title = subject->title;
        change->was = entry->was;
        change->now = value_behind(subject, i);
        if (entry->act == LEDGER_MERGED) {
            change->was = (struct view){ NULL, 0 };
            change->now = entry->was;
        }
    }
}

static void list_events(struct listing *listing, const struct ledger *ledger)
{
    for (size_t i = 0; i < ledger->events.count; i++) {
        const struct ledger_event *row = &ledger->events.items[i];
        if (ledger_life_state(&row->life) == LEDGER_WITHHELD)
            continue;
        added_on(listing, &row->life.first_seen)->events++;
        if (row->life.entry_count > 0)
            tell(listing, &(struct subject){
                              .of = { PERMALINK_EVENT, row->id },
                              .title = row->title,
                              .values = { [LEDGER_REDATED] = row->edtf,
                                          [LEDGER_RETITLED] = row->title },
                              .life = &row->life,
                          });
    }
}

static void list_others(struct listing *listing, const struct ledger *ledger)
{
    for (size_t i = 0; i < ledger->entities.count; i++) {
        const struct ledger_entity *row = &ledger->entities.items[i];
        if (row->life.entry_count > 0)
            tell(listing, &(struct subject){
                              .of = { (enum permalink_kind)((int) PERMALINK_ENTITY +
                                                            (int) row->type),
                                      row->id },
                              .title = row->name,
                              .values = { [LEDGER_RETITLED] = row->name },
                              .life = &row->life,
                              .is_entity = true,
                          });
    }
    for (size_t i = 0; i < ledger->sources.count; i++) {
        const struct ledger_source *row = &ledger->sources.items[i];
        added_on(listing, &row->life.first_seen)->sources++;
        if (row->life.entry_count > 0)
            tell(listing, &(struct subject){
                              .of = { PERMALINK_SOURCE, row->id },
                              .title = row->title.length > 0 ? row->title : row->id,
                              .values = { [LEDGER_MOVED] = row->id },
                              .life = &row->life,
                          });
    }
}

/* The newest day first; what was added before what changed. */
static int compare_changes(const void *a, const void *b)
{
    const struct change *left = a, *right = b;
    int order = day_compare(right->day, left->day);
    if (order == 0)
        order = (left->kind > right->kind) - (left->kind < right->kind);
    if (order == 0)
        order = permalink_compare(left->of, right->of);
    return order != 0 ? order : view_compare(left->was, right->was);
}

void ledger_tell_changes(struct arena *arena, const struct ledger *ledger,
                         struct timeline *timeline)
{
    struct listing listing = { .arena = arena };
    list_events(&listing, ledger);
    list_others(&listing, ledger);
    if (listing.told.count > 1)
        qsort(listing.told.items, listing.told.count, sizeof *listing.told.items,
              compare_changes);
    if (listing.told.count > LEDGER_CHANGES_MAX)
        listing.told.count = LEDGER_CHANGES_MAX;
    for (size_t i = 0; i < listing.told.count; i++)
        *VECTOR_PUSH(arena, &listing.added) = listing.told.items[i];
    timeline->changes = listing.added.items;
    timeline->change_count = listing.added.count;
    if (timeline->change_count > 1)
        qsort(timeline->changes, timeline->change_count, sizeof *timeline->changes,
              compare_changes);
}
