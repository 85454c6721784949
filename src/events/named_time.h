/* Times that are part of a name: "the Spring Offensive", "the October Revolution". */
#ifndef ANNALS_EVENTS_NAMED_TIME_H
#define ANNALS_EVENTS_NAMED_TIME_H

#include <stdbool.h>

#include "events/selection.h"

/* Whether the timex is the first word of a name, which stays whole in a title and is
 * dated by other words. */
bool named_time_is(const struct text *text, const struct timex *timex);

#endif
