/* The ledger's sources: new ones entered, renamed ones found again. */
#ifndef ANNALS_STORE_LEDGER_SOURCES_H
#define ANNALS_STORE_LEDGER_SOURCES_H

#include "base/arena.h"
#include "events/timeline.h"
#include "store/ledger_rows.h"

/* Brings the rows of sources up to date. A row whose source is gone takes the new id of
 * the one new source that has, and that alone has, its sha256; else its URL; else its
 * title and one of its claims. Claims of the events' rows follow it, and its former id
 * stays with the row. Rows of sources that are gone are told so. */
void ledger_follow_sources(struct arena *arena, const struct timeline *timeline,
                           struct day today, struct ledger *ledger);

#endif
