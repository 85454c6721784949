#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/parallel.h"
#include "cmd/command.h"
#include "cmd/lines.h"
#include "cmd/report.h"
#include "store/tag_json.h"
#include "store/tag_timeml.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_tag = {
    .name = "tag",
    .arguments = "",
    .summary = "texts -> their time expressions, JSON Lines both ways",
    .help =
        "Reads lines {\"id\", \"dct\", \"text\"} from standard input; dct is the "
        "document's day,\n"
        "YYYY-MM-DD or \"\". Prints {\"id\", \"timex\": [{\"start\", \"end\", "
        "\"type\", \"value\"?,\n"
        "\"mod\"?, \"quant\"?, \"freq\"?, \"beginPoint\"?, \"endPoint\"?, \"rule\", "
        "\"anchor\"?,\n"
        "\"direction\"?, \"text\"}]}; offsets are code points. --format timeml prints an "
        "XML\n"
        "document each, which begins with its declaration at the head of a line.",
    .operands_max = 0,
    .options = { OPTION_JOBS, OPTION_STRICT, OPTION_FORMAT, OPTION_WITHOUT, OPTION_END },
    .run = run,
};

enum { BATCH_PER_JOB = 32 };

/* One line on its way; the error says why its output is empty. */
struct slot {
    struct line line;
    struct buffer out;
    struct error err;
    size_t replaced; /* characters that the format cannot hold */
};

struct tag {
    unsigned without; /* enum timex_evidence */
    enum tag_format format;
    struct arena *arenas; /* a thread's each */
    struct slot *slots;
};

static void tag_one(void *context, size_t worker, size_t index)
{
    struct tag *tag = context;
    struct slot *slot = &tag->slots[index];
    slot->err = (struct error){ .kind = ERROR_NONE };
    buffer_clear(&slot->out);
    slot->replaced = 0;
    const struct timex_setup setup = { .without = tag->without };
    if (tag->format == TAG_TIMEML)
        tag_timeml(&tag->arenas[worker], slot->line.text, &setup, &slot->out,
                   &slot->replaced, &slot->err);
    else
        tag_line(&tag->arenas[worker], slot->line.text, &setup, &slot->out, &slot->err);
    arena_reset(&tag->arenas[worker]);
}

/* What the line could not be used for, or what of it could not be written. */
static void report_line(struct report *report, const struct slot *slot)
{
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena, .path = VIEW("<stdin>") };
    const struct error *err = &slot->err;
    if (err->kind != ERROR_NONE)
        diagnostics_add(&findings, DIAGNOSTIC_BAD_JSON, slot->line.number,
                        err->column > 0 ? err->column : 1, "%s", err->text);
    else
        diagnostics_add(&findings, DIAGNOSTIC_XML_CHARACTER, slot->line.number, 1,
                        "%zu characters that XML cannot hold are written as U+FFFD",
                        slot->replaced);
    report_diagnostics(report, findings.items, findings.count);
    arena_finish(&arena);
}

static bool print_batch(struct tag *tag, size_t count, struct report *report)
{
    for (size_t i = 0; i < count; i++) {
        struct slot *slot = &tag->slots[i];
        if (slot->err.kind != ERROR_NONE || slot->replaced > 0)
            report_line(report, slot);
        if (slot->err.kind == ERROR_NONE &&
            fwrite(slot->out.data, 1, slot->out.length, stdout) != slot->out.length)
            return false;
    }
    return true;
}

/* Batch after batch until the input ends. */
static bool tag_lines(struct tag *tag, size_t jobs, struct lines *lines,
                      struct report *report)
{
    size_t room = jobs * BATCH_PER_JOB, count;
    struct line *batch = calloc(room, sizeof *batch);
    if (batch == NULL)
        abort();
    bool good = true;
    while (good && (count = lines_read(lines, batch, room)) > 0) {
        for (size_t i = 0; i < count; i++)
            tag->slots[i].line = batch[i];
        parallel_run(jobs, count, tag_one, tag);
        good = print_batch(tag, count, report);
    }
    free(batch);
    return good && fflush(stdout) == 0;
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    (void) operands;
    (void) count;
    size_t room = options->jobs * BATCH_PER_JOB;
    struct tag tag = { .without = options->without,
                       .format = options->format,
                       .arenas = calloc(options->jobs, sizeof *tag.arenas),
                       .slots = calloc(room, sizeof *tag.slots) };
    if (tag.arenas == NULL || tag.slots == NULL)
        abort();
    struct report report = { .notes = true };
    struct lines lines = { .file = stdin };
    struct error err = { .kind = ERROR_NONE };
    if (!tag_lines(&tag, options->jobs, &lines, &report))
        error_set(&err, ERROR_SYSTEM, "cannot write to standard output: %s",
                  error_cause(errno));
    else
        err = lines.error;
    enum status status = err.kind != ERROR_NONE ? report_error(NULL, &err)
                                                : report_status(&report, options->strict);
    lines_finish(&lines);
    report_finish(&report);
    for (size_t i = 0; i < options->jobs; i++)
        arena_finish(&tag.arenas[i]);
    for (size_t i = 0; i < room; i++)
        buffer_finish(&tag.slots[i].out);
    free(tag.arenas);
    free(tag.slots);
    return status;
}
