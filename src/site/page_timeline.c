#include "site/key.h"
#include "site/paths.h"
#include "site/strip.h"
#include "site/types.h"
#include "site/words.h"
#include "site/year_rows.h"

static struct view timeline_path(const struct site *site, struct arena *arena,
                                 size_t item, size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("index.html");
}

/* All events, each year with the gap before it. */
static void fill_years(const struct page *page)
{
    struct template_part *all = part_add(page->root, "ALL");
    for (size_t y = 0; y < page->site->years.count; y++) {
        const struct year *year = &page->site->years.items[y];
        struct template_part *group = part_add(all, "GROUP");
        year_rows_fill_gap(page, group, y);
        year_rows_fill(page, group, y, year->first, year->last);
    }
}

static int decade_of(int year)
{
    int rest = year % 10;
    return year - (rest < 0 ? rest + 10 : rest);
}

static struct view decade_words(struct arena *arena, int decade)
{
    if (decade >= 10)
        return arena_format(arena, "%ds", decade);
    struct view first = year_words(arena, decade), last = year_words(arena, decade + 9);
    return arena_format(arena, "%.*s–%.*s", VIEW_ARG(first), VIEW_ARG(last));
}

static void fill_year_link(const struct page *page, struct template_part *decade,
                           size_t y)
{
    const struct year *year = &page->site->years.items[y];
    struct template_part *link = part_add(decade, "YEAR");
    part_set(link, "KEY", year_key(page->arena, year->year));
    part_set(link, "NAME", year->label);
    part_set(link, "HREF", link_to_year(page, y));
    part_set(link, "COUNT", words_count(page->arena, year->last - year->first, "event"));
}

/* Links to years by decade, where there are too many events for one page. */
static void fill_decades(const struct page *page)
{
    const struct year_list *years = &page->site->years;
    struct template_part *split = part_add(page->root, "SPLIT"), *decade = NULL;
    for (size_t y = 0; y < years->count; y++) {
        int start = decade_of(years->items[y].year);
        if (decade == NULL || start != decade_of(years->items[y - 1].year)) {
            decade = part_add(split, "DECADE");
            part_set(decade, "NAME", decade_words(page->arena, start));
        }
        fill_year_link(page, decade, y);
    }
}

static void fill_head(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    struct view events = words_count(page->arena, timeline->event_count, "dated event");
    struct view sources = words_count(page->arena, timeline->record_count, "document");
    struct view told =
        arena_format(page->arena, "%.*s from %.*s", VIEW_ARG(events), VIEW_ARG(sources));
    bool described = timeline->description.length > 0;
    struct view title = timeline->title.length > 0 ? timeline->title : VIEW("Timeline");
    page_title(page, title, described ? timeline->description : told);
    part_add_text(page->root, "DEK", timeline->description);
    part_set(page->root, "COUNTS", told);
    key_fill(page->root);
    strip_fill(page, page->root);
}

static void timeline_fill(struct page *page)
{
    page->area = PAGE_TIMELINE;
    fill_head(page);
    if (page->site->timeline->event_count == 0)
        part_add(page->root, "EMPTY");
    else if (page->site->split)
        fill_decades(page);
    else
        fill_years(page);
    if (page->site->timeline->undated_count > 0) {
        struct template_part *undated = part_add(page->root, "UNDATED");
        part_set(undated, "HREF", link_to(page, VIEW("undated.html")));
        part_set(
            undated, "COUNT",
            words_count(page->arena, page->site->timeline->undated_count, "passage"));
    }
}

const struct page_type page_timeline = {
    .template_name = VIEW_INIT("timeline.html"),
    .items = page_once,
    .path = timeline_path,
    .fill = timeline_fill,
};
