#include "site/news.h"
#include "site/paths.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

static size_t changes_pages(const struct site *site, size_t item)
{
    struct arena arena = { 0 };
    (void) item;
    size_t count = news_of(&arena, site).count;
    arena_finish(&arena);
    return page_count(count, SITE_LIST_ROWS);
}

static struct view changes_path(const struct site *site, struct arena *arena, size_t item,
                                size_t number)
{
    (void) site, (void) item;
    return path_of_list(arena, VIEW("changes"), number);
}

static void fill_event(const struct page *page, struct template_part *day,
                       const struct news *news)
{
    const struct timeline *timeline = page->site->timeline;
    const struct event *event = &timeline->events[news->event];
    struct template_part *part = part_add(day, "EVENT");
    part_set(part, "TITLE", event->title);
    part_set(part, "HREF", link_to_event(page, news->event));
    part_set(part, "WHAT", news->is_changed ? VIEW("Changed") : VIEW("Added"));
    when_fill(part, &event->date, when_relation(timeline, event), false);
}

static void fill_days(const struct page *page, const struct news_list *news)
{
    size_t first = page->number * SITE_LIST_ROWS, last = first + SITE_LIST_ROWS;
    struct template_part *day = NULL;
    for (size_t i = first; i < last && i < news->count; i++) {
        if (day == NULL || day_compare(news->items[i].day, news->items[i - 1].day) != 0) {
            struct date date;
            day = part_add(page->root, "DAY");
            part_set(day, "NAME",
                     date_of_day(news->items[i].day, &date)
                         ? date_display(page->arena, &date)
                         : VIEW(""));
        }
        fill_event(page, day, &news->items[i]);
    }
}

/* Addresses that lead on to the event that theirs was merged into. */
static void fill_merged(const struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    struct template_part *section = NULL;
    for (size_t i = 0; i < timeline->redirect_count; i++) {
        size_t to = site_event_named(page->site, timeline->redirects[i].to);
        if (to == SITE_NONE)
            continue;
        if (section == NULL)
            section = part_add(page->root, "MERGED");
        struct template_part *part = part_add(section, "EVENT");
        part_set(part, "FROM", timeline->redirects[i].from);
        part_set(part, "TITLE", timeline->events[to].title);
        part_set(part, "HREF", link_to_event(page, to));
    }
}

static void changes_fill(struct page *page)
{
    struct news_list news = news_of(page->arena, page->site);
    page->area = PAGE_NO_AREA;
    page_title(page, VIEW("Changes"),
               VIEW("What was added to the timeline or changed on it, the newest first"));
    fill_days(page, &news);
    if (page->number == 0)
        fill_merged(page);
    if (news.count == 0)
        part_add(page->root, "EMPTY");
    page_pager(page, &page_changes);
}

const struct page_type page_changes = {
    .template_name = VIEW_INIT("changes.html"),
    .items = page_once,
    .pages = changes_pages,
    .path = changes_path,
    .fill = changes_fill,
};
