#include <stdlib.h>

#include "site/edited.h"
#include "site/frame.h"
#include "site/lanes.h"
#include "site/linked_data.h"
#include "site/paths.h"
#include "site/rows.h"
#include "site/stamps.h"
#include "site/types.h"
#include "site/when.h"
#include "site/words.h"

enum { COMPANIONS_MAX = 12, NAMES_MAX = 60, SOURCES_MAX = 60 };

static size_t entity_items(const struct site *site)
{
    return site->timeline->entity_count;
}

static size_t entity_pages(const struct site *site, size_t item)
{
    return page_count(site->timeline->entities[item].event_count, SITE_PAGE_ROWS);
}

static struct view entity_path(const struct site *site, struct arena *arena, size_t item,
                               size_t number)
{
    return path_of_entity(arena, site, item, number);
}

static void fill_aliases(const struct page *page, const struct entity *entity)
{
    if (entity->alias_count == 0)
        return;
    struct template_part *all = part_add(page->root, "ALIASES");
    for (size_t i = 0; i < entity->alias_count && i < NAMES_MAX; i++)
        part_set(part_add(all, "ALIAS"), "NAME", entity->aliases[i]);
    if (entity->alias_count > NAMES_MAX)
        part_add_text(all, "MORE",
                      words_number(page->arena, entity->alias_count - NAMES_MAX));
}

/* Events of the entity that a source tells. */
static size_t events_in(const struct site *site, const struct linked_entity *linked,
                        size_t source)
{
    size_t count = 0;
    for (size_t i = 0; i < linked->event_count; i++) {
        const struct event *event = &site->timeline->events[linked->events[i]];
        bool tells = false;
        for (size_t c = 0; c < event->claim_count; c++)
            tells = tells || event->claims[c].source == source;
        count += tells;
    }
    return count;
}

static void fill_sources(const struct page *page, const struct linked_entity *linked)
{
    if (linked->source_count == 0)
        return;
    struct template_part *all = part_add(page->root, "SOURCES");
    for (size_t i = 0; i < linked->source_count && i < SOURCES_MAX; i++) {
        struct template_part *part = part_add(all, "SOURCE");
        part_set(part, "NAME", page->site->sources[linked->sources[i]].dated);
        part_set(part, "HREF", link_to_source(page, linked->sources[i]));
        size_t events = events_in(page->site, linked, linked->sources[i]);
        if (events > 0)
            part_add_text(part, "COUNT", words_count(page->arena, events, "event"));
    }
    if (linked->source_count > SOURCES_MAX)
        part_add_text(all, "MORE",
                      words_number(page->arena, linked->source_count - SOURCES_MAX));
}

struct companion {
    size_t entity, events;
};

static int compare_companions(const void *a, const void *b)
{
    const struct companion *x = a, *y = b;
    int order = (x->events < y->events) - (x->events > y->events);
    return order != 0 ? order : (x->entity > y->entity) - (x->entity < y->entity);
}

static int compare_numbers(const void *a, const void *b)
{
    const size_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The entities of those events, as often as each has a part in one. */
static size_t all_parts(const struct page *page, const size_t *events, size_t count,
                        size_t **out)
{
    const struct timeline *timeline = page->site->timeline;
    size_t room = 0, found = 0;
    for (size_t i = 0; i < count; i++)
        room += timeline->events[events[i]].entity_count;
    *out = ARENA_ARRAY(page->arena, size_t, room + 1);
    for (size_t i = 0; i < count; i++) {
        const struct event *event = &timeline->events[events[i]];
        for (size_t e = 0; e < event->entity_count; e++)
            if (event->entities[e] != page->item)
                (*out)[found++] = event->entities[e];
    }
    return found;
}

/* The entities that have a part in the same events, those of most events first. */
static size_t count_companions(const struct page *page, const size_t *events,
                               size_t count, struct companion **out)
{
    size_t *parts = NULL, companions = 0;
    size_t found = all_parts(page, events, count, &parts);
    qsort(parts, found, sizeof *parts, compare_numbers);
    *out = ARENA_ARRAY(page->arena, struct companion, found + 1);
    for (size_t i = 0; i < found; i++) {
        if (i == 0 || parts[i] != parts[i - 1])
            (*out)[companions++].entity = parts[i];
        (*out)[companions - 1].events++;
    }
    qsort(*out, companions, sizeof **out, compare_companions);
    return companions;
}

static void fill_companions(const struct page *page, const size_t *events, size_t count)
{
    struct companion *all = NULL;
    size_t found = count_companions(page, events, count, &all);
    if (found == 0)
        return;
    struct template_part *section = part_add(page->root, "COMPANIONS");
    for (size_t i = 0; i < found && i < COMPANIONS_MAX; i++) {
        struct template_part *part = part_add(section, "COMPANION");
        part_set(part, "NAME", page->site->timeline->entities[all[i].entity].entity.name);
        part_set(part, "HREF", link_to_entity(page, all[i].entity));
        part_set(part, "COUNT", words_count(page->arena, all[i].events, "event"));
    }
}

/* A row: when, what, and its lane on the axis of all. */
static void fill_event(const struct page *page, struct template_part *part, size_t index,
                       const struct lanes *lanes)
{
    const struct timeline *timeline = page->site->timeline;
    const struct event *event = &timeline->events[index];
    const struct told_date *told = &page->site->told[index];
    part_set(part, "TITLE", event->title);
    part_set(part, "HREF", link_to_event(page, index));
    when_fill_told(part, &event->date, told->words);
    part_add_text(part, "FACTUALITY", words_of_factuality(event->factuality));
    rows_fill_sources(page, part, event);
    rows_fill_disagreement(page, part, event);
    lanes_fill(part, lanes, &event->date, told->relation, event->disagreement_count > 0);
}

static void fill_events(const struct page *page, const size_t *events, size_t count)
{
    const struct date **dates = ARENA_ARRAY(page->arena, const struct date *, count);
    struct template_part *section = part_add(page->root, "EVENTS");
    struct lanes lanes;
    for (size_t i = 0; i < count; i++)
        dates[i] = &page->site->timeline->events[events[i]].date;
    lanes_make(page->arena, dates, count, &lanes);
    lanes_fill_axis(section, &lanes);
    for (size_t i = 0; i < count; i++)
        fill_event(page, part_add(section, "EVENT"), events[i], &lanes);
}

static void entity_fill(struct page *page)
{
    const struct linked_entity *linked = &page->site->timeline->entities[page->item];
    size_t first = page->number * SITE_PAGE_ROWS, count = linked->event_count - first;
    if (count > SITE_PAGE_ROWS)
        count = SITE_PAGE_ROWS;
    page->area = (enum page_area)(PAGE_PEOPLE + (int) linked->entity.type);
    struct view type = words_of_type(linked->entity.type)->one;
    struct view events = words_count(page->arena, linked->event_count, "event");
    struct view sources = words_count(page->arena, linked->source_count, "source");
    page_title(page, linked->entity.name,
               arena_format(page->arena, "%.*s: %.*s in %.*s",
                            VIEW_ARG(linked->entity.name), VIEW_ARG(events),
                            VIEW_ARG(sources)));
    part_set(page->root, "TYPE", type);
    part_set(page->root, "EVENT_COUNT", events);
    part_set(page->root, "SOURCE_TOTAL", sources);
    if (count > 0) {
        fill_events(page, linked->events + first, count);
        fill_companions(page, linked->events + first, count);
    }
    frame_fill_contact(page, page->root);
    if (page->number == 0) {
        edited_fill(page, linked->id, true);
        fill_sources(page, linked);
    }
    fill_aliases(page, &linked->entity);
    page_pager(page, &page_entity);
}

static void entity_stamp(const struct site *site, size_t item, size_t number,
                         struct buffer *out)
{
    const struct linked_entity *linked = &site->timeline->entities[item];
    const struct stamps *stamps = site->stamps;
    /* The first page counts the events of each source. */
    size_t first = number * SITE_PAGE_ROWS;
    size_t last = number == 0 ? linked->event_count : first + SITE_PAGE_ROWS;
    stamp_add(out, &stamps->entities[item]);
    stamp_number(out, linked->event_count);
    stamp_number(out, linked->source_count);
    for (size_t i = first; i < last && i < linked->event_count; i++)
        stamp_add(out, &stamps->events[linked->events[i]]);
    for (size_t i = 0; number == 0 && i < linked->source_count && i < SOURCES_MAX; i++)
        stamp_add(out, &stamps->sources[linked->sources[i]]);
    stamp_decisions(out, site, linked->id, true);
}

const struct page_type page_entity = {
    .template_name = VIEW_INIT("entity.html"),
    .items = entity_items,
    .pages = entity_pages,
    .path = entity_path,
    .fill = entity_fill,
    .describe = linked_data_of_entity,
    .stamp = entity_stamp,
};
