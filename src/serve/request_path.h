/* Request paths: from the target of a request to the path of a file, or a refusal. */
#ifndef ANNALS_SERVE_REQUEST_PATH_H
#define ANNALS_SERVE_REQUEST_PATH_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/view.h"

/* The path below the site that a request's target ("/events/a%20b.html?x") names, decoded
 * once, NUL-terminated: "events/a b.html"; empty for "/"; with its last '/' where the
 * target has one. False where the target is no path or could lead anywhere but down:
 * names that are empty or begin with a dot, backslashes, control characters (NUL is one),
 * what is no percent-encoding. A path that passes has no part that the system would read
 * as anything but a name. */
bool request_path_read(struct arena *arena, struct view target, struct view *path);

#endif
