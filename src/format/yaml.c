#include "format/node.h"

#include <stdio.h>
#include <string.h>
#include <yaml.h>

#include "base/table.h"
#include "base/utf8.h"
#include "base/vector.h"

struct reader {
    struct arena *arena;
    struct view text;
    yaml_parser_t parser;
    yaml_event_t
        event; /* the one that is looked at; has_event tells whether it is live */
    bool has_event;
    struct error *err;
};

struct field_list {
    struct node_field *items;
    size_t count, capacity;
};

struct item_list {
    struct node *items;
    size_t count, capacity;
};

static bool fail_at(struct reader *reader, size_t line, size_t column, const char *text)
{
    error_set(reader->err, ERROR_INPUT, "%s", text);
    if (reader->err != NULL) {
        reader->err->line = line;
        reader->err->column = column;
    }
    return false;
}

/* Fails at the event that is looked at. */
static bool fail_here(struct reader *reader, const char *text)
{
    yaml_mark_t mark = reader->event.start_mark;
    return fail_at(reader, mark.line + 1, mark.column + 1, text);
}

/* The line and column of a byte of the text. */
static void find_place(struct view text, size_t offset, size_t *line, size_t *column)
{
    size_t start = 0;
    *line = 1;
    if (offset > text.length)
        offset = text.length;
    for (size_t end; (end = view_find_byte(text, '\n', start)) < offset; start = end + 1)
        ++*line;
    *column = utf8_count(view_slice(text, start, offset)) + 1;
}

/* What to do about problems that people often have, by libyaml's words. */
static const char *const advice[][2] = {
    { "mapping values are not allowed in this context",
      " (put a value that holds \": \" in quotes)" },
    { "found character that cannot start any token",
      " (put the value in quotes, indent with spaces)" },
    { "did not find expected ',' or ']'",
      " (close the list, or put the value in quotes)" },
    { "invalid leading UTF-8 octet", " (convert it to UTF-8)" },
};

static const char *advice_on(const char *problem)
{
    for (size_t i = 0; i < sizeof advice / sizeof advice[0]; i++)
        if (strcmp(problem, advice[i][0]) == 0)
            return advice[i][1];
    return "";
}

/* Says what libyaml refused, in its words (which are lower-case and have no full stop).
 */
static bool fail_parser(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    size_t line = parser->problem_mark.line + 1, column = parser->problem_mark.column + 1;
    const char *problem = parser->problem != NULL ? parser->problem : "no memory left";
    const char *context = parser->context != NULL ? parser->context : "";
    if (parser->error == YAML_READER_ERROR)
        find_place(reader->text, parser->problem_offset, &line, &column);
    char text[200];
    snprintf(text, sizeof text, "no YAML: %s%s%s%s", context,
             *context != '\0' ? ", " : "", problem, advice_on(problem));
    return fail_at(reader, line, column, text);
}

static bool next(struct reader *reader)
{
    if (reader->has_event)
        yaml_event_delete(&reader->event);
    reader->has_event = yaml_parser_parse(&reader->parser, &reader->event) != 0;
    return reader->has_event || fail_parser(reader);
}

static bool check_plain(struct reader *reader, const yaml_char_t *anchor,
                        const yaml_char_t *tag)
{
    if (anchor != NULL)
        return fail_here(reader, "YAML anchors are not read (repeat the value)");
    if (tag != NULL)
        return fail_here(reader, "YAML tags are not read (leave the tag out)");
    return true;
}

static bool read_scalar(struct reader *reader, struct node *out)
{
    const yaml_event_t *event = &reader->event;
    if (!check_plain(reader, event->data.scalar.anchor, event->data.scalar.tag))
        return false;
    struct view string = { (const char *) event->data.scalar.value,
                           event->data.scalar.length };
    if (view_find_byte(string, '\0', 0) < string.length)
        return fail_here(reader, "a string holds \\0 (leave it out)");
    bool nothing =
        string.length == 0 && event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    out->kind = nothing ? NODE_NULL : NODE_STRING;
    if (!nothing)
        out->string = arena_copy(reader->arena, string);
    return true;
}

static bool read_value(struct reader *reader, int depth, struct node *out);

static bool read_list(struct reader *reader, int depth, struct node *out)
{
    const yaml_event_t *event = &reader->event;
    struct item_list list = { 0 };
    if (!check_plain(reader, event->data.sequence_start.anchor,
                     event->data.sequence_start.tag))
        return false;
    for (;;) {
        if (!next(reader))
            return false;
        if (event->type == YAML_SEQUENCE_END_EVENT)
            break;
        if (!read_value(reader, depth, VECTOR_PUSH(reader->arena, &list)))
            return false;
    }
    out->kind = NODE_LIST;
    out->items = list.items;
    out->count = list.count;
    return true;
}

/* Maps of more keys than this find out by a table whether they have one already. */
enum { FEW_KEYS = 16 };

/* Whether the list has its last key twice. */
static bool is_twice(struct reader *reader, struct table *keys,
                     const struct field_list *list)
{
    size_t last = list->count - 1;
    bool is_new = true;
    if (last < FEW_KEYS) {
        for (size_t i = 0; i < last; i++)
            if (view_equal(list->items[i].key, list->items[last].key))
                return true;
        return false;
    }
    for (size_t i = keys->count; i <= last; i++)
        table_put(reader->arena, keys, list->items[i].key, &is_new);
    return !is_new;
}

/* The key that is looked at, which must be a scalar. */
static bool read_key(struct reader *reader, struct node_field *field)
{
    struct node key = { 0 };
    if (reader->event.type == YAML_ALIAS_EVENT)
        return fail_here(reader, "YAML aliases are not read (repeat the value)");
    if (reader->event.type != YAML_SCALAR_EVENT)
        return fail_here(reader, "a YAML key must be a word, no list or mapping");
    if (!read_scalar(reader, &key))
        return false;
    field->key = key.string.data != NULL ? key.string : VIEW("");
    field->line = reader->event.start_mark.line + 1;
    field->column = reader->event.start_mark.column + 1;
    return true;
}

static bool read_map(struct reader *reader, int depth, struct node *out)
{
    const yaml_event_t *event = &reader->event;
    struct field_list list = { 0 };
    struct table keys = { 0 };
    if (!check_plain(reader, event->data.mapping_start.anchor,
                     event->data.mapping_start.tag))
        return false;
    for (;;) {
        if (!next(reader))
            return false;
        if (event->type == YAML_MAPPING_END_EVENT)
            break;
        struct node_field *field = VECTOR_PUSH(reader->arena, &list);
        if (!read_key(reader, field))
            return false;
        if (is_twice(reader, &keys, &list))
            return fail_here(reader, "a YAML mapping has one key twice (remove one)");
        if (!next(reader) || !read_value(reader, depth, &field->value))
            return false;
    }
    out->kind = NODE_MAP;
    out->fields = list.items;
    out->count = list.count;
    return true;
}

/* Reads the value whose first event is looked at; its last event is then. */
static bool read_value(struct reader *reader, int depth, struct node *out)
{
    const yaml_event_t *event = &reader->event;
    out->line = event->start_mark.line + 1;
    out->column = event->start_mark.column + 1;
    if (event->type == YAML_ALIAS_EVENT)
        return fail_here(reader, "YAML aliases are not read (repeat the value)");
    if (event->type == YAML_SCALAR_EVENT)
        return read_scalar(reader, out);
    if (depth == NODE_DEPTH)
        return fail_here(reader, "YAML nested too deeply (make it flatter)");
    if (event->type == YAML_SEQUENCE_START_EVENT)
        return read_list(reader, depth + 1, out);
    return read_map(reader, depth + 1, out);
}

/* stream: start, document?, end. document: start, value, end. */
static bool read_stream(struct reader *reader, struct node *out)
{
    if (!next(reader) || !next(reader))
        return false;
    if (reader->event.type == YAML_STREAM_END_EVENT)
        return true;
    if (!next(reader) || !read_value(reader, 0, out) || !next(reader) || !next(reader))
        return false;
    if (reader->event.type != YAML_STREAM_END_EVENT)
        return fail_here(reader, "a second YAML document follows (remove the \"---\")");
    return true;
}

bool yaml_read(struct arena *arena, struct view text, struct node *out, struct error *err)
{
    struct reader reader = { .arena = arena, .text = text, .err = err };
    struct node node = { 0 };
    if (yaml_parser_initialize(&reader.parser) == 0)
        return error_set(err, ERROR_SYSTEM, "cannot read YAML: no memory left");
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &reader.parser, (const unsigned char *) (text.length > 0 ? text.data : ""),
        text.length);
    bool good = read_stream(&reader, &node);
    if (reader.has_event)
        yaml_event_delete(&reader.event);
    yaml_parser_delete(&reader.parser);
    if (good)
        *out = node;
    return good;
}
