/* Character sets that old pages declare. */
#ifndef ANNALS_CORPUS_CHARSET_H
#define ANNALS_CORPUS_CHARSET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/view.h"

/* Whether a page declares near its start that it is in windows-1252, or in ISO 8859-1 or
 * ASCII, which browsers read as that (WHATWG Encoding Standard, section 4.2). */
bool charset_is_windows_1252(struct view bytes);

/* The bytes as UTF-8, from the arena. */
struct view charset_from_windows_1252(struct arena *arena, struct view bytes);

#endif
