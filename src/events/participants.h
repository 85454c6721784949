/* Participants: the named bearers that take part in an event, with their roles. */
#ifndef ANNALS_EVENTS_PARTICIPANTS_H
#define ANNALS_EVENTS_PARTICIPANTS_H

#include "events/selection.h"

/* Fills the claim's participants from the mentions in the placing's subject, object and
 * phrase; each bearer once, in order of the text. */
void participants_find(const struct selection *selection, const struct placing *placing,
                       struct claim *claim);

#endif
