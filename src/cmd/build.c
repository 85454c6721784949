#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/vector.h"
#include "cmd/command.h"
#include "cmd/extraction.h"
#include "cmd/progress.h"
#include "cmd/project.h"
#include "cmd/publish.h"
#include "cmd/records.h"
#include "store/record.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_build = {
    .name = "build",
    .arguments = "[PROJECT]",
    .summary = "a project's corpus -> its site",
    .help =
        "PROJECT (the current folder) holds corpus/ and, if it likes, templates/. What "
        "is\n"
        "in public/ already and would come out the same is left alone; pages of events\n"
        "that are gone are removed; files that are not the site's stay.",
    .operands_max = 1,
    .options = { OPTION_OUT, OPTION_JOBS, OPTION_BASE_URL, OPTION_STRICT, OPTION_FROZEN,
                 OPTION_DATE, OPTION_PROGRESS, OPTION_END },
    .run = run,
};

/* Kept records in one arena a thread, so that threads need not wait for each other. */
struct kept {
    struct arena *arenas;
    struct record **records; /* by index of the source found */
    struct view prefix;      /* of the project; a record's path begins behind it */
    struct progress *progress;
    size_t count, done;
    pthread_mutex_t lock;
};

struct build {
    const struct options *options;
    struct arena arena;
    struct report report;
    struct progress progress;
    struct project project;
    struct kept kept;
    struct record_list records;
    struct timeline timeline;
    struct output output;
};

static void keep(void *context, size_t worker, size_t index, const struct record *record)
{
    struct kept *kept = context;
    struct record *copy = record_keep(&kept->arenas[worker], record);
    if (view_starts(copy->source.path, kept->prefix))
        copy->source.path =
            view_slice(copy->source.path, kept->prefix.length, copy->source.path.length);
    kept->records[index] = copy;
    pthread_mutex_lock(&kept->lock);
    size_t done = ++kept->done;
    pthread_mutex_unlock(&kept->lock);
    progress_step(kept->progress, done, kept->count);
}

/* Reads every source that is found; its findings are reported in the order of the ids. */
static bool extract_corpus(struct build *build, struct error *err)
{
    struct diagnostics findings = { .arena = &build->arena,
                                    .path = build->project.corpus };
    struct found_list list = { .count = 0 };
    if (file_kind_of(build->project.corpus.data, true) == FILE_MISSING)
        return error_set(err, ERROR_SYSTEM,
                         "there is no folder \"%s\" (name a project: a folder that holds "
                         "corpus/)",
                         build->project.corpus.data);
    if (!find_sources(&build->arena, build->project.corpus.data, &findings, &list, err))
        return false;
    diagnostics_close(&findings);
    report_diagnostics(&build->report, findings.items, findings.count);

    struct kept *kept = &build->kept;
    kept->count = list.count;
    kept->prefix = build->project.prefix;
    kept->progress = &build->progress;
    kept->records = ARENA_ARRAY(&build->arena, struct record *, list.count);
    struct extraction extraction;
    extraction_init(&extraction, build->options->jobs);
    progress_stage(&build->progress, "reading sources");
    extraction_run(&extraction, &list, 0, list.count, keep, kept);
    extraction_finish(&extraction);
    progress_clear(&build->progress);
    for (size_t i = 0; i < list.count; i++) {
        struct record *record = kept->records[i];
        report_diagnostics(&build->report, record->diagnostics, record->diagnostic_count);
        if (record->paragraph_count > 0)
            *VECTOR_PUSH(&build->arena, &build->records) = record;
    }
    records_sort(&build->arena, &build->report, &build->records);
    return true;
}

/* Links the records and brings the ledger up to date, or with --frozen checks that it is.
 */
static bool link_corpus(struct build *build, struct error *err)
{
    struct timeline *timeline = &build->timeline;
    progress_stage(&build->progress, "linking");
    if (!project_settings(&build->arena, &build->project, &build->report, timeline, err))
        return false;
    if (build->options->base_url != NULL)
        timeline->base_url = view_of(build->options->base_url);
    records_publish(&build->arena, &build->records, timeline);

    struct buffer ledger = { .length = 0 };
    bool changed = false;
    struct ledger_use use = { build->options->date, &build->report, &ledger, &changed };
    bool good = project_link(&build->arena, &build->project, &use, timeline, err);
    if (good && changed && build->options->frozen) {
        struct error fault = { .kind = ERROR_NONE };
        error_set(
            &fault, ERROR_INPUT,
            "it would change, which --frozen forbids (build without --frozen and keep "
            "the new ledger)");
        good = project_ledger_fails(&build->project, &build->report,
                                    DIAGNOSTIC_LEDGER_WOULD_CHANGE, &fault, err);
    } else if (good && changed) {
        good = file_write(build->project.ledger.data, buffer_view(&ledger), NULL, err);
    }
    buffer_finish(&ledger);
    return good;
}

static bool write_site(struct build *build, struct error *err)
{
    struct publish publish = {
        .templates = project_templates(&build->project),
        .jobs = build->options->jobs,
        .output = &build->output,
        .progress = &build->progress,
        .report = &build->report,
    };
    return publish_site(&publish, &build->timeline, err);
}

static void print_summary(struct build *build)
{
    const struct timeline *timeline = &build->timeline;
    const struct output *output = &build->output;
    size_t claims = 0;
    for (size_t i = 0; i < timeline->record_count; i++)
        claims += timeline->records[i]->claims.count;
    char words[6][REPORT_COUNT], findings[REPORT_WORDS];
    report_words(&build->report, findings);
    printf("%s, %s, %s, %s, %s\n",
           report_count(words[0], timeline->record_count, "source", "sources"),
           report_count(words[1], claims, "claim", "claims"),
           report_count(words[2], timeline->event_count, "event", "events"),
           report_count(words[3], timeline->entity_count, "entity", "entities"),
           report_count(words[4], timeline->disagreement_count, "disagreement",
                        "disagreements"));
    printf("%s written, %zu left alone",
           report_count(words[5], output->written, "file", "files"), output->unchanged);
    if (output->removed > 0)
        printf(", %zu removed", output->removed);
    printf("; %s; %.1f s\n", findings, progress_seconds(&build->progress));
}

static void build_init(struct build *build, const struct options *options,
                       const char *folder)
{
    *build = (struct build){ .options = options };
    progress_init(&build->progress, options->progress);
    project_open(&build->arena, folder, &build->project);
    build->kept.arenas = calloc(options->jobs, sizeof *build->kept.arenas);
    if (build->kept.arenas == NULL)
        abort();
    pthread_mutex_init(&build->kept.lock, NULL);
}

static void build_finish(struct build *build)
{
    for (size_t i = 0; i < build->options->jobs; i++)
        arena_finish(&build->kept.arenas[i]);
    free(build->kept.arenas);
    pthread_mutex_destroy(&build->kept.lock);
    output_finish(&build->output);
    report_finish(&build->report);
    progress_finish(&build->progress);
    arena_finish(&build->arena);
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct build build;
    build_init(&build, options, count > 0 ? operands[0] : ".");
    const char *out = options->out != NULL ? options->out : build.project.out.data;
    struct error err = { .kind = ERROR_NONE };
    bool good = output_open(&build.output, out, &err) && extract_corpus(&build, &err) &&
                link_corpus(&build, &err) && write_site(&build, &err);
    progress_clear(&build.progress);
    enum status status;
    if (good) {
        print_summary(&build);
        status = report_status(&build.report, options->strict);
    } else {
        status = report_error(NULL, &err);
    }
    build_finish(&build);
    return status;
}
