/* Evidence: what speaks for and against two names, or two claims, being one. */
#ifndef ANNALS_NAMES_EVIDENCE_H
#define ANNALS_NAMES_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* One thing that speaks for (weight above 0) or against (below 0), in hundredths of what
 * is asked for certainty; words say it to a reader: "both say 2 March 2019". */
struct evidence {
    int weight;
    struct view words;
};

struct evidence_list {
    struct evidence *items; /* in the order in which it was looked at */
    size_t count, capacity;
};

/* A bearer of names by its source and its place among the source's bearers. */
struct bearer_ref {
    size_t source, bearer;
};

/* What is known beforehand of two bearers: they are one (join) or not. Of orders that
 * contradict each other the one to keep apart wins. */
struct name_order {
    struct bearer_ref a, b;
    bool join;
    struct view why; /* "the editor says so"; in words for the evidence */
};

struct name_order_list {
    struct name_order *items;
    size_t count, capacity;
};

/* Two bearers that were looked at, and what came of it. a's source stands before b's. */
struct name_look {
    struct bearer_ref a, b;
    bool joined;
    struct evidence_list evidence;
};

struct name_look_list {
    struct name_look *items;
    size_t count, capacity;
};

#endif
