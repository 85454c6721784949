/* An editor's decisions to and from JSON, as timelines hold them. */
#ifndef ANNALS_STORE_DECISION_JSON_H
#define ANNALS_STORE_DECISION_JSON_H

#include <stdbool.h>

#include "base/error.h"
#include "events/timeline.h"
#include "format/json_writer.h"
#include "format/node.h"

/* Writes "decisions" into the open object, or nothing where there are none. */
void decision_json_put(struct json_writer *writer, const struct timeline *timeline);

bool decision_json_read(const struct node *map, struct decision *out, struct error *err);

#endif
