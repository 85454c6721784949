/* A timeline made by hand, about a tunnel that never was, for the tests of the site. */
#ifndef ANNALS_TESTS_SAMPLE_H
#define ANNALS_TESTS_SAMPLE_H

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "events/timeline.h"

/* A claim as a test writes it: views into the source's text are found by their words. */
struct sample_claim {
    const char *id, *quote, *expression, *edtf;
    enum claim_relation relation;
    enum date_part part;
    const char *title, *kind;
    bool lead;
    double salience;
    const char *anchor, *rule;
};

struct sample_source {
    const char *id, *title, *publisher, *date, *url, *kind, *text;
    unsigned long hidden; /* bit n: paragraph n is left out of the page */
    const struct sample_claim *claims;
    size_t claim_count;
};

/* An event: its claims are "source#claim" of the samples. */
struct sample_event {
    const char *id;
    struct claim_ref claims[4];
    size_t claim_count;
    size_t entities[4];
    size_t entity_count;
    size_t disagreement; /* from 1; 0 none */
    size_t related;      /* event from 1; 0 none */
};

static inline struct view sample_view(const char *text)
{
    return view_of(text);
}

static inline struct date sample_date(const char *edtf, enum date_part part)
{
    struct date date = { 0 };
    if (!date_read_edtf(view_of(edtf), &date, NULL))
        printf("# bad sample date %s\n", edtf);
    return part == DATE_WHOLE ? date : date_part_of(&date, part);
}

static inline size_t sample_find(const char *text, const char *part, size_t from)
{
    const char *found = part == NULL ? NULL : strstr(text + from, part);
    return found == NULL ? 0 : (size_t) (found - text);
}

static inline struct claim sample_make_claim(const char *text,
                                             const struct sample_claim *in)
{
    struct claim claim = { .timex = CLAIM_NO_TIMEX,
                           .relation = in->relation,
                           .date = sample_date(in->edtf, in->part),
                           .kind = sample_view(in->kind),
                           .title = sample_view(in->title),
                           .lead = in->lead,
                           .salience = in->salience,
                           .confidence = 0.9 };
    snprintf(claim.id, sizeof claim.id, "%s", in->id);
    size_t start = sample_find(text, in->quote, 0), end = start + strlen(in->quote);
    claim.quote.start = start;
    claim.quote.end = end;
    claim.quote.exact = (struct view){ text + start, end - start };
    size_t before = start > 32 ? 32 : start;
    size_t after = strlen(text + end) > 32 ? 32 : strlen(text + end);
    claim.quote.prefix = (struct view){ text + start - before, before };
    claim.quote.suffix = (struct view){ text + end, after };
    if (in->expression != NULL) {
        claim.expression_start = sample_find(text, in->expression, start);
        claim.expression_end = claim.expression_start + strlen(in->expression);
        claim.expression.present = true;
        claim.expression.text = sample_view(in->expression);
        claim.expression.value = sample_view(in->edtf);
        claim.expression.rule = sample_view(in->rule != NULL ? in->rule : "day-month");
        claim.expression.anchor = sample_view(in->anchor);
        claim.expression.direction = sample_view(in->anchor != NULL ? "past" : NULL);
    }
    return claim;
}

static inline void sample_passages(struct arena *arena, struct record *record,
                                   unsigned long hidden)
{
    const char *text = record->text.data;
    record->passages = ARENA_ARRAY(arena, struct passage, 64);
    size_t block = 0, start = 0;
    for (; start < record->text.length; block++) {
        const char *found = strstr(text + start, "\n\n");
        size_t end = found == NULL ? record->text.length : (size_t) (found - text);
        bool heading = text[start] == '#';
        size_t skipped = heading ? 2 : 0;
        if ((hidden >> block & 1UL) == 0)
            record->passages[record->passage_count++] = (struct passage){
                .kind = heading ? BLOCK_HEADING : BLOCK_PARAGRAPH,
                .level = heading ? 2 : 0,
                .block = block,
                .start = start + skipped,
                .end = end,
                .text = { text + start + skipped, end - start - skipped },
            };
        start = end + 2;
    }
    record->paragraph_count = block;
}

static inline struct record *sample_record(struct arena *arena,
                                           const struct sample_source *in)
{
    struct record *record = ARENA_NEW(arena, struct record);
    record->source = (struct source){ .id = sample_view(in->id),
                                      .path = sample_view(in->id),
                                      .title = sample_view(in->title),
                                      .publisher = sample_view(in->publisher),
                                      .url = sample_view(in->url),
                                      .kind = sample_view(in->kind),
                                      .rights = VIEW("excerpt"),
                                      .language = VIEW("en"),
                                      .date_basis = VIEW("front matter") };
    record->source.has_date = in->date != NULL;
    if (in->date != NULL)
        record->source.date = sample_date(in->date, DATE_WHOLE);
    record->text = sample_view(in->text);
    sample_passages(arena, record, in->hidden);
    record->claims.items = ARENA_ARRAY(arena, struct claim, in->claim_count + 1);
    for (size_t i = 0; i < in->claim_count; i++)
        record->claims.items[i] = sample_make_claim(in->text, &in->claims[i]);
    record->claims.count = in->claim_count;
    record->timexes.count = 0;
    return record;
}

static inline struct event sample_make_event(struct arena *arena,
                                             const struct timeline *timeline,
                                             const struct sample_event *in)
{
    const struct claim *first =
        &timeline->records[in->claims[0].source]->claims.items[in->claims[0].claim];
    struct event event = { .id = sample_view(in->id),
                           .title = first->title,
                           .date = first->date,
                           .kind = first->kind,
                           .factuality = first->factuality,
                           .salience = first->salience,
                           .confidence = 0.9,
                           .claim_count = in->claim_count,
                           .entity_count = in->entity_count };
    event.claims = ARENA_ARRAY(arena, struct claim_ref, 4);
    event.entities = ARENA_ARRAY(arena, size_t, 4);
    memcpy(event.claims, in->claims, sizeof in->claims);
    memcpy(event.entities, in->entities, sizeof in->entities);
    if (first->lead) {
        event.lead_of = ARENA_NEW(arena, size_t);
        event.lead_of[0] = in->claims[0].source;
        event.lead_count = 1;
    }
    if (in->disagreement > 0) {
        event.disagreements = ARENA_NEW(arena, size_t);
        event.disagreements[0] = in->disagreement - 1;
        event.disagreement_count = 1;
    }
    if (in->related > 0) {
        event.related = ARENA_NEW(arena, struct relation);
        event.related[0] =
            (struct relation){ in->related - 1, VIEW("same story"),
                               VIEW("The same company and the same shaft.") };
        event.related_count = 1;
    }
    return event;
}

/* Entity i takes part in the events that name it. */
static inline void sample_link_entities(struct arena *arena, struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->entity_count; i++) {
        struct linked_entity *linked = &timeline->entities[i];
        linked->events = ARENA_ARRAY(arena, size_t, timeline->event_count + 1);
        linked->sources = ARENA_ARRAY(arena, size_t, timeline->record_count + 1);
        for (size_t e = 0; e < timeline->event_count; e++)
            for (size_t j = 0; j < timeline->events[e].entity_count; j++)
                if (timeline->events[e].entities[j] == i)
                    linked->events[linked->event_count++] = e;
        for (size_t s = 0; s < timeline->record_count; s++)
            linked->sources[linked->source_count++] = s;
    }
}

#endif
