#include "cmd/report.h"

#include <stdio.h>

#include "base/vector.h"

static void keep(struct diagnostics *list, const struct diagnostic *item)
{
    struct diagnostic *copy = VECTOR_PUSH(list->arena, list);
    *copy = *item;
    copy->path = arena_copy(list->arena, item->path);
    copy->message = arena_copy(list->arena, item->message);
}

/* What is found once, when the ledger is brought up to date or the cache fails. */
static bool is_passing(enum diagnostic_code code)
{
    return code == DIAGNOSTIC_LEDGER_SETTLED || code == DIAGNOSTIC_LOST_EVENT ||
           code == DIAGNOSTIC_LOST_SOURCE || code == DIAGNOSTIC_CACHE;
}

void report_diagnostics(struct report *report, const struct diagnostic *items,
                        size_t count)
{
    buffer_clear(&report->line);
    for (size_t i = 0; i < count; i++) {
        enum diagnostic_severity severity = diagnostic_severity_of(items[i].code);
        report->of_severity[severity]++;
        report->passing = report->passing || is_passing(items[i].code);
        if (severity != DIAGNOSTIC_NOTE && report->keep != NULL)
            keep(report->keep, &items[i]);
        else if (report->keep == NULL && (severity != DIAGNOSTIC_NOTE || report->notes))
            diagnostic_write(&items[i], &report->line);
    }
    buffer_add(&report->said, buffer_view(&report->line));
    if (report->line.length > 0)
        fwrite(report->line.data, 1, report->line.length, stderr);
}

void report_again(struct report *report, struct view said, const size_t of_severity[3])
{
    buffer_add(&report->said, said);
    for (int i = 0; i < 3; i++)
        report->of_severity[i] += of_severity[i];
    fwrite(said.data, 1, said.length, stderr);
}

enum status report_error(const char *path, const struct error *err)
{
    if (path != NULL && err->line > 0)
        fprintf(stderr, "%s:%zu:%zu: error: %s\n", path, err->line,
                err->column > 0 ? err->column : 1, err->text);
    else if (path != NULL)
        fprintf(stderr, "%s: error: %s\n", path, err->text);
    else
        fprintf(stderr, "annals: error: %s\n", err->text);
    static const enum status of_kind[] = {
        [ERROR_NONE] = STATUS_DONE,
        [ERROR_INPUT] = STATUS_INPUT_ERRORS,
        [ERROR_USAGE] = STATUS_USAGE,
        [ERROR_SYSTEM] = STATUS_SYSTEM,
    };
    return of_kind[err->kind];
}

enum status report_status(const struct report *report, bool strict)
{
    bool bad = report->of_severity[DIAGNOSTIC_ERROR] > 0 ||
               (strict && report->of_severity[DIAGNOSTIC_WARNING] > 0);
    return bad ? STATUS_INPUT_ERRORS : STATUS_DONE;
}

const char *report_count(char out[REPORT_COUNT], size_t count, const char *singular,
                         const char *plural)
{
    snprintf(out, REPORT_COUNT, "%zu %s", count, count == 1 ? singular : plural);
    return out;
}

void report_words(const struct report *report, char out[REPORT_WORDS])
{
    static const struct {
        enum diagnostic_severity severity;
        const char *singular, *plural;
    } names[] = {
        { DIAGNOSTIC_ERROR, "error", "errors" },
        { DIAGNOSTIC_WARNING, "warning", "warnings" },
        { DIAGNOSTIC_NOTE, "note", "notes" },
    };
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < 3; i++) {
        size_t found = report->of_severity[names[i].severity];
        if (found == 0)
            continue;
        char words[REPORT_COUNT];
        int added =
            snprintf(out + length, REPORT_WORDS - length, "%s%s", length > 0 ? ", " : "",
                     report_count(words, found, names[i].singular, names[i].plural));
        length += added > 0 ? (size_t) added : 0;
        if (length >= REPORT_WORDS)
            return;
    }
    if (length == 0)
        snprintf(out, REPORT_WORDS, "no findings");
}

void report_finish(struct report *report)
{
    buffer_finish(&report->line);
    buffer_finish(&report->said);
}
