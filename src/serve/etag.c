#include "serve/etag.h"

#include <inttypes.h>
#include <stdio.h>

void etag_write(uint64_t number, char out[ETAG_SIZE])
{
    snprintf(out, ETAG_SIZE, "\"%016" PRIx64 "\"", number);
}

/* Tags of ours hold no comma, so a comma parts whatever could be one. */
bool etag_matches(struct view header, struct view tag)
{
    while (header.data != NULL) {
        struct view one = view_trim(view_cut(&header, ','));
        if (view_starts(one, VIEW("W/")))
            one = view_slice(one, 2, one.length);
        if (view_equal(one, tag) || view_equal(one, VIEW("*")))
            return true;
    }
    return false;
}
