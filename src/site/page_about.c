#include "site/frame.h"
#include "site/key.h"
#include "site/linked_data.h"
#include "site/paths.h"
#include "site/types.h"
#include "site/words.h"

static struct view about_path(const struct site *site, struct arena *arena, size_t item,
                              size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("about.html");
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
    key_fill(page->root);
    frame_fill_contact(page, page->root);
}

const struct page_type page_about = {
    .template_name = VIEW_INIT("about.html"),
    .items = page_once,
    .path = about_path,
    .fill = about_fill,
    .describe = linked_data_of_about,
};
