#include "store/editor_work.h"

#include <stdint.h>

void effect_retitle(struct work *work, const struct matter *matter)
{
    struct event *event = &work->timeline->events[matter->on];
    work_tell(work, matter, event->title);
    event->title = matter->choice->text;
}

void effect_redate(struct work *work, const struct matter *matter)
{
    struct event *event = &work->timeline->events[matter->on];
    work_tell(work, matter, date_display(work->arena, &event->date));
    event->date = matter->choice->date;
}

void effect_confirm(struct work *work, const struct matter *matter)
{
    struct event *event = &work->timeline->events[matter->on];
    work_tell(work, matter,
              arena_format(work->arena, "%.0f of 100", event->confidence * 100));
    event->confidence = 1;
}

void effect_hide(struct work *work, const struct matter *matter)
{
    if (work->hidden[matter->on])
        return;
    work_tell(work, matter, (struct view){ NULL, 0 });
    work->hidden[matter->on] = true;
}

void effect_note(struct work *work, const struct matter *matter)
{
    work_tell(work, matter, (struct view){ NULL, 0 });
}

static bool has_source(const struct event *event, size_t source)
{
    for (size_t i = 0; i < event->claim_count; i++)
        if (event->claims[i].source == source)
            return true;
    return false;
}

/* Takes the source off the events it was the lead of; the title of the last of them. */
static struct view take_lead(struct work *work, size_t source, size_t but)
{
    struct view was = { NULL, 0 };
    for (size_t e = 0; e < work->timeline->event_count; e++) {
        struct event *event = &work->timeline->events[e];
        size_t kept = 0;
        for (size_t i = 0; i < event->lead_count; i++)
            if (event->lead_of[i] != source || e == but)
                event->lead_of[kept++] = event->lead_of[i];
            else
                was = event->title;
        event->lead_count = kept;
    }
    return was;
}

static void lead_source(struct work *work, const struct matter *matter, size_t source)
{
    struct event *event = &work->timeline->events[matter->on];
    size_t line =
        work_hold(work, DECISION_LEAD, false, source, SIZE_MAX, matter->choice->line);
    if (line != 0) {
        work_conflict(work, matter->choice,
                      "another event is made the lead of that source", line);
        return;
    }
    work_tell(work, matter, take_lead(work, source, matter->on));
    for (size_t i = 0; i < event->lead_count; i++)
        if (event->lead_of[i] == source)
            return;
    size_t *sources = ARENA_ARRAY(work->arena, size_t, event->lead_count + 1);
    for (size_t i = 0; i < event->lead_count; i++)
        sources[i] = event->lead_of[i];
    sources[event->lead_count++] = source;
    event->lead_of = sources;
}

void effect_lead(struct work *work, const struct matter *matter)
{
    const struct event *event = &work->timeline->events[matter->on];
    const struct editor_choice *choice = matter->choice;
    for (size_t i = 0; i < choice->name_count; i++) {
        size_t source;
        if (!target_source(&work->targets, &choice->names[i], &source))
            continue;
        if (has_source(event, source))
            lead_source(work, matter, source);
        else
            diagnostics_add(work->targets.diagnostics, DIAGNOSTIC_GONE_TARGET,
                            choice->names[i].line, choice->names[i].column,
                            "the source \"%.*s\" does not tell this event (name one that "
                            "does)",
                            VIEW_ARG(choice->names[i].name));
    }
    for (size_t i = 0; choice->name_count == 0 && i < event->claim_count; i++) {
        size_t source = event->claims[i].source, before = 0;
        while (event->claims[before].source != source)
            before++;
        if (before == i)
            lead_source(work, matter, source);
    }
}

/* The old name stays one that the entity goes by. */
void effect_rename(struct work *work, const struct matter *matter)
{
    struct entity *entity = &work->timeline->entities[matter->on].entity;
    struct view was = entity->name, name = matter->choice->text;
    work_tell(work, matter, was);
    struct view *aliases = ARENA_ARRAY(work->arena, struct view, entity->alias_count + 1);
    size_t count = 0;
    bool placed = view_equal(was, name);
    for (size_t i = 0; i < entity->alias_count; i++) {
        if (!placed && view_compare(was, entity->aliases[i]) < 0) {
            aliases[count++] = was;
            placed = true;
        }
        if (!view_equal(entity->aliases[i], name))
            aliases[count++] = entity->aliases[i];
    }
    if (!placed)
        aliases[count++] = was;
    entity->name = name;
    entity->aliases = aliases;
    entity->alias_count = count;
}

void effect_retype(struct work *work, const struct matter *matter)
{
    struct entity *entity = &work->timeline->entities[matter->on].entity;
    work_tell(work, matter, entity_type_name(entity->type));
    entity->type = matter->choice->type;
}
