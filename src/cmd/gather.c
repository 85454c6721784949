#include "cmd/gather.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/vector.h"
#include "cmd/extraction.h"
#include "store/record.h"

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

bool gather_corpus(struct gathering *gathering, struct error *err)
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
    report_diagnostics(&gathering->report, findings.items, findings.count);

    struct kept *kept = &gathering->kept;
    kept->count = list->count;
    kept->prefix = gathering->project.prefix;
    kept->progress = &gathering->progress;
    kept->records = ARENA_ARRAY(&gathering->arena, struct record *, list->count);
    struct extraction extraction;
    extraction_init(&extraction, gathering->options->jobs);
    progress_stage(&gathering->progress, "reading sources");
    extraction_run(&extraction, list, 0, list->count, keep, kept);
    extraction_finish(&extraction);
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
    for (size_t i = 0; i < gathering->options->jobs; i++)
        arena_finish(&gathering->kept.arenas[i]);
    free(gathering->kept.arenas);
    pthread_mutex_destroy(&gathering->kept.lock);
    buffer_finish(&gathering->ledger);
    report_finish(&gathering->report);
    progress_finish(&gathering->progress);
    arena_finish(&gathering->arena);
}
