#include "store/tag_json.h"

#include "base/utf8.h"
#include "format/json_writer.h"
#include "format/node.h"
#include "store/code_points.h"

static bool read_day(struct view text, struct timex_anchor *anchor, struct error *err)
{
    if (text.length == 0)
        return true;
    anchor->has_day = date_read_iso(text, &anchor->day) && day_is_valid(anchor->day);
    if (anchor->has_day)
        return true;
    return error_set(err, ERROR_INPUT,
                     "dct \"%.*s\" is no day (write YYYY-MM-DD or \"\")",
                     (int) (text.length < 40 ? text.length : 40), text.data);
}

static void write_timex(const struct timex *timex, struct view text,
                        const struct code_points *points, struct json_writer *writer)
{
    json_begin_map(writer);
    json_put_integer(writer, VIEW("start"),
                     (int64_t) code_points_at(points, timex->start));
    json_put_integer(writer, VIEW("end"), (int64_t) code_points_at(points, timex->end));
    json_put_string(writer, VIEW("type"), timex_type_name(timex->type));
    if (timex->value.length > 0)
        json_put_string(writer, VIEW("value"), timex->value);
    if (timex->mod.length > 0)
        json_put_string(writer, VIEW("mod"), timex->mod);
    json_put_string(writer, VIEW("rule"), timex->rule);
    if (timex->anchor.length > 0)
        json_put_string(writer, VIEW("anchor"), timex->anchor);
    if (timex->direction.length > 0)
        json_put_string(writer, VIEW("direction"), timex->direction);
    json_put_string(writer, VIEW("text"), view_slice(text, timex->start, timex->end));
    json_end_map(writer);
}

bool tag_line(struct arena *arena, struct view line, const struct timex_setup *setup,
              struct buffer *out, struct error *err)
{
    struct node node;
    struct timex_anchor anchor = { .has_day = false };
    if (!json_read(arena, line, &node, err))
        return false;
    struct view id = node_get_string(&node, VIEW("id"));
    struct view content = node_get_string(&node, VIEW("text"));
    if (id.data == NULL || content.data == NULL)
        return error_set(
            err, ERROR_INPUT,
            "no object with \"id\" and \"text\" (write {\"id\", \"dct\", \"text\"})");
    if (!read_day(node_get_string(&node, VIEW("dct")), &anchor, err))
        return false;

    struct diagnostics findings = { .arena = arena };
    struct document document = { .diagnostics = &findings };
    struct text text;
    struct timex_list timexes = { .count = 0 };
    struct code_points points;
    timex_document_of_text(arena, content, &document);
    document.diagnostics = &findings;
    text_split(arena, &document, &text);
    timex_tag_as(arena, &text, &anchor, setup, &timexes);
    code_points_count(arena, content, &points);

    struct json_writer writer = { .out = out };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("id"), id);
    json_key(&writer, VIEW("timex"));
    json_begin_list(&writer);
    for (size_t i = 0; i < timexes.count; i++)
        write_timex(&timexes.items[i], content, &points, &writer);
    json_end_list(&writer);
    json_end_map(&writer);
    buffer_add_byte(out, '\n');
    return true;
}
