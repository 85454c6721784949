/* The ledger's rows, and its text. */
#ifndef ANNALS_STORE_LEDGER_ROWS_H
#define ANNALS_STORE_LEDGER_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/view.h"
#include "date/day.h"

/* An event's address and what it was last made of. */
struct ledger_event {
    struct view id, title;
    struct view *claims; /* addresses, in byte order */
    size_t claim_count;
    struct day first_seen;

    /* In the timeline at hand: whether an event took the row, whether any claim of the
     * row is still there (then the event may have been merged into another). */
    bool taken, alive;
};

/* A source, so that a renamed file is found again. */
struct ledger_source {
    struct view id, sha256, title, url; /* title and url may be absent */
    struct day first_seen;
};

struct ledger {
    struct {
        struct ledger_event *items;
        size_t count, capacity;
    } events;
    struct {
        struct ledger_source *items;
        size_t count, capacity;
    } sources;
};

/* Reads a ledger; an absent or empty text gives an empty one. What is unknown to this
 * version is refused, since writing the ledger again would lose it. */
bool ledger_read(struct arena *arena, struct view text, struct ledger *out,
                 struct error *err);

/* Sorts the rows by id and writes them, one a line. */
void ledger_write(struct ledger *ledger, struct buffer *out);

#endif
