#include "site/edited.h"
#include "site/calendar.h"
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

static const struct {
    const char *name;
    struct view path;
} links[] = {
    { "UNDATED", VIEW_INIT("undated.html") },
    { "TIMELINEJS", VIEW_INIT("timelinejs.json") },
    { "ANNOTATIONS", VIEW_INIT("annotations.json") },
};

static void add_count(const struct page *page, struct view name, size_t number)
{
    struct template_part *part = part_add(page->root, "COUNTED");
    part_set(part, "NAME", name);
    part_set(part, "NUMBER", words_number(page->arena, number));
}

static void fill_counts(const struct page *page)
{
    const struct site *site = page->site;
    const struct timeline *timeline = site->timeline;
    size_t dates = 0, passages = 0, left_out = 0;
    for (size_t i = 0; i < timeline->record_count; i++) {
        dates += timeline->records[i]->timexes.count;
        passages += timeline->records[i]->claims.count;
    }
    for (size_t i = 0; i < timeline->event_count; i++)
        left_out += !calendar_holds(site, i);
    add_count(page, VIEW("Sources"), timeline->record_count);
    add_count(page, VIEW("Expressions of time read"), dates);
    add_count(page, VIEW("Passages that place an event"), passages);
    add_count(page, VIEW("Events"), timeline->event_count);
    add_count(page, VIEW("Names"), timeline->entity_count);
    add_count(page, VIEW("Disagreements"), timeline->disagreement_count);
    add_count(page, VIEW("Passages without a date"), timeline->undated_count);
    if (left_out > 0)
        part_add_text(page->root, "NO_CALENDAR",
                      words_count(page->arena, left_out, "event"));
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
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        part_set(page->root, links[i].name, link_to(page, links[i].path));
    fill_counts(page);
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
