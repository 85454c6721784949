/* Orders: an editor's merge and split as what linking must join and keep apart. */
#ifndef ANNALS_STORE_EDITOR_ORDERS_H
#define ANNALS_STORE_EDITOR_ORDERS_H

#include <stdbool.h>

#include "events/evidence.h"
#include "store/editor.h"
#include "store/ledger_rows.h"

/* Whether any decision is a merge or a split, so that linking needs orders. */
bool editor_gives_orders(const struct editor *editor);

/* Finds the claims and bearers that merges and splits are about: those of the ledger's
 * rows, else of a timeline that was linked without orders and has its ids. What is gone
 * or contradicts another decision is reported. The choices get what editor_apply is to
 * tell: merges what they joined, splits the titles of what they name. */
void editor_order(struct arena *arena, struct editor *editor, const struct ledger *ledger,
                  const struct timeline *unordered, struct diagnostics *diagnostics,
                  struct linking_orders *out);

#endif
