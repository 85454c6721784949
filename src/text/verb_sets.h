/* Sets of verbs, by lemma, that the tagger and the clauses tell apart. */
#ifndef ANNALS_TEXT_VERB_SETS_H
#define ANNALS_TEXT_VERB_SETS_H

#include <stdbool.h>

#include "base/view.h"

/* Verbs of saying, thinking and knowing, whose object is a clause: say, believe, report.
 */
bool verb_is_speech(struct view lemma);

/* Verbs without an object, which have no passive: arrive, escape, fall. */
bool verb_is_intransitive(struct view lemma);

/* Verbs that take "to" and a verb: plan, want, agree. */
bool verb_takes_infinitive(struct view lemma);

/* Verbs that demand of somebody to do what follows: urge, order, call. */
bool verb_is_demand(struct view lemma);

/* Verbs of saying that name the hearer before their "that": tell, inform. */
bool verb_tells_person(struct view lemma);

/* Verbs that take somebody and a verb without "to": let, see, help. */
bool verb_takes_bare(struct view lemma);

/* Verbs whose passive keeps an object: "was awarded the prize", "was elected president".
 */
bool verb_keeps_object(struct view lemma);

#endif
