/* What the parts of claim selection share while they go through one text. */
#ifndef ANNALS_EVENTS_SELECTION_H
#define ANNALS_EVENTS_SELECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "events/claim.h"
#include "events/kind.h"
#include "text/clause.h"

#define SELECTION_NONE ((size_t) -1)

/* One text, and the sentence at work in it. */
struct selection {
    struct arena *arena;
    struct text *text;
    const struct source *source;
    const struct timex_list *timexes;
    const struct mention_list *mentions;
    bool has_turns; /* several speak, each by name */

    size_t sentence;
    struct clause_list clauses;     /* of that sentence */
    size_t timex_first, timex_last; /* those of that sentence */
};

/* How sure it is that the timex places the event, best first. */
enum placing_evidence {
    PLACING_MODIFIER, /* "the November test": it stands inside the event's noun phrase */
    PLACING_CLAUSE,   /* it stands in the verb's own clause */
    PLACING_FRONT,    /* it opens the sentence and places what follows */
    PLACING_PHRASE,   /* "the seizure of the port in March": it follows the noun phrase */
    PLACING_CLIMBED,  /* its own clause could not be meant; the one above it is */
    PLACING_SCENE,    /* no timex of its own: it goes on with what was dated before */
    PLACING_SOURCE,   /* no timex: the source's date */
    PLACING_DERIVED,  /* a length of time from an act dated before */
};

/* An event of the sentence at work and what places it. */
struct placing {
    size_t timex,
        until;      /* timexes; until: the second of "from A to B", else SELECTION_NONE */
    size_t clause;  /* in the sentence's clauses, or SELECTION_NONE */
    size_t trigger; /* token */
    enum placing_evidence evidence;
    enum claim_relation relation;
    struct date derived; /* of PLACING_DERIVED */

    bool nominal; /* the trigger is a noun, its phrase the tokens [first, last) */
    size_t first, last;
};

struct placing_list {
    struct placing *items;
    size_t count, capacity;
};

#endif
