#include "site/rows.h"

#include "site/glyph.h"
#include "site/paths.h"
#include "site/when.h"
#include "site/words.h"

/* Below it an event that leads no source may be folded away among its like. */
static const double minor_salience = 0.5;

/* One source that says so, by its first claim of the event at that place of the list. */
static void fill_source(const struct page *page, struct template_part *row,
                        const struct event *event, size_t first)
{
    struct claim_ref ref = event->claims[first];
    const struct told_source *source = &page->site->sources[ref.source];
    size_t passages = 0;
    for (size_t i = first; i < event->claim_count; i++)
        passages += event->claims[i].source == ref.source;
    struct template_part *part = part_add(row, "SOURCE");
    part_set(part, "NAME", source->name);
    part_set(part, "HREF", link_to_claim(page, ref));
    part_add_text(part, "YEAR", source->year);
    if (passages > 1)
        part_add_text(part, "PASSAGES", words_count(page->arena, passages, "passage"));
}

static bool is_first_of_source(const struct event *event, size_t claim)
{
    for (size_t i = 0; i < claim; i++)
        if (event->claims[i].source == event->claims[claim].source)
            return false;
    return true;
}

/* The first few sources; the event's page has them all. */
void rows_fill_sources(const struct page *page, struct template_part *row,
                       const struct event *event)
{
    size_t shown = 0, passed = 0;
    for (size_t i = 0; i < event->claim_count; i++) {
        if (shown == ROWS_SOURCES_MAX) {
            passed = event->claim_count - i;
            break;
        }
        if (!is_first_of_source(event, i))
            continue;
        fill_source(page, row, event, i);
        shown++;
    }
    if (passed > 0)
        part_add_text(row, "MORE", words_count(page->arena, passed, "more passage"));
}

void rows_fill_disagreement(const struct page *page, struct template_part *row,
                            const struct event *event)
{
    if (event->disagreement_count == 0)
        return;
    const struct disagreement *first =
        &page->site->timeline->disagreements[event->disagreements[0]];
    struct template_part *part = part_add(row, "DISAGREE");
    part_set(part, "ABOUT", first->about.length > 0 ? first->about : VIEW("the date"));
    part_set(part, "HREF", link_to_disagreement(page, event->disagreements[0]));
}

static void fill_row(const struct page *page, struct template_part *entry, size_t index,
                     const struct rows *rows)
{
    const struct timeline *timeline = page->site->timeline;
    const struct event *event = &timeline->events[index];
    struct template_part *row = part_add(entry, "EVENT");
    part_set(row, "TITLE", event->title);
    part_set(row, "HREF", link_to_event(page, index));
    if (rows->anchors)
        part_add_text(row, "ID", event->id);
    when_fill_event(part_add(row, "WHEN"), event, &page->site->told[index],
                    rows->in_year);
    part_add_text(row, "FACTUALITY", words_of_factuality(event->factuality));
    const struct claim *first = when_first_claim(timeline, event);
    if (event->lead_count > 0) {
        part_add(row, "LEAD");
        if (first != NULL)
            part_add_text(row, "SUMMARY",
                          words_shorten(page->arena, words_unquoted(first->quote.exact),
                                        ROWS_SUMMARY_MAX));
    }
    rows_fill_disagreement(page, row, event);
    rows_fill_sources(page, row, event);
}

/* The only source of an event that may be folded, else SITE_NONE. */
static size_t minor_source(const struct page *page, size_t index)
{
    const struct event *event = &page->site->timeline->events[index];
    if (event->lead_count > 0 || event->disagreement_count > 0 ||
        event->claim_count == 0 || event->salience >= minor_salience)
        return SITE_NONE;
    for (size_t i = 1; i < event->claim_count; i++)
        if (event->claims[i].source != event->claims[0].source)
            return SITE_NONE;
    return event->claims[0].source;
}

/* How many neighbours from that row on make one fold; 1 when it stands alone. */
static size_t fold_length(const struct page *page, const struct rows *rows, size_t from)
{
    size_t source = rows->fold ? minor_source(page, rows->events[from]) : SITE_NONE;
    size_t length = 1;
    while (source != SITE_NONE && from + length < rows->count &&
           minor_source(page, rows->events[from + length]) == source)
        length++;
    return length >= ROWS_FOLD_MIN ? length : 1;
}

/* All dates of the fold in one drawing, on the axis of the first when all lie in it. */
static void fill_fold_glyph(const struct page *page, struct template_part *fold,
                            const size_t *events, size_t count)
{
    const struct timeline *timeline = page->site->timeline;
    struct glyph *glyphs = ARENA_ARRAY(page->arena, struct glyph, count);
    struct date all = timeline->events[events[0]].date;
    for (size_t i = 0; i < count; i++) {
        const struct event *event = &timeline->events[events[i]];
        glyphs[i] = (struct glyph){ .date = &event->date,
                                    .relation = page->site->told[events[i]].relation,
                                    .width = 120 };
        all = date_union(&all, &event->date);
    }
    struct glyph_frame frame = glyph_frame_of(&all);
    glyph_fill_all(fold, glyphs, count, &frame);
}

/* The month in which a date begins. */
static struct view month_words(struct arena *arena, const struct date *date, bool in_year)
{
    struct date month = *date;
    date_of_month(date->earliest.year, date->earliest.month, &month);
    return when_words(arena, &month, CLAIM_ON, in_year);
}

static void fill_fold(const struct page *page, struct template_part *entry,
                      const struct rows *rows, size_t from, size_t count)
{
    const struct timeline *timeline = page->site->timeline;
    const struct event *first = &timeline->events[rows->events[from]];
    const struct event *last = &timeline->events[rows->events[from + count - 1]];
    struct template_part *fold = part_add(entry, "FOLD");
    struct arena *arena = page->arena;
    struct view begin = month_words(arena, &first->date, rows->in_year);
    struct view end = month_words(arena, &last->date, rows->in_year);
    part_set(fold, "FROM", begin);
    if (!view_equal(begin, end))
        part_add_text(fold, "TO", end);
    part_set(fold, "COUNT", words_count(arena, count, "more event"));
    part_set(fold, "SOURCE_NAME", page->site->sources[first->claims[0].source].name);
    fill_fold_glyph(page, fold, rows->events + from, count);
    for (size_t i = 0; i < count; i++) {
        size_t event = rows->events[from + i];
        struct template_part *gist = part_add(fold, "GIST");
        part_set(gist, "TITLE", timeline->events[event].title);
        part_set(gist, "HREF", link_to_event(page, event));
        fill_row(page, fold, event, rows);
    }
}

void rows_fill(const struct page *page, struct template_part *part,
               const struct rows *rows)
{
    for (size_t i = 0; i < rows->count;) {
        struct template_part *entry = part_add(part, "ENTRY");
        size_t length = fold_length(page, rows, i);
        if (length > 1)
            fill_fold(page, entry, rows, i, length);
        else
            fill_row(page, entry, rows->events[i], rows);
        i += length;
    }
}
