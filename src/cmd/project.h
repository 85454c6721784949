/* A project's own files: settings, ledger, templates. */
#ifndef ANNALS_CMD_PROJECT_H
#define ANNALS_CMD_PROJECT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/lock.h"
#include "cmd/report.h"
#include "events/timeline.h"

/* Paths below a project's folder, NUL-terminated, in the arena given to project_open. */
struct project {
    struct view
        prefix; /* of all the others: "FOLDER/", or empty for the current folder */
    struct view corpus, settings, editor, ledger, templates, out;
    struct view workplace; /* .annals: what is kept for the next build, and the lock */
    struct view cache;     /* of records, in there */
};

void project_open(struct arena *arena, const char *folder, struct project *out);

/* Makes the workplace, hidden from git, and holds the project against other builds; false
 * where one is under way. What a killed one left of the ledger goes. A project that may
 * not be written to needs neither. */
bool project_hold(const struct project *project, struct lock *lock, struct error *err);

/* Reads site.yaml into the timeline and reports findings; a missing file gives the
 * defaults. */
bool project_settings(struct arena *arena, const struct project *project,
                      struct report *report, struct timeline *timeline,
                      struct error *err);

/* Links the timeline's records, gives events and entities their addresses by the ledger,
 * and carries out the decisions of editor.yaml. *text becomes the ledger's new text and
 * *changed tells whether it differs from the file. What is wrong with either file is
 * reported, too, at its place. */
struct ledger_use {
    struct day today; /* of new rows */
    struct report *report;
    struct buffer *text;
    bool *changed;
};
bool project_link(struct arena *arena, const struct project *project,
                  const struct ledger_use *use, struct timeline *timeline,
                  struct error *err);

/* Reports a fault of the ledger and fills err for the command's end; returns false. */
bool project_ledger_fails(const struct project *project, struct report *report,
                          enum diagnostic_code code, const struct error *fault,
                          struct error *err);

/* The folder of overriding templates, or NULL when there is none. */
const char *project_templates(const struct project *project);

#endif
