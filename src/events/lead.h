/* Salience, confidence and the lead: how much a claim counts within its source. */
#ifndef ANNALS_EVENTS_LEAD_H
#define ANNALS_EVENTS_LEAD_H

#include "events/headline.h"
#include "events/selection.h"

/* A claim with what its ranking rests on. */
struct candidate {
    struct claim claim;
    struct placing placing;
    size_t sentence;
    enum kind kind;
    double headline, opening; /* shares of their words that the claim's clause holds */
    bool topic;               /* its subject is what the first sentence is about */
};

struct candidate_list {
    struct candidate *items;
    size_t count, capacity;
};

/* Sets confidence from the evidence of the placing and of the timex. */
double lead_confidence(const struct candidate *candidate, const struct timex *timex);

/* Marks at most one candidate as the source's lead, and sets the salience of all. */
void lead_rank(const struct text *text, const struct source *source,
               const struct headline *headline, struct candidate_list *candidates);

#endif
