/* How an event lies to the date that places it, from the words before the timex. */
#ifndef ANNALS_EVENTS_RELATION_H
#define ANNALS_EVENTS_RELATION_H

#include <stddef.h>

#include "events/selection.h"

/* The first token of the words that lead to a timex and belong to it: "since", "in
 * early", "no later than"; the timex's own first token when there are none. */
size_t relation_lead(const struct text *text, const struct timex *timex, size_t floor);

/* The "when", behind a comma or not, that tells what was at the timex: "in May 1990, when
 * ..."; limit where there is none. */
size_t relation_when(const struct text *text, const struct timex *timex, size_t limit);

/* The relation that those words give. */
enum claim_relation relation_of(const struct text *text, const struct timex *timex,
                                size_t lead);

#endif
