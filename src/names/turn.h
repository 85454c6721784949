/* Turns of speakers: "Anna Holt: I left in May.", as minutes and interviews give them. */
#ifndef ANNALS_NAMES_TURN_H
#define ANNALS_NAMES_TURN_H

#include <stdbool.h>

#include "text/token.h"

/* Whether a sentence, the first of its block, opens a turn with its speaker's name. */
bool turn_opens(const struct text *text, const struct sentence *sentence);

/* Whether a sentence, by its number, stands in a block that opens a turn. */
bool turn_holds(const struct text *text, size_t sentence);

/* Whether the text is made of turns: several of its paragraphs open one. */
bool turn_has_several(const struct text *text);

#endif
