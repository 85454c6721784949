/* Parties: who "the draft", "this deal" or "the treaty" is between, where the text said
 * so before. */
#ifndef ANNALS_EVENTS_PARTIES_H
#define ANNALS_EVENTS_PARTIES_H

#include <stdbool.h>

#include "events/selection.h"

/* Two mentions of countries or bodies joined by "and". */
struct parties {
    const struct mention *first, *second;
};

/* The parties of the agreement that the phrase [first, last) names without them: those of
 * the nearest agreement before it that has them ("an agreement between Chad and Niger").
 * A new one ("a deal") is taken up from its own paragraph alone. False when none is
 * found. */
bool parties_find(const struct selection *selection, size_t first, size_t last,
                  struct parties *out);

#endif
