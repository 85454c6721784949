/* Evidence of joins: which claims and names linking took for one, which it kept apart,
 * and why; and what an editor ordered beforehand.
 *
 *     struct linking_book book = { .claims.count = 0 };
 *     timeline->book = &book;
 *     timeline_link(arena, timeline);
 *     for each look of book.claims: print look.evidence.items[i].weight and .words
 */
#ifndef ANNALS_EVENTS_EVIDENCE_H
#define ANNALS_EVENTS_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "names/evidence.h"

/* A claim by its source and its place in it. */
struct claim_ref {
    size_t source, claim; /* indices into timeline.records and its claims */
};

/* Two claims that were looked at as one event's: those that were joined, and those that
 * came near to it. score and asked are of 100; a pair that reaches what is asked may
 * still stay apart, when others of its events contradict it: the evidence says so. */
struct claim_look {
    struct claim_ref a, b; /* a stands before b */
    bool joined;
    int score, asked;
    struct evidence_list evidence;
};

struct claim_look_list {
    struct claim_look *items; /* in order of a, then b */
    size_t count, capacity;
};

/* All that linking looked at closely; in the timeline's arena. */
struct linking_book {
    struct claim_look_list claims;
    struct name_look_list names;
};

/* What an editor says of two claims, whatever the evidence: they are one event (join) or
 * not. Of orders that contradict each other the one to keep apart wins. */
struct claim_order {
    struct claim_ref a, b;
    bool join;
};

struct linking_orders {
    const struct claim_order *claims;
    size_t claim_count;
    const struct name_order *names;
    size_t name_count;
};

/* Two entities of one timeline that go by like names and were kept apart. */
struct lookalike {
    size_t a, b;        /* entities, a before b */
    struct view reason; /* "one is of Austria, the other of Peru" */
};

#endif
