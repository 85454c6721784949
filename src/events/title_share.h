/* Objects that share a verb, with a date each. */
#ifndef ANNALS_EVENTS_TITLE_SHARE_H
#define ANNALS_EVENTS_TITLE_SHARE_H

#include "events/reach.h"

/* Of several objects with a date each ("opened a school in 1990, a clinic in 1995"), that
 * of the placing: the words between the date before and its own. False where there is
 * none. */
bool title_share_object(const struct selection *selection, const struct placing *placing,
                        struct reach *rest);

#endif
