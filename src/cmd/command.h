/* Commands: one file each, opening with the entry that describes it. */
#ifndef ANNALS_CMD_COMMAND_H
#define ANNALS_CMD_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"
#include "date/day.h"

/* The exit statuses of the contract. */
enum status { STATUS_DONE, STATUS_INPUT_ERRORS, STATUS_USAGE, STATUS_SYSTEM };

enum tag_format { TAG_JSONL, TAG_TIMEML };

enum progress_mode { PROGRESS_AUTO, PROGRESS_ALWAYS, PROGRESS_NEVER };

/* How findings are written. */
enum report_format { FORMAT_TEXT, FORMAT_JSON, FORMAT_SARIF };

/* What the options said; each command takes those that its entry lists. */
struct options {
    const char *out, *project, *base_url;
    struct day date; /* of new rows of the ledger */
    size_t jobs;
    enum progress_mode progress;
    bool frozen, durable, strict, no_cache;
    bool drafts, keep_ledger; /* of previews: publish drafts; leave the ledger alone */
    enum report_format findings_format;
    unsigned port; /* 0: any that is free */
    bool poll;
    const char *from, *url, *source_date; /* of new */
    unsigned without;                     /* enum timex_evidence */
    enum tag_format format;
};

enum option_id {
    OPTION_END,
    OPTION_OUT,
    OPTION_OUT_DOCUMENTS,
    OPTION_PROJECT,
    OPTION_BASE_URL,
    OPTION_DATE,
    OPTION_JOBS,
    OPTION_PROGRESS,
    OPTION_FROZEN,
    OPTION_NO_CACHE,
    OPTION_DURABLE,
    OPTION_STRICT,
    OPTION_DRAFTS,
    OPTION_KEEP_LEDGER,
    OPTION_PORT,
    OPTION_POLL,
    OPTION_FINDINGS_FORMAT,
    OPTION_FROM,
    OPTION_URL,
    OPTION_SOURCE_DATE,
    OPTION_WITHOUT,
    OPTION_FORMAT,
    OPTION_COUNT,
};

enum { COMMAND_OPTIONS_MAX = 16 };

struct command {
    const char *name, *arguments, *summary;
    const char *help;                            /* a paragraph for --help */
    int operands_min, operands_max;              /* max -1: any number */
    enum option_id options[COMMAND_OPTIONS_MAX]; /* ends with OPTION_END */
    enum status (*run)(const struct options *options, char **operands, size_t count);
};

extern const struct command command_build, command_check, command_diff, command_explain,
    command_export, command_extract, command_init, command_link, command_new,
    command_render, command_serve, command_tag;

/* The formats of export in one row: the store's, the site's, and that of texts. Absent at
 * the end. */
struct view export_format_name(size_t index);

/* How an option is written. */
struct option_description {
    const char *name, *value; /* "out", "DIR"; no value where it takes none */
    const char *meaning;
    const char *const *words; /* what the value may be, ends with NULL; NULL: open */
};

struct option_description option_description(enum option_id id);

/* Parses the arguments behind the command's name and runs it. */
enum status command_main(const struct command *command, int count, char **arguments);

/* The one-line reminder that follows a usage error; returns STATUS_USAGE. */
enum status command_misused(const struct command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
