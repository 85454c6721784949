/* Prefixes that a hyphen binds to a verb: "re-elected", "co-founded", "counter-attacked".
 */
#ifndef ANNALS_TEXT_PREFIX_H
#define ANNALS_TEXT_PREFIX_H

#include "base/view.h"

/* The verb without its prefix, or the word itself; of the word in lower case. */
struct view prefix_base(struct view lower);

/* Whether the letters before a hyphen and those behind it, in lower case, make one word:
 * the first are a prefix, and the others have a verb's form; or it is "cease-fire". */
bool prefix_binds(struct view prefix, struct view base);

#endif
