/* Entries of a diary or a chronicle: what stands below a line that is a day and nothing
 * else. */
#ifndef ANNALS_EVENTS_ENTRY_H
#define ANNALS_EVENTS_ENTRY_H

#include "events/selection.h"

/* The day that heads what is being read, or none. */
struct entry {
    size_t timex;     /* SELECTION_NONE outside entries */
    size_t sentences; /* read of it */
};

/* Takes the selection's sentence in: true when it is such a line, or a heading that ends
 * the entry, and tells nothing itself. */
bool entry_take(struct entry *entry, const struct selection *selection);

/* Whether the entry still dates the sentence. */
bool entry_is_open(const struct entry *entry);

/* Adds a placing for each event that the sentence's clauses tell and nothing places. */
void entry_find(const struct entry *entry, const struct selection *selection,
                struct placing_list *placed);

#endif
