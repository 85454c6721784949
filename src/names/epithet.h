/* Epithets: "the company", "the defector", that stand for a body or person named before.
 */
#ifndef ANNALS_NAMES_EPITHET_H
#define ANNALS_NAMES_EPITHET_H

#include "names/mention.h"

/* Adds a mention, role_only, for each noun in lower case behind "the" that can mean but
 * one: an office or condition that just one person of the text has; "company" or "firm"
 * for the only body before it in its sentence, or else the subject, or the only one, of a
 * sentence shortly before, if that can be a firm. Else it stays unresolved. */
void epithet_resolve(struct arena *arena, const struct text *text,
                     struct mention_list *list);

#endif
