/* Fresh events: what a news item's first lines tell without a date, dated by the source.
 */
#ifndef ANNALS_EVENTS_FRESH_H
#define ANNALS_EVENTS_FRESH_H

#include "events/headline.h"
#include "events/selection.h"

/* Adds the clauses of the sentence at work that tell a fresh event: past or perfect, of a
 * verb that tells an event, matching the headline, and not placed by a timex (placed,
 * those of this sentence). Background, comment and states give none. */
void fresh_find(const struct selection *selection, const struct headline *headline,
                const struct placing_list *placed, struct placing_list *out);

/* Whether the sentence stands where fresh events are told: among the first of the body.
 */
bool fresh_is_lead(const struct text *text, const struct headline *headline,
                   size_t sentence);

#endif
