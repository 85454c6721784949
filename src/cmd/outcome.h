/* Outcomes: what came of a rebuild, in words for the pages and for the terminal. */
#ifndef ANNALS_CMD_OUTCOME_H
#define ANNALS_CMD_OUTCOME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "cmd/rebuild.h"

struct outcome {
    bool built, clean; /* the site was made; and nothing was wrong */
    bool may_pass;     /* reading or writing failed: it may go well the next time */
    int signal;        /* that ended it, else 0 */
    size_t errors;     /* in the input; with strict, warnings too */

    /* Lines as they stand on the terminal, as many as pages are told. Borrowed from the
     * rebuild, the items are the arena's. */
    struct view *messages;
    size_t message_count, capacity;
};

void outcome_read(struct arena *arena, const struct rebuild *rebuild, bool strict,
                  struct outcome *out);

/* What is wrong, for the pages; empty when nothing is. */
struct view outcome_headline(struct arena *arena, const struct outcome *outcome);

/* The same in a line for the terminal: "built in 0.21 s, 2 errors". */
struct view outcome_line(struct arena *arena, const struct outcome *outcome,
                         double seconds);

#endif
