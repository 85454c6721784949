/* Hearsay: what is told as claimed, believed or not shown, beside the verbs that govern a
 * clause. */
#ifndef ANNALS_EVENTS_HEARSAY_H
#define ANNALS_EVENTS_HEARSAY_H

#include "events/selection.h"

/* Whether no more than a possibility is told: "rumours that it closed", "no evidence that
 * it closed", "it was not proved that it closed", "is said to have closed". */
bool hearsay_tells(const struct selection *selection, size_t clause);

/* Whether a clause tells of one who is still to be judged: "stood trial for killing",
 * "faces charges of killing". */
bool hearsay_awaits_trial(const struct text *text, const struct clause *clause);

/* Whether a clause says that what it governs is not so: "it is not true that", "it is
 * false that" */
bool hearsay_is_untrue(const struct text *text, const struct clause *clause);

#endif
