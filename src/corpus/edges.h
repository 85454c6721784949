/* Edges: what stands before a draft's running text and behind it. */
#ifndef ANNALS_CORPUS_EDGES_H
#define ANNALS_CORPUS_EDGES_H

#include "corpus/draft.h"

/* Blocks [0, head) stand before the first prose, blocks [tail, count) behind the last.
 * When there is no prose, head is the count and tail too. */
struct edges {
    size_t head, tail;
};

struct edges edges_of(const struct draft *draft);

/* Whether block index is at an edge. */
static inline bool edges_hold(struct edges edges, size_t index)
{
    return index < edges.head || index >= edges.tail;
}

#endif
