/* Explaining: what was found in one source, told to a layman, each thing with its reason.
 */
#ifndef ANNALS_CMD_EXPLAIN_H
#define ANNALS_CMD_EXPLAIN_H

#include <stddef.h>

#include "base/arena.h"
#include "cmd/sheet.h"
#include "corpus/document.h"
#include "events/claim.h"

struct explanation {
    struct arena *arena;
    struct sheet *sheet;
    const struct document *document;
    const struct record *record;
    size_t line; /* of the source's file; 0 for all of it */
};

/* The line of the source's file that a byte of its text stands on. */
size_t explain_line_of(const struct explanation *explanation, size_t offset);

/* Whether bytes [start, end) of the text touch the line that is asked for. */
bool explain_covers(const struct explanation *explanation, size_t start, size_t end);

/* The text around bytes [start, end), these in square brackets, a line or two long. */
struct view explain_context(const struct explanation *explanation, size_t start,
                            size_t end);

/* explain_timex.c: all time expressions; returns how many were told. */
size_t explain_timexes(const struct explanation *explanation);

/* explain_claim.c: all claims, likewise. */
size_t explain_claims(const struct explanation *explanation);

/* What a claim's date was taken from, in words; the record may be a kept one. */
struct view explain_basis(struct arena *arena, const struct record *record,
                          const struct claim *claim);

#endif
