/* Verb forms of titles: a clause's verb group told in the present ("met" as "meets"). */
#ifndef ANNALS_EVENTS_VERB_FORM_H
#define ANNALS_EVENTS_VERB_FORM_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/view.h"

/* The third person singular of a verb: "sign", "signs"; "carry", "carries"; "be", "is".
 */
struct view verb_form_third(struct arena *arena, struct view lemma);

/* The present of a verb for its subject: "signs" or "sign", "is" or "are". */
struct view verb_form_present(struct arena *arena, struct view lemma, bool plural);

#endif
