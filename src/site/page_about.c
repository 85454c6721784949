#include "site/edited.h"
#include "site/key.h"
#include "site/paths.h"
#include "site/types.h"
#include "site/words.h"

static struct view about_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("about.html");
}

/* Where mistakes can be reported: an address to link to, or words to show. */
static void fill_contact(const struct page *page)
{
    struct view contact = page->site->timeline->contact;
    if (contact.length == 0)
        return;
    struct template_part *part = part_add(page->root, "CONTACT");
    if (link_is_web(contact))
        part_add_text(part, "HREF", contact);
    else
        part_add_text(part, "ADDRESS", contact);
}

static void about_fill(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    page->area = PAGE_ABOUT;
    page_title(page, VIEW("About"),
               VIEW("How this timeline was made and how to read it"));
    part_add_text(page->root, "DEK", timeline->description);
    part_set(page->root, "EVENTS",
             words_count(page->arena, timeline->event_count, "event"));
    part_set(page->root, "SCHEMA", link_to(page, VIEW("timeline.schema.json")));
    part_set(page->root, "RECORD_SCHEMA", link_to(page, VIEW("record.schema.json")));
    part_set(page->root, "DISAGREEMENTS", link_to(page, VIEW("disagreements.html")));
    part_set(page->root, "SOURCES", link_to(page, VIEW("sources.html")));
    if (edited_hidden(timeline) > 0)
        part_add_text(page->root, "HIDDEN",
                      words_count(page->arena, edited_hidden(timeline), "event"));
    key_fill(page->root);
    fill_contact(page);
}

const struct page_type page_about = {
    .template_name = VIEW_INIT("about.html"),
    .items = page_once,
    .path = about_path,
    .fill = about_fill,
};
