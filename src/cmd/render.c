#include <stdio.h>

#include "base/file.h"
#include "cmd/command.h"
#include "cmd/progress.h"
#include "cmd/project.h"
#include "cmd/publish.h"
#include "cmd/records.h"
#include "format/node.h"
#include "store/timeline_json.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_render = {
    .name = "render",
    .arguments = "TIMELINE RECORDS...",
    .summary = "a timeline and its records -> a site",
    .help = "TIMELINE is what \"annals link\" wrote, RECORDS what \"annals extract\" "
            "wrote. --out\n"
            "says where the site goes; with --project its templates are used.",
    .operands_min = 2,
    .operands_max = -1,
    .options = { OPTION_OUT, OPTION_PROJECT, OPTION_BASE_URL, OPTION_JOBS, OPTION_DURABLE,
                 OPTION_PROGRESS, OPTION_STRICT, OPTION_END },
    .run = run,
};

struct render {
    const struct options *options;
    struct arena arena;
    struct report report;
    struct progress progress;
    struct record_list records;
    struct timeline timeline;
    struct output output;
};

static bool load(struct render *render, char **operands, size_t count, struct error *err)
{
    for (size_t i = 1; i < count; i++)
        if (!records_load(&render->arena, operands[i], &render->report, &render->records,
                          err))
            return false;
    records_sort(&render->arena, &render->report, &render->records);
    records_publish(&render->arena, &render->records, false, &render->timeline);

    struct buffer bytes = { .length = 0 };
    struct node node;
    bool good =
        file_read(operands[0], (size_t) 1 << 32, &bytes, err) &&
        json_read(&render->arena, buffer_view(&bytes), &node, err) &&
        timeline_read(&render->arena, &node, buffer_view(&bytes), &render->timeline, err);
    buffer_finish(&bytes);
    if (render->options->base_url != NULL)
        render->timeline.base_url = view_of(render->options->base_url);
    return good;
}

static bool write_site(struct render *render, struct error *err)
{
    render->output.durable = render->options->durable;
    struct publish publish = {
        .jobs = render->options->jobs,
        .output = &render->output,
        .progress = &render->progress,
        .report = &render->report,
    };
    struct project project;
    if (render->options->project != NULL) {
        project_open(&render->arena, render->options->project, &project);
        publish.templates = project_templates(&project);
    }
    return publish_site(&publish, &render->timeline, err);
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    if (options->out == NULL)
        return command_misused(&command_render, "it wants --out DIR");
    struct render render = { .options = options };
    struct error err = { .kind = ERROR_NONE };
    progress_init(&render.progress, options->progress);
    bool opened = output_open(&render.output, options->out, &err);
    bool loaded = opened && load(&render, operands, count, &err);
    bool good = loaded && write_site(&render, &err);
    enum status status;
    if (good) {
        char words[REPORT_WORDS];
        report_words(&render.report, words);
        printf("%zu files written, %zu left alone; %s; %.1f s\n", render.output.written,
               render.output.unchanged, words, progress_seconds(&render.progress));
        status = report_status(&render.report, options->strict);
    } else {
        status = report_error(opened && !loaded ? operands[0] : NULL, &err);
    }
    output_finish(&render.output);
    report_finish(&render.report);
    progress_finish(&render.progress);
    arena_finish(&render.arena);
    return status;
}
