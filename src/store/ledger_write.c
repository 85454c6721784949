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

/* What is not there is not written, so that the file stays small. */
static void put_if_any(struct json_writer *writer, struct view key, struct view text)
{
    if (text.length > 0)
        json_put_string(writer, key, text);
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

static void put_texts_if_any(struct json_writer *writer, struct view key,
                             const struct view *texts, size_t count)
{
    if (count > 0)
        put_texts(writer, key, texts, count);
}

static void put_log(struct json_writer *writer, const struct ledger_life *life)
{
    struct buffer text = { .length = 0 };
    if (life->entry_count == 0)
        return;
    json_key(writer, VIEW("log"));
    json_begin_list(writer);
    for (size_t i = 0; i < life->entry_count; i++) {
        buffer_clear(&text);
        ledger_entry_write(&life->entries[i], &text);
        json_write_string(writer, buffer_view(&text));
    }
    json_end_list(writer);
    buffer_finish(&text);
}

static void write_event(const struct ledger_event *row, struct json_writer *writer)
{
    json_put_string(writer, VIEW("event"), row->id);
    json_put_string(writer, VIEW("title"), row->title);
    if (!view_equal(row->found, row->title))
        put_if_any(writer, VIEW("found"), row->found);
    put_if_any(writer, VIEW("date"), row->edtf);
    put_texts(writer, VIEW("claims"), row->claims, row->claim_count);
    put_day(writer, VIEW("first_seen"), row->life.first_seen);
    if (day_compare(row->changed, row->life.first_seen) != 0)
        put_day(writer, VIEW("changed"), row->changed);
    put_log(writer, &row->life);
}

static void write_entity(const struct ledger_entity *row, struct json_writer *writer)
{
    json_put_string(writer, VIEW("entity"), row->id);
    json_put_string(writer, VIEW("type"), entity_type_name(row->type));
    json_put_string(writer, VIEW("name"), row->name);
    if (!view_equal(row->found, row->name))
        put_if_any(writer, VIEW("found"), row->found);
    if (row->found_type != row->type)
        json_put_string(writer, VIEW("found_type"), entity_type_name(row->found_type));
    put_texts_if_any(writer, VIEW("aliases"), row->aliases, row->alias_count);
    if (row->was_count > 0) {
        json_key(writer, VIEW("was"));
        json_begin_list(writer);
        for (size_t i = 0; i < row->was_count; i++)
            json_write_string(writer, entity_type_name(row->was[i]));
        json_end_list(writer);
    }
    put_day(writer, VIEW("first_seen"), row->life.first_seen);
    put_log(writer, &row->life);
}

static void write_source(const struct ledger_source *row, struct json_writer *writer)
{
    json_put_string(writer, VIEW("source"), row->id);
    put_if_any(writer, VIEW("sha256"), row->sha256);
    put_if_any(writer, VIEW("title"), row->title);
    put_if_any(writer, VIEW("url"), row->url);
    put_texts_if_any(writer, VIEW("was"), row->was, row->was_count);
    put_day(writer, VIEW("first_seen"), row->life.first_seen);
    put_log(writer, &row->life);
}

/* A row a line, so that a change is a line in a version history; a comma behind each, so
 * that a row before or behind it changes none. */
static bool begin_row(struct json_writer *writer, const struct ledger_life *life)
{
    if (!life->stale && life->line.length > 0) {
        buffer_add(writer->out, life->line);
        buffer_add_byte(writer->out, '\n');
        return false;
    }
    *writer = (struct json_writer){ .out = writer->out };
    json_begin_map(writer);
    return true;
}

static void end_row(struct json_writer *writer)
{
    json_end_map(writer);
    buffer_add(writer->out, VIEW(",\n"));
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
    struct json_writer writer = { .out = out };
    buffer_reserve(out, ledger->text.length + ledger->text.length / 64);
    sort_rows(ledger);
    buffer_add(out, VIEW(LEDGER_HEAD));
    for (size_t i = 0; i < ledger->events.count; i++)
        if (begin_row(&writer, &ledger->events.items[i].life)) {
            write_event(&ledger->events.items[i], &writer);
            end_row(&writer);
        }
    for (size_t i = 0; i < ledger->entities.count; i++)
        if (begin_row(&writer, &ledger->entities.items[i].life)) {
            write_entity(&ledger->entities.items[i], &writer);
            end_row(&writer);
        }
    for (size_t i = 0; i < ledger->sources.count; i++)
        if (begin_row(&writer, &ledger->sources.items[i].life)) {
            write_source(&ledger->sources.items[i], &writer);
            end_row(&writer);
        }
    buffer_add(out, VIEW(LEDGER_FOOT));
}

bool ledger_is_stale(const struct ledger *ledger)
{
    bool stale = ledger->stale;
    for (size_t i = 0; i < ledger->events.count && !stale; i++)
        stale = ledger->events.items[i].life.stale;
    for (size_t i = 0; i < ledger->entities.count && !stale; i++)
        stale = ledger->entities.items[i].life.stale;
    for (size_t i = 0; i < ledger->sources.count && !stale; i++)
        stale = ledger->sources.items[i].life.stale;
    return stale;
}
