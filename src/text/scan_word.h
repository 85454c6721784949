/* Where words and numbers end. */
#ifndef ANNALS_TEXT_SCAN_WORD_H
#define ANNALS_TEXT_SCAN_WORD_H

#include "text/scan.h"

/* The end of the word that begins at scan->at, which is a letter; *seen gains the classes
 * of its bytes, *kind is set. */
size_t scan_word(struct scan *scan, unsigned *seen, enum token_kind *kind);

/* The end of the number that begins at scan->at, which is a digit. */
size_t scan_number(const struct scan *scan, unsigned *seen);

/* The end of the contraction ('s 'll ...) that begins at offset with an apostrophe, or
 * offset when none does. */
size_t scan_contraction(struct view text, size_t offset, size_t end);

#endif
