#include <stdio.h>
#include <string.h>

#include "cmd/batch.h"
#include "cmd/command.h"
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

static void write_record(const struct record *record, struct buffer *out,
                         struct diagnostics *findings)
{
    (void) findings;
    struct json_writer writer = { .out = out };
    record_write(record, &writer);
    buffer_add_byte(out, '\n');
}

static void print_summary(const struct batch *batch)
{
    char sources[REPORT_COUNT], claims[REPORT_COUNT], words[REPORT_WORDS];
    report_words(&batch->report, words);
    fprintf(stderr, "annals: %s, %s; %s; %.1f s\n",
            report_count(sources, batch->sources, "source", "sources"),
            report_count(claims, batch->claims, "claim", "claims"), words,
            progress_seconds(&batch->progress));
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct batch batch = { .report.notes = true,
                           .write = write_record,
                           .take = batch_print };
    struct error err = { .kind = ERROR_NONE };
    batch_init(&batch, options, "extracting");
    const char *failed = NULL; /* the operand that could not be read */
    for (size_t i = 0; i < count && failed == NULL; i++) {
        bool standard = strcmp(operands[i], "-") == 0;
        if (!(standard ? batch_run_standard_input(&batch, &err)
                       : batch_run(&batch, operands[i], &err)))
            failed = standard ? "<stdin>" : operands[i];
    }
    bool good = failed == NULL && batch_end_print(&err);
    progress_clear(&batch.progress);
    enum status status =
        good ? report_status(&batch.report, options->strict) : report_error(failed, &err);
    if (good)
        print_summary(&batch);
    batch_finish(&batch);
    return status;
}
