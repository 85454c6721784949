#include <errno.h>
#include <stdio.h>

#include "cmd/command.h"
#include "cmd/gather.h"
#include "store/export.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_export = {
    .name = "export",
    .arguments = "FORMAT [PROJECT]",
    .summary = "a project's timeline in another format, on standard output",
    .help =
        "FORMAT is json, csv, timelinejs or annotations: what the site has as a file of\n"
        "its own, without making the site. Nothing is written but the output.",
    .operands_min = 1,
    .operands_max = 2,
    .options = { OPTION_BASE_URL, OPTION_JOBS, OPTION_STRICT, OPTION_PROGRESS,
                 OPTION_END },
    .run = run,
};

/* "csv, json and timelinejs". */
static struct view all_formats(struct arena *arena)
{
    struct view all = VIEW("");
    for (size_t i = 0; i < export_format_count; i++) {
        const char *between = i + 1 == export_format_count ? " and " : ", ";
        all = arena_format(arena, "%.*s%s%.*s", VIEW_ARG(all), i > 0 ? between : "",
                           VIEW_ARG(export_formats[i]->name));
    }
    return all;
}

static void drain(void *file, struct buffer *out)
{
    fwrite(out->data, 1, out->length, file);
    buffer_clear(out);
}

static bool print(const struct export_format *format, const struct timeline *timeline,
                  struct error *err)
{
    struct buffer out = { .length = 0 };
    struct export_sink sink = { .out = &out, .drain = drain, .drain_context = stdout };
    format->write(timeline, &sink);
    drain(stdout, &out);
    buffer_finish(&out);
    if (fflush(stdout) == 0 && ferror(stdout) == 0)
        return true;
    return error_set(err, ERROR_SYSTEM, "cannot write to standard output: %s",
                     error_cause(errno));
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct gathering gathering;
    struct error err = { .kind = ERROR_NONE };
    gather_init(&gathering, options, count > 1 ? operands[1] : ".");
    const struct export_format *format = export_find(view_of(operands[0]));
    bool good = format != NULL;
    if (!good)
        error_set(&err, ERROR_USAGE, "there is no format \"%s\" (there are %.*s)",
                  operands[0], VIEW_ARG(all_formats(&gathering.arena)));
    good = good && gather_corpus(&gathering, &err) && gather_timeline(&gathering, &err);
    progress_clear(&gathering.progress);
    good = good && print(format, &gathering.timeline, &err);
    enum status status = good ? report_status(&gathering.report, options->strict)
                              : report_error(NULL, &err);
    gather_finish(&gathering);
    return status;
}
