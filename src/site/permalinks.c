#include "site/permalinks.h"

#include <stdlib.h>

#include "site/paths.h"
#include "site/pen.h"
#include "site/words.h"

struct view path_of_permalink(struct arena *arena, struct permalink at)
{
    struct view folder = VIEW("events");
    if (at.kind == PERMALINK_SOURCE)
        folder = VIEW("sources");
    else if (at.kind >= PERMALINK_ENTITY)
        folder = words_of_type((enum entity_type)(at.kind - PERMALINK_ENTITY))->folder;
    return PEN_JOIN(arena, folder, VIEW("/"), at.id, VIEW(".html"));
}

size_t site_find(const struct site *site, struct permalink at)
{
    if (at.kind == PERMALINK_EVENT)
        return site_event_named(site, at.id);
    const size_t *number = table_get(
        at.kind == PERMALINK_SOURCE ? &site->source_ids : &site->entity_ids, at.id);
    if (number == NULL)
        return SITE_NONE;
    if (at.kind == PERMALINK_SOURCE)
        return *number;
    int type = (int) site->timeline->entities[*number].entity.type;
    return type == (int) at.kind - (int) PERMALINK_ENTITY ? *number : SITE_NONE;
}

static int compare_redirect(const void *key, const void *item)
{
    return permalink_compare(*(const struct permalink *) key,
                             ((const struct redirect *) item)->from);
}

static int compare_gone(const void *key, const void *item)
{
    return permalink_compare(*(const struct permalink *) key,
                             ((const struct gone *) item)->at);
}

const struct redirect *site_redirect(const struct site *site, struct permalink at)
{
    const struct timeline *timeline = site->timeline;
    if (timeline->redirect_count == 0)
        return NULL;
    return bsearch(&at, timeline->redirects, timeline->redirect_count,
                   sizeof *timeline->redirects, compare_redirect);
}

const struct gone *site_gone(const struct site *site, struct permalink at)
{
    const struct timeline *timeline = site->timeline;
    if (timeline->gone_count == 0)
        return NULL;
    return bsearch(&at, timeline->gone, timeline->gone_count, sizeof *timeline->gone,
                   compare_gone);
}

bool site_answers(const struct site *site, struct permalink at)
{
    if (site_find(site, at) != SITE_NONE || site_gone(site, at) != NULL)
        return true;
    const struct redirect *redirect = site_redirect(site, at);
    return redirect != NULL && site_find(site, redirect->to) != SITE_NONE;
}

struct view site_title_at(const struct site *site, struct permalink at)
{
    const struct timeline *timeline = site->timeline;
    size_t number = site_find(site, at);
    if (number == SITE_NONE)
        return (struct view){ NULL, 0 };
    if (at.kind == PERMALINK_EVENT)
        return timeline->events[number].title;
    if (at.kind == PERMALINK_SOURCE)
        return words_source_title(&timeline->records[number]->source);
    return timeline->entities[number].entity.name;
}

struct template_part *link_if_answers(const struct page *page, struct template_part *part,
                                      const char *name, struct permalink at)
{
    if (!site_answers(page->site, at))
        return NULL;
    struct template_part *link = part_add(part, name);
    part_set(link, "HREF", link_to(page, path_of_permalink(page->arena, at)));
    return link;
}
