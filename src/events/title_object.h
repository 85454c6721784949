/* Objects of titles: the text that an "it" stands for, that of several which goes with
 * the date, and what cannot be told without one. */
#ifndef ANNALS_EVENTS_TITLE_OBJECT_H
#define ANNALS_EVENTS_TITLE_OBJECT_H

#include "events/reach.h"
#include "events/title_words.h"

/* Adds the object for which the "it" behind a verb of signing, passing or refusing
 * stands, where it is the law or treaty that the sentence before is about, and takes the
 * "it" out of the rest. Else nothing. */
void title_object_add(struct title_words *words, size_t clause, struct reach *rest);

/* "did so": of what, the words do not tell. */
bool title_object_is_missing(const struct selection *selection, size_t clause);

/* Adds the preposition that the object behind a second date shares: "moved to Oslo in May
 * and |Riga in June". */
void title_object_add_link(struct title_words *words, size_t clause,
                           const struct reach *rest);

/* Of objects, or of those by whom it was done, with a date each, the words of the
 * placing's own: "upheld by the board in May and by the court in June". False where there
 * are not several. */
bool title_object_own(const struct selection *selection, const struct placing *placing,
                      struct reach *rest);

/* "signed the pact in May and Ostia in June": whether what stands before a second date
 * may as well be who did it. */
bool title_object_is_unclear(const struct selection *selection, size_t clause,
                             const struct reach *rest);

#endif
