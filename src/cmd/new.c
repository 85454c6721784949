#include <stdio.h>

#include "base/file.h"
#include "base/utf8.h"
#include "cmd/command.h"
#include "cmd/import.h"
#include "cmd/project.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_new = {
    .name = "new",
    .arguments = "[TITLE]",
    .summary = "a source with front matter to fill in",
    .help = "Writes corpus/TITLE.md, a draft, and prints its name. With --from its text "
            "is that\n"
            "of a saved web page, a PDF (by pdftotext) or a text, without menus and the "
            "like,\n"
            "and its front matter says what was found; TITLE may then be left away.",
    .operands_max = 1,
    .options = { OPTION_FROM, OPTION_SOURCE_DATE, OPTION_URL, OPTION_PROJECT,
                 OPTION_END },
    .run = run,
};

enum { SLUG_MAX = 80 };

/* What the options and the title say overrules what was found. */
static void overrule(const struct options *options, const char *title,
                     struct imported *imported)
{
    if (title != NULL)
        imported->title = view_of(title);
    if (options->url != NULL)
        imported->url = view_of(options->url);
    if (options->source_date != NULL) {
        imported->date = view_of(options->source_date);
        imported->date_basis = (struct view){ NULL, 0 };
    }
}

static bool write_source(struct arena *arena, const struct options *options,
                         const struct imported *imported, struct view body,
                         struct error *err)
{
    struct project project;
    struct buffer out = { .length = 0 };
    project_open(arena, options->project != NULL ? options->project : ".", &project);
    struct view slug = utf8_slug(arena, imported->title, SLUG_MAX);
    if (slug.length == 0)
        slug = VIEW("source");
    struct view path =
        arena_format(arena, "%.*s/%.*s.md", VIEW_ARG(project.corpus), VIEW_ARG(slug));
    if (file_kind_of(project.corpus.data, true) != FILE_FOLDER)
        return error_set(err, ERROR_SYSTEM,
                         "there is no folder \"%s\" (annals init makes a project)",
                         project.corpus.data);
    if (file_kind_of(path.data, false) != FILE_MISSING)
        return error_set(err, ERROR_INPUT, "\"%s\" is there already (give another title)",
                         path.data);
    import_write_head(imported, &out);
    buffer_add(&out, body);
    bool good = file_write(path.data, buffer_view(&out), NULL, err);
    if (good)
        printf("%.*s\n", VIEW_ARG(path));
    buffer_finish(&out);
    return good;
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    if (count == 0 && options->from == NULL)
        return command_misused(&command_new, "it wants a TITLE, or --from FILE");
    struct arena arena = { .blocks = NULL };
    struct report report = { .notes = false };
    struct imported imported = { .title = { NULL, 0 } };
    struct buffer body = { .length = 0 };
    struct error err = { .kind = ERROR_NONE };
    bool good = options->from == NULL ||
                import_file(&arena, options->from, &report, &imported, &body, &err);
    overrule(options, count > 0 ? operands[0] : NULL, &imported);
    good = good && write_source(&arena, options, &imported, buffer_view(&body), &err);
    enum status status =
        good ? report_status(&report, options->strict) : report_error(NULL, &err);
    buffer_finish(&body);
    report_finish(&report);
    arena_finish(&arena);
    return status;
}
