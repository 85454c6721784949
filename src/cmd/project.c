#include "cmd/project.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "store/ledger.h"
#include "store/settings.h"

enum { SETTINGS_MAX = 1 << 20, LEDGER_MAX = 1 << 30 };

void project_open(struct arena *arena, const char *folder, struct project *out)
{
    struct view within = strcmp(folder, ".") == 0 ? VIEW("") : view_of(folder);
    const char *slash = within.length > 0 ? "/" : "";
    *out = (struct project){
        .prefix = arena_format(arena, "%.*s%s", VIEW_ARG(within), slash),
        .corpus = arena_format(arena, "%.*s%scorpus", VIEW_ARG(within), slash),
        .settings =
            arena_format(arena, "%.*s%scorpus/site.yaml", VIEW_ARG(within), slash),
        .ledger =
            arena_format(arena, "%.*s%scorpus/permalinks.json", VIEW_ARG(within), slash),
        .templates = arena_format(arena, "%.*s%stemplates", VIEW_ARG(within), slash),
        .out = arena_format(arena, "%.*s%spublic", VIEW_ARG(within), slash),
    };
}

/* The file's text in the arena; a missing file gives the absent view. */
static bool read_optional(struct arena *arena, struct view path, size_t limit,
                          struct view *out, struct error *err)
{
    if (file_kind_of(path.data, true) == FILE_MISSING)
        return true;
    struct buffer bytes = { .length = 0 };
    bool good = file_read(path.data, limit, &bytes, err);
    if (good)
        *out = arena_copy(arena, buffer_view(&bytes));
    buffer_finish(&bytes);
    return good;
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

bool project_ledger(struct arena *arena, const struct project *project,
                    const struct ledger_use *use, struct timeline *timeline,
                    struct error *err)
{
    struct view old = { NULL, 0 };
    struct error fault = { .kind = ERROR_NONE };
    if (!read_optional(arena, project->ledger, LEDGER_MAX, &old, err))
        return false;
    if (ledger_apply(arena, old, use->today, timeline, use->text, use->changed, &fault))
        return true;
    return project_ledger_fails(project, use->report, DIAGNOSTIC_BAD_LEDGER, &fault, err);
}

const char *project_templates(const struct project *project)
{
    return file_kind_of(project->templates.data, true) == FILE_FOLDER
               ? project->templates.data
               : NULL;
}
