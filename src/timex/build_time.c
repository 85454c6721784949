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

enum { HOUR_MOST = 12, MINUTES_MOST = 59 };

/* Before or past which hour a time is told, and by how many minutes: what stands last in
 * its row is the hour, what its row does not say stands first. */
static bool read_told(const struct match *match, int *hour, int *minutes)
{
    static const struct {
        struct view name;
        int minutes, sign; /* sign: the minutes are in the words */
    } hows[] = {
        { VIEW_INIT("half-past"), 30, 0 },   { VIEW_INIT("quarter-past"), 15, 0 },
        { VIEW_INIT("quarter-to"), -15, 0 }, { VIEW_INIT("past"), 0, 1 },
        { VIEW_INIT("counted-past"), 0, 1 }, { VIEW_INIT("to"), 0, -1 },
        { VIEW_INIT("counted-to"), 0, -1 }
    };
    const struct capture *first = NULL, *last = NULL;
    for (size_t i = 0; i < match->count; i++) {
        unsigned class = match->captures[i].class;
        if (class != CLASS_NUMBER && class != CLASS_CARDINAL && class != CLASS_NOON)
            continue;
        first = first != NULL ? first : &match->captures[i];
        last = &match->captures[i];
    }
    if (last == NULL || first->vague || last->vague || first->second || last->second ||
        last->number < 1 || (last->class != CLASS_NOON && last->number > HOUR_MOST))
        return false;
    *hour = last->number;
    *minutes = 0;
    for (size_t i = 0; i < sizeof hows / sizeof hows[0]; i++)
        if (row_says(match, hows[i].name))
            *minutes = hows[i].minutes + hows[i].sign * first->number;
    return *minutes <= MINUTES_MOST && *minutes >= -MINUTES_MOST;
}

/* "half past nine", "ten to nine", "4 in the morning", "8 tonight" */
bool build_clock(const struct match *match, struct frame *frame)
{
    int hour = 0, minutes = 0;
    frame_collect(match, frame);
    if (!read_told(match, &hour, &minutes))
        return false;
    frame->hour = minutes < 0 ? hour - 1 : hour;
    frame->minute = (minutes + 60) % 60;
    bool tonight = row_says(match, VIEW("tonight"));
    if (frame->hour < 12 && (frame->daypart == 'A' || frame->daypart == 'E' || tonight))
        frame->hour += 12;
    frame->has_direction = tonight; /* the source's day */
    frame->amount = 0;
    frame->unit = 0;
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
                             .type = row_says(match, VIEW("length")) ? TIMEX_DURATION
                                                                     : TIMEX_TIME };
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
    int days = row_says(match, VIEW("two")) ? -2 : -1;
    return build_day_part(match, frame, days, 'N');
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
