/* The ledger's rows, and its text. */
#ifndef ANNALS_STORE_LEDGER_ROWS_H
#define ANNALS_STORE_LEDGER_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "base/table.h"
#include "base/view.h"
#include "names/mention.h"
#include "store/ledger_life.h"

/* An event's address and what it was last made of. */
struct ledger_event {
    struct view id, title;
    struct view found;   /* the title that Annals gave, where an editor's is another */
    struct view edtf;    /* absent in ledgers of the first form */
    struct view *claims; /* addresses, in byte order */
    size_t claim_count;
    struct day changed; /* when title, date or claims last did */
    struct ledger_life life;

    /* Of the timeline at hand: whether an event took the row before the editor's
     * decisions, and its claims; whether any claim of the row is still there, and the
     * event that then has most of them. */
    bool taken, alive;
    struct view *now;
    size_t now_count;
    struct view now_title;
    struct view into;
};

/* An entity's address and the names it goes by. */
struct ledger_entity {
    struct view id, name;
    struct view found; /* the name that Annals found, where an editor's is another */
    enum entity_type type, found_type;
    struct view *aliases;
    size_t alias_count;
    enum entity_type *was; /* other types that it had, and addresses in their folders */
    size_t was_count;
    struct ledger_life life;

    bool taken; /* by an entity of the timeline at hand */
    struct view now_name;
    enum entity_type now_type; /* as found */
    struct view into;
};

/* A source, so that a renamed file is found again. */
struct ledger_source {
    struct view id, sha256, title, url; /* title and url may be absent */
    struct view *was;                   /* other ids that it had */
    size_t was_count;
    struct ledger_life life;
};

struct ledger {
    struct ledger_events {
        struct ledger_event *items;
        size_t count, capacity;
    } events;
    struct ledger_entities {
        struct ledger_entity *items;
        size_t count, capacity;
    } entities;
    struct ledger_sources {
        struct ledger_source *items;
        size_t count, capacity;
    } sources;

    struct view text; /* that it was read from */
    bool stale;       /* that text is not in the form or the order that is written */
};

/* The first line of the file and its last; between them is a row a line, each with a
 * comma, so that no version history has to join lines. */
#define LEDGER_HEAD "{\"schema\":\"annals/ledger/2\",\"rows\":[\n"
#define LEDGER_FOOT "null]}\n"

/* Reads a ledger; an absent or empty text gives an empty one. What is unknown to this
 * version is refused, since writing the ledger again would lose it; err has the line.
 * What a merge of two versions left is settled (ledger_settle.c) and, where there was
 * something to decide, noted in findings, which may be NULL. Strings are views of the
 * text or the arena's. */
bool ledger_read(struct arena *arena, struct view text, struct diagnostics *findings,
                 struct ledger *out, struct error *err);

/* One row by its line, in just the form that ledger_write gives; false where it is in any
 * other. The row is zeroed, and added to the ledger only on success. scratch may be used
 * for the next line. */
struct ledger_scratch {
    struct view *items;
    size_t count, capacity;
};
bool ledger_read_line(struct arena *arena, struct view line,
                      struct ledger_scratch *scratch, struct ledger *ledger);

/* Puts the rows in order of their ids, and makes of two rows of one id one, or gives one
 * of the two another address. */
void ledger_settle(struct arena *arena, struct diagnostics *findings,
                   struct ledger *ledger);

/* An id that no row has had: the slug of a title or name, with -2 and so on. taken holds
 * all there are, those of rows whose event is gone too, and gets the new one. */
struct view ledger_new_id(struct arena *arena, struct table *taken, struct view title,
                          const char *otherwise);

/* Sorts the rows by id and writes them, one a line. Lines that are not stale are taken as
 * they stood. */
void ledger_write(struct ledger *ledger, struct buffer *out);

/* Whether ledger_write would write another text than was read. */
bool ledger_is_stale(const struct ledger *ledger);

#endif
