/* Ids of claims: a hash of sentence, trigger and expression that outlives re-reading. */
#ifndef ANNALS_EVENTS_CLAIM_ID_H
#define ANNALS_EVENTS_CLAIM_ID_H

#include "events/claim.h"

/* The words of a sentence in lower case, one space between them, without marks: what of a
 * sentence an id depends on. In the arena. */
struct view claim_id_normalise(struct arena *arena, const struct text *text,
                               size_t sentence);

/* Writes the hash of normalised sentence, trigger and expression into the claim's id. */
void claim_id_hash(struct view sentence, struct claim *claim);

/* Makes ids unique within the list, by a counter for repeats in the list's order. */
void claim_id_part(struct arena *arena, struct claim_list *claims);

#endif
