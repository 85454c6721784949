/* Lanes: several dates drawn on one axis, a lane each; long empty times are folded. */
#ifndef ANNALS_SITE_LANES_H
#define ANNALS_SITE_LANES_H

#include <stdbool.h>
#include <stddef.h>

#include "site/glyph.h"
#include "site/part.h"

enum {
    LANES_WIDTH = 528,   /* units of the drawing */
    LANES_EMPTY_MAX = 2, /* more years than these without a date are folded */
    LANES_LABELS_MAX = 10,
};

/* An axis that holds some dates. */
struct lanes {
    struct glyph_frame frame;
    struct view grid;  /* path of the lines between years */
    struct view bands; /* path of what lanes_band added; empty at first */
};

/* The axis that holds the dates, which are at least one. In the arena. */
void lanes_make(struct arena *arena, const struct date *const *dates, size_t count,
                struct lanes *out);

/* Adds a band through all lanes: the days that a date allows. */
void lanes_band(struct arena *arena, struct lanes *lanes, const struct date *date);

/* Adds section AXIS: WIDTH, and sections LABEL (X, NAME, and section START where it
 * begins at its place instead of lying about it) and FOLD (X). */
void lanes_fill_axis(struct template_part *part, const struct lanes *lanes);

/* Sets GRID and BANDS and adds section GLYPH (glyph.h): one date on the axis. */
void lanes_fill(struct template_part *part, const struct lanes *lanes,
                const struct date *date, enum claim_relation relation, bool disputed);

#endif
