/* Hosts: by which names the preview may be called. A page elsewhere can give a name of
 * its own the address 127.0.0.1 ("DNS rebinding") and would then read the preview as its
 * own; it cannot forge the name that the browser sends. */
#ifndef ANNALS_SERVE_HOST_H
#define ANNALS_SERVE_HOST_H

#include "base/view.h"

/* Whether the value of a Host header is 127.0.0.1 or localhost with the port; without one
 * it means 80 (RFC 9110, section 4.2.1). The absent view is no such value. */
bool host_is_ours(struct view host, unsigned port);

/* Whether the value of an Origin header is a page of the preview. */
bool host_origin_is_ours(struct view origin, unsigned port);

#endif
