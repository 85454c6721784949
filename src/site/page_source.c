#include "site/frame.h"
#include "site/linked_data.h"
#include "site/marked.h"
#include "site/paths.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

static size_t source_items(const struct site *site)
{
    return site->timeline->record_count;
}

static struct view source_path(const struct site *site, struct arena *arena, size_t item,
                               size_t number)
{
    (void) number;
    return path_of_source(arena, site, item);
}

static void fill_date(const struct page *page, const struct source *source)
{
    struct template_part *part = part_add(page->root, "DATE");
    if (source->has_date)
        when_fill(part, &source->date, CLAIM_ON, false);
    else
        part_add(part, "NO_DATE");
    part_add_text(part, "BASIS", source->date_basis);
}

static void fill_original(const struct page *page, const struct source *source)
{
    if (!link_is_web(source->url)) {
        part_add_text(page->root, "ADDRESS", source->url);
        return;
    }
    struct template_part *part = part_add(page->root, "ORIGINAL");
    part_set(part, "HREF", source->url);
    part_set(part, "HOST", link_host(source->url));
}

static void fill_card(const struct page *page, const struct record *record)
{
    const struct source *source = &record->source;
    part_add_text(page->root, "PUBLISHER", source->publisher);
    part_add_text(page->root, "AUTHOR", source->author);
    fill_date(page, source);
    fill_original(page, source);
    bool full = view_equal(source->rights, VIEW("full"));
    bool digest = view_equal(source->kind, VIEW("digest"));
    struct template_part *rights = part_add(page->root, full ? "FULL" : "EXCERPT");
    if (!full && link_is_web(source->url)) {
        struct template_part *whole = part_add(rights, "WHOLE");
        part_set(whole, "HREF", source->url);
        part_set(whole, "HOST", link_host(source->url));
    }
    if (digest)
        part_add(page->root, "DIGEST");
    part_set(page->root, "DATES_READ", words_number(page->arena, record->timexes.count));
    part_set(page->root, "CLAIM_COUNT",
             words_count(page->arena, record->claims.count, "passage"));
    for (size_t i = 0; i < source->tag_count; i++)
        part_set(part_add(page->root, "TAG"), "NAME", source->tags[i]);
}

static void source_fill(struct page *page)
{
    const struct record *record = page->site->timeline->records[page->item];
    const struct source *source = &record->source;
    page->area = PAGE_SOURCES;
    struct view dated = words_source_dated(page->arena, source);
    page_title(page, words_source_title(source), dated);
    part_set(page->root, "SOURCE_LANGUAGE",
             source->language.length > 0 ? source->language : VIEW("en"));
    fill_card(page, record);
    frame_fill_contact(page, page->root);
    marked_fill_all(page, page->root, page->item);
}

const struct page_type page_source = {
    .template_name = VIEW_INIT("source.html"),
    .items = source_items,
    .path = source_path,
    .fill = source_fill,
    .describe = linked_data_of_source,
};
