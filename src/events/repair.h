/* Repairs to the clauses of a sentence that need its timexes or the kinds of its verbs.
 */
#ifndef ANNALS_EVENTS_REPAIR_H
#define ANNALS_EVENTS_REPAIR_H

#include "events/selection.h"

/* A date is no subject ("the council on 3 May 1990 voted"); a participle behind "be" is
 * its verb; "..., the agency reported" at a sentence's end is a saying, and what stands
 * before it is what was said. */
void repair_clauses(struct selection *selection);

/* Gives the verbs of a chronicle's entry their "was" back: "1996: Power station connected
 * to the grid". */
void repair_entry(struct selection *selection);

#endif
