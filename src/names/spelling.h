/* Spellings: one key for the ways in which a name of a person is written in Latin
 * letters. */
#ifndef ANNALS_NAMES_SPELLING_H
#define ANNALS_NAMES_SPELLING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/view.h"

enum { SPELLING_LENGTH_MAX = 120 }; /* bytes of a name that are looked at */

struct spelling {
    struct view key;         /* equal for spellings of one name; without initials */
    struct view initials;    /* the lone letters in lower case, in order; may be empty */
    struct view first, last; /* of the key: what comes of the first and the last word */
    struct view middle;      /* the first letters of the words between them */
    size_t words;            /* that are no initials or suffixes */
};

/* The spelling of a name, in the arena. */
void spelling_of(struct arena *arena, struct view name, struct spelling *out);

/* Whether both may be one name: equal keys, and initials that do not contradict. */
bool spelling_equal(const struct spelling *a, const struct spelling *b);

#endif
