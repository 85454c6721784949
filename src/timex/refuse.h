/* Refusals: matches that look like times and are not, each for a stated reason. */
#ifndef ANNALS_TIMEX_REFUSE_H
#define ANNALS_TIMEX_REFUSE_H

#include "text/token.h"
#include "timex/frame.h"
#include "timex/match.h"

/* Why a match is no timex; NULL when it is one. */
const char *refuse(const struct matcher *matcher, const struct match *match,
                   const struct frame *frame);

#endif
