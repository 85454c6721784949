/* Fresh events: what a news item's first lines tell without a date, dated by the source.
 */
#ifndef ANNALS_EVENTS_FRESH_H
#define ANNALS_EVENTS_FRESH_H

#include "events/headline.h"
#include "events/selection.h"

/* Adds the clauses of the sentence at work that tell a fresh event: past or perfect, of a
 * verb that tells an event, matching the headline or right under it, that are not among
 * the placed yet. Background, comment and states give none. */
void fresh_find(const struct selection *selection, const struct headline *headline,
                struct placing_list *placed);

/* Whether a clause tells an event in the past or perfect, by itself: no state, no
 * background, no quotation. */
bool fresh_tells_event(const struct selection *selection, size_t clause);

/* Whether a timex of the sentence already places the clause, or the saying it stands in.
 */
bool fresh_is_placed(const struct selection *selection, const struct placing_list *placed,
                     size_t clause);

/* Whether the sentence stands where fresh events are told: among the first of the body.
 */
bool fresh_is_lead(const struct text *text, const struct headline *headline,
                   size_t sentence);

#endif
