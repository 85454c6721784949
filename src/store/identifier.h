/* Identifiers that become file names and anchors, checked where they come from outside.
 */
#ifndef ANNALS_STORE_IDENTIFIER_H
#define ANNALS_STORE_IDENTIFIER_H

#include <stdbool.h>

#include "base/view.h"

/* A source's: a relative path without empty parts, ".", "..", backslashes and control
 * characters, of at most 1,000 bytes; it may hold letters of any script. */
bool identifier_is_path(struct view id);

/* An event's or entity's: lower-case ASCII letters, digits and hyphens, at most 200. */
bool identifier_is_slug(struct view id);

/* A claim's: ASCII letters, digits, hyphens and underscores, at most 16. */
bool identifier_is_claim(struct view id);

#endif
