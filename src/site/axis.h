/* Axes: the wide drawing of an event's date, with the months or years named. */
#ifndef ANNALS_SITE_AXIS_H
#define ANNALS_SITE_AXIS_H

#include "events/timeline.h"
#include "site/part.h"

enum { AXIS_WIDTH = 480 }; /* units of the drawing */

/* Adds section AXIS: GLYPH as glyph.h has it, and LABEL (NAME) for each month, year or
 * decade of the frame. */
void axis_fill(struct template_part *part, const struct event *event,
               enum claim_relation relation);

#endif
