/* The kind of event that a clause or a noun phrase of a sentence tells. */
#ifndef ANNALS_EVENTS_EVENT_KIND_H
#define ANNALS_EVENTS_EVENT_KIND_H

#include "events/selection.h"

/* Of a clause; light verbs ("hold a meeting", "pass a law", "talks collapsed") take the
 * kind of their object or, failing that, their subject. */
struct kind_of event_kind_of_clause(const struct selection *selection, size_t clause);

struct kind_of event_kind_of_placing(const struct selection *selection,
                                     const struct placing *placing);

#endif
