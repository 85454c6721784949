/* Passages: the parts of a text that pages may show. */
#ifndef ANNALS_STORE_PASSAGE_H
#define ANNALS_STORE_PASSAGE_H

#include "base/arena.h"
#include "events/claim.h"
#include "text/token.h"

/* Fills record->passages from its text, blocks and claims: with rights "full" all blocks,
 * else the sentences that quotes and triggers touch, one more on either side within the
 * block, and the headings that stand above what is kept. sentences may be NULL with
 * "full". */
void passages_find(struct arena *arena, const struct text *sentences,
                   struct record *record);

#endif
