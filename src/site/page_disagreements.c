#include "site/dispute.h"
#include "site/frame.h"
#include "site/paths.h"
#include "site/stamps.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

static struct view disagreements_path(const struct site *site, struct arena *arena,
                                      size_t item, size_t number)
{
    (void) site, (void) item;
    return path_of_list(arena, VIEW("disagreements"), number);
}

static size_t disagreements_pages(const struct site *site, size_t item)
{
    (void) item;
    return page_count(site->timeline->disagreement_count, SITE_DISAGREEMENTS);
}

static size_t end_of(size_t number, size_t count)
{
    size_t first = number * SITE_DISAGREEMENTS;
    return count - first > SITE_DISAGREEMENTS ? first + SITE_DISAGREEMENTS : count;
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
        when_fill_told(part, &event->date,
                       page->site->told[disagreement->events[i]].words);
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
    for (size_t i = page->number * SITE_DISAGREEMENTS; i < end_of(page->number, count);
         i++)
        fill_one(page, &timeline->disagreements[i]);
    if (count == 0)
        part_add(page->root, "EMPTY");
    page_pager(page, &page_disagreements);
    frame_fill_contact(page, page->root);
}

static void disagreements_stamp(const struct site *site, size_t item, size_t number,
                                struct buffer *out)
{
    size_t count = site->timeline->disagreement_count;
    (void) item;
    stamp_number(out, count);
    if (number == 0) /* the others are no area's list */
        frame_stamp_list(site, out);
    for (size_t i = number * SITE_DISAGREEMENTS; i < end_of(number, count); i++)
        stamp_add(out, &site->stamps->disagreements[i]);
}

const struct page_type page_disagreements = {
    .template_name = VIEW_INIT("disagreements.html"),
    .items = page_once,
    .pages = disagreements_pages,
    .path = disagreements_path,
    .fill = disagreements_fill,
    .stamp = disagreements_stamp,
};
