/* Spans of the calendar that lengths of time name. */
#ifndef ANNALS_TIMEX_SPAN_H
#define ANNALS_TIMEX_SPAN_H

#include "timex/resolve.h"

/* The span that a frame of sense FRAME_DURATION names where it stands: "the past two
 * months" of a news item ends at its date; "the second week of June" lies in that month.
 * False for a mere length, *out is untouched then. */
bool span_of_length(struct resolver *resolver, size_t index, struct date *out);

#endif
