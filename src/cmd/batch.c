#include "cmd/batch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/vector.h"
#include "cmd/lines.h"

/* Sources that are worked on at once, a thread; their output waits in memory for its
 * turn. */
enum { BATCH_PER_JOB = 32 };

static void work(void *context, size_t worker, size_t index, const struct record *record)
{
    (void) worker;
    struct batch *batch = context;
    struct batch_slot *slot = &batch->slots[index - batch->first];
    struct diagnostics findings = {
        .arena = &slot->arena,
        .path = arena_copy(&slot->arena, record->source.path),
    };
    for (size_t i = 0; i < record->diagnostic_count; i++) {
        struct diagnostic *finding = VECTOR_PUSH(&slot->arena, &findings);
        *finding = record->diagnostics[i];
        finding->path = arena_copy(&slot->arena, finding->path);
        finding->message = arena_copy(&slot->arena, finding->message);
    }
    slot->id = arena_copy(&slot->arena, record->source.id);
    slot->claims = record->claims.count;
    if (record->text.length > 0)
        batch->write(record, &slot->out, &findings);
    slot->findings = findings.items;
    slot->finding_count = findings.count;
}

/* Hands a batch on in order and makes its slots ready for the next. */
static bool flush(struct batch *batch, size_t count, struct error *err)
{
    progress_clear(&batch->progress);
    for (size_t i = 0; i < count; i++) {
        struct batch_slot *slot = &batch->slots[i];
        report_diagnostics(&batch->report, slot->findings, slot->finding_count);
        if (slot->out.length > 0) {
            batch->sources++;
            batch->claims += slot->claims;
            if (!batch->take(batch->context, slot, err))
                return false;
        }
        buffer_clear(&slot->out);
        arena_reset(&slot->arena);
        slot->finding_count = 0;
    }
    return true;
}

bool batch_run(struct batch *batch, const char *path, struct error *err)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct found_list list = { .count = 0 };
    bool good = find_sources(&arena, path, &findings, &list, err);
    if (good) {
        diagnostics_close(&findings);
        report_diagnostics(&batch->report, findings.items, findings.count);
    }
    for (size_t first = 0; good && first < list.count; first += batch->slot_count) {
        size_t last = first + batch->slot_count;
        batch->first = first;
        last = last < list.count ? last : list.count;
        extraction_run(&batch->extraction, &list, first, last, work, batch);
        progress_step(&batch->progress, last, list.count);
        good = flush(batch, last - first, err);
    }
    arena_finish(&arena);
    return good;
}

bool batch_run_standard_input(struct batch *batch, struct error *err)
{
    struct lines lines = { .file = stdin };
    struct line *read = calloc(batch->slot_count, sizeof *read);
    if (read == NULL)
        abort();
    bool good = true;
    size_t count;
    batch->first = 0;
    while (good && (count = lines_read(&lines, read, batch->slot_count)) > 0) {
        extraction_run_lines(&batch->extraction, read, count, VIEW("<stdin>"), work,
                             batch);
        good = flush(batch, count, err);
    }
    if (good && lines.error.kind != ERROR_NONE) {
        *err = lines.error;
        good = false;
    }
    lines_finish(&lines);
    free(read);
    return good;
}

static bool cannot_write(struct error *err)
{
    return error_set(err, ERROR_SYSTEM, "cannot write to standard output: %s",
                     error_cause(errno));
}

bool batch_print(void *context, const struct batch_slot *slot, struct error *err)
{
    (void) context;
    return fwrite(slot->out.data, 1, slot->out.length, stdout) == slot->out.length ||
           cannot_write(err);
}

bool batch_end_print(struct error *err)
{
    return fflush(stdout) == 0 || cannot_write(err);
}

void batch_init(struct batch *batch, const struct options *options, const char *stage)
{
    batch->options = options;
    batch->slot_count = options->jobs * BATCH_PER_JOB;
    batch->slots = calloc(batch->slot_count, sizeof *batch->slots);
    if (batch->slots == NULL)
        abort();
    extraction_init(&batch->extraction, options->jobs);
    progress_init(&batch->progress, options->progress);
    progress_stage(&batch->progress, stage);
}

void batch_finish(struct batch *batch)
{
    for (size_t i = 0; i < batch->slot_count; i++) {
        buffer_finish(&batch->slots[i].out);
        arena_finish(&batch->slots[i].arena);
    }
    free(batch->slots);
    report_finish(&batch->report);
    progress_finish(&batch->progress);
    extraction_finish(&batch->extraction);
}
