#include "site/news.h"
#include "site/paths.h"
#include "site/permalinks.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

/* The news that the page tells: events that are counted are not listed, too. */
static struct news_list told(struct arena *arena, const struct site *site)
{
    struct news_list news = news_of(arena, site);
    size_t kept = 0;
    for (size_t i = 0; i < news.count; i++)
        if (!news.items[i].is_counted)
            news.items[kept++] = news.items[i];
    news.count = kept;
    return news;
}

static size_t changes_pages(const struct site *site, size_t item)
{
    struct arena arena = { 0 };
    (void) item;
    size_t count = told(&arena, site).count;
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
    when_fill_told(part, &event->date, page->site->told[news->event].words);
}

static void fill_change(const struct page *page, struct template_part *day,
                        const struct change *change)
{
    struct view words = news_words(page->arena, page->site, change);
    if (change->kind == CHANGE_ADDED) {
        part_set(part_add(day, "ADDED"), "WORDS", words);
        return;
    }
    struct template_part *part = part_add(day, "CHANGE");
    part_set(part, "WHAT", news_word(change));
    part_set(part, "WORDS", words);
    struct view title = news_title(page->site, change);
    /* the address of what an editor hid would tell what it was */
    struct template_part *link = change->title.length > 0
                                     ? link_if_answers(page, part, "LINKED", change->of)
                                     : NULL;
    part_set(link != NULL ? link : part_add(part, "PLAIN"), "TITLE", title);
}

static struct template_part *begin_day(const struct page *page, struct day day)
{
    struct date date;
    struct template_part *part = part_add(page->root, "DAY");
    part_set(part, "NAME",
             date_of_day(day, &date) ? date_display(page->arena, &date) : VIEW(""));
    return part;
}

static void fill_days(const struct page *page, const struct news_list *news)
{
    size_t first = page->number * SITE_LIST_ROWS, last = first + SITE_LIST_ROWS;
    struct template_part *day = NULL;
    for (size_t i = first; i < last && i < news->count; i++) {
        const struct news *one = &news->items[i];
        if (day == NULL || day_compare(one->day, news->items[i - 1].day) != 0)
            day = begin_day(page, one->day);
        if (one->change != SITE_NONE)
            fill_change(page, day, &page->site->timeline->changes[one->change]);
        else
            fill_event(page, day, one);
    }
}

static void changes_fill(struct page *page)
{
    struct news_list news = told(page->arena, page->site);
    page->area = PAGE_NO_AREA;
    page_title(page, VIEW("Changes"),
               VIEW("What was added to the timeline or changed on it, the newest first"));
    fill_days(page, &news);
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
