#include "store/editor_members.h"

#include "base/vector.h"

bool members_have(const struct member_list *list, struct member member)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].source == member.source &&
            list->items[i].place == member.place)
            return true;
    return false;
}

void members_add(struct ordering *ordering, struct member_list *list,
                 struct member member)
{
    if (!members_have(list, member))
        *VECTOR_PUSH(ordering->arena, list) = member;
}

void members_add_event(struct ordering *ordering, const struct event *event,
                       struct member_list *out)
{
    for (size_t i = 0; i < event->claim_count; i++)
        members_add(ordering, out,
                    (struct member){ event->claims[i].source, event->claims[i].claim });
}

/* The claims of the event that a name means, and its title. An address means what the
 * ledger last had there: an event that was merged before is still found by its own. */
static bool claims_of(struct ordering *ordering, const struct editor_name *name,
                      struct member_list *out, struct view *title)
{
    const size_t *row = table_get(&ordering->event_rows, name->name);
    size_t event, before = out->count;
    if (row != NULL) {
        const struct ledger_event *held = &ordering->ledger->events.items[*row];
        *title = held->found.length > 0 ? held->found : held->title;
        for (size_t i = 0; i < held->claim_count; i++) {
            const struct claim_ref *ref =
                claim_at_address(&ordering->targets.claims, held->claims[i]);
            if (ref != NULL)
                members_add(ordering, out, (struct member){ ref->source, ref->claim });
        }
        if (out->count > before)
            return true;
    }
    if (!target_event(&ordering->targets, name, &event))
        return false;
    *title = ordering->unordered->events[event].title;
    members_add_event(ordering, &ordering->unordered->events[event], out);
    return true;
}

void members_tell(struct ordering *ordering, struct view title, const struct event *event)
{
    for (size_t i = 0; i < ordering->joined.count; i++)
        if (ordering->joined.items[i].event == event &&
            view_equal(ordering->joined.items[i].title, title))
            return;
    *VECTOR_PUSH(ordering->arena, &ordering->joined) =
        (struct editor_joined){ title, event };
}

static void add_entity(struct ordering *ordering, const struct linked_entity *linked,
                       struct member_list *out)
{
    const struct entity *entity = &linked->entity;
    members_tell(ordering, entity->name, NULL);
    for (size_t i = 0; i < linked->source_count; i++) {
        const struct mention_list *list =
            &ordering->unordered->records[linked->sources[i]]->mentions;
        for (size_t b = 0; b < list->bearer_count; b++)
            if (list->bearers[b].type == entity->type &&
                target_goes_by(entity, list->bearers[b].name))
                members_add(ordering, out, (struct member){ linked->sources[i], b });
    }
}

/* All entities that go by a name of the ledger's row: those that were merged into it. */
static void add_row(struct ordering *ordering, const struct ledger_entity *row,
                    struct member_list *out)
{
    struct entity names = { .name = row->name,
                            .aliases = row->aliases,
                            .alias_count = row->alias_count };
    for (size_t i = 0; i < ordering->unordered->entity_count; i++) {
        const struct linked_entity *linked = &ordering->unordered->entities[i];
        if (linked->entity.type == row->found_type &&
            target_goes_by(&names, linked->entity.name))
            add_entity(ordering, linked, out);
    }
}

/* The bearers of the entity that a name means, and its name. merged: it may have been
 * merged before, so that the ledger's row has the names of several. */
static bool bearers_of(struct ordering *ordering, const struct editor_name *name,
                       bool merged, struct member_list *out, struct view *title)
{
    const size_t *row = table_get(&ordering->entity_rows, name->name);
    const size_t *entity = table_get(&ordering->targets.entities, name->name);
    if (entity != NULL) {
        *title = ordering->unordered->entities[*entity].entity.name;
        add_entity(ordering, &ordering->unordered->entities[*entity], out);
    }
    if (row != NULL && (merged || entity == NULL)) {
        *title = ordering->ledger->entities.items[*row].name;
        add_row(ordering, &ordering->ledger->entities.items[*row], out);
    }
    size_t place;
    return out->count > 0 || (target_entity(&ordering->targets, name, &place) && false);
}

bool members_find(struct ordering *ordering, const struct editor_choice *choice,
                  const struct editor_name *name, bool merged, struct member_list *out,
                  struct view *title)
{
    return choice->of_entity ? bearers_of(ordering, name, merged, out, title)
                             : claims_of(ordering, name, out, title);
}
