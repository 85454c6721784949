/* A staged file, for the two halves of staging: writing apart, putting in place. */
#ifndef ANNALS_CMD_STAGED_H
#define ANNALS_CMD_STAGED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "cmd/staging.h"

enum fate { FATE_NEW, FATE_CHANGED, FATE_GONE };

struct staged {
    struct view path; /* below the folder */
    size_t number;
    enum fate fate;
    bool is_page;
    bool before; /* there is a page for step 1, 2 or 5 (of staging_put.c) */
    bool after;  /* there is a page for step 4, and step 6 puts the file itself */
    bool placed; /* by step 1 */
};

/* What waits for a path, by the end of its name. */
#define STAGED_FINAL ""
#define STAGED_BEFORE "-before"
#define STAGED_AFTER "-after"

/* The file's path, and the name under which a version of it waits, in the arena. */
struct view staging_path(struct arena *arena, const struct staging *staging,
                         struct view path);
const char *staging_name(struct arena *arena, const struct staging *staging,
                         size_t number, const char *which);

#endif
