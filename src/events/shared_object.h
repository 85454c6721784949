/* Verbs side by side that have one object: "bought and restored the mill". */
#ifndef ANNALS_EVENTS_SHARED_OBJECT_H
#define ANNALS_EVENTS_SHARED_OBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "events/selection.h"

/* Whether the clause is one of two such, and which they are. One claim tells both. */
bool shared_object_of(const struct selection *selection, size_t clause, size_t *first,
                      size_t *second);

#endif
