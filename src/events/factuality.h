/* Factuality: whether the text tells an event as happened, planned, denied or possible.
 */
#ifndef ANNALS_EVENTS_FACTUALITY_H
#define ANNALS_EVENTS_FACTUALITY_H

#include "events/selection.h"

/* From the verb group, the clauses and verbs above it, adverbs and adjectives that hedge
 * ("alleged", "planned"), and the date: what lies after the source has not happened. */
enum claim_factuality factuality_of(const struct selection *selection,
                                    const struct placing *placing,
                                    const struct date *date);

/* Whether a verb, by its lemma, says of the infinitive it governs whether that happens:
 * "agree", "begin", "refuse". An infinitive under any other is a purpose, or hangs on a
 * noun. */
bool factuality_governs(struct view lemma);

#endif
