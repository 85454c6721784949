#include <stdio.h>

#include "base/durable.h"
#include "base/file.h"
#include "base/program.h"
#include "cmd/command.h"
#include "cmd/gather.h"
#include "cmd/manifest.h"
#include "cmd/publish.h"
#include "cmd/standing.h"

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
                 OPTION_NO_CACHE, OPTION_DATE, OPTION_DURABLE, OPTION_PROGRESS,
                 OPTION_DRAFTS, OPTION_KEEP_LEDGER, OPTION_END },
    .run = run,
};

struct build {
    struct gathering gathering;
    struct output output;
    struct lock hold; /* of the project */
    struct manifest manifest;
    char fingerprint[DIGEST_HEX];
};

/* With --frozen a ledger that would change ends the build before anything is written. */
static bool check_ledger(struct gathering *gathering, struct error *err)
{
    if (!gathering->ledger_changed || !gathering->options->frozen)
        return true;
    struct error fault = { .kind = ERROR_NONE };
    error_set(&fault, ERROR_INPUT,
              "it would change, which --frozen forbids (build without --frozen and keep "
              "the new ledger)");
    return project_ledger_fails(&gathering->project, &gathering->report,
                                DIAGNOSTIC_LEDGER_WOULD_CHANGE, &fault, err);
}

/* Brings the ledger up to date: after all that may fail was written, so that it does not
 * run ahead of a site that never comes, and before the site, which must not have an
 * address that the ledger does not know. A build that is cut off between the two is no
 * harm: the next one takes the ledger as it is, and finds it right. With --keep-ledger it
 * is left to a later build. */
static bool keep_ledger(void *context, struct error *err)
{
    struct gathering *gathering = context;
    return !gathering->ledger_changed || gathering->options->keep_ledger ||
           (file_write(gathering->project.ledger.data, buffer_view(&gathering->ledger),
                       NULL, err) &&
            (!gathering->options->durable ||
             durable_sync(gathering->project.corpus.data, err)));
}

static bool write_site(struct build *build, struct error *err)
{
    struct gathering *gathering = &build->gathering;
    build->output.durable = gathering->options->durable;
    build->output.settle = keep_ledger;
    build->output.settle_context = gathering;
    struct publish publish = {
        .templates = project_templates(&gathering->project),
        .jobs = gathering->options->jobs,
        .output = &build->output,
        .progress = &gathering->progress,
        .report = &gathering->report,
    };
    return publish_site(&publish, &gathering->timeline, err);
}

/* Pages that would come out as they stand are not made; without a cache all are. Each
 * folder that a project is built into has a manifest of its own. */
static void open_manifest(struct build *build, const char *out)
{
    struct gathering *gathering = &build->gathering;
    if (gathering->cache == CACHE_NONE || !program_fingerprint(build->fingerprint))
        return;
    struct view path = arena_format(
        &gathering->arena, "%.*s/site-%016llx", VIEW_ARG(gathering->project.workplace),
        (unsigned long long) digest_hash(DIGEST_SEED, view_of(out)));
    manifest_open(path, view_of(build->fingerprint), view_of(out), &build->manifest);
    build->output.manifest = &build->manifest;
}

/* A build by whose side a moment of waiting is nothing, and a next one's work much. */
static bool was_long(const struct build *build)
{
    return progress_seconds(&build->gathering.progress) > .3;
}

/* A manifest that can't be kept makes the next build slower, and no more. stands: nothing
 * was built. */
static void save_manifest(struct build *build, bool stands)
{
    struct error err = { .kind = ERROR_NONE };
    struct manifest *manifest = &build->manifest;
    if (build->output.manifest == NULL || (stands && manifest_is_complete(manifest)))
        return;
    if (!stands)
        standing_note(&build->gathering, manifest);
    if (!(stands ? manifest_save_settled(manifest, &err)
                 : manifest_save(manifest, &build->output.files, was_long(build), &err)))
        cached_report(&build->gathering.report, manifest->file, &err);
}

static void print_summary(struct build *build, const size_t counts[5])
{
    const struct output *output = &build->output;
    char words[6][REPORT_COUNT], findings[REPORT_WORDS];
    report_words(&build->gathering.report, findings);
    printf("%s, %s, %s, %s, %s\n", report_count(words[0], counts[0], "source", "sources"),
           report_count(words[1], counts[1], "claim", "claims"),
           report_count(words[2], counts[2], "event", "events"),
           report_count(words[3], counts[3], "entity", "entities"),
           report_count(words[4], counts[4], "disagreement", "disagreements"));
    printf("%s written, %zu left alone",
           report_count(words[5], output->written, "file", "files"), output->unchanged);
    if (output->removed > 0)
        printf(", %zu removed", output->removed);
    printf("; %s; %.1f s\n", findings, progress_seconds(&build->gathering.progress));
}

/* Says again what the build before said, of a site that stands. */
static void say_again(struct build *build)
{
    const struct manifest_past *past = &build->manifest.past;
    build->output.unchanged = manifest_count(&build->manifest);
    report_again(&build->gathering.report, past->said, past->of_severity);
    print_summary(build, past->counts);
}

static bool make(struct build *build, struct error *err)
{
    struct gathering *gathering = &build->gathering;
    if (!gather_find(gathering, err))
        return false;
    if (standing_is(gathering, &build->output)) {
        say_again(build);
        cached_save(&gathering->kept.cached, &gathering->report);
        save_manifest(build, true);
        return true;
    }
    bool good = gather_corpus(gathering, err) && gather_timeline(gathering, err) &&
                check_ledger(gathering, err) && write_site(build, err);
    progress_clear(&gathering->progress);
    if (!good)
        return false;
    save_manifest(build, false);
    size_t counts[5];
    standing_count(&gathering->timeline, counts);
    print_summary(build, counts);
    return true;
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct build build = { .output.folder = NULL };
    struct gathering *gathering = &build.gathering;
    gather_init(gathering, options, count > 0 ? operands[0] : ".");
    const char *out = options->out != NULL ? options->out : gathering->project.out.data;
    struct error err = { .kind = ERROR_NONE };
    bool good = project_hold(&gathering->project, &build.hold, &err) &&
                output_open(&build.output, out, &err);
    /* What may not be written to has no place for a cache. */
    bool keeps = good && build.hold.number != 0 && !options->no_cache;
    gathering->cache = keeps ? CACHE_WRITE : CACHE_NONE;
    if (good)
        open_manifest(&build, out);
    good = good && make(&build, &err);
    enum status status = good ? report_status(&gathering->report, options->strict)
                              : report_error(NULL, &err);
    if (build.output.manifest != NULL)
        manifest_close(&build.manifest);
    output_finish(&build.output);
    lock_release(&build.hold);
    gather_finish(gathering);
    return status;
}
