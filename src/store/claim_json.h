/* Claims to and from JSON. */
#ifndef ANNALS_STORE_CLAIM_JSON_H
#define ANNALS_STORE_CLAIM_JSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "events/claim.h"
#include "format/json_writer.h"
#include "format/node.h"
#include "store/code_points.h"

/* Writes the claim, with "source" unless it is absent, by its offsets in code points. */
void claim_json_write(struct json_writer *writer, const struct claim *claim,
                      struct view source);

/* Fills claim->codes from its offsets in bytes. */
void claim_json_count(struct claim *claim, const struct code_points *points);

/* Reads a claim of a text, without its timex, whose id (absent for none) is in *timex,
 * and its participants without their bearers. Passages that the text has not are refused.
 */
bool claim_json_read(struct arena *arena, const struct node *map,
                     const struct code_points *points, struct claim *out,
                     struct view *timex, struct error *err);

/* Reads "start" and "end" as bytes of the text; "end" is not before "start". */
bool claim_json_read_bounds(const struct node *map, const struct code_points *points,
                            size_t *start, size_t *end, struct error *err);

/* The same, with the text at a key, which must be what stands there. */
bool claim_json_read_passage(const struct node *map, const char *key,
                             const struct code_points *points, size_t *start, size_t *end,
                             struct view *text, struct error *err);

/* Reads the number of a page of the original, where the key is there. */
bool claim_json_read_page(const struct node *map, const char *key, int *out,
                          struct error *err);

#endif
