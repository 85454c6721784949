#include "cmd/publish.h"

#include "site/site.h"

/* timeline.json comes first: the folder is ours from then on, even if writing stops. */
bool publish_site(const struct publish *publish, const struct timeline *timeline,
                  struct error *err)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena,
                                    .path = view_of(publish->templates) };
    struct timeline_stamps stamps = { .events = NULL };
    bool knows = publish->output->manifest != NULL;
    struct site_options options = {
        .templates = publish->templates,
        .jobs = publish->jobs,
        .write = output_write,
        .stream = output_stream,
        .current = knows ? output_is_current : NULL,
        .stamps = &stamps,
        .write_context = publish->output,
        .progress = progress_step,
        .progress_context = publish->progress,
    };
    progress_stage(publish->progress, "writing pages");
    if (knows)
        timeline_stamps_make(&arena, timeline, publish->jobs, &stamps);
    bool good = output_write_timeline(publish->output, timeline, &stamps, err) &&
                site_render(timeline, &options, &findings, err) &&
                output_end(publish->output, err);
    progress_clear(publish->progress);
    report_diagnostics(publish->report, findings.items, findings.count);
    arena_finish(&arena);
    return good;
}
