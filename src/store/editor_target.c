#include "store/editor_target.h"

#include "base/nearest.h"

static void list_events(struct targets *targets)
{
    const struct timeline *timeline = targets->timeline;
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        *table_put(targets->arena, &targets->events, event->id, NULL) = i;
        for (size_t c = 0; c < event->claim_count; c++)
            *table_put(targets->arena, &targets->event_of,
                       claim_address(targets->arena, timeline, event->claims[c]), NULL) =
                i;
    }
    for (size_t i = 0; i < timeline->redirect_count; i++) {
        const struct redirect *redirect = &timeline->redirects[i];
        const size_t *to = table_get(&targets->events, redirect->to.id);
        bool is_new;
        if (to == NULL || redirect->from.kind != PERMALINK_EVENT)
            continue;
        size_t event = *to;
        size_t *from =
            table_put(targets->arena, &targets->events, redirect->from.id, &is_new);
        if (is_new)
            *from = event;
    }
}

void targets_find(struct arena *arena, const struct timeline *timeline,
                  struct diagnostics *diagnostics, struct targets *out)
{
    *out = (struct targets){ .arena = arena,
                             .timeline = timeline,
                             .diagnostics = diagnostics };
    claim_addresses_find(arena, timeline, &out->claims);
    list_events(out);
    for (size_t i = 0; i < timeline->entity_count; i++)
        *table_put(arena, &out->entities, timeline->entities[i].id, NULL) = i;
    for (size_t i = 0; i < timeline->record_count; i++)
        *table_put(arena, &out->sources, timeline->records[i]->source.id, NULL) = i;
}

/* "no event "x" (do you mean "y"?)"; advice stands where no name is near. */
static void report_gone(const struct targets *targets, const struct editor_name *name,
                        const char *what, const struct view *names, size_t count,
                        const char *advice)
{
    struct view nearest = nearest_name(name->name, names, count);
    struct view shown = view_slice(name->name, 0, 100);
    if (nearest.data != NULL)
        diagnostics_add(targets->diagnostics, DIAGNOSTIC_GONE_TARGET, name->line,
                        name->column, "there is no %s \"%.*s\" (do you mean \"%.*s\"?)",
                        what, VIEW_ARG(shown), VIEW_ARG(nearest));
    else
        diagnostics_add(targets->diagnostics, DIAGNOSTIC_GONE_TARGET, name->line,
                        name->column, "there is no %s \"%.*s\" (%s)", what,
                        VIEW_ARG(shown), advice);
}

static void report_gone_event(const struct targets *targets,
                              const struct editor_name *name)
{
    const struct timeline *timeline = targets->timeline;
    struct view *ids =
        ARENA_ARRAY(targets->arena, struct view, timeline->event_count + 1);
    for (size_t i = 0; i < timeline->event_count; i++)
        ids[i] = timeline->events[i].id;
    report_gone(targets, name, "event", ids, timeline->event_count,
                "give the name of its page, or remove the decision");
}

/* The claims of the source that is named, or else the nearest source. */
static void report_gone_claim(const struct targets *targets,
                              const struct editor_name *name)
{
    struct view rest = name->name, source = view_cut(&rest, '#');
    struct editor_name of = *name;
    size_t place;
    of.name = source;
    if (!target_source(targets, &of, &place))
        return;
    const struct claim_list *list = &targets->timeline->records[place]->claims;
    struct view *ids = ARENA_ARRAY(targets->arena, struct view, list->count + 1);
    for (size_t i = 0; i < list->count; i++)
        ids[i] = claim_address(targets->arena, targets->timeline,
                               (struct claim_ref){ .source = place, .claim = i });
    report_gone(targets, name, "claim", ids, list->count,
                "its passage is gone or reworded; annals explain tells the source's "
                "claims");
}

const struct claim_ref *target_claim(const struct targets *targets,
                                     const struct editor_name *name)
{
    const struct claim_ref *ref = claim_at_address(&targets->claims, name->name);
    if (ref == NULL)
        report_gone_claim(targets, name);
    return ref;
}

bool target_event(const struct targets *targets, const struct editor_name *name,
                  size_t *out)
{
    bool claim = view_find_byte(name->name, '#', 0) < name->name.length;
    const size_t *place =
        table_get(claim ? &targets->event_of : &targets->events, name->name);
    if (place == NULL && claim)
        report_gone_claim(targets, name);
    else if (place == NULL)
        report_gone_event(targets, name);
    else
        *out = *place;
    return place != NULL;
}

bool target_goes_by(const struct entity *entity, struct view name)
{
    for (size_t i = 0; i < entity->alias_count; i++)
        if (view_equal(entity->aliases[i], name))
            return true;
    return view_equal(entity->name, name);
}

/* An entity that was merged into another is found by the name of its row. */
static bool find_by_row(const struct targets *targets, struct view id, size_t *out)
{
    const struct ledger *ledger = targets->ledger;
    for (size_t i = 0; ledger != NULL && i < ledger->entities.count; i++) {
        const struct ledger_entity *row = &ledger->entities.items[i];
        struct view name = row->found.length > 0 ? row->found : row->name;
        for (size_t e = 0; view_equal(row->id, id) && e < targets->timeline->entity_count;
             e++) {
            const struct entity *entity = &targets->timeline->entities[e].entity;
            *out = e;
            if (entity->type == row->found_type && target_goes_by(entity, name))
                return true;
        }
    }
    return false;
}

bool target_entity(const struct targets *targets, const struct editor_name *name,
                   size_t *out)
{
    const struct timeline *timeline = targets->timeline;
    const size_t *place = table_get(&targets->entities, name->name);
    if (place != NULL) {
        *out = *place;
        return true;
    }
    if (find_by_row(targets, name->name, out))
        return true;
    struct view *ids =
        ARENA_ARRAY(targets->arena, struct view, timeline->entity_count + 1);
    for (size_t i = 0; i < timeline->entity_count; i++)
        ids[i] = timeline->entities[i].id;
    report_gone(targets, name, "entity", ids, timeline->entity_count,
                "give the name of its page, or remove the decision");
    return false;
}

bool target_source(const struct targets *targets, const struct editor_name *name,
                   size_t *out)
{
    const struct timeline *timeline = targets->timeline;
    const size_t *place = table_get(&targets->sources, name->name);
    if (place != NULL) {
        *out = *place;
        return true;
    }
    struct view *ids =
        ARENA_ARRAY(targets->arena, struct view, timeline->record_count + 1);
    for (size_t i = 0; i < timeline->record_count; i++)
        ids[i] = timeline->records[i]->source.id;
    report_gone(targets, name, "source", ids, timeline->record_count,
                "its id is its path below corpus/ without the ending");
    return false;
}
