/* Stems: the part of an English word that its inflected forms share, for comparing
 * titles. */
#ifndef ANNALS_EVENTS_STEM_H
#define ANNALS_EVENTS_STEM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

/* The next word of a text as a hash of its stem: lower-case letters and digits with the
 * endings -s, -es, -ed, -ing, -e taken off ("signs", "signed", "signing" are one). Moves
 * *rest behind it; false at the end. *word is the word as it stands. */
bool stem_next(struct view *rest, uint64_t *stem, struct view *word);

/* The stem of one word. */
uint64_t stem_of(struct view word);

/* Words that say nothing of what an event is: articles, prepositions, auxiliaries. */
bool stem_is_stop_word(struct view word);

#endif
