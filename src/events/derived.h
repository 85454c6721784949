/* Deadlines: dates that a text gives as a length of time from an act it has dated. */
#ifndef ANNALS_EVENTS_DERIVED_H
#define ANNALS_EVENTS_DERIVED_H

#include "events/lead.h"
#include "events/selection.h"

/* Adds the clauses of the sentence at work that are to be done "within 24 months" of an
 * act dated to the day in this paragraph: the last law, decision, vote or agreement among
 * the candidates so far. */
void derived_find(const struct selection *selection,
                  const struct candidate_list *candidates, struct placing_list *out);

#endif
