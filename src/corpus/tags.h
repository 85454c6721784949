/* Tags: HTML's markup found one piece at a time, in linear time and without a tree. */
#ifndef ANNALS_CORPUS_TAGS_H
#define ANNALS_CORPUS_TAGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* What the layer needs to know of an element. */
struct tag_role {
    struct view name;
    bool block;      /* begins a new line of text */
    bool empty;      /* has no end tag */
    bool raw;        /* its content is no text: script, style */
    bool formatting; /* HTML's list of active formatting elements knows it */
    bool closes_own; /* an open one is ended by the next: p, li, td */
};

struct tag {
    size_t start, end; /* of the piece, from '<' to behind '>' */
    struct view name;
    bool closing;      /* "</p>" */
    bool comment;      /* or a declaration or processing instruction: no tag at all */
    size_t attributes; /* as many as there are words before '=' or white space */
    const struct tag_role *role; /* NULL for an element that HTML does not have */
};

/* The next piece of markup at or after *at, which moves behind it; false when there is
 * none. What does not end is markup to the end of the text. */
bool tag_next(struct view text, size_t *at, struct tag *tag);

/* Behind the end tag of an element whose content is raw, when its start tag is at tag. */
size_t tag_raw_end(struct view text, const struct tag *tag);

const struct tag_role *tag_role_of(struct view name);

/* The rows of the table, for the test that they are in order. */
size_t tag_role_count(void);
const struct tag_role *tag_role_at(size_t index);

#endif
