/* Quotes: the smallest run of whole clauses that holds an event, its arguments and its
 * date. */
#ifndef ANNALS_EVENTS_QUOTE_H
#define ANNALS_EVENTS_QUOTE_H

#include "events/selection.h"

enum { QUOTE_LENGTH_MAX = 400, QUOTE_CONTEXT_MAX = 32 }; /* characters */

/* The quote of a placing, within its sentence; views of the text. */
struct quote quote_of(const struct selection *selection, const struct placing *placing);

#endif
