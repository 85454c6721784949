/* The ledger (corpus/permalinks.json): which address an event has had since when, and
 * what changed there on which day.
 *
 * The use: ledger_read (ledger_rows.h), ledger_follow_sources (ledger_sources.h) with the
 * records, ledger_name when they are linked, editor_apply, then ledger_keep, which sees
 * what readers will see. */
#ifndef ANNALS_STORE_LEDGER_H
#define ANNALS_STORE_LEDGER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "events/timeline.h"
#include "store/ledger_rows.h"

/* Gives every event of the timeline the id of the row whose claims it holds, or else of
 * the one row whose claims are gone and that has its title in one of its sources, or else
 * a new one with today as first seen; likewise the entities by their names. Lists the
 * redirects of merged events and sorts the timeline. */
void ledger_name(struct arena *arena, struct ledger *ledger, struct day today,
                 struct timeline *timeline);

/* Brings the rows up to date with the timeline as it will be shown, gives its events
 * their days, and lists redirects, what is gone, and changes. What was lost is noted in
 * findings, which may be NULL. *out becomes the ledger's new text and *changed tells
 * whether it differs. */
void ledger_keep(struct arena *arena, struct ledger *ledger, struct day today,
                 struct timeline *timeline, struct diagnostics *findings,
                 struct buffer *out, bool *changed);

#endif
