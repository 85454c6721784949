#include "store/editor_work.h"

#include <stdint.h>
#include <stdlib.h>

static struct relation *relation_to(struct event *event, size_t other)
{
    for (size_t i = 0; i < event->related_count; i++)
        if (event->related[i].event == other)
            return &event->related[i];
    return NULL;
}

/* The editor's reason comes first among the related ones. */
static void add_relation(struct work *work, size_t on, size_t other, struct view reason)
{
    struct event *event = &work->timeline->events[on];
    struct relation *old = relation_to(event, other);
    if (old != NULL) {
        if (reason.length > 0)
            old->reason = reason;
        return;
    }
    struct relation *all =
        ARENA_ARRAY(work->arena, struct relation, event->related_count + 1);
    for (size_t i = 0; i < event->related_count; i++)
        all[i + 1] = event->related[i];
    all[0] = (struct relation){ .event = other,
                                .relation = VIEW("related"),
                                .reason = reason.length > 0 ? reason
                                                            : VIEW("an editor says so") };
    event->related = all;
    event->related_count++;
}

static void drop_relation(struct event *event, size_t other)
{
    size_t kept = 0;
    for (size_t i = 0; i < event->related_count; i++)
        if (event->related[i].event != other)
            event->related[kept++] = event->related[i];
    event->related_count = kept;
}

/* The other event of a pair; false where it is gone, the same, or contradicted. */
static bool pair_with(struct work *work, const struct matter *matter,
                      const struct editor_name *name, enum decision_kind opposite,
                      size_t *other)
{
    if (!target_event(&work->targets, name, other))
        return false;
    if (*other == matter->on) {
        bool merged = !view_equal(name->name, matter->choice->target);
        diagnostics_add(work->targets.diagnostics, DIAGNOSTIC_BAD_DECISION, name->line,
                        name->column, "\"%.*s\" is %s", VIEW_ARG(name->name),
                        merged ? "one with this event (name another, or split the two)"
                               : "the event itself (name another)");
        return false;
    }
    size_t line = work_held_line(work, opposite, matter->on, *other);
    if (line != 0)
        work_conflict(work, matter->choice,
                      opposite == DECISION_RELATE ? "the two events are related"
                                                  : "the two events are unrelated",
                      line);
    else
        work_hold(work, matter->choice->kind, false, matter->on, *other,
                  matter->choice->line);
    return line == 0;
}

void effect_relate(struct work *work, const struct matter *matter)
{
    for (size_t i = 0; i < matter->choice->name_count; i++) {
        const struct editor_name *name = &matter->choice->names[i];
        size_t other;
        if (!pair_with(work, matter, name, DECISION_UNRELATE, &other))
            continue;
        add_relation(work, matter->on, other, name->reason);
        add_relation(work, other, matter->on, name->reason);
        work_tell(work, matter, work->timeline->events[other].title);
    }
}

void effect_unrelate(struct work *work, const struct matter *matter)
{
    for (size_t i = 0; i < matter->choice->name_count; i++) {
        size_t other;
        if (!pair_with(work, matter, &matter->choice->names[i], DECISION_RELATE, &other))
            continue;
        drop_relation(&work->timeline->events[matter->on], other);
        drop_relation(&work->timeline->events[other], matter->on);
        work_tell(work, matter, work->timeline->events[other].title);
    }
}

static bool holds(const struct event *event, struct claim_ref ref)
{
    for (size_t i = 0; i < event->claim_count; i++)
        if (event->claims[i].source == ref.source && event->claims[i].claim == ref.claim)
            return true;
    return false;
}

/* By events in the order in which linking found them; entities by their names. */
static int compare_joined(const void *a, const void *b)
{
    const struct editor_joined *left = a, *right = b;
    if (left->event != right->event)
        return left->event > right->event ? 1 : -1;
    return view_compare(left->title, right->title);
}

/* All that merges joined in one event or entity, each once. */
static size_t list_joined(struct work *work, const struct matter *matter,
                          struct editor_joined **out)
{
    size_t count = 0, kept = 0;
    for (int fill = 0; fill < 2; fill++) {
        if (fill == 1)
            *out = ARENA_ARRAY(work->arena, struct editor_joined, count);
        count = 0;
        for (size_t i = 0; i < work->matter_count; i++) {
            const struct editor_choice *choice = work->matters[i].choice;
            if (choice->kind != DECISION_MERGE || work->matters[i].on != matter->on ||
                choice->of_entity != matter->choice->of_entity)
                continue;
            for (size_t j = 0; j < choice->joined_count; j++, count++)
                if (fill == 1)
                    (*out)[count] = choice->joined[j];
        }
    }
    if (count > 1)
        qsort(*out, count, sizeof **out, compare_joined);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_joined(&(*out)[i], &(*out)[kept - 1]) != 0)
            (*out)[kept++] = (*out)[i];
    return kept;
}

/* Tells of each that was joined but the one that has lent its title, or its name. Several
 * merges may have made one of it: which of them joined what depends on what the ledger
 * had seen before, so that all is told with the first. */
static void tell_joined(struct work *work, const struct matter *matter)
{
    const struct editor_choice *choice = matter->choice;
    const struct timeline *timeline = work->timeline;
    struct editor_joined *joined = NULL;
    if (work_hold(work, DECISION_MERGE, choice->of_entity, matter->on, SIZE_MAX,
                  choice->line) != 0)
        return;
    size_t count = list_joined(work, matter, &joined);
    for (size_t i = 0; i < count; i++) {
        bool first =
            choice->of_entity
                ? view_equal(joined[i].title, timeline->entities[matter->on].entity.name)
                : holds(joined[i].event, timeline->events[matter->on].claims[0]);
        if (!first)
            work_tell(work, matter, joined[i].title);
    }
}

/* Linking has joined them; what Annals had kept apart is told. */
void effect_merge(struct work *work, const struct matter *matter)
{
    const struct editor_choice *choice = matter->choice;
    for (size_t i = 0; !choice->of_entity && i < choice->name_count; i++) {
        const struct editor_name *name = &choice->names[i];
        size_t other;
        if (name->reason.length == 0 || !target_event(&work->targets, name, &other) ||
            other == matter->on)
            continue;
        diagnostics_add(work->targets.diagnostics, DIAGNOSTIC_DECISION_CONFLICT,
                        name->line, name->column,
                        "\"%.*s\" could not be merged (another decision may keep it "
                        "apart)",
                        VIEW_ARG(name->name));
    }
    tell_joined(work, matter);
}

/* The other entities of that name: which of them has the address is not said. */
static void tell_others(struct work *work, const struct matter *matter)
{
    const struct timeline *timeline = work->timeline;
    const struct entity *on = &timeline->entities[matter->on].entity;
    for (size_t i = 0; i < timeline->entity_count; i++) {
        const struct entity *other = &timeline->entities[i].entity;
        if (i != matter->on && other->type == on->type && target_goes_by(other, on->name))
            work_tell_on(work, matter, i, on->name);
    }
}

static void tell_entity_split(struct work *work, const struct matter *matter)
{
    const struct editor_choice *choice = matter->choice;
    for (size_t i = 0; i < choice->name_count; i++) {
        if (choice->names[i].reason.length == 0)
            continue; /* it was reported as gone */
        work_tell(work, matter, work->timeline->entities[matter->on].entity.name);
        tell_others(work, matter);
        return;
    }
}

/* Linking has parted them: both sides tell with what Annals had joined them. */
void effect_split(struct work *work, const struct matter *matter)
{
    const struct editor_choice *choice = matter->choice;
    if (choice->of_entity) {
        tell_entity_split(work, matter);
        return;
    }
    for (size_t i = 0; i < choice->name_count; i++) {
        const struct editor_name *name = &choice->names[i];
        size_t other;
        if (name->reason.length == 0 || !target_event(&work->targets, name, &other))
            continue;
        work_tell(work, matter, name->reason);
        if (other != matter->on)
            work_tell_on(work, matter, other, work->timeline->events[matter->on].title);
    }
}
