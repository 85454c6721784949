/* Requests: which are refused before any file is looked for. */
#ifndef ANNALS_SERVE_REQUEST_H
#define ANNALS_SERVE_REQUEST_H

#include <stddef.h>

#include "base/view.h"

/* What came, as it came; a header that is missing is the absent view. */
struct request {
    struct view method, target;
    struct view host, origin, fetch_site, if_none_match;
    size_t host_count;
};

struct refusal {
    unsigned status;
    const char *text; /* for whoever asked, a line */
};

/* Why a request is not answered, static, or NULL when it may be. */
const struct refusal *request_refuse(const struct request *request, unsigned port);

/* The same for the stream of news, which pages of other origins must not read: browsers
 * say where a request comes from (Fetch, section 3.2; Fetch Metadata, section 2.3). */
const struct refusal *request_refuse_stream(const struct request *request, unsigned port);

#endif
