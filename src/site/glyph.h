/* Glyphs: dates drawn on the axis of their year, decade or century, the vaguer the
 * thinner. */
#ifndef ANNALS_SITE_GLYPH_H
#define ANNALS_SITE_GLYPH_H

#include <stdbool.h>
#include <stdint.h>

#include "date/date.h"
#include "events/claim.h"
#include "site/part.h"

/* Days [first, last) at tenths of a unit [from, to): a piece of an axis with folds. */
struct glyph_piece {
    int32_t first, last;
    int from, to;
};

/* Days [first, last) that an axis stands for. */
struct glyph_frame {
    int32_t first, last;      /* day numbers */
    int ticks;                /* parts that it is divided into */
    enum date_precision unit; /* DATE_YEAR, DATE_DECADE, DATE_CENTURY or DATE_INTERVAL */

    struct glyph_piece *pieces; /* in order; NULL for an axis without folds */
    size_t piece_count;
};

/* The calendar year, decade or century that holds the whole date; else its own years. */
struct glyph_frame glyph_frame_of(const struct date *date);

struct glyph {
    const struct date *date;
    enum claim_relation relation;
    bool disputed;
    int width; /* of the axis, in units of the drawing: 120 in rows */
};

/* Adds section GLYPH: WIDTH, LABEL, TICKS (a path), and sections BAR and HATCH (paths, of
 * the same names), DISC (X), DISPUTED. Numbers only: the drawing itself is in glyph.html.
 */
void glyph_fill(struct template_part *part, const struct glyph *glyph,
                const struct glyph_frame *frame);

/* Adds the marks of several dates to one drawing: section GLYPH as above. */
void glyph_fill_all(struct template_part *part, const struct glyph *glyphs, size_t count,
                    const struct glyph_frame *frame);

/* Where a day lies on an axis of that width, in tenths of a unit. */
int glyph_place(const struct glyph_frame *frame, int width, int32_t day);

#endif
