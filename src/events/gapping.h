/* Gapping: "Sweden signed on 3 May, Norway on the 9th". Behind the date of the verb each
 * date has a subject of its own, and the verb goes without saying. */
#ifndef ANNALS_EVENTS_GAPPING_H
#define ANNALS_EVENTS_GAPPING_H

#include "events/reach.h"

enum gapping {
    GAPPING_NONE,
    GAPPING_FIRST, /* the placing is the verb's own: what is behind its date is others' */
    GAPPING_OTHER, /* *subject does what the verb says */
    GAPPING_UNCLEAR /* who does cannot be told */
};

/* The part that a placing by a clause has in one. */
enum gapping gapping_of(const struct selection *selection, const struct placing *placing,
                        size_t clause, struct reach *subject);

/* Where the words end that all of them share: the clause's verb and its "it". */
size_t gapping_object(const struct selection *selection, size_t clause);

#endif
