#include "site/frame.h"
#include "site/linked_data.h"
#include "site/marked.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/stamps.h"
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

static void fill_tags(const struct page *page, const struct source *source)
{
    struct pen pen = { .arena = page->arena };
    for (size_t i = 0; i < source->tag_count; i++) {
        if (i > 0)
            pen_add(&pen, VIEW(", "));
        pen_add(&pen, source->tags[i]);
    }
    part_add_text(page->root, "TAGS", pen_view(&pen));
}

/* The first other source of an event that this one tells, and how many more there are. */
static void fill_sharing(const struct page *page, const struct record *record)
{
    const struct site *site = page->site;
    bool *seen = NULL; /* most sources share nothing */
    size_t first = SITE_NONE, more = 0;
    for (size_t c = 0; c < record->claims.count; c++) {
        size_t index = site->event_of[page->item][c];
        if (index == SITE_NONE)
            continue;
        const struct event *event = &site->timeline->events[index];
        for (size_t i = 0; i < event->claim_count; i++) {
            size_t other = event->claims[i].source;
            if (other == page->item)
                continue;
            if (seen == NULL)
                seen = ARENA_ARRAY(page->arena, bool, site->timeline->record_count);
            if (seen[other])
                continue;
            seen[other] = true;
            more += first != SITE_NONE;
            first = first == SITE_NONE ? other : first;
        }
    }
    if (first == SITE_NONE)
        return;
    struct template_part *part = part_add(page->root, "SHARING");
    part_set(part, "NAME",
             words_source_dated(page->arena, &site->timeline->records[first]->source));
    part_set(part, "HREF", link_to_source(page, first));
    if (more > 0)
        part_add_text(part, "MORE", words_count(page->arena, more, "more source"));
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
    fill_tags(page, source);
    fill_sharing(page, record);
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

static void source_stamp(const struct site *site, size_t item, size_t number,
                         struct buffer *out)
{
    (void) number;
    stamp_add(out, &site->stamps->sources[item]);
    for (size_t i = 0; i < site->timeline->records[item]->claims.count; i++) {
        size_t event = site->event_of[item][i];
        stamp_number(out, event != SITE_NONE);
        if (event != SITE_NONE)
            stamp_add(out, &site->stamps->events[event]);
    }
}

const struct page_type page_source = {
    .template_name = VIEW_INIT("source.html"),
    .items = source_items,
    .path = source_path,
    .fill = source_fill,
    .describe = linked_data_of_source,
    .stamp = source_stamp,
};
