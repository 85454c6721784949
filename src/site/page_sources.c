#include "site/paths.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

static size_t sources_pages(const struct site *site, size_t item)
{
    (void) item;
    return page_count(site->timeline->record_count, SITE_LIST_ROWS);
}

static struct view sources_path(const struct site *site, struct arena *arena, size_t item,
                                size_t number)
{
    (void) site, (void) item;
    return path_of_list(arena, VIEW("sources"), number);
}

static size_t events_of(const struct site *site, size_t source)
{
    size_t count = 0;
    for (size_t i = 0; i < site->timeline->records[source]->claims.count; i++)
        count += site->event_of[source][i] != SITE_NONE;
    return count;
}

static void fill_source(const struct page *page, size_t index)
{
    const struct source *source = &page->site->timeline->records[index]->source;
    struct template_part *part = part_add(page->root, "SOURCE");
    part_set(part, "TITLE", words_source_title(source));
    part_set(part, "HREF", link_to_source(page, index));
    part_add_text(part, "PUBLISHER", source->publisher);
    if (source->has_date)
        when_fill(part, &source->date, CLAIM_ON, false);
    else
        part_add(part, "NO_DATE");
    if (view_equal(source->kind, VIEW("digest")))
        part_add(part, "DIGEST");
    part_set(part, "COUNT",
             words_count(page->arena, events_of(page->site, index), "passage"));
}

static void sources_fill(struct page *page)
{
    size_t count = page->site->timeline->record_count;
    size_t first = page->number * SITE_LIST_ROWS;
    size_t last = count - first > SITE_LIST_ROWS ? first + SITE_LIST_ROWS : count;
    page->area = PAGE_SOURCES;
    struct view told = words_count(page->arena, count, "document");
    page_title(page, VIEW("Sources"), told);
    part_set(page->root, "COUNTS", told);
    for (size_t i = first; i < last; i++)
        fill_source(page, i);
    if (count == 0)
        part_add(page->root, "EMPTY");
    page_pager(page, &page_sources);
}

const struct page_type page_sources = {
    .template_name = VIEW_INIT("sources.html"),
    .items = page_once,
    .pages = sources_pages,
    .path = sources_path,
    .fill = sources_fill,
};
