/* Numbers of rulers that are written as a pronoun. */
#ifndef ANNALS_TEXT_REGNAL_H
#define ANNALS_TEXT_REGNAL_H

#include <stdbool.h>

#include "text/token.h"

/* "Richard I", "Pope Pius I": the number of a ruler, and no pronoun. */
bool regnal_is(const struct text *text, const struct sentence *sentence, size_t token);

#endif
