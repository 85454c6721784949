/* A document of "annals tag" as it is read and tagged, before it is written. */
#ifndef ANNALS_STORE_TAGGED_H
#define ANNALS_STORE_TAGGED_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/view.h"
#include "timex/timex.h"

struct tagged {
    struct view id, text;
    struct timex_anchor anchor; /* its "dct" */
    struct timex_list timexes;
};

/* Reads a line {"id", "dct", "text"} and tags the text; everything is the arena's. dct is
 * YYYY-MM-DD or "" for an unknown day. False with ERROR_INPUT when the line is no such
 * object. */
bool tagged_read(struct arena *arena, struct view line, const struct timex_setup *setup,
                 struct tagged *out, struct error *err);

#endif
