#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cmd/command.h"
#include "cmd/project.h"
#include "cmd/records.h"
#include "store/settings.h"
#include "store/timeline_json.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_link = {
    .name = "link",
    .arguments = "RECORDS...",
    .summary = "records -> a timeline, JSON, on standard output",
    .help =
        "RECORDS are files that \"annals extract\" wrote, or - for standard input. With\n"
        "--project the settings and the ledger of a project are used (never changed).",
    .operands_min = 1,
    .operands_max = -1,
    .options = { OPTION_PROJECT, OPTION_DATE, OPTION_STRICT, OPTION_END },
    .run = run,
};

/* Joins the records into events, and names these as the project does. */
static bool link_records(struct arena *arena, const struct options *options,
                         struct report *report, struct timeline *timeline,
                         struct error *err)
{
    struct diagnostics none = { .arena = arena };
    if (options->project == NULL) {
        settings_read(arena, (struct view){ NULL, 0 }, &none, timeline);
        timeline_link(arena, timeline);
        timeline_name_events(arena, timeline);
        timeline_sort(arena, timeline);
        return true;
    }
    struct project project;
    project_open(arena, options->project, &project);
    if (!project_settings(arena, &project, report, timeline, err))
        return false;
    struct buffer ledger = { .length = 0 };
    bool changed;
    struct ledger_use use = { options->date, report, &ledger, &changed };
    bool good = project_link(arena, &project, &use, timeline, err);
    buffer_finish(&ledger);
    return good;
}

static void drain(void *file, struct buffer *bytes)
{
    fwrite(bytes->data, 1, bytes->length, file);
    buffer_clear(bytes);
}

static bool print_timeline(const struct timeline *timeline, struct error *err)
{
    struct buffer out = { .length = 0 };
    struct sink sink = { .out = &out, .drain = drain, .drain_context = stdout };
    timeline_write(timeline, &(struct timeline_stamps){ .events = NULL }, 0, &sink);
    buffer_add_byte(&out, '\n');
    drain(stdout, &out);
    buffer_finish(&out);
    if (fflush(stdout) == 0 && ferror(stdout) == 0)
        return true;
    return error_set(err, ERROR_SYSTEM, "cannot write to standard output: %s",
                     error_cause(errno));
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct arena arena = { .blocks = NULL };
    struct report report = { .notes = true };
    struct record_list records = { .count = 0 };
    struct timeline timeline = { .record_count = 0 };
    struct error err = { .kind = ERROR_NONE };
    bool good = true;
    for (size_t i = 0; i < count && good; i++)
        good = records_load(&arena, operands[i], &report, &records, &err);
    if (good) {
        records_sort(&arena, &report, &records);
        records_publish(&arena, &records, false, &timeline);
        good = link_records(&arena, options, &report, &timeline, &err) &&
               print_timeline(&timeline, &err);
    }
    enum status status =
        good ? report_status(&report, options->strict) : report_error(NULL, &err);
    report_finish(&report);
    arena_finish(&arena);
    return status;
}
