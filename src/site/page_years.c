#include "site/decades.h"
#include "site/types.h"
#include "site/words.h"

static struct view years_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("years.html");
}

static void years_fill(struct page *page)
{
    size_t count = page->site->years.count;
    page->area = PAGE_TIMELINE;
    struct view told = words_count(page->arena, count, "year");
    page_title(page, VIEW("Years"), told);
    part_set(page->root, "COUNTS", told);
    decades_fill(page, page->root);
    if (count == 0)
        part_add(page->root, "EMPTY");
}

const struct page_type page_years = {
    .template_name = VIEW_INIT("years-list.html"),
    .items = page_once,
    .path = years_path,
    .fill = years_fill,
};
