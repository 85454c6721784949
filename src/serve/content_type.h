/* Content types: what a file of the site is, by the ending of its name. */
#ifndef ANNALS_SERVE_CONTENT_TYPE_H
#define ANNALS_SERVE_CONTENT_TYPE_H

#include "base/view.h"

/* The value of Content-Type, NUL-terminated, static; with a charset where text has one.
 * What no ending tells is application/octet-stream, which browsers save. */
const char *content_type_of(struct view path);

/* Whether it is a page, into which the preview's script goes. */
bool content_type_is_page(struct view path);

#endif
