#include "cmd/project.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/temporary.h"
#include "store/editor.h"
#include "store/editor_orders.h"
#include "store/ledger.h"
#include "store/ledger_sources.h"
#include "store/settings.h"

enum { SETTINGS_MAX = 1 << 20, EDITOR_MAX = 1 << 22, LEDGER_MAX = 1 << 30 };

void project_open(struct arena *arena, const char *folder, struct project *out)
{
    struct view within = strcmp(folder, ".") == 0 ? VIEW("") : view_of(folder);
    const char *slash = within.length > 0 ? "/" : "";
    *out = (struct project){
        .prefix = arena_format(arena, "%.*s%s", VIEW_ARG(within), slash),
        .corpus = arena_format(arena, "%.*s%scorpus", VIEW_ARG(within), slash),
        .settings =
            arena_format(arena, "%.*s%scorpus/site.yaml", VIEW_ARG(within), slash),
        .editor =
            arena_format(arena, "%.*s%scorpus/editor.yaml", VIEW_ARG(within), slash),
        .ledger =
            arena_format(arena, "%.*s%scorpus/permalinks.json", VIEW_ARG(within), slash),
        .templates = arena_format(arena, "%.*s%stemplates", VIEW_ARG(within), slash),
        .cache = arena_format(arena, "%.*s%s.annals/cache", VIEW_ARG(within), slash),
        .out = arena_format(arena, "%.*s%spublic", VIEW_ARG(within), slash),
        .workplace = arena_format(arena, "%.*s%s.annals", VIEW_ARG(within), slash),
    };
}

bool project_hold(const struct project *project, struct lock *lock, struct error *err)
{
    struct arena arena = { .blocks = NULL };
    const char *place = project->workplace.data;
    const char *ignored = arena_format(&arena, "%s/.gitignore", place).data;
    const char *path = arena_format(&arena, "%s/lock", place).data;
    const char *folder =
        project->prefix.length > 0 ? project->prefix.data : "."; /* it ends with '/' */
    bool good = true;
    if (file_kind_of(project->corpus.data, true) == FILE_FOLDER &&
        access(folder, W_OK) == 0)
        good = file_make_folders(place, err) && lock_take(lock, path, err) &&
               file_write(ignored, VIEW("*\n"), NULL, err);
    if (good && lock->number != 0)
        temporary_remove_left(project->ledger.data);
    arena_finish(&arena);
    return good;
}

/* The file's text in the arena; a missing file gives the absent view. */
static bool read_optional(struct arena *arena, struct view path, size_t limit,
                          struct view *out, struct error *err)
{
    return file_kind_of(path.data, true) == FILE_MISSING ||
           file_read_kept(arena, path.data, limit, out, err);
}

bool project_settings(struct arena *arena, const struct project *project,
                      struct report *report, struct timeline *timeline, struct error *err)
{
    struct view text = { NULL, 0 };
    if (!read_optional(arena, project->settings, SETTINGS_MAX, &text, err))
        return false;
    struct diagnostics findings = { .arena = arena, .path = project->settings };
    settings_read(arena, text, &findings, timeline);
    report_diagnostics(report, findings.items, findings.count);
    return true;
}

bool project_ledger_fails(const struct project *project, struct report *report,
                          enum diagnostic_code code, const struct error *fault,
                          struct error *err)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena, .path = project->ledger };
    diagnostics_add(&findings, code, fault->line > 0 ? fault->line : 1,
                    fault->column > 0 ? fault->column : 1, "%s", fault->text);
    report_diagnostics(report, findings.items, findings.count);
    arena_finish(&arena);
    return error_set(err, ERROR_INPUT, "the ledger is in the way; nothing was written");
}

/* What the two files hold, and the findings about them. */
struct decided {
    struct view text, old; /* editor.yaml, permalinks.json */
    struct editor editor;
    struct ledger ledger;
    struct linking_orders orders;
    struct diagnostics findings, noted; /* of the two */
};

/* Merges and splits name events by addresses, which linking without them gives. */
static bool give_orders(struct arena *arena, const struct ledger_use *use,
                        struct decided *decided, struct timeline *timeline,
                        struct error *fault)
{
    struct timeline unordered = *timeline;
    struct ledger ledger;
    unordered.book = NULL;
    if (!editor_gives_orders(&decided->editor))
        return true;
    if (!ledger_read(arena, decided->old, NULL, &ledger, fault))
        return false;
    ledger_follow_sources(arena, &unordered, use->today, &ledger);
    timeline_link(arena, &unordered);
    ledger_name(arena, &ledger, use->today, &unordered);
    editor_order(arena, &decided->editor, &decided->ledger, &unordered,
                 &decided->findings, &decided->orders);
    timeline->orders = &decided->orders;
    return true;
}

/* Findings of one file in the order of its lines. */
static int compare_places(const void *left, const void *right)
{
    const struct diagnostic *a = left, *b = right;
    int order = (a->line > b->line) - (a->line < b->line);
    if (order == 0)
        order = (a->column > b->column) - (a->column < b->column);
    return order != 0 ? order : view_compare(a->message, b->message);
}

bool project_link(struct arena *arena, const struct project *project,
                  const struct ledger_use *use, struct timeline *timeline,
                  struct error *err)
{
    struct decided *decided = ARENA_NEW(arena, struct decided);
    struct error fault = { .kind = ERROR_NONE };
    if (!read_optional(arena, project->editor, EDITOR_MAX, &decided->text, err) ||
        !read_optional(arena, project->ledger, LEDGER_MAX, &decided->old, err))
        return false;
    decided->findings = (struct diagnostics){ .arena = arena,
                                              .path = project->editor,
                                              .limit = SIZE_MAX };
    decided->noted = (struct diagnostics){ .arena = arena, .path = project->ledger };
    editor_read(arena, decided->text, &decided->findings, &decided->editor);
    bool good =
        ledger_read(arena, decided->old, &decided->noted, &decided->ledger, &fault);
    if (good) /* decisions name events by claims that may have moved */
        ledger_follow_sources(arena, timeline, use->today, &decided->ledger);
    if (!good || !give_orders(arena, use, decided, timeline, &fault))
        return project_ledger_fails(project, use->report, DIAGNOSTIC_BAD_LEDGER, &fault,
                                    err);
    timeline_link(arena, timeline);
    ledger_name(arena, &decided->ledger, use->today, timeline);
    editor_apply(arena, &decided->editor, &decided->ledger, &decided->findings, timeline);
    ledger_keep(arena, &decided->ledger, use->today, timeline, &decided->noted, use->text,
                use->changed);
    diagnostics_close(&decided->noted);
    if (decided->findings.count > 1)
        qsort(decided->findings.items, decided->findings.count,
              sizeof *decided->findings.items, compare_places);
    report_diagnostics(use->report, decided->findings.items, decided->findings.count);
    report_diagnostics(use->report, decided->noted.items, decided->noted.count);
    return true;
}

const char *project_templates(const struct project *project)
{
    return file_kind_of(project->templates.data, true) == FILE_FOLDER
               ? project->templates.data
               : NULL;
}
