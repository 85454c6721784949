/* Measures the ledger: a timeline of 10,000 sources and 80,000 events, of which nothing
 * changes. Prints a line a figure: bench NAME VALUE UNIT. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "store/ledger.h"
#include "store/ledger_sources.h"

enum { SOURCES = 10000, CLAIMS = 8, ENTITIES = 15000, RUNS = 5 };

/* Of the processor: the machine may be busy. */
static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void make_record(struct arena *arena, struct record *record, size_t number)
{
    struct source *source = &record->source;
    source->id = arena_format(arena, "%02zu/source-%05zu", number / 100, number);
    source->title =
        arena_format(arena, "Austria and Norway discuss the budget, %zu", number);
    source->url = arena_format(arena, "https://example.org/news/%zu", number);
    source->sha256 = arena_format(arena, "%064zx", number * 7919);
    record->claims.items = ARENA_ARRAY(arena, struct claim, CLAIMS);
    record->claims.count = CLAIMS;
    for (size_t i = 0; i < CLAIMS; i++)
        snprintf(record->claims.items[i].id, sizeof record->claims.items[i].id, "%016zx",
                 (number * CLAIMS + i) * UINT64_C(0x9E3779B97F4A7C15));
}

static void make_timeline(struct arena *arena, struct timeline *timeline)
{
    *timeline = (struct timeline){ .record_count = SOURCES,
                                   .event_count = SOURCES * CLAIMS,
                                   .entity_count = ENTITIES };
    timeline->records = ARENA_ARRAY(arena, struct record *, SOURCES);
    timeline->events = ARENA_ARRAY(arena, struct event, timeline->event_count);
    timeline->entities = ARENA_ARRAY(arena, struct linked_entity, ENTITIES);
    for (size_t i = 0; i < SOURCES; i++) {
        timeline->records[i] = ARENA_NEW(arena, struct record);
        make_record(arena, timeline->records[i], i);
    }
    for (size_t i = 0; i < timeline->event_count; i++) {
        struct event *event = &timeline->events[i];
        event->title =
            arena_format(arena, "Northern Railway Company rejects the budget %zu", i / 3);
        date_of_day(day_of_number((int32_t) (i / 20)), &event->date);
        event->claims = ARENA_NEW(arena, struct claim_ref);
        event->claims[0] =
            (struct claim_ref){ .source = i / CLAIMS, .claim = i % CLAIMS };
        event->claim_count = 1;
    }
    for (size_t i = 0; i < ENTITIES; i++) {
        struct entity *entity = &timeline->entities[i].entity;
        entity->name = arena_format(arena, "Greta Almqvist of Ward %zu", i);
        entity->type = (enum entity_type)(i % 5);
    }
}

/* Takes the times of reading, naming and keeping, in seconds, from one run. */
static bool run(struct view text, struct buffer *out, double times[3])
{
    struct arena arena = { .blocks = NULL }, made = { .blocks = NULL };
    struct timeline timeline;
    struct ledger ledger;
    struct day today = { 2026, 11, 30 };
    bool changed = true;
    make_timeline(&made, &timeline);
    double start = seconds();
    if (!ledger_read(&arena, text, NULL, &ledger, NULL))
        return false;
    double read = seconds();
    ledger_follow_sources(&arena, &timeline, today, &ledger);
    ledger_name(&arena, &ledger, today, &timeline);
    double named = seconds();
    ledger_keep(&arena, &ledger, today, &timeline, NULL, out, &changed);
    double kept = seconds();
    times[0] = read - start;
    times[1] = named - read;
    times[2] = kept - named;
    arena_finish(&arena);
    arena_finish(&made);
    return text.length == 0 || !changed;
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *) a, right = *(const double *) b;
    return (left > right) - (left < right);
}

int main(void)
{
    static const char *const names[] = { "ledger_read_ms", "ledger_name_ms",
                                         "ledger_keep_ms" };
    struct buffer text = { .length = 0 }, again = { .length = 0 };
    double times[3][RUNS], once[3];
    if (!run((struct view){ NULL, 0 }, &text, once))
        return 1;
    printf("bench ledger_first_ms %.0f ms\n", (once[0] + once[1] + once[2]) * 1e3);
    for (size_t i = 0; i < RUNS; i++) {
        if (!run(buffer_view(&text), &again, once))
            return 1;
        for (size_t part = 0; part < 3; part++)
            times[part][i] = once[part];
    }
    double all = 0;
    for (size_t part = 0; part < 3; part++) {
        qsort(times[part], RUNS, sizeof **times, compare);
        all += times[part][RUNS / 2];
        printf("bench %s %.0f ms\n", names[part], times[part][RUNS / 2] * 1e3);
    }
    printf("bench ledger_unchanged_ms %.0f ms\n", all * 1e3);
    printf("bench ledger_mb %.1f MB\n", (double) text.length / 1e6);
    buffer_finish(&text);
    buffer_finish(&again);
    return 0;
}
