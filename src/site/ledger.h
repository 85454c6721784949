/* Ledgers: rows of events, when, what and who says so. */
#ifndef ANNALS_SITE_LEDGER_H
#define ANNALS_SITE_LEDGER_H

#include <stdbool.h>
#include <stddef.h>

#include "site/page.h"

struct ledger {
    const size_t *events; /* indices, in the timeline's order */
    size_t count;
    bool in_year; /* the year that heads the rows is not repeated in each */
    bool fold;    /* neighbouring minor events of one source are folded */
    bool anchors; /* rows can be linked to */
};

enum {
    LEDGER_FOLD_MIN = 3,      /* fewer neighbours are not folded */
    LEDGER_SOURCES_MAX = 4,   /* named in a row; more are counted */
    LEDGER_SUMMARY_MAX = 240, /* bytes of the line that a lead event quotes */
};

/* Adds section ENTRY for each row or fold to part; ledger.html says what it holds. */
void ledger_fill(const struct page *page, struct template_part *part,
                 const struct ledger *ledger);

#endif
