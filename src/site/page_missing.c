#include "site/types.h"

static struct view missing_path(const struct site *site, struct arena *arena, size_t item,
                                size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("404.html");
}

/* A server shows this page at whatever address was asked for: with a base URL its links
 * are absolute (pages.c). */
static void missing_fill(struct page *page)
{
    page->area = PAGE_NO_AREA;
    page_title(page, VIEW("Page not found"), VIEW("There is no page at this address"));
    part_add(page->root, "NO_INDEX");
}

const struct page_type page_missing = {
    .template_name = VIEW_INIT("404.html"),
    .items = page_once,
    .path = missing_path,
    .fill = missing_fill,
};
