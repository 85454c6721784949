/* Records: one source through all stages, and to and from JSON (annals/record/1). */
#ifndef ANNALS_STORE_RECORD_H
#define ANNALS_STORE_RECORD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "events/claim.h"
#include "format/json_writer.h"
#include "format/node.h"

/* Takes a document through split, tag, select: the one way through the stages. Everything
 * is in the arena, or points into the document. */
void record_extract(struct arena *arena, const struct document *document,
                    struct record *out);

/* A copy in the arena of what is kept once the document goes: metadata, claims, bearers,
 * passages, diagnostics, and of timexes type and date; no text, blocks or mentions. */
struct record *record_keep(struct arena *arena, const struct record *record);

/* Writes the record as the contract has it, one JSON object. */
void record_write(const struct record *record, struct json_writer *writer);

/* Reads one back, passages computed. ERROR_INPUT says what does not fit. */
bool record_read(struct arena *arena, const struct node *node, struct record *out,
                 struct error *err);

#endif
