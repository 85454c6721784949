/* Batches: sources worked on at once, on many threads, their output taken in their order.
 */
#ifndef ANNALS_CMD_BATCH_H
#define ANNALS_CMD_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "cmd/extraction.h"
#include "cmd/progress.h"
#include "cmd/report.h"

/* What came of one source. Its output waits here for its turn. */
struct batch_slot {
    struct buffer out; /* empty when the source could not be used, or was passed over */
    struct view id;    /* of the source; lives as out does */
    size_t claims;
    struct diagnostic *findings;
    size_t finding_count;
    struct arena arena; /* of id and findings */
};

struct batch {
    const struct options *options;
    struct extraction extraction;
    struct report report;
    struct progress progress;

    /* Writes what a record gives; called on several threads. */
    void (*write)(const struct record *record, struct buffer *out,
                  struct diagnostics *findings);
    /* Takes a source's output, in order. False with err when it cannot be written. */
    bool (*take)(void *context, const struct batch_slot *slot, struct error *err);
    void *context;

    struct batch_slot *slots;
    size_t slot_count;
    size_t first;           /* index of the batch's first source */
    size_t sources, claims; /* that were taken */
};

/* Zero with write, take and context set is what batch_init wants. stage is what progress
 * says is being done. */
void batch_init(struct batch *batch, const struct options *options, const char *stage);
void batch_finish(struct batch *batch);

/* A source file, or a folder of them. */
bool batch_run(struct batch *batch, const char *path, struct error *err);

/* JSON Lines documents on standard input. */
bool batch_run_standard_input(struct batch *batch, struct error *err);

/* A take for standard output. */
bool batch_print(void *context, const struct batch_slot *slot, struct error *err);

/* Whether all that was printed went out. */
bool batch_end_print(struct error *err);

#endif
