#include "store/record.h"

#include <stdio.h>

#include "store/claim_json.h"
#include "store/code_points.h"
#include "store/date_json.h"
#include "store/source_json.h"

static void put_if_any(struct json_writer *writer, struct view key, struct view value)
{
    if (value.data != NULL)
        json_put_string(writer, key, value);
}

static void put_bounds(struct json_writer *writer, const struct code_points *points,
                       size_t start, size_t end)
{
    json_put_integer(writer, VIEW("start"), (int64_t) code_points_at(points, start));
    json_put_integer(writer, VIEW("end"), (int64_t) code_points_at(points, end));
}

static void put_passage(struct json_writer *writer, const struct code_points *points,
                        size_t start, size_t end)
{
    put_bounds(writer, points, start, end);
    json_put_string(writer, VIEW("text"), view_slice(points->text, start, end));
}

static void put_blocks(struct json_writer *writer, const struct record *record,
                       const struct code_points *points)
{
    json_key(writer, VIEW("blocks"));
    json_begin_list(writer);
    for (size_t i = 0; i < record->block_count; i++) {
        const struct block *block = &record->blocks[i];
        json_begin_map(writer);
        json_put_string(writer, VIEW("kind"), block_kind_name(block->kind));
        if (block->level > 0)
            json_put_integer(writer, VIEW("level"), block->level);
        put_bounds(writer, points, block->start, block->end);
        if (block->page > 0)
            json_put_integer(writer, VIEW("page"), block->page);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static void put_timex(struct json_writer *writer, const struct timex *timex,
                      size_t number, const struct code_points *points)
{
    char id[24];
    snprintf(id, sizeof id, "t%zu", number);
    json_begin_map(writer);
    json_put_string(writer, VIEW("id"), view_of(id));
    put_passage(writer, points, timex->start, timex->end);
    json_put_string(writer, VIEW("type"), timex_type_name(timex->type));
    put_if_any(writer, VIEW("value"), timex->value);
    put_if_any(writer, VIEW("mod"), timex->mod);
    put_if_any(writer, VIEW("quant"), timex->quant);
    put_if_any(writer, VIEW("freq"), timex->freq);
    put_if_any(writer, VIEW("beginPoint"), timex->begin_point);
    put_if_any(writer, VIEW("endPoint"), timex->end_point);
    json_put_string(writer, VIEW("rule"), timex->rule);
    put_if_any(writer, VIEW("anchor"), timex->anchor);
    put_if_any(writer, VIEW("direction"), timex->direction);
    date_json_put(writer, VIEW("date"), timex->has_date, &timex->date);
    json_end_map(writer);
}

/* Mentions are names: pronouns and bare roles count for their bearers alone. */
static void put_mentions(struct json_writer *writer, const struct record *record,
                         const struct code_points *points)
{
    json_key(writer, VIEW("mentions"));
    json_begin_list(writer);
    for (size_t i = 0; i < record->mentions.count; i++) {
        const struct mention *mention = &record->mentions.items[i];
        if (mention->pronoun || mention->role_only)
            continue;
        json_begin_map(writer);
        put_passage(writer, points, mention->start, mention->end);
        json_put_string(writer, VIEW("type"), entity_type_name(mention->type));
        json_put_string(writer, VIEW("name"), mention->name);
        json_end_map(writer);
    }
    json_end_list(writer);
}

static void put_bearer(struct json_writer *writer, const struct bearer *bearer)
{
    json_begin_map(writer);
    json_put_string(writer, VIEW("name"), bearer->name);
    json_put_string(writer, VIEW("type"), entity_type_name(bearer->type));
    json_key(writer, VIEW("aliases"));
    json_begin_list(writer);
    for (size_t i = 0; i < bearer->alias_count; i++)
        json_write_string(writer, bearer->aliases[i]);
    json_end_list(writer);
    put_if_any(writer, VIEW("role"), bearer->role);
    put_if_any(writer, VIEW("country"), bearer->country);
    json_put_integer(writer, VIEW("mentions"), (int64_t) bearer->mention_count);
    json_end_map(writer);
}

static void put_lists(struct json_writer *writer, const struct record *record,
                      const struct code_points *points)
{
    put_blocks(writer, record, points);
    json_key(writer, VIEW("timexes"));
    json_begin_list(writer);
    for (size_t i = 0; i < record->timexes.count; i++)
        put_timex(writer, &record->timexes.items[i], i + 1, points);
    json_end_list(writer);
    put_mentions(writer, record, points);
    json_key(writer, VIEW("bearers"));
    json_begin_list(writer);
    for (size_t i = 0; i < record->mentions.bearer_count; i++)
        put_bearer(writer, &record->mentions.bearers[i]);
    json_end_list(writer);
    json_key(writer, VIEW("claims"));
    json_begin_list(writer);
    for (size_t i = 0; i < record->claims.count; i++)
        claim_json_write(writer, &record->claims.items[i], (struct view){ NULL, 0 });
    json_end_list(writer);
}

void record_write(const struct record *record, struct json_writer *writer)
{
    struct arena arena = { .blocks = NULL };
    struct code_points points;
    struct view text = record->text.data != NULL ? record->text : VIEW("");
    code_points_count(&arena, text, &points);
    json_begin_map(writer);
    source_json_put(writer, &record->source);
    json_put_string(writer, VIEW("text"), text);
    put_lists(writer, record, &points);
    source_json_put_diagnostics(writer, record);
    json_end_map(writer);
    arena_finish(&arena);
}
