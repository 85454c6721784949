/* Addresses: which ones a page may link to, and which words of a text are one. */
#ifndef ANNALS_CORPUS_ADDRESS_H
#define ANNALS_CORPUS_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"

/* Longest address that is kept. */
enum { ADDRESS_MAX = 2048 };

/* Whether it is an http or https address with a host and without white space, quotes or
 * brackets: nothing else is ever linked to. */
bool address_is_safe(struct view address);

/* The address that the text is, in angle brackets or bare, or the absent view when it is
 * none or more than one. */
struct view address_alone(struct view text);

#endif
