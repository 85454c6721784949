#include "store/export.h"

#include <stdio.h>

/* One row of the table (RFC 4180). */
struct row {
    struct buffer *out;
    bool begun;
};

static void begin_cell(struct row *row)
{
    if (row->begun)
        buffer_add_byte(row->out, ',');
    row->begun = true;
}

static void put_plain(struct row *row, struct view value)
{
    begin_cell(row);
    buffer_add(row->out, value);
}

static void add_quoted(struct row *row, struct view text)
{
    for (size_t at = 0, end; at < text.length; at = end) {
        end = view_find_byte(text, '"', at);
        buffer_add(row->out, view_slice(text, at, end));
        if (end < text.length) {
            buffer_add(row->out, VIEW("\"\""));
            end++;
        }
    }
}

/* Spreadsheets run a cell that begins so as a formula: an apostrophe keeps it text. */
static bool looks_like_formula(struct view text)
{
    static const struct view signs = VIEW_INIT("=+-@\t\r");
    return text.length > 0 && view_find_byte(signs, text.data[0], 0) < signs.length;
}

/* Text that sources wrote. */
static void put_text(struct row *row, struct view text)
{
    begin_cell(row);
    buffer_add_byte(row->out, '"');
    if (looks_like_formula(text))
        buffer_add_byte(row->out, '\'');
    add_quoted(row, text);
    buffer_add_byte(row->out, '"');
}

static void put_day(struct row *row, struct day day)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(day, iso);
    put_plain(row, view_of(iso));
}

static void end_row(struct row *row)
{
    buffer_add(row->out, VIEW("\r\n"));
    row->begun = false;
}

static bool is_new_source(const struct event *event, size_t claim)
{
    for (size_t i = 0; i < claim; i++)
        if (event->claims[i].source == event->claims[claim].source)
            return false;
    return true;
}

/* Several values in one cell, with "; " between them. */
static void put_sources(struct row *row, const struct timeline *timeline,
                        const struct event *event)
{
    begin_cell(row);
    buffer_add_byte(row->out, '"');
    for (size_t i = 0; i < event->claim_count; i++) {
        if (!is_new_source(event, i))
            continue;
        struct view id = timeline->records[event->claims[i].source]->source.id;
        if (i > 0)
            buffer_add(row->out, VIEW("; "));
        else if (looks_like_formula(id))
            buffer_add_byte(row->out, '\'');
        add_quoted(row, id);
    }
    buffer_add_byte(row->out, '"');
}

static void put_names(struct row *row, const struct timeline *timeline,
                      const struct event *event)
{
    begin_cell(row);
    buffer_add_byte(row->out, '"');
    for (size_t i = 0; i < event->entity_count; i++) {
        struct view name = timeline->entities[event->entities[i]].entity.name;
        if (i > 0)
            buffer_add(row->out, VIEW("; "));
        else if (looks_like_formula(name))
            buffer_add_byte(row->out, '\'');
        add_quoted(row, name);
    }
    buffer_add_byte(row->out, '"');
}

static const struct claim *first_claim(const struct timeline *timeline,
                                       const struct event *event)
{
    if (event->claim_count == 0)
        return NULL;
    struct claim_ref ref = event->claims[0];
    return &timeline->records[ref.source]->claims.items[ref.claim];
}

/* Where the quote stands in the original: "3", "3-4", or nothing. */
static void put_pages(struct row *row, const struct claim *claim)
{
    char pages[24] = "";
    if (claim != NULL && claim->quote.page > 0)
        snprintf(pages, sizeof pages,
                 claim->quote.last_page > claim->quote.page ? "%d-%d" : "%d",
                 claim->quote.page, claim->quote.last_page);
    put_plain(row, view_of(pages));
}

static void put_event(struct row *row, struct arena *arena,
                      const struct timeline *timeline, const struct event *event)
{
    const struct claim *claim = first_claim(timeline, event);
    const struct date *date = &event->date;
    put_text(row, event->id);
    put_text(row, event->title);
    put_text(row, date_display(arena, date));
    put_plain(row, claim != NULL ? claim_relation_name(claim->relation) : VIEW(""));
    put_text(row, view_of(date->edtf));
    put_day(row, date->earliest);
    put_day(row, date->latest);
    put_plain(row, date_precision_name(date->precision));
    put_plain(row, date_certainty_name(date->certainty));
    put_text(row, event->kind);
    put_plain(row, claim_factuality_name(event->factuality));
    put_plain(row, event->lead_count > 0 ? VIEW("yes") : VIEW("no"));
    put_plain(row, event->disagreement_count > 0 ? VIEW("yes") : VIEW("no"));
    put_sources(row, timeline, event);
    put_names(row, timeline, event);
    put_text(row, claim != NULL ? claim->quote.exact : VIEW(""));
    put_pages(row, claim);
    put_text(row, export_address(arena, timeline, VIEW("events"), event->id));
    end_row(row);
}

static void write_csv(const struct timeline *timeline,
                      const struct timeline_stamps *stamps, struct sink *sink)
{
    static const char *const names[] = {
        "id",        "title",     "date",      "relation", "edtf",       "earliest",
        "latest",    "precision", "certainty", "kind",     "factuality", "lead",
        "disagrees", "sources",   "names",     "quote",    "pages",      "address",
    };
    struct arena arena = { 0 };
    struct row row = { .out = sink->out };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        put_plain(&row, view_of(names[i]));
    end_row(&row);
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct stamp *stamp = stamp_numbered(stamps->events, i);
        if (sink_begin_piece(sink, 0, stamp))
            put_event(&row, &arena, timeline, &timeline->events[i]);
        sink_end_piece(sink, stamp);
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

const struct export_format export_csv = {
    .name = VIEW_INIT("csv"),
    .path = VIEW_INIT("timeline.csv"),
    .meaning = VIEW_INIT("a row an event, for spreadsheets"),
    .write = write_csv,
};
