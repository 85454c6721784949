#include "store/editor_orders.h"

#include "base/vector.h"
#include "store/editor_members.h"

bool editor_gives_orders(const struct editor *editor)
{
    for (size_t i = 0; i < editor->count; i++)
        if (editor->items[i].kind == DECISION_MERGE ||
            editor->items[i].kind == DECISION_SPLIT)
            return true;
    return false;
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
            .a = { a.source, a.place },
            .b = { b.source, b.place },
            .join = join,
            .why = VIEW("an editor says so"),
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
    return table_put(ordering->arena, &ordering->merged, key, NULL);
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

/* The type of the entity that a name means; false where there is none. */
static bool type_of(const struct ordering *ordering, struct view id,
                    enum entity_type *out)
{
    const size_t *entity = table_get(&ordering->targets.entities, id);
    const size_t *row = table_get(&ordering->entity_rows, id);
    if (entity != NULL)
        *out = ordering->unordered->entities[*entity].entity.type;
    else if (row != NULL)
        *out = ordering->ledger->entities.items[*row].found_type;
    return entity != NULL || row != NULL;
}

/* Whether two entities are of types that can be one; reported where not. */
static bool types_agree(struct ordering *ordering, const struct editor_choice *choice,
                        const struct editor_name *name)
{
    enum entity_type on, other;
    if (!choice->of_entity || !type_of(ordering, choice->target, &on) ||
        !type_of(ordering, name->name, &other) || on == other)
        return true;
    struct view one = entity_type_name(on), two = entity_type_name(other);
    diagnostics_add(ordering->targets.diagnostics, DIAGNOSTIC_BAD_DECISION, name->line,
                    name->column,
                    "a %.*s and a %.*s cannot be merged (name one of the same type)",
                    VIEW_ARG(one), VIEW_ARG(two));
    return false;
}

/* The events of the claims that are joined, or the entities, which are listed by now. */
static void keep_joined(struct ordering *ordering, struct editor_choice *choice,
                        const struct member_list *all)
{
    for (size_t i = 0; !choice->of_entity && i < all->count; i++) {
        struct claim_ref ref = { all->items[i].source, all->items[i].place };
        struct view address = claim_address(ordering->arena, ordering->unordered, ref);
        const size_t *event = table_get(&ordering->targets.event_of, address);
        if (event != NULL)
            members_tell(ordering, ordering->unordered->events[*event].title,
                         &ordering->unordered->events[*event]);
    }
    choice->joined = ordering->joined.items;
    choice->joined_count = ordering->joined.count;
}

/* Whether a merge names its own target, which joins nothing: that is said. */
static bool is_itself(const struct ordering *ordering, const struct editor_choice *choice,
                      const struct editor_name *name)
{
    if (!view_equal(choice->target, name->name))
        return false;
    diagnostics_add(ordering->targets.diagnostics, DIAGNOSTIC_BAD_DECISION, name->line,
                    name->column, "\"%.*s\" is the %s itself (name another)",
                    VIEW_ARG(name->name), choice->of_entity ? "entity" : "event");
    return true;
}

static void merge(struct ordering *ordering, struct editor_choice *choice)
{
    struct member_list all = { .count = 0 };
    struct editor_name target = target_name(choice);
    struct view title;
    ordering->joined = (struct joined_list){ .count = 0 };
    bool merged = !are_apart(ordering, choice), found = false;
    if (!members_find(ordering, choice, &target, merged, &all, &title)) {
        choice->passed_over = true;
        return;
    }
    for (size_t i = 0; i < choice->name_count; i++) {
        struct member_list list = { .count = 0 };
        struct editor_name *name = &choice->names[i];
        if (is_itself(ordering, choice, name) || !types_agree(ordering, choice, name) ||
            !members_find(ordering, choice, name, merged, &list, &name->reason))
            continue;
        for (size_t m = 0; m < list.count; m++)
            members_add(ordering, &all, list.items[m]);
        found = true;
    }
    if (!found)
        return;
    keep_joined(ordering, choice, &all);
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
        members_add(ordering, out, (struct member){ ref->source, ref->claim });
        return true;
    }
    if (!target_source(&ordering->targets, name, &source))
        return false;
    for (size_t i = 0; i < of->count; i++)
        if (of->items[i].source == source)
            members_add(ordering, out, of->items[i]);
    name->reason = name->name;
    if (out->count == 0)
        diagnostics_add(
            ordering->targets.diagnostics, DIAGNOSTIC_GONE_TARGET, name->line,
            name->column,
            "the source \"%.*s\" does not name this entity (name one that does)",
            VIEW_ARG(name->name));
    return out->count > 0;
}

/* What linking without orders joined a claim with: an address may since mean the claim
 * alone. */
static void add_mates(struct ordering *ordering, const struct editor_name *name,
                      struct member_list *out)
{
    const size_t *event = table_get(&ordering->targets.event_of, name->name);
    if (event != NULL)
        members_add_event(ordering, &ordering->unordered->events[*event], out);
}

static void split(struct ordering *ordering, struct editor_choice *choice)
{
    struct member_list all = { .count = 0 }, ours = { .count = 0 }, rest = { .count = 0 };
    struct editor_name target = target_name(choice);
    struct view title = { NULL, 0 };
    if (!members_find(ordering, choice, &target, false, &all, &title)) {
        choice->passed_over = true;
        return;
    }
    for (size_t i = 0; i < choice->name_count; i++) {
        struct member_list list = { .count = 0 };
        if (!taken_out(ordering, choice, &choice->names[i], &all, &list))
            continue;
        for (size_t m = 0; m < list.count; m++)
            members_add(ordering, &ours, list.items[m]);
        if (!choice->of_entity)
            add_mates(ordering, &choice->names[i], &all);
    }
    for (size_t i = 0; i < all.count; i++)
        if (!members_have(&ours, all.items[i]))
            members_add(ordering, &rest, all.items[i]);
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
