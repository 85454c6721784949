#include "cmd/check.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/table.h"
#include "base/utf8.h"
#include "cmd/extraction.h"
#include "format/node.h"

static enum status run(const struct options *options, char **operands, size_t count);

const struct command command_check = {
    .name = "check",
    .arguments = "[PROJECT]",
    .summary = "what an editor should look at before publishing",
    .help =
        "Reads and links PROJECT (the current folder) as build does and writes nothing\n"
        "there. The findings go to standard output, the most important first; none are\n"
        "printed when all is well.",
    .operands_max = 1,
    .options = { OPTION_FINDINGS_FORMAT, OPTION_JOBS, OPTION_STRICT, OPTION_PROGRESS,
                 OPTION_END },
    .run = run,
};

enum { SURE_HUNDREDTHS = 70, TITLE_LONG = 75, LEFT_OUT_SHOWN = 80, LEFT_OUT_MIN = 12 };

/* A source's document, read again for the places of its passages. */
struct places {
    struct arena arena;
    struct extraction_files files;
    struct document *document;
    size_t source;
};

static const struct document *document_of(struct check *check, struct places *places,
                                          size_t source)
{
    const struct record *record = check->gathering.timeline.records[source];
    const struct found *found = gather_found(&check->gathering, record->source.id);
    if (places->document != NULL && places->source == source)
        return places->document;
    arena_reset(&places->arena);
    places->document = ARENA_NEW(&places->arena, struct document);
    places->source = source;
    if (found != NULL)
        extraction_read(&places->arena, found, &places->files, places->document);
    return places->document;
}

/* Points the findings that follow at a source. */
static void at_source(struct check *check, size_t source)
{
    struct gathering *gathering = &check->gathering;
    struct view path = gathering->timeline.records[source]->source.path;
    check->findings.path =
        arena_format(&gathering->arena, "%.*s%.*s", VIEW_ARG(gathering->project.prefix),
                     VIEW_ARG(path));
}

static void place_claim(struct check *check, struct places *places, struct claim_ref ref,
                        size_t *line, size_t *column)
{
    const struct document *document = document_of(check, places, ref.source);
    const struct claim *claim =
        &check->gathering.timeline.records[ref.source]->claims.items[ref.claim];
    at_source(check, ref.source);
    *line = *column = 1;
    if (claim->trigger_start < document->text.length)
        document_place(document, claim->trigger_start, line, column);
}

static int hundredths(double share)
{
    return (int) (share * 100 + 0.5);
}

/* Why a claim is less than sure, where its date is the reason. */
static const char *doubt(const struct claim *claim)
{
    if (claim->basis == CLAIM_SOURCE)
        return ": its passage names no date, so it has its source's";
    if (claim->basis == CLAIM_DERIVED)
        return ": its date is worked out from an earlier passage's";
    return "";
}

static void check_confidence(struct check *check, struct places *places,
                             const struct event *event)
{
    if (hundredths(event->confidence) >= SURE_HUNDREDTHS)
        return;
    for (size_t i = 0; i < event->claim_count; i++) {
        struct claim_ref ref = event->claims[i];
        size_t line, column;
        const struct claim *claim =
            &check->gathering.timeline.records[ref.source]->claims.items[ref.claim];
        place_claim(check, places, ref, &line, &column);
        diagnostics_add(&check->findings, DIAGNOSTIC_LOW_CONFIDENCE, line, column,
                        "\"%.*s\" is only %d of 100 sure%s (confirm, redate or hide "
                        "\"%.*s\" in editor.yaml)",
                        VIEW_ARG(claim->title), hundredths(claim->confidence),
                        doubt(claim), VIEW_ARG(event->id));
    }
}

/* Whether what is left is the date alone, with a word before it: titles have none. */
static bool is_when(struct view rest, const struct claim *claim)
{
    struct view date = claim->expression.text;
    if (date.length == 0 || !view_ends(rest, date))
        return false;
    struct view before = view_trim(view_slice(rest, 0, rest.length - date.length));
    return view_find_byte(before, ' ', 0) == before.length;
}

/* At most LEFT_OUT_SHOWN bytes of it, whole words. */
static struct view shown(struct arena *arena, struct view rest)
{
    if (rest.length <= LEFT_OUT_SHOWN)
        return rest;
    size_t end = LEFT_OUT_SHOWN;
    while (end > 0 && rest.data[end] != ' ')
        end--;
    end = end > 0 ? end : utf8_floor(rest, LEFT_OUT_SHOWN);
    return arena_format(arena, "%.*s ...", (int) end, rest.data);
}

/* What the passage says behind the title's last word: a long title that leaves words out
 * was cut. */
static struct view left_out(const struct event *event, const struct claim *claim)
{
    struct view title = event->title, quote = claim->quote.exact, none = { NULL, 0 };
    size_t space = title.length;
    while (space > 0 && title.data[space - 1] != ' ')
        space--;
    struct view last = view_slice(title, space, title.length);
    if (utf8_count(title) < TITLE_LONG || last.length == 0)
        return none;
    size_t found = quote.length;
    for (size_t at = view_find(quote, last, 0); at < quote.length;
         at = view_find(quote, last, at + 1))
        found = at;
    if (found == quote.length)
        return none;
    struct view rest = view_trim(view_slice(quote, found + last.length, quote.length));
    struct view first = view_slice(title, 0, view_find_byte(title, ' ', 0));
    bool turned = view_find(rest, first, 0) < rest.length; /* "..., Lund said" */
    return rest.length >= LEFT_OUT_MIN && !turned && !is_when(rest, claim) ? rest : none;
}

static void check_title(struct check *check, struct places *places,
                        const struct event *event)
{
    struct claim_ref ref = event->claims[0];
    const struct claim *claim =
        &check->gathering.timeline.records[ref.source]->claims.items[ref.claim];
    struct view rest = left_out(event, claim);
    if (rest.length == 0 || !view_equal(claim->title, event->title))
        return;
    size_t line, column;
    place_claim(check, places, ref, &line, &column);
    diagnostics_add(
        &check->findings, DIAGNOSTIC_CUT_TITLE, line, column,
        "\"%.*s\" leaves out \"%.*s\" (retitle \"%.*s\" in editor.yaml if that "
        "matters)",
        VIEW_ARG(event->title), VIEW_ARG(shown(check->findings.arena, rest)),
        VIEW_ARG(event->id));
}

static bool is_stated(struct view basis)
{
    return view_equal(basis, VIEW("front matter")) || view_equal(basis, VIEW("sidecar"));
}

static void check_date(struct check *check, struct places *places, size_t source)
{
    const struct source *about = &check->gathering.timeline.records[source]->source;
    if (!about->has_date || is_stated(about->date_basis) ||
        document_of(check, places, source)->source.has_date)
        return;
    struct view date = date_display(&check->gathering.arena, &about->date);
    at_source(check, source);
    diagnostics_add(&check->findings, DIAGNOSTIC_INFERRED_DATE, 1, 1,
                    "the source's date, %.*s, was worked out: %.*s (give it in the front "
                    "matter if it is right, or the right one)",
                    VIEW_ARG(date), VIEW_ARG(about->date_basis));
}

enum { TIMELINE_MAX = 1 << 30 };

/* The disagreements that the published site has, by their ids. */
static struct table published(struct check *check)
{
    struct arena *arena = &check->gathering.arena;
    struct table ids = { .count = 0 };
    struct buffer bytes = { .length = 0 };
    struct node node;
    struct view path =
        arena_format(arena, "%s/timeline.json", check->gathering.project.out.data);
    if (file_kind_of(path.data, true) == FILE_REGULAR &&
        file_read(path.data, TIMELINE_MAX, &bytes, NULL) &&
        json_read(arena, buffer_view(&bytes), &node, NULL)) {
        const struct node *list = node_get(&node, VIEW("disagreements"));
        for (size_t i = 0; list != NULL && i < list->count; i++) {
            struct view id = node_get_string(&list->items[i], VIEW("id"));
            table_put(arena, &ids, arena_copy(arena, id), NULL);
        }
    }
    buffer_finish(&bytes);
    return ids;
}

static void check_disagreements(struct check *check, struct places *places)
{
    const struct timeline *timeline = &check->gathering.timeline;
    struct table known = published(check);
    for (size_t i = 0; i < timeline->disagreement_count; i++) {
        const struct disagreement *one = &timeline->disagreements[i];
        size_t line, column;
        if (table_get(&known, one->id) != NULL || one->claim_count == 0)
            continue;
        struct view explanation = one->explanation;
        if (view_ends(explanation, VIEW(".")))
            explanation.length--;
        place_claim(check, places, one->claims[0], &line, &column);
        diagnostics_add(&check->findings, DIAGNOSTIC_NEW_DISAGREEMENT, line, column,
                        "sources disagree %.*s: %.*s (look whether both speak of it)",
                        VIEW_ARG(one->about), VIEW_ARG(explanation));
    }
}

static void check_lookalikes(struct check *check)
{
    const struct timeline *timeline = &check->gathering.timeline;
    for (size_t i = 0; i < timeline->lookalike_count; i++) {
        const struct lookalike *pair = &timeline->lookalikes[i];
        const struct linked_entity *a = &timeline->entities[pair->a];
        const struct linked_entity *b = &timeline->entities[pair->b];
        if (a->source_count > 0)
            at_source(check, a->sources[0]);
        diagnostics_add(&check->findings, DIAGNOSTIC_LOOK_ALIKE, 1, 1,
                        "\"%.*s\" and \"%.*s\" look alike and stay apart: %.*s (merge "
                        "\"%.*s\" and \"%.*s\" in editor.yaml if they are one)",
                        VIEW_ARG(a->entity.name), VIEW_ARG(b->entity.name),
                        VIEW_ARG(pair->reason), VIEW_ARG(a->id), VIEW_ARG(b->id));
    }
}

static void check_timeline(struct check *check)
{
    const struct timeline *timeline = &check->gathering.timeline;
    struct places places = { .source = SIZE_MAX };
    for (size_t i = 0; i < timeline->event_count; i++) {
        check_confidence(check, &places, &timeline->events[i]);
        check_title(check, &places, &timeline->events[i]);
    }
    check_disagreements(check, &places);
    for (size_t i = 0; i < timeline->record_count; i++)
        check_date(check, &places, i);
    check_lookalikes(check);
    extraction_files_finish(&places.files);
    arena_finish(&places.arena);
}

/* Errors, then these, then all other warnings. */
static int rank_of(enum diagnostic_code code)
{
    static const enum diagnostic_code order[] = {
        DIAGNOSTIC_LOW_CONFIDENCE, DIAGNOSTIC_NEW_DISAGREEMENT, DIAGNOSTIC_INFERRED_DATE,
        DIAGNOSTIC_LOOK_ALIKE,     DIAGNOSTIC_CUT_TITLE,
    };
    enum { LISTED = sizeof order / sizeof *order };
    if (diagnostic_severity_of(code) == DIAGNOSTIC_ERROR)
        return 0;
    for (int i = 0; i < LISTED; i++)
        if (order[i] == code)
            return i + 1;
    return LISTED + 1;
}

static int compare_findings(const void *left, const void *right)
{
    const struct diagnostic *a = left, *b = right;
    int order = rank_of(a->code) - rank_of(b->code);
    if (order == 0)
        order = view_compare(a->path, b->path);
    if (order == 0)
        order = (a->line > b->line) - (a->line < b->line);
    if (order == 0)
        order = (a->column > b->column) - (a->column < b->column);
    if (order == 0)
        order = (a->code > b->code) - (a->code < b->code);
    return order != 0 ? order : view_compare(a->message, b->message);
}

/* Counts by severity anew: the findings of the timeline were not reported. */
static enum status status_of(const struct check *check, bool strict)
{
    struct report report = { .notes = false };
    for (size_t i = 0; i < check->findings.count; i++)
        report.of_severity[diagnostic_severity_of(check->findings.items[i].code)]++;
    return report_status(&report, strict);
}

static enum status run(const struct options *options, char **operands, size_t count)
{
    struct check check = { .findings = { .limit = SIZE_MAX } };
    gather_init(&check.gathering, options, count > 0 ? operands[0] : ".");
    check.findings.arena = &check.gathering.arena;
    check.gathering.report.keep = &check.findings;
    struct error err = { .kind = ERROR_NONE };
    bool good = gather_corpus(&check.gathering, &err);
    bool linked = good && gather_timeline(&check.gathering, &err);
    if (linked)
        check_timeline(&check);
    good = linked && check_links(&check, &err);
    progress_clear(&check.gathering.progress);
    if (check.findings.count > 1)
        qsort(check.findings.items, check.findings.count, sizeof *check.findings.items,
              compare_findings);
    struct error write_error = { .kind = ERROR_NONE };
    enum status status = status_of(&check, options->strict);
    if (!check_write(&check.findings, options->findings_format, &write_error))
        status = report_error(NULL, &write_error);
    else if (!good)
        status = report_error(NULL, &err);
    gather_finish(&check.gathering);
    return status;
}
