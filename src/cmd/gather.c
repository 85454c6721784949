#include "cmd/gather.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/parallel.h"
#include "base/vector.h"
#include "events/told.h"
#include "store/record.h"

/* A source's record, with its path below the project's folder, takes its place. */
static void place(struct kept *kept, size_t index, struct record *record)
{
    if (view_starts(record->source.path, kept->prefix))
        record->source.path = view_slice(record->source.path, kept->prefix.length,
                                         record->source.path.length);
    kept->records[index] = record;
    pthread_mutex_lock(&kept->lock);
    size_t done = ++kept->done;
    pthread_mutex_unlock(&kept->lock);
    progress_step(kept->progress, done, kept->list->count);
}

static void keep(void *context, size_t worker, size_t index, const struct record *record)
{
    struct kept *kept = context;
    struct record *copy = record_keep(&kept->arenas[worker], record);
    told_read(&kept->arenas[worker], copy);
    cached_keep(&kept->cached, worker, index, copy);
    place(kept, index, copy);
}

/* From the cache, or read and extracted. */
static void gather_one(void *context, size_t worker, size_t index)
{
    struct kept *kept = context;
    struct arena *arena = &kept->arenas[worker];
    const struct found *found = &kept->list->items[index];
    struct record *record = ARENA_NEW(arena, struct record);
    struct diagnostics findings = { .arena = arena, .path = found->path };
    if (cached_find(&kept->cached, worker, index, arena,
                    extraction_files_of(&kept->extraction, worker), &findings, record))
        place(kept, index, record);
    else
        extraction_one(&kept->extraction, worker, index, found, &findings, keep, kept);
}

bool gather_find(struct gathering *gathering, struct error *err)
{
    struct diagnostics findings = { .arena = &gathering->arena,
                                    .path = gathering->project.corpus };
    struct found_list *list = &gathering->found;
    if (file_kind_of(gathering->project.corpus.data, true) == FILE_MISSING)
        return error_set(err, ERROR_SYSTEM,
                         "there is no folder \"%s\" (name a project: a folder that holds "
                         "corpus/)",
                         gathering->project.corpus.data);
    if (!find_sources(&gathering->arena, gathering->project.corpus.data, &findings, list,
                      err))
        return false;
    diagnostics_close(&findings);
    gathering->find_findings = findings;
    cached_open(&gathering->arena, gathering->project.cache, gathering->cache,
                gathering->options->jobs, list, &gathering->kept.cached);
    gathering->looked = true;
    return true;
}

bool gather_corpus(struct gathering *gathering, struct error *err)
{
    if (!gathering->looked && !gather_find(gathering, err))
        return false;
    report_diagnostics(&gathering->report, gathering->find_findings.items,
                       gathering->find_findings.count);
    const struct found_list *list = &gathering->found;
    struct kept *kept = &gathering->kept;
    kept->list = list;
    kept->prefix = gathering->project.prefix;
    kept->progress = &gathering->progress;
    kept->records = ARENA_ARRAY(&gathering->arena, struct record *, list->count);
    size_t jobs = gathering->options->jobs;
    extraction_init(&kept->extraction, jobs);
    progress_stage(&gathering->progress, "reading sources");
    parallel_run(jobs, list->count, gather_one, kept);
    cached_save(&kept->cached, &gathering->report);
    extraction_finish(&kept->extraction);
    progress_clear(&gathering->progress);
    for (size_t i = 0; i < list->count; i++) {
        struct record *record = kept->records[i];
        report_diagnostics(&gathering->report, record->diagnostics,
                           record->diagnostic_count);
        if (record->paragraph_count > 0)
            *VECTOR_PUSH(&gathering->arena, &gathering->records) = record;
    }
    records_sort(&gathering->arena, &gathering->report, &gathering->records);
    return true;
}

const struct found *gather_found(const struct gathering *gathering, struct view id)
{
    size_t first = 0, last = gathering->found.count;
    while (first < last) { /* they stand in the order of their ids */
        size_t middle = first + (last - first) / 2;
        const struct found *found = &gathering->found.items[middle];
        int order = view_compare(id, found->id);
        if (order == 0)
            return found;
        if (order < 0)
            last = middle;
        else
            first = middle + 1;
    }
    return NULL;
}

bool gather_timeline(struct gathering *gathering, struct error *err)
{
    struct timeline *timeline = &gathering->timeline;
    struct arena *arena = &gathering->arena;
    const struct options *options = gathering->options;
    progress_stage(&gathering->progress, "linking");
    if (!project_settings(arena, &gathering->project, &gathering->report, timeline, err))
        return false;
    if (options->base_url != NULL)
        timeline->base_url = view_of(options->base_url);
    records_publish(arena, &gathering->records, options->drafts, timeline);
    struct ledger_use use = { options->date, &gathering->report, &gathering->ledger,
                              &gathering->ledger_changed };
    return project_link(arena, &gathering->project, &use, timeline, err);
}

void gather_init(struct gathering *gathering, const struct options *options,
                 const char *folder)
{
    *gathering = (struct gathering){ .options = options };
    progress_init(&gathering->progress, options->progress);
    project_open(&gathering->arena, folder, &gathering->project);
    gathering->kept.arenas = calloc(options->jobs, sizeof *gathering->kept.arenas);
    if (gathering->kept.arenas == NULL)
        abort();
    pthread_mutex_init(&gathering->kept.lock, NULL);
}

void gather_finish(struct gathering *gathering)
{
    if (gathering->looked)
        cached_close(&gathering->kept.cached);
    for (size_t i = 0; i < gathering->options->jobs; i++)
        arena_finish(&gathering->kept.arenas[i]);
    free(gathering->kept.arenas);
    pthread_mutex_destroy(&gathering->kept.lock);
    buffer_finish(&gathering->ledger);
    report_finish(&gathering->report);
    progress_finish(&gathering->progress);
    arena_finish(&gathering->arena);
}
