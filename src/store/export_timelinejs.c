/* The JSON that TimelineJS reads (timeline.knightlab.com/docs/json-format.html). */
#include <string.h>

#include "format/json_writer.h"
#include "store/export.h"

/* TimelineJS takes its texts for HTML: signs of markup are written as references. */
static struct view as_html(struct arena *arena, struct view text)
{
    static const struct view references[0x100] = {
        ['&'] = VIEW_INIT("&amp;"),  ['<'] = VIEW_INIT("&lt;"),
        ['>'] = VIEW_INIT("&gt;"),   ['"'] = VIEW_INIT("&quot;"),
        ['\''] = VIEW_INIT("&#39;"),
    };
    enum { LONGEST = 6 };
    size_t plain = 0, length = 0;
    while (plain < text.length &&
           references[(unsigned char) text.data[plain]].length == 0)
        plain++;
    if (plain == text.length)
        return text;
    char *out = arena_take(arena, text.length * LONGEST);
    for (size_t i = 0; i < text.length; i++) {
        struct view reference = references[(unsigned char) text.data[i]];
        if (reference.length == 0) {
            out[length++] = text.data[i];
            continue;
        }
        memcpy(out + length, reference.data, reference.length);
        length += reference.length;
    }
    return (struct view){ out, length };
}

static void put_text(struct json_writer *writer, struct arena *arena,
                     struct view headline, struct view text)
{
    json_key(writer, VIEW("text"));
    json_begin_map(writer);
    json_put_string(writer, VIEW("headline"), as_html(arena, headline));
    json_put_string(writer, VIEW("text"), as_html(arena, text));
    json_end_map(writer);
}

/* parts: 1 for the year alone, 2 with the month, 3 with the day. */
static void put_day(struct json_writer *writer, struct view key, struct day day,
                    int parts)
{
    json_key(writer, key);
    json_begin_map(writer);
    json_put_integer(writer, VIEW("year"), day.year);
    if (parts > 1)
        json_put_integer(writer, VIEW("month"), day.month);
    if (parts > 2)
        json_put_integer(writer, VIEW("day"), day.day);
    json_end_map(writer);
}

static int parts_of(const struct date *date)
{
    if (date->part != DATE_WHOLE)
        return 3;
    return date->precision == DATE_YEAR ? 1 : date->precision == DATE_MONTH ? 2 : 3;
}

static void put_dates(struct json_writer *writer, struct arena *arena,
                      const struct date *date)
{
    int parts = parts_of(date);
    struct day start = date->open_start ? date->latest : date->earliest;
    struct day end = date->open_end ? date->earliest : date->latest;
    put_day(writer, VIEW("start_date"), start, parts);
    if (parts == 3 && day_compare(start, end) != 0)
        put_day(writer, VIEW("end_date"), end, parts);
    json_put_string(writer, VIEW("display_date"),
                    as_html(arena, date_display(arena, date)));
}

static void put_event(struct json_writer *writer, struct arena *arena,
                      const struct timeline *timeline, const struct event *event)
{
    struct view quote = { 0 };
    if (event->claim_count > 0) {
        struct claim_ref ref = event->claims[0];
        quote = timeline->records[ref.source]->claims.items[ref.claim].quote.exact;
    }
    json_begin_map(writer);
    put_dates(writer, arena, &event->date);
    put_text(writer, arena, event->title, quote.data != NULL ? quote : VIEW(""));
    json_put_string(writer, VIEW("unique_id"), event->id);
    if (event->kind.length > 0)
        json_put_string(writer, VIEW("group"), event->kind);
    json_end_map(writer);
}

static void write_timelinejs(const struct timeline *timeline,
                             const struct timeline_stamps *stamps, struct sink *sink)
{
    struct arena arena = { 0 };
    struct json_writer writer = json_writer_into(sink);
    json_begin_map(&writer);
    json_key(&writer, VIEW("title"));
    json_begin_map(&writer);
    put_text(&writer, &arena,
             timeline->title.length > 0 ? timeline->title : VIEW("Timeline"),
             timeline->description.length > 0 ? timeline->description : VIEW(""));
    json_end_map(&writer);
    json_key(&writer, VIEW("events"));
    json_begin_list(&writer);
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct stamp *stamp = stamp_numbered(stamps->events, i);
        if (json_begin_piece(&writer, sink, 0, stamp))
            put_event(&writer, &arena, timeline, &timeline->events[i]);
        json_end_piece(&writer, sink, stamp);
        arena_reset(&arena);
    }
    json_end_list(&writer);
    json_end_map(&writer);
    buffer_add_byte(sink->out, '\n');
    arena_finish(&arena);
}

const struct export_format export_timelinejs = {
    .name = VIEW_INIT("timelinejs"),
    .path = VIEW_INIT("timelinejs.json"),
    .meaning = VIEW_INIT("for TimelineJS"),
    .write = write_timelinejs,
};
