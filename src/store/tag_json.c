#include "store/tag_json.h"

#include "format/json_writer.h"
#include "store/code_points.h"
#include "store/tagged.h"

static void put_if_any(struct json_writer *writer, struct view key, struct view value)
{
    if (value.length > 0)
        json_put_string(writer, key, value);
}

static void write_timex(const struct timex *timex, struct view text,
                        const struct code_points *points, struct json_writer *writer)
{
    json_begin_map(writer);
    json_put_integer(writer, VIEW("start"),
                     (int64_t) code_points_at(points, timex->start));
    json_put_integer(writer, VIEW("end"), (int64_t) code_points_at(points, timex->end));
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
    json_put_string(writer, VIEW("text"), view_slice(text, timex->start, timex->end));
    json_end_map(writer);
}

bool tag_line(struct arena *arena, struct view line, const struct timex_setup *setup,
              struct buffer *out, struct error *err)
{
    struct tagged tagged;
    struct code_points points;
    if (!tagged_read(arena, line, setup, &tagged, err))
        return false;
    code_points_count(arena, tagged.text, &points);
    struct json_writer writer = { .out = out };
    json_begin_map(&writer);
    json_put_string(&writer, VIEW("id"), tagged.id);
    json_key(&writer, VIEW("timex"));
    json_begin_list(&writer);
    for (size_t i = 0; i < tagged.timexes.count; i++)
        write_timex(&tagged.timexes.items[i], tagged.text, &points, &writer);
    json_end_list(&writer);
    json_end_map(&writer);
    buffer_add_byte(out, '\n');
    return true;
}
