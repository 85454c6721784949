/* Nearest names: what somebody who mistyped a name may have meant. */
#ifndef ANNALS_BASE_NEAREST_H
#define ANNALS_BASE_NEAREST_H

#include <stddef.h>

#include "base/view.h"

/* Slips between two words, the case of ASCII letters aside: a byte put in, left out or
 * changed, or two neighbours swapped (Damerau 1964, each byte part of one slip at most).
 * Words of more than NEAREST_LENGTH bytes are compared up to there. */
enum { NEAREST_LENGTH = 40 };
size_t nearest_distance(struct view a, struct view b);

/* The name with the fewest slips from the word, the first of equals; the absent view when
 * none is within a third of the word's length. */
struct view nearest_name(struct view word, const struct view *names, size_t count);

#endif
