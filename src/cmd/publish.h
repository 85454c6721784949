/* Publishing: a timeline's JSON, schemas and pages into a folder, the stale ones out. */
#ifndef ANNALS_CMD_PUBLISH_H
#define ANNALS_CMD_PUBLISH_H

#include <stdbool.h>

#include "base/error.h"
#include "cmd/output.h"
#include "cmd/progress.h"
#include "cmd/report.h"
#include "events/timeline.h"

struct publish {
    const char *templates; /* NULL for the built-in ones alone */
    size_t jobs;
    struct output *output;
    struct progress *progress;
    struct report *report;
};

/* Findings about templates are reported; err says what could not be written. */
bool publish_site(const struct publish *publish, const struct timeline *timeline,
                  struct error *err);

#endif
