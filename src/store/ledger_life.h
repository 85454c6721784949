/* The life of a row of the ledger: since when it is known, what became of it on which
 * day, and whether its line in the file still says so. */
#ifndef ANNALS_STORE_LEDGER_LIFE_H
#define ANNALS_STORE_LEDGER_LIFE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/view.h"
#include "date/day.h"

/* What a row's log can tell. The first three are followed by what was before, a merging
 * by the id of what it was merged into. */
enum ledger_act {
    LEDGER_REDATED,
    LEDGER_RETITLED, /* an entity: renamed */
    LEDGER_MOVED,    /* a source: to another file */
    LEDGER_MERGED,
    LEDGER_REMOVED,
    LEDGER_HIDDEN,   /* by the editor */
    LEDGER_WITHHELD, /* hidden before it was ever shown: no page tells of it */
    LEDGER_RETURNED,
    LEDGER_ACTS,
};

/* "2026-12-01 redated 2019-03-02" in the file. */
struct ledger_entry {
    struct day day;
    enum ledger_act act;
    struct view was;
};

/* Entries that a row keeps, the newest; so that the file stays small. */
enum { LEDGER_ENTRIES_MAX = 8 };

struct ledger_life {
    struct day first_seen;
    struct ledger_entry *entries; /* the oldest first */
    size_t entry_count, entry_capacity;

    struct view line; /* as it stood in the file; absent where that was of another form */
    size_t number;    /* of that line, from 1; 0 for a new row */
    bool stale;       /* the line does not say any more what the row does */
    bool lives;       /* something of the timeline at hand has the address */
};

/* Reads one entry; false where the text is none. */
bool ledger_entry_read(struct view text, struct ledger_entry *out);
void ledger_entry_write(const struct ledger_entry *entry, struct buffer *out);

/* The act that says how it stands with the row: LEDGER_MERGED, LEDGER_REMOVED,
 * LEDGER_HIDDEN, LEDGER_WITHHELD, or LEDGER_RETURNED where it lives. */
enum ledger_act ledger_life_state(const struct ledger_life *life);

/* The last entry of that act, or NULL. */
const struct ledger_entry *ledger_life_last(const struct ledger_life *life,
                                            enum ledger_act act);

/* Tells on a day that the row had another date, title or file. Of several such changes on
 * one day the log keeps what was before the first, and nothing where the last undid it;
 * nor anything of the day on which the row was new. */
void ledger_life_tell(struct arena *arena, struct ledger_life *life, struct day today,
                      enum ledger_act act, struct view was, struct view now);

/* Brings the state of the row up to date: state is one of those above, into what it was
 * merged into. Gone and returned on one day leaves no entry. */
void ledger_life_set(struct arena *arena, struct ledger_life *life, struct day today,
                     enum ledger_act state, struct view into);

/* Joins the entries of another row, by day, each once. */
void ledger_life_join(struct arena *arena, struct ledger_life *life,
                      const struct ledger_life *other);

#endif
