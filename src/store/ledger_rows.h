/* The ledger's rows, and its text. */
#ifndef ANNALS_STORE_LEDGER_ROWS_H
#define ANNALS_STORE_LEDGER_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/table.h"
#include "base/view.h"
#include "date/day.h"
#include "names/mention.h"

/* An event's address and what it was last made of. */
struct ledger_event {
    struct view id, title;
    struct view *claims; /* addresses, in byte order */
    size_t claim_count;
    struct day first_seen, changed; /* changed: when title or claims last did */

    /* In the timeline at hand: whether an event took the row, whether any claim of the
     * row is still there (then the event may have been merged into another). */
    bool taken, alive;
};

/* An entity's address and the names it goes by. */
struct ledger_entity {
    struct view id, name;
    enum entity_type type;
    struct view *aliases;
    size_t alias_count;
    struct day first_seen;
    bool taken; /* by an entity of the timeline at hand */
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
        struct ledger_entity *items;
        size_t count, capacity;
    } entities;
    struct {
        struct ledger_source *items;
        size_t count, capacity;
    } sources;
};

/* Reads a ledger; an absent or empty text gives an empty one. What is unknown to this
 * version is refused, since writing the ledger again would lose it. */
bool ledger_read(struct arena *arena, struct view text, struct ledger *out,
                 struct error *err);

/* An id that no row has had: the slug of a title or name, with -2 and so on. taken holds
 * all there are, those of rows whose event is gone too, and gets the new one. */
struct view ledger_new_id(struct arena *arena, struct table *taken, struct view title,
                          const char *otherwise);

/* Sorts the rows by id and writes them, one a line. */
void ledger_write(struct ledger *ledger, struct buffer *out);

#endif
