/* Dates that were fixed for what was still to come: "was set for 7 June". */
#ifndef ANNALS_EVENTS_SET_FOR_H
#define ANNALS_EVENTS_SET_FOR_H

#include <stdbool.h>

#include "events/attach.h"

/* Whether the placing's date is one that its clause fixes, and so a plan then. */
bool set_for_tells(const struct selection *selection, const struct placing *placing);

/* Whether the date is the end of a term that was set: "barred him until May". */
bool set_for_term(const struct selection *selection, const struct placing *placing);

#endif
