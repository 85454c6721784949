/* Finding: the frames of a text, in order, refused ones left out. */
#ifndef ANNALS_TIMEX_FIND_H
#define ANNALS_TIMEX_FIND_H

#include "base/arena.h"
#include "timex/frame.h"
#include "timex/match.h"

struct frame_list {
    struct frame *items;
    size_t count, capacity;
};

/* Appends what the text holds; each begins behind the end of the one before. What was
 * refused and is no part of a frame goes to *refused. */
void frames_find(struct arena *arena, struct matcher *matcher, struct frame_list *list,
                 struct timex_refusals *refused);

/* Whether full dates head the entries of a chronicle or a diary: several blocks begin
 * with one, of different days. */
bool frames_are_entries(const struct text *text, const struct frame *frames,
                        size_t count);

/* Whether a frame is the date of the source itself: of a dateline, of a line that is a
 * date and little else near the text's ends, of a declassification line. entries: the
 * text's frames are those of entries, of which only the last can be. */
bool frame_states_source(const struct text *text, const struct frame *frame,
                         bool entries);

/* Whether it does so before the text that it opens: "OSLO, Nov 21 (Harbour Wire) - A". */
bool frame_is_dateline(const struct text *text, const struct frame *frame);

#endif
