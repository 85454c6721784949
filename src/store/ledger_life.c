#include "store/ledger_life.h"

#include <string.h>

#include "base/vector.h"
#include "date/date.h"

static const struct {
    struct view name;
    bool has_was, is_state;
} acts[LEDGER_ACTS] = {
    [LEDGER_REDATED] = { VIEW_INIT("redated"), true, false },
    [LEDGER_RETITLED] = { VIEW_INIT("retitled"), true, false },
    [LEDGER_MOVED] = { VIEW_INIT("moved"), true, false },
    [LEDGER_MERGED] = { VIEW_INIT("merged"), true, true },
    [LEDGER_REMOVED] = { VIEW_INIT("removed"), false, true },
    [LEDGER_HIDDEN] = { VIEW_INIT("hidden"), false, true },
    [LEDGER_WITHHELD] = { VIEW_INIT("withheld"), false, true },
    [LEDGER_RETURNED] = { VIEW_INIT("returned"), false, true },
};

bool ledger_entry_read(struct view text, struct ledger_entry *out)
{
    struct ledger_entry entry;
    struct view rest = text, day = view_cut(&rest, ' '), act = view_cut(&rest, ' ');
    if (!date_read_iso(day, &entry.day))
        return false;
    for (int i = 0; i < LEDGER_ACTS; i++)
        if (view_equal(acts[i].name, act) && acts[i].has_was == (rest.length > 0)) {
            entry.act = (enum ledger_act) i;
            entry.was = rest;
            *out = entry;
            return true;
        }
    return false;
}

void ledger_entry_write(const struct ledger_entry *entry, struct buffer *out)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(entry->day, iso);
    buffer_add(out, view_of(iso));
    buffer_add_byte(out, ' ');
    buffer_add(out, acts[entry->act].name);
    if (!acts[entry->act].has_was)
        return;
    buffer_add_byte(out, ' ');
    buffer_add(out, entry->was);
}

/* The place of the last entry that tells a state, or of none: the count. */
static size_t last_state(const struct ledger_life *life)
{
    for (size_t i = life->entry_count; i-- > 0;)
        if (acts[life->entries[i].act].is_state)
            return i;
    return life->entry_count;
}

enum ledger_act ledger_life_state(const struct ledger_life *life)
{
    size_t last = last_state(life);
    return last < life->entry_count ? life->entries[last].act : LEDGER_RETURNED;
}

const struct ledger_entry *ledger_life_last(const struct ledger_life *life,
                                            enum ledger_act act)
{
    for (size_t i = life->entry_count; i-- > 0;)
        if (life->entries[i].act == act)
            return &life->entries[i];
    return NULL;
}

static void drop(struct ledger_life *life, size_t place)
{
    life->entry_count--;
    memmove(&life->entries[place], &life->entries[place + 1],
            (life->entry_count - place) * sizeof *life->entries);
    life->stale = true;
}

static void add(struct arena *arena, struct ledger_life *life, struct ledger_entry entry)
{
    /* views of one row may be another's, but entries are not shared */
    struct ledger_entry *place = vector_room(arena, life->entries, life->entry_count,
                                             &life->entry_capacity, sizeof entry);
    life->entries = place;
    life->entries[life->entry_count++] = entry;
    life->stale = true;
    while (life->entry_count > LEDGER_ENTRIES_MAX)
        drop(life, 0);
}

void ledger_life_tell(struct arena *arena, struct ledger_life *life, struct day today,
                      enum ledger_act act, struct view was, struct view now)
{
    life->stale = true;
    if (was.length == 0 || day_compare(life->first_seen, today) == 0)
        return; /* the ledger had not known it, or that day has it as new anyway */
    for (size_t i = life->entry_count; i-- > 0;) {
        const struct ledger_entry *entry = &life->entries[i];
        if (entry->act != act || day_compare(entry->day, today) != 0)
            continue;
        if (view_equal(entry->was, now))
            drop(life, i);
        return;
    }
    add(arena, life, (struct ledger_entry){ .day = today, .act = act, .was = was });
}

void ledger_life_set(struct arena *arena, struct ledger_life *life, struct day today,
                     enum ledger_act state, struct view into)
{
    size_t last = last_state(life);
    enum ledger_act now = ledger_life_state(life);
    struct ledger_entry entry = { .day = today, .act = state, .was = into };
    if (now == state) {
        if (state != LEDGER_MERGED || view_equal(life->entries[last].was, into))
            return;
        life->entries[last].was = into;
        life->stale = true;
        return;
    }
    if (now == LEDGER_WITHHELD) {
        if (state != LEDGER_RETURNED)
            return; /* it never was on the site */
        drop(life, last);
        life->first_seen = today;
        return;
    }
    if (last < life->entry_count && day_compare(life->entries[last].day, today) == 0) {
        drop(life, last);
        if (ledger_life_state(life) == state)
            return;
    }
    add(arena, life, entry);
}

static bool is_there(const struct ledger_life *life, const struct ledger_entry *entry)
{
    for (size_t i = 0; i < life->entry_count; i++)
        if (life->entries[i].act == entry->act &&
            day_compare(life->entries[i].day, entry->day) == 0 &&
            view_equal(life->entries[i].was, entry->was))
            return true;
    return false;
}

void ledger_life_join(struct arena *arena, struct ledger_life *life,
                      const struct ledger_life *other)
{
    struct ledger_life joined = { .first_seen =
                                      day_earlier(life->first_seen, other->first_seen),
                                  .number = life->number };
    const struct ledger_life *from[] = { life, other };
    size_t at[2] = { 0, 0 };
    while (at[0] < life->entry_count || at[1] < other->entry_count) {
        bool second =
            at[0] == life->entry_count ||
            (at[1] < other->entry_count &&
             day_compare(other->entries[at[1]].day, life->entries[at[0]].day) < 0);
        const struct ledger_entry *next = &from[second]->entries[at[second]++];
        if (!is_there(&joined, next))
            add(arena, &joined, *next);
    }
    joined.stale = true;
    *life = joined;
}
