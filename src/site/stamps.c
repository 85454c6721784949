#include "site/stamps.h"

#include "site/frame.h"

/* Where an event's disagreements stand in their list is told by what links to them. */
static struct stamp with_places(const struct event *event, const struct stamp *stamp,
                                struct buffer *scratch)
{
    if (event->disagreement_count == 0)
        return *stamp;
    stamp_add(scratch, stamp);
    for (size_t i = 0; i < event->disagreement_count; i++)
        stamp_number(scratch, event->disagreements[i] / SITE_DISAGREEMENTS);
    return stamp_of(scratch);
}

/* The editor's decisions are few: where there are none they cost nothing. */
void stamp_decisions(struct buffer *out, const struct site *site, struct view id,
                     bool of_entity)
{
    const struct timeline *timeline = site->timeline;
    for (size_t i = 0; i < timeline->decision_count; i++) {
        const struct decision *decision = &timeline->decisions[i];
        if (decision->of_entity != of_entity || !view_equal(decision->on, id))
            continue;
        stamp_number(out, decision->kind);
        stamp_text(out, decision->was);
        stamp_text(out, decision->note);
    }
}

/* What all pages share. In a large site the frame tells no numbers (frame.c): a source
 * more would change every page. */
static struct stamp stamp_site(const struct site *site, const struct templates *templates)
{
    const struct timeline *timeline = site->timeline;
    const struct view texts[] = { timeline->title,   timeline->description,
                                  site->base,        timeline->language,
                                  timeline->contact, templates->style,
                                  templates->script, templates->icon };
    struct buffer out = { .length = 0 };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        stamp_text(&out, texts[i]);
    for (size_t i = 0; i < templates->count; i++) {
        stamp_text(&out, templates->files[i].name);
        stamp_text(&out, templates->files[i].content);
    }
    stamp_number(&out, site->split);
    frame_stamp(site, &out);
    struct stamp stamp = stamp_of(&out);
    buffer_finish(&out);
    return stamp;
}

void stamps_make(struct arena *arena, const struct site *site,
                 const struct templates *templates, const struct timeline_stamps *of,
                 struct stamps *out)
{
    const struct timeline *timeline = site->timeline;
    struct stamp *events = ARENA_ARRAY(arena, struct stamp, timeline->event_count + 1);
    struct buffer scratch = { .length = 0 };
    for (size_t i = 0; i < timeline->event_count; i++)
        events[i] = with_places(&timeline->events[i], &of->events[i], &scratch);
    buffer_finish(&scratch);
    *out = (struct stamps){ .site = stamp_site(site, templates),
                            .sources = of->sources,
                            .entities = of->entities,
                            .links = of->links,
                            .events = events,
                            .disagreements = of->disagreements };
}

bool stamps_of_page(const struct site *site, const struct page_type *type, size_t item,
                    size_t number, struct buffer *scratch, struct stamp *out)
{
    if (type->stamp == NULL)
        return false;
    buffer_clear(scratch);
    stamp_add(scratch, &site->stamps->site);
    stamp_text(scratch, type->template_name);
    stamp_number(scratch, number);
    type->stamp(site, item, number, scratch);
    *out = stamp_of(scratch);
    return true;
}
