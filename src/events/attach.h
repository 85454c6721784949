/* Attachment: which events of a sentence each of its timexes places. */
#ifndef ANNALS_EVENTS_ATTACH_H
#define ANNALS_EVENTS_ATTACH_H

#include <stddef.h>

#include "events/selection.h"

/* Adds the placings of timexes [first, last), all of the sentence at work. Timexes that
 * place nothing (durations, sets, the source's own date, dates of things) give none. */
void attach_timexes(const struct selection *selection, size_t first, size_t last,
                    struct placing_list *out);

/* Whether the tense of a clause allows it to be placed at a date: a past clause not after
 * the source, a present one not before it, unless it says "since". */
bool attach_tense_allows(const struct selection *selection, const struct clause *clause,
                         const struct date *date, enum claim_relation relation);

#endif
