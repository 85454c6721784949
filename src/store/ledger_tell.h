/* What the ledger tells a timeline: addresses that lead on, addresses at which nothing
 * stands any more, and what changed on which day. */
#ifndef ANNALS_STORE_LEDGER_TELL_H
#define ANNALS_STORE_LEDGER_TELL_H

#include "base/arena.h"
#include "events/timeline.h"
#include "store/ledger_rows.h"

enum { LEDGER_CHANGES_MAX = 1000 }; /* that are told one by one, the newest */

/* Lists the redirects of merged events, as far as they are known before the editor's
 * decisions are carried out. */
void ledger_tell_merged(struct arena *arena, const struct ledger *ledger,
                        struct timeline *timeline);

/* Lists redirects (each leads to where something stands, however often that moved), what
 * is gone, and changes, by rows that are up to date. */
void ledger_tell(struct arena *arena, const struct ledger *ledger,
                 struct timeline *timeline);

/* The changes alone (ledger_changes.c). */
void ledger_tell_changes(struct arena *arena, const struct ledger *ledger,
                         struct timeline *timeline);

#endif
