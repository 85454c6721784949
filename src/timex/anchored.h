/* Phrases that hang on what they name ("two days after the battle"), and dates in
 * apposition, which give a phrase its value. */
#ifndef ANNALS_TIMEX_ANCHORED_H
#define ANNALS_TIMEX_ANCHORED_H

#include "timex/find.h"
#include "timex/resolve.h"

/* In a narrative: a length before "after" or "before" becomes a date that hangs on the
 * words behind it, which it takes in up to the end of their phrase, as TIMEX2 has it; a
 * length takes in what it was of ("four years of war"). In
 * news it stays a duration, as TimeML has it. */
void anchored_widen(struct arena *arena, struct text *text, const struct matcher *matcher,
                    struct frame_list *list);

/* In news: a unit that nothing counts before "after" or "before" is a date where it
 * stands beside one: "May 6, the day after the vote"; elsewhere it is left out, since
 * nothing tells when it was. Decades and centuries stay lengths. */
void anchored_point(const struct text *text, struct frame_list *list);

/* The place that a date beside the frame gives it: "two years later (1918)", "on 27 June
 * 1950, two days after ...", "Winter Offensive (early 1951)". False where none does. */
bool anchored_apposed(const struct resolver *resolver, size_t index, struct place *out,
                      struct trace *trace);

#endif
