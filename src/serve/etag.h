/* Entity tags: whether a browser has a file already (RFC 9110, sections 8.8.3, 13.1.2).
 */
#ifndef ANNALS_SERVE_ETAG_H
#define ANNALS_SERVE_ETAG_H

#include <stdint.h>

#include "base/view.h"

enum { ETAG_SIZE = 19 };

/* The tag of a number, with its quotes and a NUL. */
void etag_write(uint64_t number, char out[ETAG_SIZE]);

/* Whether the value of If-None-Match names the tag, weakly compared, or any ("*"). */
bool etag_matches(struct view header, struct view tag);

#endif
