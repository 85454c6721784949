/* Addresses in running text: URLs, e-mail addresses, host names. */
#ifndef ANNALS_TEXT_ADDRESS_H
#define ANNALS_TEXT_ADDRESS_H

#include <stddef.h>

#include "base/view.h"

/* The end of the address that begins at start, or start when there is none. *scanned is
 * then where the look-ahead stopped: no address begins before it. */
size_t address_end(struct view text, size_t start, size_t end, size_t *scanned);

#endif
