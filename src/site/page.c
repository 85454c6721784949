#include "site/page.h"

#include "site/paths.h"
#include "site/pen.h"

/* Pages on both sides of the current one that it links to, besides the first and last. */
enum { PAGER_REACH = 4 };

size_t page_count(size_t rows, size_t each)
{
    return rows <= each ? 1 : (rows + each - 1) / each;
}

size_t page_once(const struct site *site)
{
    (void) site;
    return 1;
}

struct view page_file_path(const struct page *page, struct view ending)
{
    struct view stem = page->path;
    stem.length -= sizeof ".html" - 1;
    return PEN_JOIN(page->arena, stem, ending);
}

void page_title(struct page *page, struct view title, struct view description)
{
    page->title = title;
    part_set(page->root, "PAGE_TITLE", title);
    part_set(page->root, "DESCRIPTION", description);
}

void page_pager(struct page *page, const struct page_type *type)
{
    size_t pages = type->pages != NULL ? type->pages(page->site, page->item) : 1;
    if (pages <= 1)
        return;
    struct template_part *pager = part_add(page->root, "PAGER");
    for (size_t i = 0; i < pages; i++) {
        bool near = i + PAGER_REACH >= page->number && i <= page->number + PAGER_REACH;
        if (!near && i != 0 && i != pages - 1)
            continue;
        struct template_part *link = part_add(pager, "NUMBER");
        part_set_number(link, "NAME", (long) i + 1);
        part_set(link, "HREF",
                 link_to(page, type->path(page->site, page->arena, page->item, i)));
        if (i == page->number)
            part_add(link, "CURRENT");
    }
}
