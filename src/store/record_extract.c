#include "store/record.h"

#include "store/claim_json.h"
#include "store/code_points.h"
#include "store/passage.h"

/* A source dated by a longer span than a year hangs no expression. */
enum { ANCHOR_DAYS_MAX = 366 };

/* Dates the source from its text where its fields do not. */
static void date_source(struct arena *arena, struct text *text, struct source *source,
                        struct diagnostics *diagnostics)
{
    if (source->has_date)
        return;
    source->has_date = timex_date_source(arena, text, &source->date, &source->date_basis);
    /* Of a date that cannot be it was said already. */
    if (!source->has_date && diagnostics->of_code[DIAGNOSTIC_BAD_DATE] == 0)
        diagnostics_add(diagnostics, DIAGNOSTIC_UNDATED, 0, 0,
                        "no date is given and none could be found (give one in the front "
                        "matter)");
}

/* Relative expressions hang on the source's day. Of a month or year it is the last: what
 * a source tells lies before it. */
static struct timex_anchor anchor_of(const struct source *source)
{
    struct timex_anchor anchor = { .has_day = false };
    if (source->has_date && !source->date.open_start && !source->date.open_end &&
        date_length(&source->date) <= ANCHOR_DAYS_MAX) {
        anchor.has_day = true;
        anchor.day = source->date.latest;
    }
    return anchor;
}

static void count_claims(struct arena *arena, struct record *record)
{
    struct code_points points;
    code_points_count(arena, record->text, &points);
    for (size_t i = 0; i < record->claims.count; i++)
        claim_json_count(&record->claims.items[i], &points);
}

static void page_claims(const struct document *document, struct record *record)
{
    for (size_t i = 0; i < record->claims.count; i++) {
        struct quote *quote = &record->claims.items[i].quote;
        quote->page = document_page(document, quote->start);
        quote->last_page = document_page(
            document, quote->end > quote->start ? quote->end - 1 : quote->end);
    }
}

void record_extract(struct arena *arena, const struct document *document,
                    struct record *out)
{
    struct record record = {
        .source = document->source,
        .text = document->text,
        .blocks = document->blocks,
        .block_count = document->block_count,
        .paragraph_count = document->block_count,
    };
    struct text text;
    text_split(arena, document, &text);
    date_source(arena, &text, &record.source, document->diagnostics);
    struct timex_anchor anchor = anchor_of(&record.source);
    timex_tag(arena, &text, &anchor, &record.timexes);
    mention_find(arena, &text, &record.mentions);
    claim_select(arena, &text, &record.source, &record.timexes, &record.mentions,
                 &record.claims);
    count_claims(arena, &record);
    page_claims(document, &record);
    passages_find(arena, &text, &record);
    diagnostics_close(document->diagnostics);
    record.diagnostics = document->diagnostics->items;
    record.diagnostic_count = document->diagnostics->count;
    *out = record;
}
