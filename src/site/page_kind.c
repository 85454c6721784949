#include "site/paths.h"
#include "site/rows.h"
#include "site/stamps.h"
#include "site/types.h"
#include "site/words.h"

static size_t kind_items(const struct site *site)
{
    return site->kind_count;
}

static size_t kind_pages(const struct site *site, size_t item)
{
    return page_count(site->kinds[item].count, SITE_PAGE_ROWS);
}

static struct view kind_path(const struct site *site, struct arena *arena, size_t item,
                             size_t number)
{
    return path_of_kind(arena, site, item, number);
}

static void kind_fill(struct page *page)
{
    const struct kind_group *kind = &page->site->kinds[page->item];
    size_t first = page->number * SITE_PAGE_ROWS, count = kind->count - first;
    if (count > SITE_PAGE_ROWS)
        count = SITE_PAGE_ROWS;
    page->area = PAGE_NO_AREA;
    struct view events = words_count(page->arena, kind->count, "event");
    struct view name = words_capital(page->arena, kind->name);
    page_title(page, name,
               arena_format(page->arena, "%.*s: %.*s", VIEW_ARG(name), VIEW_ARG(events)));
    part_set(page->root, "COUNT", events);
    struct rows rows = { .events = kind->events + first, .count = count };
    rows_fill(page, part_add(page->root, "EVENTS"), &rows);
    page_pager(page, &page_kind);
}

static void kind_stamp(const struct site *site, size_t item, size_t number,
                       struct buffer *out)
{
    const struct kind_group *kind = &site->kinds[item];
    stamp_text(out, kind->slug);
    stamp_text(out, kind->name);
    stamp_number(out, kind->count);
    size_t first = number * SITE_PAGE_ROWS;
    for (size_t i = first; i < first + SITE_PAGE_ROWS && i < kind->count; i++)
        stamp_add(out, &site->stamps->events[kind->events[i]]);
}

const struct page_type page_kind = {
    .template_name = VIEW_INIT("kind.html"),
    .items = kind_items,
    .pages = kind_pages,
    .path = kind_path,
    .fill = kind_fill,
    .stamp = kind_stamp,
};
