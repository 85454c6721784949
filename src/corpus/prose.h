/* Prose: telling running text from program code and from the lines of a table. */
#ifndef ANNALS_CORPUS_PROSE_H
#define ANNALS_CORPUS_PROSE_H

#include <stdbool.h>

#include "base/view.h"
#include "corpus/draft.h"

/* Whether text set as code reads like prose: mostly letters and spaces, words, a
 * sentence's end or a long line, and few lines that end as code does. */
bool prose_is_likely(struct view text);

/* Closes the open block, of text set as code: its lines are laid out if they read like
 * prose, and left out as code if not. */
void prose_settle(struct draft *draft);

#endif
