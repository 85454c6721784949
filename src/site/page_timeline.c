#include "site/decades.h"
#include "site/finder.h"
#include "site/key.h"
#include "site/linked_data.h"
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
    finder_fill(page, page->root);
}

static void timeline_fill(struct page *page)
{
    page->area = PAGE_TIMELINE;
    fill_head(page);
    if (page->site->timeline->event_count == 0)
        part_add(page->root, "EMPTY");
    else if (page->site->split)
        decades_fill(page, part_add(page->root, "SPLIT"));
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
    .describe = linked_data_of_timeline,
};
