#include "store/editor_work.h"

#include <stdint.h>

#include "base/vector.h"

void work_tell_on(struct work *work, const struct matter *matter, size_t on,
                  struct view was)
{
    const struct editor_choice *choice = matter->choice;
    const struct timeline *timeline = work->timeline;
    *VECTOR_PUSH(work->arena, &work->done) = (struct decision){
        .kind = choice->kind,
        .of_entity = choice->of_entity,
        .on = choice->of_entity ? timeline->entities[on].id : timeline->events[on].id,
        .was = was,
        .note = choice->kind == DECISION_NOTE ? choice->text : (struct view){ NULL, 0 },
    };
}

void work_tell(struct work *work, const struct matter *matter, struct view was)
{
    work_tell_on(work, matter, matter->on, was);
}

size_t work_hold(struct work *work, enum decision_kind kind, bool of_entity, size_t on,
                 size_t other, size_t line)
{
    bool is_new;
    struct view key = arena_format(work->arena, "%d %d %zu %zu", (int) kind, of_entity,
                                   on < other ? on : other, on < other ? other : on);
    size_t *held = table_put(work->arena, &work->held, key, &is_new);
    if (!is_new)
        return *held;
    *held = line;
    return 0;
}

size_t work_held_line(struct work *work, enum decision_kind kind, size_t on, size_t other)
{
    struct view key = arena_format(work->arena, "%d %d %zu %zu", (int) kind, false,
                                   on < other ? on : other, on < other ? other : on);
    const size_t *held = table_get(&work->held, key);
    return held != NULL ? *held : 0;
}

void work_conflict(struct work *work, const struct editor_choice *choice,
                   const char *what, size_t line)
{
    diagnostics_add(work->targets.diagnostics, DIAGNOSTIC_DECISION_CONFLICT, choice->line,
                    choice->column, "%s on line %zu (keep one of the two)", what, line);
}

/* What each decision does; those of which a target can have but one say what it then
 * has twice. */
static const struct effect {
    work_effect *carry_out;
    const char *twice;
} effects[DECISION_KIND_COUNT] = {
    [DECISION_HIDE] = { effect_hide, NULL },
    [DECISION_CONFIRM] = { effect_confirm, "the event is confirmed" },
    [DECISION_RETITLE] = { effect_retitle, "the event is given another title" },
    [DECISION_REDATE] = { effect_redate, "the event is given another date" },
    [DECISION_LEAD] = { effect_lead, NULL },
    [DECISION_MERGE] = { effect_merge, NULL },
    [DECISION_SPLIT] = { effect_split, NULL },
    [DECISION_RELATE] = { effect_relate, NULL },
    [DECISION_UNRELATE] = { effect_unrelate, NULL },
    [DECISION_RENAME] = { effect_rename, "the entity is given another name" },
    [DECISION_RETYPE] = { effect_retype, "the entity is given another type" },
    [DECISION_NOTE] = { effect_note, NULL },
};

static bool find_target(struct work *work, const struct editor_choice *choice, size_t *on)
{
    struct editor_name name = { .name = choice->target,
                                .line = choice->target_line,
                                .column = choice->target_column };
    return choice->of_entity ? target_entity(&work->targets, &name, on)
                             : target_event(&work->targets, &name, on);
}

/* Finds all targets before anything changes; those that are gone are left out. */
static size_t find_matters(struct work *work, const struct editor *editor,
                           struct matter *matters)
{
    size_t count = 0, gone_line = 0;
    for (size_t i = 0; i < editor->count; i++) {
        const struct editor_choice *choice = &editor->items[i];
        size_t on;
        if (choice->passed_over || choice->target_line == gone_line)
            continue; /* its target was reported */
        if (find_target(work, choice, &on))
            matters[count++] = (struct matter){ choice, on };
        else
            gone_line = choice->target_line;
    }
    return count;
}

/* A hidden event takes no other decision but a note to fellow editors. */
static bool is_of_hidden(struct work *work, const struct matter *matter)
{
    const struct editor_choice *choice = matter->choice;
    if (choice->of_entity || choice->kind == DECISION_HIDE)
        return false;
    size_t line = work_held_line(work, DECISION_HIDE, matter->on, SIZE_MAX);
    if (line != 0 && choice->kind != DECISION_NOTE)
        work_conflict(work, choice, "the event is hidden", line);
    return line != 0;
}

static void carry_out(struct work *work, const struct matter *matter)
{
    const struct editor_choice *choice = matter->choice;
    const struct effect *effect = &effects[choice->kind];
    if (is_of_hidden(work, matter))
        return;
    size_t line = effect->twice != NULL ? work_hold(work, choice->kind, choice->of_entity,
                                                    matter->on, SIZE_MAX, choice->line)
                                        : 0;
    if (line != 0)
        work_conflict(work, choice, effect->twice, line);
    else
        effect->carry_out(work, matter);
}

void editor_apply(struct arena *arena, const struct editor *editor,
                  const struct ledger *ledger, struct diagnostics *diagnostics,
                  struct timeline *timeline)
{
    if (editor->count == 0)
        return;
    struct work work = { .arena = arena, .timeline = timeline };
    targets_find(arena, timeline, diagnostics, &work.targets);
    work.targets.ledger = ledger;
    work.hidden = ARENA_ARRAY(arena, bool, timeline->event_count + 1);
    struct matter *matters = ARENA_ARRAY(arena, struct matter, editor->count);
    size_t count = find_matters(&work, editor, matters);
    work.matters = matters;
    work.matter_count = count;
    for (size_t i = 0; i < count; i++)
        if (matters[i].choice->kind == DECISION_HIDE)
            work_hold(&work, DECISION_HIDE, false, matters[i].on, SIZE_MAX,
                      matters[i].choice->line);
    for (size_t i = 0; i < count; i++)
        carry_out(&work, &matters[i]);
    timeline->decisions = work.done.items;
    timeline->decision_count = work.done.count;
    timeline_leave_out(arena, timeline, work.hidden);
    timeline_sort_entities(arena, timeline);
    timeline_sort(arena, timeline);
}
