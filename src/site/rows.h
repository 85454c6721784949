/* Rows: events with when, what and who says so, the minor ones folded. */
#ifndef ANNALS_SITE_ROWS_H
#define ANNALS_SITE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "site/page.h"

struct rows {
    const size_t *events; /* indices, in the timeline's order */
    size_t count;
    bool in_year; /* the year that heads the rows is not repeated in each */
    bool fold;    /* neighbouring minor events of one source are folded */
    bool anchors; /* rows can be linked to */
};

enum {
    ROWS_FOLD_MIN = 3,      /* fewer neighbours are not folded */
    ROWS_SOURCES_MAX = 4,   /* named in a row; more are counted */
    ROWS_SUMMARY_MAX = 240, /* bytes of the line that a lead event quotes */
};

/* Adds section ENTRY for each row or fold to part; rows.html says what it holds. */
void rows_fill(const struct page *page, struct template_part *part,
               const struct rows *rows);

/* Adds sections SOURCE and MORE: the first few sources that tell an event; SOURCE has
 * NAME, HREF and perhaps YEAR and PASSAGES. */
void rows_fill_sources(const struct page *page, struct template_part *row,
                       const struct event *event);

/* Adds section DISAGREE (ABOUT, HREF) where sources disagree on an event. */
void rows_fill_disagreement(const struct page *page, struct template_part *row,
                            const struct event *event);

#endif
