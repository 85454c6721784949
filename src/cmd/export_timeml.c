#include "cmd/export_timeml.h"

#include "base/file.h"
#include "cmd/batch.h"
#include "cmd/project.h"
#include "store/timeml.h"

static void add_document(const struct record *record, struct buffer *out,
                         struct diagnostics *findings)
{
    size_t replaced = timeml_write_record(record, out);
    if (replaced > 0)
        diagnostics_add(findings, DIAGNOSTIC_XML_CHARACTER, 0, 0,
                        "%zu characters that XML cannot hold are written as U+FFFD",
                        replaced);
}

static void add_published(const struct record *record, struct buffer *out,
                          struct diagnostics *findings)
{
    if (!record->source.draft)
        add_document(record, out, findings);
}

static bool write_file(void *context, const struct batch_slot *slot, struct error *err)
{
    const char *folder = context;
    struct arena arena = { .blocks = NULL };
    struct view path = arena_format(&arena, "%s/%.*s.tml", folder, VIEW_ARG(slot->id));
    bool good = file_write(path.data, buffer_view(&slot->out), NULL, err);
    arena_finish(&arena);
    return good;
}

/* A file is a source, named on purpose; a folder a project. */
static bool run_operand(struct batch *batch, struct arena *arena, const char *path,
                        struct error *err)
{
    struct project project;
    if (file_kind_of(path, true) == FILE_REGULAR) {
        batch->write = add_document;
        return batch_run(batch, path, err);
    }
    project_open(arena, path, &project);
    if (file_kind_of(project.corpus.data, true) != FILE_FOLDER)
        return error_set(err, ERROR_SYSTEM,
                         "there is no folder \"%s\" (name a source's file, or a project: "
                         "a folder that holds corpus/)",
                         project.corpus.data);
    batch->write = add_published;
    return batch_run(batch, project.corpus.data, err);
}

enum status export_timeml(const struct options *options, char **operands, size_t count)
{
    struct batch batch = { .take = options->out != NULL ? write_file : batch_print,
                           .context = (void *) options->out };
    struct arena arena = { .blocks = NULL };
    struct error err = { .kind = ERROR_NONE };
    batch_init(&batch, options, "tagging");
    bool good = count > 0 || run_operand(&batch, &arena, ".", &err);
    for (size_t i = 0; i < count && good; i++)
        good = run_operand(&batch, &arena, operands[i], &err);
    good = good && batch_end_print(&err);
    progress_clear(&batch.progress);
    enum status status =
        good ? report_status(&batch.report, options->strict) : report_error(NULL, &err);
    batch_finish(&batch);
    arena_finish(&arena);
    return status;
}
