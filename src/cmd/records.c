#include "cmd/records.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "cmd/lines.h"
#include "format/node.h"
#include "store/record.h"

/* Reads one line in scratch memory and keeps what is kept of a record. */
static bool load_line(struct arena *arena, struct arena *scratch, struct view line,
                      struct record_list *list, struct error *err)
{
    struct node node;
    struct record record = { .paragraph_count = 0 };
    if (!json_read(scratch, line, &node, err) ||
        !record_read(scratch, &node, &record, err))
        return false;
    *VECTOR_PUSH(arena, list) = record_keep(arena, &record);
    return true;
}

static void load_lines(struct arena *arena, struct lines *lines, const char *path,
                       struct report *report, struct record_list *list)
{
    struct arena scratch = { .blocks = NULL };
    struct line line;
    while (lines_read(lines, &line, 1) > 0) {
        struct error err = { .kind = ERROR_NONE };
        if (!load_line(arena, &scratch, line.text, list, &err)) {
            struct diagnostics findings = { .arena = &scratch, .path = view_of(path) };
            diagnostics_add(&findings, DIAGNOSTIC_BAD_RECORD, line.number,
                            err.column > 0 ? err.column : 1, "%s", err.text);
            report_diagnostics(report, findings.items, findings.count);
        }
        arena_reset(&scratch);
    }
    arena_finish(&scratch);
}

bool records_load(struct arena *arena, const char *path, struct report *report,
                  struct record_list *list, struct error *err)
{
    bool standard = strcmp(path, "-") == 0;
    struct lines lines = { .file = standard ? stdin : fopen(path, "rb") };
    if (lines.file == NULL)
        return error_set(err, ERROR_SYSTEM, "cannot read \"%s\": %s", path,
                         error_cause(errno));
    load_lines(arena, &lines, standard ? "<stdin>" : path, report, list);
    struct error failure = lines.error;
    lines_finish(&lines);
    if (!standard)
        fclose(lines.file);
    if (failure.kind == ERROR_NONE)
        return true;
    return error_set(err, failure.kind, "%s: %s", path, failure.text);
}

static int compare_ids(const void *a, const void *b)
{
    const struct record *left = *(struct record *const *) a;
    const struct record *right = *(struct record *const *) b;
    int order = view_compare(left->source.id, right->source.id);
    return order != 0 ? order : view_compare(left->source.path, right->source.path);
}

void records_sort(struct arena *arena, struct report *report, struct record_list *list)
{
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, compare_ids);
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct record *record = list->items[i];
        if (kept > 0 && view_equal(record->source.id, list->items[kept - 1]->source.id)) {
            struct diagnostics findings = { .arena = arena, .path = record->source.path };
            diagnostics_add(&findings, DIAGNOSTIC_DUPLICATE_ID, 0, 0,
                            "a second record of source \"%.*s\" (keep one of them)",
                            VIEW_ARG(record->source.id));
            report_diagnostics(report, findings.items, findings.count);
            continue;
        }
        list->items[kept++] = record;
    }
    list->count = kept;
}

void records_publish(struct arena *arena, const struct record_list *list, bool drafts,
                     struct timeline *timeline)
{
    timeline->records = ARENA_ARRAY(arena, struct record *, list->count);
    timeline->record_count = 0;
    for (size_t i = 0; i < list->count; i++)
        if (drafts || !list->items[i]->source.draft)
            timeline->records[timeline->record_count++] = list->items[i];
}
