/* What commands say of findings: printed in order, counted, turned into an exit status.
 */
#ifndef ANNALS_CMD_REPORT_H
#define ANNALS_CMD_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diagnostic.h"
#include "base/error.h"
#include "cmd/command.h"

struct report {
    size_t of_severity[3];    /* by enum diagnostic_severity */
    bool notes;               /* print notes too, not just count them */
    struct buffer line, said; /* at hand; all that was printed */
    bool passing;             /* a finding that the next build would not have again */
    struct diagnostics *keep; /* takes errors and warnings instead of standard error */
};

/* Counts findings and prints them to standard error, or keeps copies of them. */
void report_diagnostics(struct report *report, const struct diagnostic *items,
                        size_t count);

/* Prints and counts what an earlier report had. */
void report_again(struct report *report, struct view said, const size_t of_severity[3]);

/* Prints a failure of the command itself and returns its exit status. */
enum status report_error(const char *path, const struct error *err);

/* STATUS_INPUT_ERRORS after errors, or with strict after warnings; else STATUS_DONE. */
enum status report_status(const struct report *report, bool strict);

/* "3 errors, 1 warning, 2 notes", or "no findings", into the caller's 80 bytes. */
enum { REPORT_WORDS = 80 };
void report_words(const struct report *report, char out[REPORT_WORDS]);

void report_finish(struct report *report);

/* "1 source", "5 sources": count and noun, with s for a plural, into 48 bytes. */
enum { REPORT_COUNT = 48 };
const char *report_count(char out[REPORT_COUNT], size_t count, const char *singular,
                         const char *plural);

#endif
