/* The page at a former address: of what was merged into another, of a source whose file
 * was moved, of an entity that is of another type now. */
#include "site/paths.h"
#include "site/permalinks.h"
#include "site/types.h"
#include "site/words.h"

static size_t moved_items(const struct site *site)
{
    return site->timeline->redirect_count;
}

/* None where what it led to is gone too, or where another has the address. */
static size_t moved_pages(const struct site *site, size_t item)
{
    const struct redirect *redirect = &site->timeline->redirects[item];
    bool is_taken = site_find(site, redirect->from) != SITE_NONE;
    return is_taken || site_find(site, redirect->to) == SITE_NONE ? 0 : 1;
}

static struct view moved_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) number;
    return path_of_permalink(arena, site->timeline->redirects[item].from);
}

/* Passages of a source that moved, each at the fragment that it had: browsers take none
 * along when a page sends them on, and a citation must not end at the top of a page. */
static size_t fill_passages(const struct page *page, size_t source)
{
    const struct claim_list *claims = &page->site->timeline->records[source]->claims;
    struct template_part *section = NULL;
    for (size_t i = 0; i < claims->count; i++) {
        if (section == NULL)
            section = part_add(page->root, "PASSAGES");
        struct template_part *part = part_add(section, "PASSAGE");
        struct claim_ref ref = { .source = source, .claim = i };
        part_set(part, "ID", view_of(claims->items[i].id));
        part_set(part, "HREF", link_to_claim(page, ref));
        part_set(part, "QUOTE", claims->items[i].quote.exact);
    }
    return claims->count;
}

static void moved_fill(struct page *page)
{
    const struct redirect *redirect = &page->site->timeline->redirects[page->item];
    struct permalink from = redirect->from, to = redirect->to;
    struct view title = site_title_at(page->site, to);
    struct view href = link_to(page, path_of_permalink(page->arena, to));
    bool is_joined = from.kind == PERMALINK_EVENT || !view_equal(from.id, to.id);
    bool is_source = from.kind == PERMALINK_SOURCE;
    page->area = is_source ? PAGE_SOURCES : PAGE_TIMELINE;
    page_title(page,
               is_source   ? VIEW("Moved to another address")
               : is_joined ? VIEW("Joined to another entry")
                           : VIEW("Moved to another address"),
               title);
    struct template_part *part =
        part_add(page->root, is_joined && !is_source ? "JOINED" : "MOVED");
    part_set(part, "TITLE", title);
    part_set(part, "HREF", href);
    if (!is_source || fill_passages(page, site_find(page->site, to)) == 0)
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
