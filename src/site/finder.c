#include "site/finder.h"

#include <stdlib.h>

#include "base/table.h"
#include "base/vector.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/words.h"

struct choice {
    size_t index, events;
    int group;
};

static int compare_events(const void *a, const void *b)
{
    const struct choice *x = a, *y = b;
    int order = (x->events < y->events) - (x->events > y->events);
    return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

static int compare_groups(const void *a, const void *b)
{
    const struct choice *x = a, *y = b;
    int order = (x->group > y->group) - (x->group < y->group);
    return order != 0 ? order : (x->index > y->index) - (x->index < y->index);
}

/* Keeps those of most events, by group and index. */
static size_t choose(struct arena *arena, struct choice *all, size_t count, size_t **out)
{
    size_t kept = count < FINDER_CHOICES_MAX ? count : FINDER_CHOICES_MAX;
    qsort(all, count, sizeof *all, compare_events);
    qsort(all, kept, sizeof *all, compare_groups);
    *out = ARENA_ARRAY(arena, size_t, kept + 1);
    for (size_t i = 0; i < kept; i++)
        (*out)[i] = all[i].index;
    return kept;
}

static size_t choose_sources(struct arena *arena, const struct site *site, size_t **out)
{
    const struct timeline *timeline = site->timeline;
    size_t count = 0;
    struct choice *all = ARENA_ARRAY(arena, struct choice, timeline->record_count + 1);
    for (size_t s = 0; s < timeline->record_count; s++) {
        size_t events = 0;
        for (size_t c = 0; c < timeline->records[s]->claims.count; c++)
            events += site->event_of[s][c] != SITE_NONE;
        if (events > 0)
            all[count++] = (struct choice){ .index = s, .events = events };
    }
    return choose(arena, all, count, out);
}

static size_t choose_entities(struct arena *arena, const struct site *site, size_t **out)
{
    const struct timeline *timeline = site->timeline;
    size_t count = 0;
    struct choice *all = ARENA_ARRAY(arena, struct choice, timeline->entity_count + 1);
    for (size_t i = 0; i < timeline->entity_count; i++) {
        const struct linked_entity *linked = &timeline->entities[i];
        if (linked->event_count > 0)
            all[count++] =
                (struct choice){ i, linked->event_count, (int) linked->entity.type };
    }
    return choose(arena, all, count, out);
}

void finder_choose(struct arena *arena, const struct site *site,
                   struct finder_choices *out)
{
    out->source_count = choose_sources(arena, site, &out->sources);
    out->entity_count = choose_entities(arena, site, &out->entities);
}

static int compare_kinds(const void *a, const void *b)
{
    return view_compare(*(const struct view *) a, *(const struct view *) b);
}

size_t finder_kinds(struct arena *arena, const struct site *site, struct view **out)
{
    const struct timeline *timeline = site->timeline;
    struct table known = { .count = 0 };
    struct view_list {
        struct view *items;
        size_t count, capacity;
    } kinds = { .count = 0 };
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct view kind = timeline->events[i].kind;
        bool is_new = false;
        if (kind.length > 0)
            table_put(arena, &known, kind, &is_new);
        if (is_new)
            *VECTOR_PUSH(arena, &kinds) = kind;
    }
    if (kinds.count > 1)
        qsort(kinds.items, kinds.count, sizeof *kinds.items, compare_kinds);
    *out = kinds.items;
    return kinds.count;
}

struct view finder_entity_key(struct arena *arena, const struct linked_entity *linked)
{
    return PEN_JOIN(arena, words_of_type(linked->entity.type)->folder, VIEW("/"),
                    linked->id);
}

static void fill_entities(const struct page *page, struct template_part *finder,
                          const struct finder_choices *choices)
{
    struct template_part *group = NULL;
    int type = -1;
    for (size_t i = 0; i < choices->entity_count; i++) {
        const struct linked_entity *linked =
            &page->site->timeline->entities[choices->entities[i]];
        if ((int) linked->entity.type != type) {
            type = (int) linked->entity.type;
            group = part_add(finder, "NAMES");
            part_set(group, "GROUP", words_of_type(linked->entity.type)->many);
        }
        struct template_part *option = part_add(group, "ENTITY");
        part_set(option, "VALUE", finder_entity_key(page->arena, linked));
        part_set(option, "NAME", linked->entity.name);
    }
}

void finder_fill(const struct page *page, struct template_part *part)
{
    const struct site *site = page->site;
    const struct timeline *timeline = site->timeline;
    if (timeline->event_count == 0)
        return;
    struct finder_choices choices;
    struct view *kinds;
    struct template_part *finder = part_add(part, "FINDER");
    finder_choose(page->arena, site, &choices);
    size_t kind_count = finder_kinds(page->arena, site, &kinds);
    part_add(page->root, "FINDS");
    part_set(finder, "INDEX", link_to(page, site->index));
    part_set(finder, "EVENT_COUNT",
             words_count(page->arena, timeline->event_count, "event"));
    if (!site->split)
        part_add(finder, "ROWS");
    for (size_t i = 0; i < choices.source_count; i++) {
        const struct source *source = &timeline->records[choices.sources[i]]->source;
        struct template_part *option = part_add(finder, "SOURCE");
        part_set(option, "VALUE", source->id);
        part_set(option, "NAME", words_source_dated(page->arena, source));
    }
    fill_entities(page, finder, &choices);
    for (size_t i = 0; i < kind_count; i++) {
        struct template_part *option = part_add(finder, "KIND");
        part_set(option, "VALUE", kinds[i]);
        part_set(option, "NAME", words_capital(page->arena, kinds[i]));
    }
}
