/* Quantities: numbers and the words that tell how exact they are. */
#ifndef ANNALS_TEXT_CLAUSE_QUANTITY_H
#define ANNALS_TEXT_CLAUSE_QUANTITY_H

#include <stddef.h>

#include "text/token.h"

/* The number behind the words that tell how exact it is, where a phrase begins with
 * these: "at least 300", "as many as 20"; first where it does not. */
size_t clause_quantity(const struct text *text, size_t first, size_t last);

/* Where such words before the number at first begin; first where there are none. */
size_t clause_quantity_before(const struct text *text, size_t floor, size_t first);

#endif
