/* Objects of titles: the text that an "it" stands for. */
#ifndef ANNALS_EVENTS_TITLE_OBJECT_H
#define ANNALS_EVENTS_TITLE_OBJECT_H

#include "events/reach.h"
#include "events/title_words.h"

/* Adds the object for which the "it" behind a verb of signing, passing or refusing
 * stands, where it is the law or treaty that the sentence before is about, and takes the
 * "it" out of the rest. Else nothing. */
void title_object_add(struct title_words *words, size_t clause, struct reach *rest);

/* "beat and killed two men": whether the verb shares the object of the one behind it,
 * which alone can be told. */
bool title_object_is_shared(const struct selection *selection, size_t clause);

#endif
