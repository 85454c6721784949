#include "store/editor_orders.h"

#include "base/vector.h"
#include "store/editor_target.h"

/* A claim or a bearer by its source and its place there. */
struct member {
    size_t source, place;
};

struct member_list {
    struct member *items;
    size_t count, capacity;
};

struct ordering {
    struct arena *arena;
    const struct timeline *unordered;
    const struct ledger *ledger;
    struct targets targets;
    struct table event_rows, entity_rows; /* id -> row of the ledger */
    struct table joined;                  /* member -> line of the merge that has it */

    struct {
        struct claim_order *items;
        size_t count, capacity;
    } claims;
    struct {
        struct name_order *items;
        size_t count, capacity;
    } names;
};

bool editor_gives_orders(const struct editor *editor)
{
    for (size_t i = 0; i < editor->count; i++)
        if (editor->items[i].kind == DECISION_MERGE ||
            editor->items[i].kind == DECISION_SPLIT)
            return true;
    return false;
}

static bool has_member(const struct member_list *list, struct member member)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].source == member.source &&
            list->items[i].place == member.place)
            return true;
    return false;
}

static void add_member(struct ordering *ordering, struct member_list *list,
                       struct member member)
{
    if (!has_member(list, member))
        *VECTOR_PUSH(ordering->arena, list) = member;
}

static void add_event(struct ordering *ordering, const struct event *event,
                      struct member_list *out)
{
    for (size_t i = 0; i < event->claim_count; i++)
        add_member(ordering, out,
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
        *title = held->title;
        for (size_t i = 0; i < held->claim_count; i++) {
            const struct claim_ref *ref =
                claim_at_address(&ordering->targets.claims, held->claims[i]);
            if (ref != NULL)
                add_member(ordering, out, (struct member){ ref->source, ref->claim });
        }
        if (out->count > before)
            return true;
    }
    if (!target_event(&ordering->targets, name, &event))
        return false;
    *title = ordering->unordered->events[event].title;
    add_event(ordering, &ordering->unordered->events[event], out);
    return true;
}

static void add_entity(struct ordering *ordering, const struct linked_entity *linked,
                       struct member_list *out)
{
    const struct entity *entity = &linked->entity;
    for (size_t i = 0; i < linked->source_count; i++) {
        const struct mention_list *list =
            &ordering->unordered->records[linked->sources[i]]->mentions;
        for (size_t b = 0; b < list->bearer_count; b++)
            if (list->bearers[b].type == entity->type &&
                target_goes_by(entity, list->bearers[b].name))
                add_member(ordering, out, (struct member){ linked->sources[i], b });
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
        if (linked->entity.type == row->type &&
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

static bool members_of(struct ordering *ordering, const struct editor_choice *choice,
                       const struct editor_name *name, bool merged,
                       struct member_list *out, struct view *title)
{
    return choice->of_entity ? bearers_of(ordering, name, merged, out, title)
                             : claims_of(ordering, name, out, title);
}

static struct editor_name target_name(const struct editor_choice *choice)
{
    return (struct editor_name){ .name = choice->target,
                                 .line = choice->target_line,
                                 .column = choice->target_column };
}

static void add_order(struct ordering *ordering, bool of_entity, struct member a,
                      struct member b, bool join)
{
    if (of_entity)
        *VECTOR_PUSH(ordering->arena, &ordering->names) = (struct name_order){
            .a = { a.source, a.place }, .b = { b.source, b.place }, .join = join
        };
    else
        *VECTOR_PUSH(ordering->arena, &ordering->claims) = (struct claim_order){
            .a = { a.source, a.place }, .b = { b.source, b.place }, .join = join
        };
}

static size_t *joined_line(struct ordering *ordering, bool of_entity,
                           struct member member)
{
    struct view key = arena_format(ordering->arena, "%d %zu %zu", of_entity,
                                   member.source, member.place);
    return table_put(ordering->arena, &ordering->joined, key, NULL);
}

/* Whether the ids of two entities are two entities: then names need not be looked at. */
static bool are_apart(const struct ordering *ordering, const struct editor_choice *choice)
{
    const size_t *on = table_get(&ordering->targets.entities, choice->target);
    bool apart = choice->of_entity && on != NULL;
    for (size_t i = 0; apart && i < choice->name_count; i++) {
        const size_t *other =
            table_get(&ordering->targets.entities, choice->names[i].name);
        apart = other != NULL && *other != *on;
    }
    return apart;
}

static void merge(struct ordering *ordering, struct editor_choice *choice)
{
    struct member_list all = { .count = 0 };
    struct editor_name target = target_name(choice);
    struct view title;
    bool merged = !are_apart(ordering, choice);
    if (!members_of(ordering, choice, &target, merged, &all, &title)) {
        choice->passed_over = true;
        return;
    }
    for (size_t i = 0; i < choice->name_count; i++) {
        struct member_list list = { .count = 0 };
        struct editor_name *name = &choice->names[i];
        if (!members_of(ordering, choice, name, merged, &list, &name->reason))
            continue;
        for (size_t m = 0; m < list.count; m++)
            add_member(ordering, &all, list.items[m]);
    }
    for (size_t i = 0; i < all.count; i++)
        *joined_line(ordering, choice->of_entity, all.items[i]) = choice->line;
    for (size_t i = 1; i < all.count; i++)
        add_order(ordering, choice->of_entity, all.items[0], all.items[i], true);
}

/* Keeps apart two lists; false, with a report, where a merge has joined them. */
static bool part(struct ordering *ordering, const struct editor_choice *choice,
                 const struct member_list *ours, const struct member_list *theirs)
{
    for (size_t i = 0; i < ours->count; i++)
        for (size_t j = 0; j < theirs->count; j++) {
            size_t a = *joined_line(ordering, choice->of_entity, ours->items[i]);
            size_t b = *joined_line(ordering, choice->of_entity, theirs->items[j]);
            if (a == 0 || a != b)
                continue;
            diagnostics_add(ordering->targets.diagnostics, DIAGNOSTIC_DECISION_CONFLICT,
                            choice->line, choice->column,
                            "the two are merged on line %zu (keep one of the two)", a);
            return false;
        }
    for (size_t i = 0; i < ours->count; i++)
        for (size_t j = 0; j < theirs->count; j++)
            add_order(ordering, choice->of_entity, ours->items[i], theirs->items[j],
                      false);
    return true;
}

/* What a split takes out: a claim of an event; of an entity its bearers in a source. */
static bool taken_out(struct ordering *ordering, const struct editor_choice *choice,
                      struct editor_name *name, const struct member_list *of,
                      struct member_list *out)
{
    size_t source;
    if (!choice->of_entity) {
        const struct claim_ref *ref = target_claim(&ordering->targets, name);
        if (ref == NULL)
            return false;
        const struct record *record = ordering->unordered->records[ref->source];
        name->reason = record->claims.items[ref->claim].title;
        add_member(ordering, out, (struct member){ ref->source, ref->claim });
        return true;
    }
    if (!target_source(&ordering->targets, name, &source))
        return false;
    for (size_t i = 0; i < of->count; i++)
        if (of->items[i].source == source)
            add_member(ordering, out, of->items[i]);
    name->reason = name->name;
    if (out->count == 0)
        diagnostics_add(
            ordering->targets.diagnostics, DIAGNOSTIC_GONE_TARGET, name->line,
            name->column,
            "the source \"%.*s\" does not name this entity (name one that does)",
            VIEW_ARG(name->name));
    return out->count > 0;
}

static void split(struct ordering *ordering, struct editor_choice *choice)
{
    struct member_list all = { .count = 0 }, ours = { .count = 0 }, rest = { .count = 0 };
    struct editor_name target = target_name(choice);
    struct view title = { NULL, 0 };
    if (!members_of(ordering, choice, &target, false, &all, &title)) {
        choice->passed_over = true;
        return;
    }
    for (size_t i = 0; i < choice->name_count; i++) {
        struct member_list list = { .count = 0 };
        if (!taken_out(ordering, choice, &choice->names[i], &all, &list))
            continue;
        for (size_t m = 0; m < list.count; m++)
            add_member(ordering, &ours, list.items[m]);
    }
    for (size_t i = 0; i < all.count; i++)
        if (!has_member(&ours, all.items[i]))
            add_member(ordering, &rest, all.items[i]);
    if (!part(ordering, choice, &ours, &rest))
        choice->name_count = 0; /* nothing to tell */
}

static void list_rows(struct ordering *ordering)
{
    for (size_t i = 0; i < ordering->ledger->events.count; i++)
        *table_put(ordering->arena, &ordering->event_rows,
                   ordering->ledger->events.items[i].id, NULL) = i;
    for (size_t i = 0; i < ordering->ledger->entities.count; i++)
        *table_put(ordering->arena, &ordering->entity_rows,
                   ordering->ledger->entities.items[i].id, NULL) = i;
}

/* All decisions on a target that is gone: it was reported once. */
static void pass_over_gone(struct editor *editor)
{
    for (size_t i = 0; i < editor->count; i++) {
        size_t line = editor->items[i].target_line;
        for (size_t j = i; editor->items[i].passed_over && j-- > 0;)
            if (editor->items[j].target_line == line)
                editor->items[j].passed_over = true;
            else
                break;
        if (i > 0 && editor->items[i - 1].passed_over &&
            editor->items[i - 1].target_line == line)
            editor->items[i].passed_over = true;
    }
}

void editor_order(struct arena *arena, struct editor *editor, const struct ledger *ledger,
                  const struct timeline *unordered, struct diagnostics *diagnostics,
                  struct linking_orders *out)
{
    struct ordering ordering = { .arena = arena,
                                 .unordered = unordered,
                                 .ledger = ledger };
    targets_find(arena, unordered, diagnostics, &ordering.targets);
    list_rows(&ordering);
    for (size_t i = 0; i < editor->count; i++)
        if (editor->items[i].kind == DECISION_MERGE)
            merge(&ordering, &editor->items[i]);
    for (size_t i = 0; i < editor->count; i++)
        if (editor->items[i].kind == DECISION_SPLIT)
            split(&ordering, &editor->items[i]);
    *out = (struct linking_orders){ .claims = ordering.claims.items,
                                    .claim_count = ordering.claims.count,
                                    .names = ordering.names.items,
                                    .name_count = ordering.names.count };
    pass_over_gone(editor);
}
