#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/command.h"
#include "cmd/extraction.h"
#include "cmd/lines.h"
#include "cmd/progress.h"
#include "cmd/report.h"
#include "format/json_writer.h"
#include "store/record.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_extract = {
    .name = "extract",
    .arguments = "SOURCE...",
    .summary = "sources -> records, JSON Lines, on standard output",
    .help =
        "SOURCE is a file or a folder of sources; with \"-\" JSON Lines documents are "
        "read\n"
        "from standard input: {\"id\", \"text\" or \"markdown\" or \"html\", \"date\"?,\n"
        "\"title\"?, \"url\"?}.",
    .operands_min = 1,
    .operands_max = -1,
    .options = { OPTION_JOBS, OPTION_PROGRESS, OPTION_STRICT, OPTION_END },
    .run = run,
};

/* Sources that are worked on at once, a thread; their output waits in memory for its
 * turn. */
enum { BATCH_PER_JOB = 32 };

struct slot {
    struct buffer json; /* the record's line; empty when there is none */
    struct diagnostic *findings;
    size_t finding_count;
    struct arena arena; /* of the findings */
};

struct extract {
    struct extraction extraction;
    struct report report;
    struct progress progress;
    struct slot *slots;
    size_t slot_count;
    size_t first; /* index of the batch's first source */
    size_t sources, claims;
    size_t *claim_counts;
};

static void take(void *context, size_t worker, size_t index, const struct record *record)
{
    (void) worker;
    struct extract *extract = context;
    struct slot *slot = &extract->slots[index - extract->first];
    slot->findings =
        ARENA_ARRAY(&slot->arena, struct diagnostic, record->diagnostic_count);
    slot->finding_count = record->diagnostic_count;
    for (size_t i = 0; i < record->diagnostic_count; i++) {
        slot->findings[i] = record->diagnostics[i];
        slot->findings[i].path = arena_copy(&slot->arena, record->diagnostics[i].path);
        slot->findings[i].message =
            arena_copy(&slot->arena, record->diagnostics[i].message);
    }
    extract->claim_counts[index - extract->first] = record->claims.count;
    if (record->text.length == 0)
        return;
    struct json_writer writer = { .out = &slot->json };
    record_write(record, &writer);
    buffer_add_byte(&slot->json, '\n');
}

/* Prints a batch in order and makes its slots ready for the next. */
static bool flush(struct extract *extract, size_t count)
{
    progress_clear(&extract->progress);
    for (size_t i = 0; i < count; i++) {
        struct slot *slot = &extract->slots[i];
        report_diagnostics(&extract->report, slot->findings, slot->finding_count);
        if (slot->json.length > 0) {
            extract->sources++;
            extract->claims += extract->claim_counts[i];
            if (fwrite(slot->json.data, 1, slot->json.length, stdout) !=
                slot->json.length)
                return false;
        }
        buffer_clear(&slot->json);
        arena_reset(&slot->arena);
        slot->finding_count = 0;
    }
    return true;
}

static enum status cannot_write(void)
{
    struct error err = { .kind = ERROR_NONE };
    error_set(&err, ERROR_SYSTEM, "cannot write to standard output: %s",
              error_cause(errno));
    return report_error(NULL, &err);
}

static enum status extract_folder(struct extract *extract, const char *path)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct found_list list = { .count = 0 };
    struct error err = { .kind = ERROR_NONE };
    enum status status = STATUS_DONE;
    if (!find_sources(&arena, path, &findings, &list, &err)) {
        status = report_error(path, &err);
    } else {
        diagnostics_close(&findings);
        report_diagnostics(&extract->report, findings.items, findings.count);
    }
    for (size_t first = 0; first < list.count && status == STATUS_DONE;
         first += extract->slot_count) {
        size_t last = first + extract->slot_count;
        extract->first = first;
        last = last < list.count ? last : list.count;
        extraction_run(&extract->extraction, &list, first, last, take, extract);
        progress_step(&extract->progress, last, list.count);
        if (!flush(extract, last - first))
            status = cannot_write();
    }
    arena_finish(&arena);
    return status;
}

static enum status extract_standard_input(struct extract *extract)
{
    struct lines lines = { .file = stdin };
    struct line *batch = calloc(extract->slot_count, sizeof *batch);
    if (batch == NULL)
        abort();
    enum status status = STATUS_DONE;
    size_t count;
    extract->first = 0;
    while (status == STATUS_DONE &&
           (count = lines_read(&lines, batch, extract->slot_count)) > 0) {
        extraction_run_lines(&extract->extraction, batch, count, VIEW("<stdin>"), take,
                             extract);
        if (!flush(extract, count))
            status = cannot_write();
    }
    if (status == STATUS_DONE && lines.error.kind != ERROR_NONE)
        status = report_error("<stdin>", &lines.error);
    lines_finish(&lines);
    free(batch);
    return status;
}

static void print_summary(const struct extract *extract)
{
    char sources[REPORT_COUNT], claims[REPORT_COUNT], words[REPORT_WORDS];
    report_words(&extract->report, words);
    fprintf(stderr, "annals: %s, %s; %s; %.1f s\n",
            report_count(sources, extract->sources, "source", "sources"),
            report_count(claims, extract->claims, "claim", "claims"), words,
            progress_seconds(&extract->progress));
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct extract extract = { .report.notes = true,
                               .slot_count = options->jobs * BATCH_PER_JOB };
    extraction_init(&extract.extraction, options->jobs);
    progress_init(&extract.progress, options->progress);
    progress_stage(&extract.progress, "extracting");
    extract.slots = calloc(extract.slot_count, sizeof *extract.slots);
    extract.claim_counts = calloc(extract.slot_count, sizeof *extract.claim_counts);
    if (extract.slots == NULL || extract.claim_counts == NULL)
        abort();

    enum status status = STATUS_DONE;
    for (size_t i = 0; i < count && status == STATUS_DONE; i++)
        status = strcmp(operands[i], "-") == 0 ? extract_standard_input(&extract)
                                               : extract_folder(&extract, operands[i]);
    if (fflush(stdout) != 0 && status == STATUS_DONE)
        status = cannot_write();
    progress_clear(&extract.progress);
    if (status == STATUS_DONE) {
        print_summary(&extract);
        status = report_status(&extract.report, options->strict);
    }
    for (size_t i = 0; i < extract.slot_count; i++) {
        buffer_finish(&extract.slots[i].json);
        arena_finish(&extract.slots[i].arena);
    }
    free(extract.slots);
    free(extract.claim_counts);
    report_finish(&extract.report);
    progress_finish(&extract.progress);
    extraction_finish(&extract.extraction);
    return status;
}
