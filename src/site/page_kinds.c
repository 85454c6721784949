#include "site/paths.h"
#include "site/types.h"
#include "site/words.h"

static struct view kinds_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("kinds.html");
}

static void kinds_fill(struct page *page)
{
    const struct site *site = page->site;
    page->area = PAGE_NO_AREA;
    page_title(page, VIEW("Kinds of event"),
               words_count(page->arena, site->kind_count, "kind"));
    for (size_t i = 0; i < site->kind_count; i++) {
        struct template_part *part = part_add(page->root, "KIND");
        part_set(part, "NAME", words_capital(page->arena, site->kinds[i].name));
        part_set(part, "HREF", link_to(page, path_of_kind(page->arena, site, i, 0)));
        part_set(part, "COUNT", words_count(page->arena, site->kinds[i].count, "event"));
    }
    if (site->kind_count == 0)
        part_add(page->root, "EMPTY");
}

const struct page_type page_kinds = {
    .template_name = VIEW_INIT("kinds.html"),
    .items = page_once,
    .path = kinds_path,
    .fill = kinds_fill,
};
