#include "site/paths.h"
#include "site/stamps.h"
#include "site/types.h"
#include "site/words.h"
#include "site/year_rows.h"

static size_t year_items(const struct site *site)
{
    return site->years.count;
}

static size_t year_pages(const struct site *site, size_t item)
{
    const struct year *year = &site->years.items[item];
    return page_count(year->last - year->first, SITE_PAGE_ROWS);
}

static struct view year_path(const struct site *site, struct arena *arena, size_t item,
                             size_t number)
{
    return path_of_year(arena, site, item, number);
}

static void fill_neighbour(const struct page *page, const char *section, size_t year)
{
    if (year >= page->site->years.count)
        return;
    struct template_part *part = part_add(page->root, section);
    part_set(part, "HREF", link_to(page, path_of_year(page->arena, page->site, year, 0)));
    part_set(part, "NAME", page->site->years.items[year].label);
}

static void year_fill(struct page *page)
{
    const struct year *year = &page->site->years.items[page->item];
    size_t first = year->first + page->number * SITE_PAGE_ROWS;
    size_t last =
        year->last - first > SITE_PAGE_ROWS ? first + SITE_PAGE_ROWS : year->last;
    page->area = PAGE_TIMELINE;
    struct view events = words_count(page->arena, year->last - year->first, "event");
    page_title(page, year->label,
               arena_format(page->arena, "%.*s in %.*s", VIEW_ARG(events),
                            VIEW_ARG(year->label)));
    part_set(page->root, "COUNT", events);
    year_rows_fill(page, page->root, page->item, first, last);
    page_pager(page, &page_year);
    fill_neighbour(page, "EARLIER", page->item - 1);
    fill_neighbour(page, "LATER", page->item + 1);
}

static void year_stamp(const struct site *site, size_t item, size_t number,
                       struct buffer *out)
{
    const struct year *year = &site->years.items[item];
    size_t first = year->first + number * SITE_PAGE_ROWS;
    for (size_t i = item > 0 ? item - 1 : 0; i <= item + 1 && i < site->years.count;
         i++) {
        stamp_number(out, (size_t) site->years.items[i].year);
        stamp_text(out, site->years.items[i].label);
    }
    stamp_number(out, year->longer);
    stamp_number(out, item > 0);
    stamp_number(out, year->last - year->first);
    for (size_t i = first; i < first + SITE_PAGE_ROWS && i < year->last; i++)
        stamp_add(out, &site->stamps->events[i]);
}

const struct page_type page_year = {
    .template_name = VIEW_INIT("year.html"),
    .items = year_items,
    .pages = year_pages,
    .path = year_path,
    .fill = year_fill,
    .stamp = year_stamp,
};
