/* The ledger (corpus/permalinks.json): which address an event has had since when. */
#ifndef ANNALS_STORE_LEDGER_H
#define ANNALS_STORE_LEDGER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "events/timeline.h"

/* Reads the ledger's text (absent: an empty one), gives every event of the timeline the id
 * of the row whose claims it holds, or a new row with today as first seen, likewise the
 * entities by their names, lists the redirects of merged events, sorts the timeline, and writes the new text to *out. *changed tells whether it differs. */
bool ledger_apply(struct arena *arena, struct view text, struct day today,
                  struct timeline *timeline, struct buffer *out, bool *changed,
                  struct error *err);

#endif
