#include "site/paths.h"
#include "site/types.h"
#include "site/words.h"

/* One list a type of entity. */
static size_t entities_items(const struct site *site)
{
    (void) site;
    return SITE_ENTITY_TYPES;
}

static size_t entities_pages(const struct site *site, size_t item)
{
    size_t count = site->entity_count[item];
    return count == 0 ? 0 : page_count(count, SITE_LIST_ROWS);
}

static struct view entities_path(const struct site *site, struct arena *arena,
                                 size_t item, size_t number)
{
    (void) site;
    return path_of_list(arena, words_of_type((enum entity_type) item)->folder, number);
}

static void fill_entity(const struct page *page, size_t index)
{
    const struct linked_entity *linked = &page->site->timeline->entities[index];
    struct template_part *part = part_add(page->root, "ENTITY");
    part_set(part, "NAME", linked->entity.name);
    part_set(part, "HREF", link_to_entity(page, index));
    part_set(part, "EVENT_COUNT", words_count(page->arena, linked->event_count, "event"));
    part_set(part, "SOURCE_TOTAL",
             words_count(page->arena, linked->source_count, "source"));
    if (linked->entity.alias_count > 0)
        part_add_text(part, "ALIAS", linked->entity.aliases[0]);
}

static void entities_fill(struct page *page)
{
    const struct site *site = page->site;
    const struct type_words *type = words_of_type((enum entity_type) page->item);
    size_t count = site->entity_count[page->item];
    size_t first = page->number * SITE_LIST_ROWS;
    size_t last = count - first > SITE_LIST_ROWS ? first + SITE_LIST_ROWS : count;
    page->area = (enum page_area)(PAGE_PEOPLE + (int) page->item);
    struct view told = words_number(page->arena, count);
    page_title(
        page, type->many,
        arena_format(page->arena, "%.*s: %.*s", VIEW_ARG(type->many), VIEW_ARG(told)));
    part_set(page->root, "COUNTS", told);
    for (size_t i = first; i < last; i++)
        fill_entity(page, site->entities[site->entity_first[page->item] + i]);
    page_pager(page, &page_entities);
}

const struct page_type page_entities = {
    .template_name = VIEW_INIT("entities.html"),
    .items = entities_items,
    .pages = entities_pages,
    .path = entities_path,
    .fill = entities_fill,
};
