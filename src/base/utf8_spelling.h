/* How letters that are no plain Latin ones are spelled in ASCII. */
#ifndef ANNALS_BASE_UTF8_SPELLING_H
#define ANNALS_BASE_UTF8_SPELLING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/view.h"

/* The spelling of a lower-case letter, at most 4 ASCII letters; it may be empty (the
 * Cyrillic soft sign). False when the table does not have it. */
bool utf8_spelling(uint32_t code, struct view *spelling);

#endif
