#include "site/dispute.h"
#include "site/frame.h"
#include "site/paths.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

static struct view disagreements_path(const struct site *site, struct arena *arena,
                                      size_t item, size_t number)
{
    (void) site, (void) arena, (void) item, (void) number;
    return VIEW("disagreements.html");
}

static void fill_one(const struct page *page, const struct disagreement *disagreement)
{
    const struct timeline *timeline = page->site->timeline;
    struct template_part *one = part_add(page->root, "DISAGREEMENT");
    part_set(one, "ID", disagreement->id);
    part_set(one, "ABOUT",
             disagreement->about.length > 0
                 ? words_capital(page->arena, disagreement->about)
                 : VIEW("The date"));
    part_set(one, "EXPLANATION", disagreement->explanation);
    dispute_fill(page, one, disagreement);
    for (size_t i = 0; i < disagreement->event_count; i++) {
        const struct event *event = &timeline->events[disagreement->events[i]];
        struct template_part *part = part_add(one, "EVENT");
        part_set(part, "TITLE", event->title);
        part_set(part, "HREF", link_to_event(page, disagreement->events[i]));
        when_fill(part, &event->date, when_relation(timeline, event), false);
    }
}

static void disagreements_fill(struct page *page)
{
    const struct timeline *timeline = page->site->timeline;
    size_t count = timeline->disagreement_count;
    page->area = PAGE_DISAGREEMENTS;
    struct view told = words_count(page->arena, count, "disagreement");
    page_title(page, VIEW("Disagreements"), told);
    part_set(page->root, "COUNTS", told);
    for (size_t i = 0; i < count; i++)
        fill_one(page, &timeline->disagreements[i]);
    if (count == 0)
        part_add(page->root, "EMPTY");
    frame_fill_contact(page, page->root);
}

const struct page_type page_disagreements = {
    .template_name = VIEW_INIT("disagreements.html"),
    .items = page_once,
    .path = disagreements_path,
    .fill = disagreements_fill,
};
