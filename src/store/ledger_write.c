#include "store/ledger_rows.h"

#include <stdlib.h>

#include "date/date.h"
#include "format/json_writer.h"

static int compare_events(const void *a, const void *b)
{
    return view_compare(((const struct ledger_event *) a)->id,
                        ((const struct ledger_event *) b)->id);
}

static int compare_entities(const void *a, const void *b)
{
    return view_compare(((const struct ledger_entity *) a)->id,
                        ((const struct ledger_entity *) b)->id);
}

static int compare_sources(const void *a, const void *b)
{
    return view_compare(((const struct ledger_source *) a)->id,
                        ((const struct ledger_source *) b)->id);
}

static void put_day(struct json_writer *writer, struct view key, struct day day)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(day, iso);
    json_put_string(writer, key, view_of(iso));
}

static void put_texts(struct json_writer *writer, struct view key,
                      const struct view *texts, size_t count)
{
    json_key(writer, key);
    json_begin_list(writer);
    for (size_t i = 0; i < count; i++)
        json_write_string(writer, texts[i]);
    json_end_list(writer);
}

static void write_event(const struct ledger_event *row, struct buffer *out)
{
    struct json_writer writer = { .out = out };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("id"), row->id);
    json_put_string(&writer, VIEW("title"), row->title);
    put_texts(&writer, VIEW("claims"), row->claims, row->claim_count);
    put_day(&writer, VIEW("first_seen"), row->first_seen);
    put_day(&writer, VIEW("changed"), row->changed);
    json_end_map(&writer);
}

static void write_entity(const struct ledger_entity *row, struct buffer *out)
{
    struct json_writer writer = { .out = out };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("id"), row->id);
    json_put_string(&writer, VIEW("type"), entity_type_name(row->type));
    json_put_string(&writer, VIEW("name"), row->name);
    put_texts(&writer, VIEW("aliases"), row->aliases, row->alias_count);
    put_day(&writer, VIEW("first_seen"), row->first_seen);
    json_end_map(&writer);
}

static void write_source(const struct ledger_source *row, struct buffer *out)
{
    struct json_writer writer = { .out = out };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("id"), row->id);
    json_put_string(&writer, VIEW("sha256"), row->sha256);
    json_put_string(&writer, VIEW("title"), row->title);
    json_put_string(&writer, VIEW("url"), row->url);
    put_day(&writer, VIEW("first_seen"), row->first_seen);
    json_end_map(&writer);
}

/* A row a line, so that a change is a line in a version history. */
static void begin_row(struct buffer *out, size_t index)
{
    buffer_add(out, index > 0 ? VIEW(",\n    ") : VIEW("\n    "));
}

static void sort_rows(struct ledger *ledger)
{
    if (ledger->events.count > 1)
        qsort(ledger->events.items, ledger->events.count, sizeof *ledger->events.items,
              compare_events);
    if (ledger->entities.count > 1)
        qsort(ledger->entities.items, ledger->entities.count,
              sizeof *ledger->entities.items, compare_entities);
    if (ledger->sources.count > 1)
        qsort(ledger->sources.items, ledger->sources.count, sizeof *ledger->sources.items,
              compare_sources);
}

void ledger_write(struct ledger *ledger, struct buffer *out)
{
    sort_rows(ledger);
    buffer_add(out, VIEW("{\n  \"schema\": \"annals/ledger/1\",\n  \"events\": ["));
    for (size_t i = 0; i < ledger->events.count; i++) {
        begin_row(out, i);
        write_event(&ledger->events.items[i], out);
    }
    buffer_add(out, VIEW("\n  ],\n  \"entities\": ["));
    for (size_t i = 0; i < ledger->entities.count; i++) {
        begin_row(out, i);
        write_entity(&ledger->entities.items[i], out);
    }
    buffer_add(out, VIEW("\n  ],\n  \"sources\": ["));
    for (size_t i = 0; i < ledger->sources.count; i++) {
        begin_row(out, i);
        write_source(&ledger->sources.items[i], out);
    }
    buffer_add(out, VIEW("\n  ]\n}\n"));
}
