/* Titles: who did what to whom, in the present, made of the words of the clause. */
#ifndef ANNALS_EVENTS_TITLE_H
#define ANNALS_EVENTS_TITLE_H

#include "events/selection.h"

/* The title of a placed event, at most 90 characters and at least 8, without its date,
 * asides and attribution, in the arena. Absent when none can be made that a reader would
 * understand: the subject is a pronoun of unknown bearer, or nothing is left. */
struct view title_of(const struct selection *selection, const struct placing *placing);

#endif
