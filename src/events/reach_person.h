/* Whom a "who" asks for, where the words before it begin with no person. */
#ifndef ANNALS_EVENTS_REACH_PERSON_H
#define ANNALS_EVENTS_REACH_PERSON_H

#include "events/phrase.h"
#include "events/reach.h"

/* Whether a clause opens with a "who" that hangs on a phrase whose head names no person.
 */
bool reach_asks_for_person(const struct selection *selection, const struct clause *clause,
                           const struct phrase *phrase);

bool reach_ends_in_person(const struct selection *selection, const struct phrase *phrase);

/* "The bodies of Ann Lee and Bo Ek, who": of words whose head names no person, the
 * persons. */
void reach_persons_within(const struct selection *selection, const struct clause *clause,
                          struct reach *words);

#endif
