/* The key: a few dates with their drawings, for readers to learn them from. */
#ifndef ANNALS_SITE_KEY_H
#define ANNALS_SITE_KEY_H

#include "site/part.h"

/* Adds section KEY: WORDS, TEXT and GLYPH. */
void key_fill(struct template_part *part);

#endif
