#include <errno.h>
#include <stdio.h>

#include "cmd/command.h"
#include "cmd/export_timeml.h"
#include "cmd/gather.h"
#include "site/site.h"
#include "store/export.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_export = {
    .name = "export",
    .arguments = "FORMAT [PROJECT | SOURCE...]",
    .summary = "a project's timeline in another format, on standard output",
    .help =
        "FORMAT is json, csv, timelinejs, annotations, ics, atom, jsonfeed or jsonld: "
        "what\n"
        "the site has as a file of its own, without making the site; or timeml: the "
        "texts\n"
        "of a project's sources, or of the files named, with their time expressions\n"
        "marked, an XML document each. Nothing is written but the output.",
    .operands_min = 1,
    .operands_max = -1,
    .options = { OPTION_BASE_URL, OPTION_OUT_DOCUMENTS, OPTION_DATE, OPTION_JOBS,
                 OPTION_STRICT, OPTION_PROGRESS, OPTION_END },
    .run = run,
};

#define TIMEML VIEW("timeml")

struct view export_format_name(size_t index)
{
    if (index < export_format_count)
        return export_formats[index]->name;
    index -= export_format_count;
    struct view name = site_export_name(index);
    bool behind = name.length == 0;
    if (behind && (index == 0 || site_export_name(index - 1).length > 0))
        return TIMEML;
    return name;
}

static bool is_format(struct view name)
{
    for (size_t i = 0; export_format_name(i).length > 0; i++)
        if (view_equal(export_format_name(i), name))
            return true;
    return false;
}

/* "csv, json and timelinejs". */
static struct view all_formats(struct arena *arena)
{
    struct view all = VIEW("");
    for (size_t i = 0; export_format_name(i).length > 0; i++) {
        const char *between = export_format_name(i + 1).length == 0 ? " and " : ", ";
        all = arena_format(arena, "%.*s%s%.*s", VIEW_ARG(all), i > 0 ? between : "",
                           VIEW_ARG(export_format_name(i)));
    }
    return all;
}

static void drain(void *file, struct buffer *out)
{
    fwrite(out->data, 1, out->length, file);
    buffer_clear(out);
}

static bool print(struct view name, const struct timeline *timeline, struct error *err)
{
    struct buffer out = { .length = 0 };
    struct sink sink = { .out = &out, .drain = drain, .drain_context = stdout };
    const struct timeline_stamps unknown = { .events = NULL };
    const struct export_format *format = export_find(name);
    if (format != NULL)
        format->write(timeline, &unknown, &sink);
    else
        site_export(timeline, name, &out);
    drain(stdout, &out);
    buffer_finish(&out);
    if (fflush(stdout) == 0 && ferror(stdout) == 0)
        return true;
    return error_set(err, ERROR_SYSTEM, "cannot write to standard output: %s",
                     error_cause(errno));
}

static enum status export_timeline(const struct options *options, struct view format,
                                   const char *folder)
{
    struct gathering gathering;
    struct error err = { .kind = ERROR_NONE };
    gather_init(&gathering, options, folder);
    bool good = gather_corpus(&gathering, &err) && gather_timeline(&gathering, &err);
    progress_clear(&gathering.progress);
    good = good && print(format, &gathering.timeline, &err);
    enum status status = good ? report_status(&gathering.report, options->strict)
                              : report_error(NULL, &err);
    gather_finish(&gathering);
    return status;
}

static enum status refuse_format(const char *name)
{
    struct arena arena = { .blocks = NULL };
    enum status status =
        command_misused(&command_export, "there is no format \"%s\", only %.*s", name,
                        VIEW_ARG(all_formats(&arena)));
    arena_finish(&arena);
    return status;
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct view format = view_of(operands[0]);
    if (!is_format(format))
        return refuse_format(operands[0]);
    if (view_equal(format, TIMEML))
        return export_timeml(options, operands + 1, count - 1);
    if (options->out != NULL)
        return command_misused(&command_export, "--out is for timeml alone");
    if (count > 2)
        return command_misused(&command_export, "\"%s\" is one argument too many",
                               operands[2]);
    return export_timeline(options, format, count > 1 ? operands[1] : ".");
}
