/* Conditions: the clause on which it hangs whether another one is so. */
#ifndef ANNALS_EVENTS_CONDITION_H
#define ANNALS_EVENTS_CONDITION_H

#include "events/reach.h"

/* The words of a clause's condition, with the word that opens it: "if the talks fail",
 * "as long as the permit is valid"; of what is not told as past also "when it expires".
 * False when it has none. */
bool condition_find(const struct selection *selection, size_t clause, struct reach *out);

/* Whether it is open that the clause comes true: a condition with "if", "unless" or an
 * inverted "should". */
bool condition_is_open(const struct selection *selection, size_t clause);

#endif
