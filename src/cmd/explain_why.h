/* Why a time expression means what it does: the reason in a sentence. */
#ifndef ANNALS_CMD_EXPLAIN_WHY_H
#define ANNALS_CMD_EXPLAIN_WHY_H

#include "cmd/explain.h"
#include "timex/grammar.h"

/* What a timex hangs on: the source's date, or another timex. */
struct anchor {
    bool present, of_source, has_date;
    struct date date;
    const struct timex *timex; /* NULL when it is the source's date */
    struct view words;         /* "May 2014" */
};
/* The reason for a timex with a date and an anchor; row is its rule's, or NULL. */
struct view explain_why(const struct explanation *explanation, const struct timex *timex,
                        const struct row *row, const struct anchor *anchor);

/* What the tagger itself gave as reason, for one whose why is not absent. */
struct view explain_told_why(const struct explanation *explanation,
                             const struct timex *timex);

#endif
