/* Sources to and from JSON: what records and timelines alike say of a source. */
#ifndef ANNALS_STORE_SOURCE_JSON_H
#define ANNALS_STORE_SOURCE_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "corpus/document.h"
#include "events/claim.h"
#include "format/json_writer.h"
#include "format/node.h"

/* Writes the fields from "schema" to "date_basis" into the open object. */
void source_json_put(struct json_writer *writer, const struct source *source);
bool source_json_read(struct arena *arena, const struct node *map, struct source *out,
                      struct error *err);

/* Writes "diagnostics" into the open object. */
void source_json_put_diagnostics(struct json_writer *writer, const struct record *record);
bool source_json_read_diagnostics(struct arena *arena, const struct node *map,
                                  struct record *out, struct error *err);

#endif
