#include <stdio.h>

#include "base/file.h"
#include "cmd/command.h"
#include "cmd/project.h"
#include "cmd/report.h"
#include "format/json_writer.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_init = {
    .name = "init",
    .arguments = "[DIR]",
    .summary = "a project: a folder with corpus/ in it",
    .help =
        "Makes DIR (the current folder) a project: corpus/ with its settings and a file\n"
        "for the editor's decisions. Nothing that is there already is changed.",
    .operands_max = 1,
    .options = { OPTION_END },
    .run = run,
};

static const char settings_text[] =
    "# Settings of the site. All are optional; take the # away from those you set.\n"
    "title: %.*s\n"
    "# description: What this timeline is about, in a sentence.\n"
    "# base_url: https://example.org/history\n"
    "# language: en\n"
    "# contact: https://example.org/corrections\n";

static const char editor_text[] =
    "# Decisions that overrule what was found; the man page annals-editor(5) tells all.\n"
    "# An event is named by the name of its page, or as \"SOURCE#CLAIM\".\n"
    "#\n"
    "# events:\n"
    "#   council-closes-the-harbour:\n"
    "#     retitle: Brunnhaven loses its harbour\n"
    "#     note: The minutes of the council have the day.\n"
    "# entities:\n"
    "#   people/marta-lindqvist:\n"
    "#     rename: Märta Lindqvist\n";

static const char ignored_text[] = "/.annals/\n";

/* Rows of the ledger that two branches added are both kept; what that leaves is settled
 * by the next build. */
static const char attributes_text[] = "corpus/permalinks.json merge=union\n";

/* The folder's own name, for a title. */
static struct view name_of(const char *folder)
{
    struct view name = view_of(folder);
    while (name.length > 1 && view_ends(name, VIEW("/")))
        name.length--;
    for (size_t i = name.length; i-- > 0;)
        if (name.data[i] == '/')
            return view_slice(name, i + 1, name.length);
    return name;
}

/* Writes a file that is not there yet, and says so. */
static bool write_new(struct view path, struct view content, struct error *err)
{
    if (file_kind_of(path.data, false) != FILE_MISSING) {
        printf("%.*s is there already\n", VIEW_ARG(path));
        return true;
    }
    if (!file_write(path.data, content, NULL, err))
        return false;
    printf("made %.*s\n", VIEW_ARG(path));
    return true;
}

/* As a YAML scalar that may hold anything. */
static struct view quoted(struct arena *arena, struct view text)
{
    struct buffer out = { .length = 0 };
    struct json_writer writer = { .out = &out };
    json_write_string(&writer, text);
    struct view copy = arena_copy(arena, buffer_view(&out));
    buffer_finish(&out);
    return copy;
}

static bool make_project(struct arena *arena, const char *folder, struct error *err)
{
    struct project project;
    project_open(arena, folder, &project);
    struct view name = name_of(folder);
    if (view_equal(name, VIEW(".")) || view_equal(name, VIEW("..")))
        name = VIEW("Timeline");
    name = quoted(arena, name);
    struct view ignored = arena_format(arena, "%.*s.gitignore", VIEW_ARG(project.prefix));
    struct view attributes =
        arena_format(arena, "%.*s.gitattributes", VIEW_ARG(project.prefix));
    return file_make_folders(project.corpus.data, err) &&
           write_new(project.settings, arena_format(arena, settings_text, VIEW_ARG(name)),
                     err) &&
           write_new(project.editor, view_of(editor_text), err) &&
           write_new(ignored, view_of(ignored_text), err) &&
           write_new(attributes, view_of(attributes_text), err);
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    (void) options;
    struct arena arena = { .blocks = NULL };
    struct error err = { .kind = ERROR_NONE };
    const char *folder = count > 0 ? operands[0] : ".";
    bool good = make_project(&arena, folder, &err);
    if (good)
        printf("put sources into %s/corpus, or begin one with annals new; then annals "
               "build %s\n",
               folder, folder);
    arena_finish(&arena);
    return good ? STATUS_DONE : report_error(NULL, &err);
}
