/* Builders of times of day, and of references without a place of their own. */
#include "timex/build.h"
#include "timex/way.h"

bool build_reference(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_REFERENCE;
    frame->reference = match->row->argument;
    frame->mod = 0;
    return true;
}

static bool build_day_part(const struct match *match, struct frame *frame, int direction,
                           char daypart)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SHIFT;
    frame->type = TIMEX_TIME;
    frame->unit = 'D';
    frame->amount = 1;
    frame->has_direction = true;
    frame->direction = direction;
    if (daypart != 0)
        frame->daypart = daypart;
    return true;
}

/* Any night: no place in the calendar. */
bool build_night(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SET;
    frame->type = TIMEX_TIME;
    frame->daypart = match->row->argument.data[0];
    return true;
}

/* "half past nine", "a quarter to nine", "4 in the morning" */
bool build_clock(const struct match *match, struct frame *frame)
{
    static const struct {
        struct view name;
        int minutes;
    } hows[] = { { VIEW_INIT("half-past"), 30 },
                 { VIEW_INIT("quarter-past"), 15 },
                 { VIEW_INIT("quarter-to"), -15 } };
    frame_collect(match, frame);
    int hour = frame->amount;
    for (size_t i = 0; i < sizeof hows / sizeof hows[0]; i++)
        if (row_says(match, hows[i].name))
            frame->minute = hows[i].minutes;
    if (hour < 1 || hour > 12 || frame->vague || frame->half_more)
        return false;
    frame->hour = frame->minute < 0 ? hour - 1 : hour;
    frame->minute = (frame->minute + 60) % 60;
    if (frame->hour < 12 && (frame->daypart == 'A' || frame->daypart == 'E'))
        frame->hour += 12;
    frame->amount = 0;
    frame->has_clock = true;
    frame->sense = FRAME_CALENDAR;
    frame->type = TIMEX_TIME;
    return true;
}

/* "then": what was spoken of last. */
bool build_spoken(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SPOKEN;
    return true;
}

/* A time that is spoken of and has no value of its own. */
bool build_unplaced(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    *frame = (struct frame){ .row = match->row,
                             .first = match->first,
                             .last = match->last,
                             .sense = FRAME_REFERENCE,
                             .type = TIMEX_TIME };
    return true;
}

bool build_unplaced_date(const struct match *match, struct frame *frame)
{
    build_unplaced(match, frame);
    frame->type = TIMEX_DATE;
    return true;
}

bool build_daypart_back(const struct match *match, struct frame *frame)
{
    return build_day_part(match, frame, -1, 'N');
}

bool build_daypart_previous(const struct match *match, struct frame *frame)
{
    bool good = build_day_part(match, frame, -1, 0);
    frame->base = FRAME_OF_SPOKEN;
    return good;
}

bool build_daypart_next(const struct match *match, struct frame *frame)
{
    bool good = build_day_part(match, frame, 1, 0);
    frame->base = FRAME_OF_SPOKEN;
    return good;
}

bool build_tonight(const struct match *match, struct frame *frame)
{
    return build_day_part(match, frame, 0, 'N');
}

bool build_overnight(const struct match *match, struct frame *frame)
{
    return build_day_part(match, frame, -1, 'N');
}
