#include "site/calendar.h"
#include "site/feeds.h"
#include "site/stamps.h"

static struct view calendar_path(struct arena *arena, size_t number)
{
    (void) arena, (void) number;
    return VIEW("timeline.ics");
}

static void calendar_write(const struct site *site, size_t number, struct sink *sink)
{
    (void) number;
    const struct stamp *stamps = site->stamps != NULL ? site->stamps->events : NULL;
    struct buffer *out = sink->out;
    struct arena arena = { 0 };
    size_t left_out = 0;
    for (size_t i = 0; i < site->timeline->event_count; i++)
        left_out += !calendar_holds(site, i);
    calendar_begin(out, &arena, feed_title(site), left_out);
    for (size_t i = 0; i < site->timeline->event_count; i++) {
        if (!calendar_holds(site, i))
            continue;
        const struct stamp *stamp = stamp_numbered(stamps, i);
        if (sink_begin_piece(sink, 0, stamp))
            calendar_add(out, &arena, site, i);
        sink_end_piece(sink, stamp);
        arena_reset(&arena);
    }
    calendar_end(out);
    arena_finish(&arena);
}

const struct feed feed_calendar = {
    .name = VIEW_INIT("ics"),
    .path = calendar_path,
    .write = calendar_write,
};
