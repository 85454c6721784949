/* "was not completed until 20 October": what happened, said by way of what had not. */
#ifndef ANNALS_EVENTS_NOT_UNTIL_H
#define ANNALS_EVENTS_NOT_UNTIL_H

#include "events/selection.h"

/* Settles which placings say so: their clauses tell what happened, or will, at the date,
 * and are no longer negated. Before titles and factuality are asked for. */
void not_until_settle(struct selection *selection, struct placing_list *placings);

#endif
