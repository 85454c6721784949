/* What the ledger tells a timeline, as JSON: redirects, what is gone, changes. */
#ifndef ANNALS_STORE_PERMALINK_JSON_H
#define ANNALS_STORE_PERMALINK_JSON_H

#include <stdbool.h>

#include "base/error.h"
#include "base/table.h"
#include "events/timeline.h"
#include "format/json_writer.h"
#include "format/node.h"

/* Writes "redirects", and "gone" and "changes" where there are any. */
void permalink_json_put(struct json_writer *writer, const struct timeline *timeline);

/* What has an address in a timeline: ids and their numbers. */
struct permalink_addresses {
    struct arena *arena;
    const struct timeline *timeline;
    const struct table *events, *entities, *sources;
};

/* Each reads one object. Where something stands nothing can be gone or lead on, and what
 * leads on leads to something. */
bool permalink_json_read_redirect(const struct permalink_addresses *addresses,
                                  const struct node *map, struct redirect *out,
                                  struct error *err);
bool permalink_json_read_gone(const struct permalink_addresses *addresses,
                              const struct node *map, struct gone *out,
                              struct error *err);
bool permalink_json_read_change(const struct node *map, struct change *out,
                                struct error *err);

#endif
