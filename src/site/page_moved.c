/* The page at an event's former address, after its event was merged into another. */
#include "site/paths.h"
#include "site/pen.h"
#include "site/types.h"

static size_t moved_items(const struct site *site)
{
    return site->timeline->redirect_count;
}

static size_t target_of(const struct site *site, size_t item)
{
    return site_event_named(site, site->timeline->redirects[item].to);
}

/* None where the event is gone too, or where another has the address. */
static size_t moved_pages(const struct site *site, size_t item)
{
    struct view from = site->timeline->redirects[item].from;
    bool is_taken = site_event_named(site, from) != SITE_NONE;
    return is_taken || target_of(site, item) == SITE_NONE ? 0 : 1;
}

static struct view moved_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) number;
    return PEN_JOIN(arena, VIEW("events/"), site->timeline->redirects[item].from,
                    VIEW(".html"));
}

static void moved_fill(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    size_t target = target_of(page->site, page->item);
    struct view href = link_to_event(page, target);
    page->area = PAGE_TIMELINE;
    page_title(page, VIEW("Joined to another event"), timeline->events[target].title);
    part_set(page->root, "TITLE", timeline->events[target].title);
    part_set(page->root, "HREF", href);
    part_set(part_add(page->root, "REFRESH"), "HREF", href);
    part_add(page->root, "NO_INDEX");
}

const struct page_type page_moved = {
    .template_name = VIEW_INIT("moved.html"),
    .items = moved_items,
    .pages = moved_pages,
    .path = moved_path,
    .fill = moved_fill,
};
