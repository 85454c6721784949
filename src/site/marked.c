#include "site/marked.h"

#include <stdlib.h>

#include "site/paths.h"
#include "site/when.h"
#include "site/words.h"

/* Where a quote or an expression begins or ends. */
enum edge_kind {
    EDGE_QUOTE_END,
    EDGE_EXPRESSION_END,
    EDGE_QUOTE_START,
    EDGE_EXPRESSION_START
};

struct edge {
    size_t offset;
    enum edge_kind kind;
    size_t mark; /* of its claim, from 0 in order of the quotes */
};

/* A claim's quote on its way through the text. */
struct mark {
    size_t claim;
    bool anchored; /* its id stands in the page */
    bool closed;
};

/* One pass over the text: edges and passages both stand in order, so that each is met
 * once, whatever overlaps what. */
struct sweep {
    const struct page *page;
    const struct record *record;
    size_t source;

    struct edge *edges;
    size_t edge_count, edge;
    struct mark *marks; /* in order of the quotes */
    size_t mark_count;

    size_t quotes, expressions; /* open ones */
    size_t *waiting;            /* marks that opened since the last marked segment */
    size_t waiting_count;
    size_t *ended; /* marks that closed since the last segment */
    size_t ended_count;

    struct template_part *part;    /* of the whole */
    struct template_part *block;   /* the one being filled */
    struct template_part *notes;   /* its notes; NULL before the first */
    struct template_part *text;    /* its segments */
    struct template_part *segment; /* the last one */
    struct template_part *marked;  /* its mark, while the next may go on in it */
    size_t next_block;             /* the paragraph that would follow without omission */
};

static int compare_edges(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    int order = (x->offset > y->offset) - (x->offset < y->offset);
    if (order == 0)
        order = (x->kind > y->kind) - (x->kind < y->kind);
    return order != 0 ? order : (x->mark > y->mark) - (x->mark < y->mark);
}

struct ranked {
    size_t start, end, claim;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    int order = (x->start > y->start) - (x->start < y->start);
    if (order == 0)
        order = (x->end > y->end) - (x->end < y->end);
    return order != 0 ? order : (x->claim > y->claim) - (x->claim < y->claim);
}

static struct ranked ranked_of(const struct claim_list *claims, size_t i)
{
    const struct quote *quote = &claims->items[i].quote;
    return (struct ranked){ quote->start, quote->end, i };
}

size_t marked_number(const struct record *record, size_t claim)
{
    struct ranked one = ranked_of(&record->claims, claim);
    size_t number = 1;
    for (size_t i = 0; i < record->claims.count; i++) {
        struct ranked other = ranked_of(&record->claims, i);
        number += compare_ranked(&other, &one) < 0;
    }
    return number;
}

/* Marks in order of their quotes: their order is the number that the page gives them. */
static void rank_marks(struct sweep *sweep)
{
    struct arena *arena = sweep->page->arena;
    const struct claim_list *claims = &sweep->record->claims;
    struct ranked *ranked = ARENA_ARRAY(arena, struct ranked, claims->count + 1);
    for (size_t i = 0; i < claims->count; i++)
        ranked[i] = ranked_of(claims, i);
    qsort(ranked, claims->count, sizeof *ranked, compare_ranked);
    sweep->mark_count = claims->count;
    sweep->marks = ARENA_ARRAY(arena, struct mark, claims->count + 1);
    for (size_t i = 0; i < claims->count; i++)
        sweep->marks[i].claim = ranked[i].claim;
}

static void add_edges(struct sweep *sweep, size_t from, size_t to, enum edge_kind start,
                      size_t mark)
{
    if (from >= to)
        return;
    bool quote = start == EDGE_QUOTE_START;
    sweep->edges[sweep->edge_count++] = (struct edge){ from, start, mark };
    sweep->edges[sweep->edge_count++] =
        (struct edge){ to, quote ? EDGE_QUOTE_END : EDGE_EXPRESSION_END, mark };
}

static void collect_edges(struct sweep *sweep)
{
    struct arena *arena = sweep->page->arena;
    sweep->edges = ARENA_ARRAY(arena, struct edge, 4 * sweep->mark_count + 1);
    sweep->waiting = ARENA_ARRAY(arena, size_t, sweep->mark_count + 1);
    sweep->ended = ARENA_ARRAY(arena, size_t, sweep->mark_count + 1);
    for (size_t i = 0; i < sweep->mark_count; i++) {
        const struct claim *claim = &sweep->record->claims.items[sweep->marks[i].claim];
        size_t from = claim->expression_start, to = claim->expression_end;
        add_edges(sweep, claim->quote.start, claim->quote.end, EDGE_QUOTE_START, i);
        if (from < claim->quote.start)
            from = claim->quote.start;
        if (to > claim->quote.end)
            to = claim->quote.end;
        add_edges(sweep, from, to, EDGE_EXPRESSION_START, i);
    }
    qsort(sweep->edges, sweep->edge_count, sizeof *sweep->edges, compare_edges);
}

static void cross(struct sweep *sweep, const struct edge *edge)
{
    switch (edge->kind) {
    case EDGE_QUOTE_START:
        sweep->quotes++;
        sweep->waiting[sweep->waiting_count++] = edge->mark;
        return;
    case EDGE_QUOTE_END:
        sweep->quotes--;
        sweep->marks[edge->mark].closed = true;
        if (sweep->marks[edge->mark].anchored)
            sweep->ended[sweep->ended_count++] = edge->mark;
        return;
    case EDGE_EXPRESSION_START:
        sweep->expressions++;
        return;
    case EDGE_EXPRESSION_END:
        sweep->expressions--;
        return;
    }
}

static const char *claim_id(const struct sweep *sweep, size_t mark)
{
    return sweep->record->claims.items[sweep->marks[mark].claim].id;
}

/* The numbers of quotes that ended behind the last segment; none is lost when a quote
 * ends in text that is left out. */
static void place_numbers(struct sweep *sweep)
{
    for (size_t i = 0; i < sweep->ended_count && sweep->segment != NULL; i++) {
        struct template_part *number = part_add(sweep->segment, "NUMBER");
        part_set_number(number, "NAME", (long) sweep->ended[i] + 1);
        part_set(number, "ID", view_of(claim_id(sweep, sweep->ended[i])));
        sweep->marked = NULL;
    }
    sweep->ended_count = 0;
}

/* The note in the margin: what the quote is the ground of. */
static void add_note(struct sweep *sweep, size_t mark)
{
    const struct site *site = sweep->page->site;
    size_t claim = sweep->marks[mark].claim;
    size_t index = site->event_of[sweep->source][claim];
    if (sweep->notes == NULL)
        sweep->notes = part_add(sweep->block, "NOTES");
    struct template_part *note = part_add(sweep->notes, "NOTE");
    part_set_number(note, "NAME", (long) mark + 1);
    part_set(note, "ID", view_of(claim_id(sweep, mark)));
    if (index == SITE_NONE) {
        part_add_text(note, "TITLE", sweep->record->claims.items[claim].title);
        return;
    }
    const struct event *event = &site->timeline->events[index];
    struct template_part *part = part_add(note, "EVENT");
    part_set(part, "TITLE", event->title);
    part_set(part, "HREF", link_to_event(sweep->page, index));
    part_set(part, "WORDS", site->told[index].words);
    if (event->lead_count > 0 && sweep->record->claims.items[claim].lead)
        part_add(part, "LEAD");
    if (event->disagreement_count > 0)
        part_add(part, "DISPUTED");
}

static void add_anchors(struct sweep *sweep, struct template_part *piece)
{
    for (size_t i = 0; i < sweep->waiting_count; i++) {
        struct mark *mark = &sweep->marks[sweep->waiting[i]];
        if (mark->closed)
            continue;
        mark->anchored = true;
        part_set(part_add(piece, "ANCHOR"), "ID",
                 view_of(claim_id(sweep, sweep->waiting[i])));
        add_note(sweep, sweep->waiting[i]);
    }
    sweep->waiting_count = 0;
}

/* Text without a line break inside, in the state that the sweep is in. */
static void add_piece(struct sweep *sweep, struct view text)
{
    if (sweep->quotes == 0) {
        sweep->marked = NULL;
        sweep->segment = part_add(sweep->text, "SEGMENT");
        part_add_text(sweep->segment, "PLAIN", text);
        return;
    }
    if (sweep->marked == NULL) {
        sweep->segment = part_add(sweep->text, "SEGMENT");
        sweep->marked = part_add(sweep->segment, "MARKED");
    }
    struct template_part *piece = part_add(sweep->marked, "PIECE");
    add_anchors(sweep, piece);
    part_add_text(piece, sweep->expressions > 0 ? "TIME" : "WORDS", text);
}

/* Line breaks of the text are its author's. */
static void add_segment(struct sweep *sweep, struct view text)
{
    if (text.length == 0)
        return;
    place_numbers(sweep);
    while (text.data != NULL) {
        struct view line = view_cut(&text, '\n');
        if (line.length > 0)
            add_piece(sweep, line);
        if (text.data == NULL)
            return;
        part_add(part_add(sweep->text, "SEGMENT"), "BREAK");
        sweep->marked = NULL;
    }
}

static void sweep_passage(struct sweep *sweep, const struct passage *passage)
{
    size_t at = passage->start;
    size_t end = passage->start + passage->text.length;
    while (sweep->edge < sweep->edge_count && sweep->edges[sweep->edge].offset <= at)
        cross(sweep, &sweep->edges[sweep->edge++]);
    place_numbers(sweep);
    while (sweep->edge < sweep->edge_count) {
        const struct edge *edge = &sweep->edges[sweep->edge];
        bool ends = edge->kind == EDGE_QUOTE_END || edge->kind == EDGE_EXPRESSION_END;
        if (edge->offset > end || (edge->offset == end && !ends))
            break;
        add_segment(sweep, view_slice(passage->text, at - passage->start,
                                      edge->offset - passage->start));
        at = edge->offset;
        cross(sweep, edge);
        sweep->edge++;
    }
    add_segment(sweep,
                view_slice(passage->text, at - passage->start, passage->text.length));
    place_numbers(sweep);
}

/* "3 paragraphs not reproduced", for the blocks [from, to). */
static void add_omission(struct sweep *sweep, size_t from, size_t to)
{
    if (from >= to)
        return;
    struct template_part *gap = part_add(part_add(sweep->part, "BLOCK"), "OMITTED");
    part_set(gap, "COUNT", words_count(sweep->page->arena, to - from, "paragraph"));
    part_set_number(gap, "FROM", (long) from + 1);
    if (to - from > 1)
        part_set_number(part_add(gap, "TO"), "TO", (long) to);
}

static void open_block(struct sweep *sweep, const struct passage *passage)
{
    bool heading = passage->kind == BLOCK_HEADING;
    add_omission(sweep, sweep->next_block, passage->block);
    sweep->next_block = passage->block + 1;
    sweep->marked = NULL;
    sweep->block = part_add(part_add(sweep->part, "BLOCK"), "SHOWN");
    sweep->notes = NULL;
    if (passage->page > 0)
        part_set(sweep->block, "PARAGRAPH",
                 arena_format(sweep->page->arena, "%zu, p. %d", passage->block + 1,
                              passage->page));
    else
        part_set_number(sweep->block, "PARAGRAPH", (long) passage->block + 1);
    sweep->text = part_add(sweep->block, heading ? "HEADING" : "TEXT");
    part_set(sweep->text, "KIND", block_kind_name(passage->kind));
}

/* A headline that only says the page's title again; one that holds a quote is shown. */
static bool is_title(const struct sweep *sweep, const struct passage *passage)
{
    bool quoted = sweep->quotes > 0 || (sweep->edge < sweep->edge_count &&
                                        sweep->edges[sweep->edge].offset <= passage->end);
    return passage->kind == BLOCK_HEADING && !quoted &&
           sweep->next_block == passage->block &&
           view_equal(passage->text, words_source_title(&sweep->record->source));
}

static void add_cut(struct sweep *sweep)
{
    part_add(part_add(sweep->text, "SEGMENT"), "CUT");
    sweep->marked = NULL;
}

static void sweep_passages(struct sweep *sweep)
{
    const struct record *record = sweep->record;
    bool cut_shown = false;
    for (size_t i = 0; i < record->passage_count; i++) {
        const struct passage *passage = &record->passages[i];
        bool same = i > 0 && record->passages[i - 1].block == passage->block;
        if (!same && is_title(sweep, passage)) {
            sweep->next_block = passage->block + 1;
            continue;
        }
        if (!same)
            open_block(sweep, passage);
        if (passage->cut_before && !(same && cut_shown))
            add_cut(sweep);
        sweep_passage(sweep, passage);
        if (passage->cut_after)
            add_cut(sweep);
        cut_shown = passage->cut_after;
    }
    while (sweep->edge < sweep->edge_count)
        cross(sweep, &sweep->edges[sweep->edge++]);
    place_numbers(sweep);
    add_omission(sweep, sweep->next_block, record->paragraph_count);
}

/* Quotes that no passage holds (records that others wrote) get their anchors at the end.
 */
static void add_strays(struct sweep *sweep)
{
    for (size_t i = 0; i < sweep->mark_count; i++) {
        if (sweep->marks[i].anchored)
            continue;
        const struct claim *claim = &sweep->record->claims.items[sweep->marks[i].claim];
        sweep->block = part_add(part_add(sweep->part, "BLOCK"), "STRAY");
        sweep->notes = NULL;
        part_set(sweep->block, "ID", view_of(claim->id));
        part_set(sweep->block, "TEXT", claim->quote.exact);
        add_note(sweep, i);
    }
}

void marked_fill_all(const struct page *page, struct template_part *part, size_t source)
{
    struct sweep sweep = { .page = page,
                           .record = page->site->timeline->records[source],
                           .source = source,
                           .part = part };
    rank_marks(&sweep);
    collect_edges(&sweep);
    sweep_passages(&sweep);
    add_strays(&sweep);
}
