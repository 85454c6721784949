/* Sniffing: which format a .txt file is in. */
#ifndef ANNALS_CORPUS_SNIFF_H
#define ANNALS_CORPUS_SNIFF_H

#include <stdbool.h>

#include "base/view.h"

/* Whether it opens with a tag, a comment or a declaration of HTML. */
bool sniff_is_html(struct view text);

/* Whether it has an ATX heading ("## Words") or an inline link ("[words](target)"). */
bool sniff_is_markdown(struct view text);

#endif
