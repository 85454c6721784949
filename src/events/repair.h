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

/* Puts verbs that stand side by side beside each other: of "was opened, closed and
 * reopened" each is told of the subject, and so is "burned" in "burned down and was
 * rebuilt". */
void repair_series(struct selection *selection);

/* Whether the verb does nothing without an object: "arrest", "build". */
bool repair_needs_object(struct view lemma);

/* Verbs that are told another way than they happened: "would later become", "the bill
 * read a second time", "the house Holm built burned down". */
void repair_told(struct selection *selection);

#endif
