#include "cmd/explain.h"

#include <string.h>

#include "base/file.h"
#include "base/utf8.h"
#include "cmd/command.h"
#include "cmd/drawing.h"
#include "cmd/explain_event.h"
#include "cmd/extraction.h"
#include "cmd/report.h"
#include "corpus/read.h"
#include "store/record.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_explain = {
    .name = "explain",
    .arguments = "SOURCE[:LINE] or EVENT",
    .summary = "why each date and claim of a source, or each join, is what it is",
    .help =
        "SOURCE is a file of the corpus; with LINE only what stands on that line of it "
        "is\n"
        "told: each time expression with what it means, what it is counted from and "
        "why;\n"
        "each claim with its passage, its date and how sure it is. EVENT is the name of "
        "an\n"
        "event's page, or SOURCE#CLAIM: its claims are told, and what spoke for and "
        "against\n"
        "joining them with each other and with those that came near.",
    .operands_min = 1,
    .operands_max = 1,
    .options = { OPTION_PROJECT, OPTION_JOBS, OPTION_PROGRESS, OPTION_END },
    .run = run,
};

size_t explain_line_of(const struct explanation *explanation, size_t offset)
{
    size_t line, column;
    document_place(explanation->document, offset, &line, &column);
    return line;
}

bool explain_covers(const struct explanation *explanation, size_t start, size_t end)
{
    return explanation->line == 0 ||
           (explain_line_of(explanation, start) <= explanation->line &&
            explain_line_of(explanation, end > start ? end - 1 : end) >=
                explanation->line);
}

enum { CONTEXT_BYTES = 60 };

/* The block of the text that a byte stands in. */
static const struct block *block_at(const struct record *record, size_t offset)
{
    for (size_t i = 0; i < record->block_count; i++)
        if (offset < record->blocks[i].end)
            return &record->blocks[i];
    return &record->blocks[record->block_count - 1];
}

/* At most CONTEXT_BYTES before and behind, whole words, within the block. */
struct view explain_context(const struct explanation *explanation, size_t start,
                            size_t end)
{
    struct view text = explanation->record->text;
    const struct block *block = block_at(explanation->record, start);
    size_t from = block->start, to = block->end > end ? block->end : end;
    if (start - from > CONTEXT_BYTES) {
        from = view_find_byte(text, ' ', start - CONTEXT_BYTES) + 1;
        from = utf8_floor(text, from < start ? from : start);
    }
    if (to - end > CONTEXT_BYTES) {
        to = utf8_floor(text, end + CONTEXT_BYTES);
        while (to > end && text.data[to] != ' ')
            to--;
    }
    struct view before = view_slice(text, from, start);
    struct view within = view_slice(text, start, end);
    struct view behind = view_slice(text, end, to);
    return arena_format(explanation->arena, "%s%.*s[%.*s]%.*s%s",
                        from > block->start ? "... " : "", VIEW_ARG(before),
                        VIEW_ARG(within), VIEW_ARG(behind),
                        to < block->end ? " ..." : "");
}

/* "FILE:LINE" is parted where FILE is one and the whole is none. */
static struct view part_line(struct arena *arena, const char *operand, size_t *line)
{
    const char *colon = strrchr(operand, ':');
    int number = 0;
    if (file_kind_of(operand, true) != FILE_MISSING || colon == NULL ||
        !view_number(view_of(colon + 1), &number) || number == 0)
        return view_of(operand);
    *line = (size_t) number;
    return arena_copy(arena, (struct view){ operand, (size_t) (colon - operand) });
}

/* What the source says of itself. */
static void tell_source(const struct explanation *explanation)
{
    const struct source *source = &explanation->record->source;
    struct arena *arena = explanation->arena;
    sheet_line(explanation->sheet, SHEET_HEADING, source->path);
    if (source->title.length > 0)
        sheet_entry(explanation->sheet, "title", source->title);
    struct view words = VIEW("none is given and none could be found");
    if (source->has_date) {
        struct view date = date_display(arena, &source->date);
        words = arena_format(arena, "%.*s, from: %.*s", VIEW_ARG(date),
                             VIEW_ARG(source->date_basis));
    }
    sheet_entry(explanation->sheet, "date", words);
    sheet_entry(
        explanation->sheet, "read as",
        explanation->record->timexes.narrative
            ? VIEW("a narrative: a date without a year hangs on the last that was "
                   "spoken of")
            : VIEW("news: a date without a year hangs on the source's date"));
    sheet_entry(explanation->sheet, "drawn", view_of(drawing_key));
    sheet_entry(explanation->sheet, "rule",
                VIEW("the pattern of words that fitted, and an example of it"));
    sheet_entry(explanation->sheet, "TIMEX3",
                VIEW("the value as TimeML, a notation for programs, writes it"));
    sheet_gap(explanation->sheet);
}

static void tell_all(const struct explanation *explanation)
{
    tell_source(explanation);
    size_t told = explain_timexes(explanation);
    told += explain_claims(explanation);
    if (told > 0)
        return;
    sheet_line(explanation->sheet, SHEET_PLAIN,
               explanation->line > 0
                   ? arena_format(explanation->arena,
                                  "nothing was found on line %zu (leave the line away to "
                                  "see all)",
                                  explanation->line)
                   : VIEW("no time expression and no claim was found"));
}

/* The one source that the path names; the findings about it are reported. */
static bool read_one(struct arena *arena, struct view path, struct report *report,
                     struct extraction_files *files, struct document *document,
                     struct error *err)
{
    struct diagnostics findings = { .arena = arena, .path = path };
    struct found_list list = { .count = 0 };
    if (file_kind_of(path.data, true) == FILE_FOLDER)
        return error_set(err, ERROR_USAGE, "\"%s\" is a folder (name one source)",
                         path.data);
    if (!find_sources(arena, path.data, &findings, &list, err))
        return false;
    diagnostics_close(&findings);
    report_diagnostics(report, findings.items, findings.count);
    if (list.count == 0)
        return error_set(err, ERROR_INPUT, "\"%s\" is no source", path.data);
    extraction_read(arena, &list.items[0], files, document);
    return true;
}

static bool explain_source(struct arena *arena, struct sheet *sheet, const char *operand,
                           struct report *report, struct error *err)
{
    struct document *document = ARENA_NEW(arena, struct document);
    struct record record = { .paragraph_count = 0 };
    struct extraction_files files = { .bytes.length = 0 };
    size_t line = 0;
    struct view path = part_line(arena, operand, &line);
    bool good = read_one(arena, path, report, &files, document, err);
    if (good && document->text.length > 0) {
        record_extract(arena, document, &record);
        struct explanation explanation = { arena, sheet, document, &record, line };
        tell_all(&explanation);
    }
    if (good)
        report_diagnostics(report, document->diagnostics->items,
                           document->diagnostics->count);
    extraction_files_finish(&files);
    return good && sheet_print(sheet, err);
}

/* Whether the operand is the path of a file, of a line in one, or means to be. */
static bool is_path(struct arena *arena, const char *operand)
{
    size_t line = 0;
    struct view path = part_line(arena, operand, &line), rest = path, ending = path;
    if (file_kind_of(path.data, true) != FILE_MISSING)
        return true;
    while (rest.data != NULL)
        ending = view_cut(&rest, '.');
    return ending.length < path.length && read_knows_ending(ending);
}

static enum status explain_path(const char *operand, struct sheet *sheet)
{
    struct arena arena = { .blocks = NULL };
    struct report report = { .notes = false };
    struct error err = { .kind = ERROR_NONE };
    enum status status = explain_source(&arena, sheet, operand, &report, &err)
                             ? report_status(&report, false)
                             : report_error(NULL, &err);
    report_finish(&report);
    arena_finish(&arena);
    return status;
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    (void) count;
    struct arena arena = { .blocks = NULL };
    struct sheet sheet;
    sheet_init(&sheet);
    enum status status = is_path(&arena, operands[0])
                             ? explain_path(operands[0], &sheet)
                             : explain_event(options, operands[0], &sheet);
    sheet_finish(&sheet);
    arena_finish(&arena);
    return status;
}
