/* Timelines as lines of text, and ledgers that see one after the other. */
#ifndef ANNALS_TESTS_LEDGER_FIXTURE_H
#define ANNALS_TESTS_LEDGER_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "store/ledger.h"
#include "store/ledger_sources.h"

/* Timelines written as lines of events, "title | claims": claims are SOURCE#CLAIM. */
struct sample {
    struct arena arena;
    struct timeline timeline;
    struct buffer ledger;
    bool changed;
    struct diagnostics findings;
    void (*edit)(struct timeline *timeline); /* what an editor does; or NULL */
};

static inline size_t source_number(struct sample *sample, struct view id)
{
    struct timeline *timeline = &sample->timeline;
    for (size_t i = 0; i < timeline->record_count; i++)
        if (view_equal(timeline->records[i]->source.id, id))
            return i;
    struct record *record = ARENA_NEW(&sample->arena, struct record);
    record->source.id = record->source.title = id;
    record->source.sha256 = arena_format(&sample->arena, "sha-of-%.*s", VIEW_ARG(id));
    record->claims.items = ARENA_ARRAY(&sample->arena, struct claim, 8);
    timeline->records[timeline->record_count] = record;
    return timeline->record_count++;
}

static inline struct claim_ref add_claim(struct sample *sample, struct view address)
{
    struct view source = view_cut(&address, '#');
    size_t number = source_number(sample, source);
    struct claim_list *claims = &sample->timeline.records[number]->claims;
    struct claim *claim = &claims->items[claims->count++];
    memcpy(claim->id, address.data, address.length);
    return (struct claim_ref){ .source = number, .claim = claims->count - 1 };
}

static inline void add_event(struct sample *sample, struct view line, int year)
{
    struct event *event = &sample->timeline.events[sample->timeline.event_count++];
    event->title = view_trim(view_cut(&line, '|'));
    event->claims = ARENA_ARRAY(&sample->arena, struct claim_ref, 8);
    assert_true(date_of_year(year, &event->date));
    line = view_trim(line);
    while (line.length > 0)
        event->claims[event->claim_count++] = add_claim(sample, view_cut(&line, ' '));
}

/* The events get the years 1900, 1901, ... */
static inline void make(struct sample *sample, const char *lines)
{
    sample->timeline = (struct timeline){ .record_count = 0 };
    sample->timeline.records = ARENA_ARRAY(&sample->arena, struct record *, 8);
    sample->timeline.events = ARENA_ARRAY(&sample->arena, struct event, 8);
    struct view rest = view_of(lines);
    for (int year = 1900; rest.length > 0; year++)
        add_event(sample, view_cut(&rest, '\n'), year);
}

static inline void apply(struct sample *sample, int day)
{
    struct view old = arena_copy(&sample->arena, buffer_view(&sample->ledger));
    struct error err = { .kind = ERROR_NONE };
    struct day today = { 2020, 1, day };
    struct ledger ledger;
    sample->findings = (struct diagnostics){ .arena = &sample->arena };
    if (!ledger_read(&sample->arena, old, &sample->findings, &ledger, &err))
        fail_msg("%s", err.text);
    ledger_follow_sources(&sample->arena, &sample->timeline, today, &ledger);
    ledger_name(&sample->arena, &ledger, today, &sample->timeline);
    if (sample->edit != NULL)
        sample->edit(&sample->timeline);
    ledger_keep(&sample->arena, &ledger, today, &sample->timeline, &sample->findings,
                &sample->ledger, &sample->changed);
}

/* The ids of the events in their order, with a blank between. */
static inline void assert_ids(struct sample *sample, const char *ids)
{
    struct buffer all = { .length = 0 };
    for (size_t i = 0; i < sample->timeline.event_count; i++) {
        buffer_add(&all, i > 0 ? VIEW(" ") : VIEW(""));
        buffer_add(&all, sample->timeline.events[i].id);
    }
    buffer_add(&all, (struct view){ "", 1 });
    assert_string_equal(all.data, ids);
    buffer_finish(&all);
}

static inline void finish(struct sample *sample)
{
    buffer_finish(&sample->ledger);
    arena_finish(&sample->arena);
}

/* The log of a row as the ledger's text has it, or "" where it has none. */
static inline void assert_row(struct sample *sample, const char *begins, const char *says)
{
    struct view rest = buffer_view(&sample->ledger);
    while (rest.length > 0) {
        struct view line = view_cut(&rest, '\n');
        if (!view_starts(line, view_of(begins)))
            continue;
        if (view_find(line, view_of(says), 0) == line.length)
            fail_msg("%.*s does not say %s", VIEW_ARG(line), says);
        return;
    }
    fail_msg("no row begins with %s", begins);
}

#endif
