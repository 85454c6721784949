/* Dates that contradict their source's own: told as past, and behind it. */
#ifndef ANNALS_EVENTS_LATE_DATE_H
#define ANNALS_EVENTS_LATE_DATE_H

#include "events/lead.h"
#include "events/selection.h"

/* Reports those of the sentence at work that none of its claims took, of candidates from
 * first on: no past event can have one, so that either date is wrong, and an editor who
 * mistyped the source's would lose events without a word. */
void late_dates_report(const struct selection *selection,
                       const struct candidate_list *candidates, size_t first);

#endif
