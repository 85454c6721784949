/* Lengths: TIMEX3 values of durations and sets. */
#ifndef ANNALS_TIMEX_LENGTH_H
#define ANNALS_TIMEX_LENGTH_H

#include "base/arena.h"
#include "timex/frame.h"

/* "P2Y", "PT5H30M", "PXM"; absent when the frame has no unit. */
struct view length_value(struct arena *arena, const struct frame *frame);

/* "P1D", "XXXX-WXX-2TNI", "XXXX-07". */
struct view set_value(struct arena *arena, const struct frame *frame);

/* "EACH", "EVERY"; absent when the words say none. */
struct view set_quant(const struct frame *frame);

/* "2X" of "twice a week", "3D" of "three days a month"; absent when the words say none.
 */
struct view set_freq(struct arena *arena, const struct frame *frame);

#endif
