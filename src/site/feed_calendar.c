#include "site/calendar.h"
#include "site/feeds.h"

static struct view calendar_path(struct arena *arena, size_t number)
{
    (void) arena, (void) number;
    return VIEW("timeline.ics");
}

static void calendar_write(const struct site *site, size_t number, struct buffer *out)
{
    (void) number;
    struct arena arena = { 0 };
    size_t left_out = 0;
    for (size_t i = 0; i < site->timeline->event_count; i++)
        left_out += !calendar_holds(site, i);
    calendar_begin(out, &arena, feed_title(site), left_out);
    for (size_t i = 0; i < site->timeline->event_count; i++) {
        if (calendar_holds(site, i))
            calendar_add(out, &arena, site, i);
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
