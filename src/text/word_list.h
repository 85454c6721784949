/* Lists of words in byte order, searched by halves. */
#ifndef ANNALS_TEXT_WORD_LIST_H
#define ANNALS_TEXT_WORD_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* Whether a static array of views holds the word. */
#define WORD_LISTED(list, word) word_listed((list), sizeof(list) / sizeof *(list), (word))

bool word_listed(const struct view *list, size_t count, struct view word);

#endif
