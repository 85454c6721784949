/* Points: where a duration begins or ends, as TIMEX3 has it (beginPoint, endPoint). */
#ifndef ANNALS_TIMEX_POINTS_H
#define ANNALS_TIMEX_POINTS_H

#include "timex/resolve.h"
#include "timex/timex.h"

/* Sets the points of the list's durations, whose frames are the resolver's: "the past
 * five months" end, "the next 20 years" begin, at the source's date in a news item; "the
 * following months" at what was spoken of last; "two weeks from 3 May" at the date that
 * stands behind. */
void points_set(const struct resolver *resolver, struct timex_list *list);

/* What a timex is called by others: "t1" is the first. In the arena. */
struct view timex_name(struct arena *arena, size_t index);

#endif
