#include "site/paths.h"
#include "site/types.h"
#include "site/words.h"

static size_t undated_pages(const struct site *site, size_t item)
{
    (void) item;
    return page_count(site->timeline->undated_count, SITE_LIST_ROWS);
}

static struct view undated_path(const struct site *site, struct arena *arena, size_t item,
                                size_t number)
{
    (void) site, (void) item;
    return path_of_list(arena, VIEW("undated"), number);
}

static void undated_fill(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    size_t count = timeline->undated_count, first = page->number * SITE_LIST_ROWS;
    size_t last = count - first > SITE_LIST_ROWS ? first + SITE_LIST_ROWS : count;
    page->area = PAGE_UNDATED;
    struct view told = words_count(page->arena, count, "passage");
    page_title(page, VIEW("Undated"), told);
    part_set(page->root, "COUNTS", told);
    for (size_t i = first; i < last; i++) {
        const struct undated *undated = &timeline->undated[i];
        struct template_part *part = part_add(page->root, "PASSAGE");
        part_set(part, "QUOTE", undated->quote);
        part_add_text(part, "REASON", words_capital(page->arena, undated->reason));
        part_set(
            part, "SOURCE",
            words_source_dated(page->arena, &timeline->records[undated->source]->source));
        part_set(part, "HREF", link_to_source(page, undated->source));
    }
    if (count == 0)
        part_add(page->root, "EMPTY");
    page_pager(page, &page_undated);
}

const struct page_type page_undated = {
    .template_name = VIEW_INIT("undated.html"),
    .items = page_once,
    .pages = undated_pages,
    .path = undated_path,
    .fill = undated_fill,
};
