/* Three events of two sources and two entities, for tests of an editor's decisions. */
#ifndef ANNALS_TESTS_EDITOR_FIXTURE_H
#define ANNALS_TESTS_EDITOR_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "store/editor.h"

struct editing {
    struct arena arena;
    struct diagnostics findings;
    struct timeline timeline;
    struct editor editor;

    struct record records[2];
    struct record *list[2];
    struct claim claims[2][2];
    struct event events[3];
    struct claim_ref refs[3][2];
    size_t leads[3][2], parts[3][1];
    struct linked_entity entities[2];
    size_t of_entity[2][3], sources[2][2];
    struct bearer bearers[2][1];
};

static inline void editing_claim(struct editing *editing, size_t source, size_t number,
                                 const char *id, const char *title)
{
    struct claim *claim = &editing->claims[source][number];
    snprintf(claim->id, sizeof claim->id, "%s", id);
    claim->title = view_of(title);
    editing->records[source].claims.items = editing->claims[source];
    editing->records[source].claims.count = number + 1;
}

static inline void editing_event(struct editing *editing, size_t number, const char *id,
                                 int year, size_t source, size_t claim, size_t entity)
{
    struct event *event = &editing->events[number];
    editing->refs[number][0] = (struct claim_ref){ source, claim };
    editing->parts[number][0] = entity;
    *event = (struct event){ .id = view_of(id),
                             .title = view_of(id),
                             .confidence = 0.5,
                             .claims = editing->refs[number],
                             .claim_count = 1,
                             .lead_of = editing->leads[number],
                             .entities = editing->parts[number],
                             .entity_count = 1 };
    assert_true(date_of_year(year, &event->date));
    struct linked_entity *linked = &editing->entities[entity];
    linked->events[linked->event_count++] = number;
}

static inline void editing_entity(struct editing *editing, size_t number, const char *id,
                                  const char *name)
{
    editing->entities[number] = (struct linked_entity){
        .id = view_of(id),
        .entity = { .type = ENTITY_PERSON, .name = view_of(name) },
        .events = editing->of_entity[number],
        .sources = editing->sources[number],
        .source_count = 1,
    };
    editing->sources[number][0] = number;
    editing->bearers[number][0] =
        (struct bearer){ .type = ENTITY_PERSON, .name = view_of(name) };
    editing->records[number].mentions.bearers = editing->bearers[number];
    editing->records[number].mentions.bearer_count = 1;
}

/* "alpha" (1901, of a#c1), "beta" (1902, of a#c2), "gamma" (1903, of b#c1); "ada" is of
 * source a and its events, "bob" of b and its. */
static inline void editing_open(struct editing *editing)
{
    *editing = (struct editing){
        .timeline = { .record_count = 2, .event_count = 3, .entity_count = 2 }
    };
    editing->findings.arena = &editing->arena;
    for (size_t i = 0; i < 2; i++)
        editing->list[i] = &editing->records[i];
    editing->records[0].source.id = VIEW("a");
    editing->records[1].source.id = VIEW("b");
    editing_claim(editing, 0, 0, "c1", "alpha");
    editing_claim(editing, 0, 1, "c2", "beta");
    editing_claim(editing, 1, 0, "c1", "gamma");
    editing_entity(editing, 0, "ada", "Ada");
    editing_entity(editing, 1, "bob", "Bob");
    editing_event(editing, 0, "alpha", 1901, 0, 0, 0);
    editing_event(editing, 1, "beta", 1902, 0, 1, 0);
    editing_event(editing, 2, "gamma", 1903, 1, 0, 1);
    editing->timeline.records = editing->list;
    editing->timeline.events = editing->events;
    editing->timeline.entities = editing->entities;
}

static inline void editing_close(struct editing *editing)
{
    arena_finish(&editing->arena);
}

static inline void editing_read(struct editing *editing, const char *text)
{
    editor_read(&editing->arena, view_of(text), &editing->findings, &editing->editor);
}

static inline void editing_apply(struct editing *editing, const char *text)
{
    editing_read(editing, text);
    editor_apply(&editing->arena, &editing->editor, NULL, &editing->findings,
                 &editing->timeline);
}

/* Whether the only finding is of that code, at that line. */
static inline bool editing_finds(const struct editing *editing, enum diagnostic_code code,
                                 size_t line)
{
    const struct diagnostic *found = editing->findings.items;
    return editing->findings.count == 1 && found->code == code && found->line == line;
}

#endif
