/* Pronouns that stand for a person named before. */
#ifndef ANNALS_NAMES_PRONOUN_H
#define ANNALS_NAMES_PRONOUN_H

#include "names/mention.h"

/* Adds a mention for each "I" in a speaker's turn, and for each "he", "she", "him",
 * "his", "her" that can mean but one person: the only one named before it in its
 * sentence; or else the subject of a sentence shortly before, or the only person there.
 * Where two could be meant it stays unresolved, and so in quotations, speakers' turns and
 * behind headings. The method is a plain case of centering (Grosz, Joshi, Weinstein
 * 1995): the subject is what a text goes on with. */
void pronoun_resolve(struct arena *arena, struct text *text, struct mention_list *list);

#endif
