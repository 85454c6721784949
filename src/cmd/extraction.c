#include "cmd/extraction.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/parallel.h"
#include "corpus/read.h"
#include "store/record.h"

/* One thread's scratch memory. */
struct extraction_worker {
    struct arena arena; /* of the document at hand */
    struct extraction_files files;
};

/* What the threads share while they run. */
struct run {
    struct extraction *extraction;
    extraction_take *take;
    void *context;

    const struct found_list *list;
    size_t first;

    const struct line *lines;
    struct view path;
};

void extraction_init(struct extraction *extraction, size_t jobs)
{
    extraction->jobs = jobs > 0 ? jobs : 1;
    extraction->workers = calloc(extraction->jobs, sizeof *extraction->workers);
    if (extraction->workers == NULL)
        abort();
}

void extraction_finish(struct extraction *extraction)
{
    for (size_t i = 0; i < extraction->jobs; i++) {
        arena_finish(&extraction->workers[i].arena);
        extraction_files_finish(&extraction->workers[i].files);
    }
    free(extraction->workers);
    *extraction = (struct extraction){ .jobs = 0 };
}

void extraction_files_finish(struct extraction_files *files)
{
    buffer_finish(&files->bytes);
    buffer_finish(&files->sidecar);
}

/* Hands a document on, or when it has no text what was found out about it. */
static void hand_over(const struct run *run, size_t worker, size_t index,
                      struct document *document)
{
    struct arena *arena = &run->extraction->workers[worker].arena;
    struct record *record = ARENA_NEW(arena, struct record);
    if (document->text.length > 0) {
        record_extract(arena, document, record);
    } else {
        diagnostics_close(document->diagnostics);
        record->source = document->source;
        record->diagnostics = document->diagnostics->items;
        record->diagnostic_count = document->diagnostics->count;
    }
    run->take(run->context, worker, index, record);
    arena_reset(arena);
}

/* Reads one file of a source; a failure is a finding about it. */
static bool read_file(struct view path, struct buffer *out, struct diagnostics *findings)
{
    struct error err = { .kind = ERROR_NONE };
    if (file_read(path.data, READ_SIZE_MAX, out, &err))
        return true;
    diagnostics_add(
        findings, err.kind == ERROR_INPUT ? DIAGNOSTIC_TOO_LARGE : DIAGNOSTIC_UNREADABLE,
        0, 0, "%s", err.text);
    return false;
}

bool extraction_load(const struct found *found, struct extraction_files *files,
                     struct diagnostics *findings)
{
    files->loaded = read_file(found->path, &files->bytes, findings);
    digest_sha256(files->loaded ? buffer_view(&files->bytes) : VIEW(""), files->sha256);
    files->sidecar_loaded = files->loaded && found->sidecar_path.length > 0 &&
                            read_file(found->sidecar_path, &files->sidecar, findings);
    return findings->count == 0;
}

static void parse(struct arena *arena, const struct found *found,
                  const struct extraction_files *files, struct diagnostics *findings,
                  struct document *document)
{
    document->diagnostics = findings;
    document->source = (struct source){ .id = found->id, .path = found->path };
    struct read_input input = {
        .id = found->id,
        .path = found->path,
        .ending = found->ending,
        .bytes = buffer_view(&files->bytes),
        .sha256 = view_of(files->sha256),
        .sidecar_path = found->sidecar_path,
    };
    if (files->sidecar_loaded)
        input.sidecar = buffer_view(&files->sidecar);
    if (files->loaded)
        read_source(arena, &input, findings, document);
}

void extraction_read(struct arena *arena, const struct found *found,
                     struct extraction_files *files, struct document *document)
{
    struct diagnostics *findings = ARENA_NEW(arena, struct diagnostics);
    *findings = (struct diagnostics){ .arena = arena, .path = found->path };
    extraction_load(found, files, findings);
    parse(arena, found, files, findings, document);
}

struct extraction_files *extraction_files_of(struct extraction *extraction, size_t worker)
{
    return &extraction->workers[worker].files;
}

void extraction_one(struct extraction *extraction, size_t worker_number, size_t index,
                    const struct found *found, struct diagnostics *findings,
                    extraction_take *take, void *context)
{
    struct extraction_worker *worker = &extraction->workers[worker_number];
    struct run run = { .extraction = extraction, .take = take, .context = context };
    struct document *document = ARENA_NEW(&worker->arena, struct document);
    parse(&worker->arena, found, &worker->files, findings, document);
    hand_over(&run, worker_number, index, document);
}

static void extract_one(void *context, size_t worker, size_t index)
{
    const struct run *run = context;
    const struct found *found = &run->list->items[run->first + index];
    struct arena *arena = &run->extraction->workers[worker].arena;
    struct diagnostics *findings = ARENA_NEW(arena, struct diagnostics);
    *findings = (struct diagnostics){ .arena = arena, .path = found->path };
    extraction_load(found, extraction_files_of(run->extraction, worker), findings);
    extraction_one(run->extraction, worker, run->first + index, found, findings,
                   run->take, run->context);
}

void extraction_run(struct extraction *extraction, const struct found_list *list,
                    size_t first, size_t last, extraction_take *take, void *context)
{
    struct run run = { .extraction = extraction,
                       .take = take,
                       .context = context,
                       .list = list,
                       .first = first };
    parallel_run(extraction->jobs, last - first, extract_one, &run);
}

static void extract_line(void *context, size_t worker_number, size_t index)
{
    const struct run *run = context;
    struct arena *arena = &run->extraction->workers[worker_number].arena;
    struct diagnostics *findings = ARENA_NEW(arena, struct diagnostics);
    *findings = (struct diagnostics){ .arena = arena, .path = run->path };
    struct document *document = ARENA_NEW(arena, struct document);
    document->diagnostics = findings;
    read_json_line(arena, run->lines[index].text, run->path, run->lines[index].number,
                   findings, document);
    hand_over(run, worker_number, index, document);
}

void extraction_run_lines(struct extraction *extraction, const struct line *lines,
                          size_t count, struct view path, extraction_take *take,
                          void *context)
{
    struct run run = { .extraction = extraction,
                       .take = take,
                       .context = context,
                       .lines = lines,
                       .path = path };
    parallel_run(extraction->jobs, count, extract_line, &run);
}
