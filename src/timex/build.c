#include "timex/build.h"

/* How an argument directs: words of the rows, in any builder that takes them. */
static const struct way {
    struct view name;
    int direction, amount;
    enum frame_base base;
} ways[] = {
    { VIEW_INIT("back"), -1, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("same"), 0, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("near"), 0, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("forward"), 1, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("two-back"), -1, 2, FRAME_OF_SOURCE },
    { VIEW_INIT("two-forward"), 1, 2, FRAME_OF_SOURCE },
    { VIEW_INIT("before"), -1, 1, FRAME_OF_SPOKEN },
    { VIEW_INIT("at"), 0, 1, FRAME_OF_SPOKEN },
    { VIEW_INIT("after"), 1, 1, FRAME_OF_SPOKEN },
    { VIEW_INIT("back-quarter"), -1, 1, FRAME_OF_SOURCE },
    { VIEW_INIT("one"), 0, 1, FRAME_OF_SOURCE },
};

static const struct way *way_of(struct view name)
{
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
        if (view_equal(ways[i].name, name))
            return &ways[i];
    return NULL;
}

static bool argument_is(const struct match *match, struct view name)
{
    return view_equal(match->row->argument, name);
}

/* Whether a frame's own calendar fields contradict each other. */
static bool fields_fit(const struct frame *frame)
{
    return frame->day >= 0 && frame->day <= 31 && frame->quarter >= 0 &&
           frame->quarter <= 4 && frame->half >= 0 && frame->half <= 2 &&
           frame->week_number >= 0 && frame->week_number <= 53 && frame->century >= 0 &&
           frame->century <= 30;
}

bool build_calendar(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    if (argument_is(match, VIEW("circa")))
        frame->mod = 'a';
    if (argument_is(match, VIEW("week")))
        frame->week = 1;
    frame->near = argument_is(match, VIEW("near"));
    frame->beside =
        argument_is(match, VIEW("day-after")) - argument_is(match, VIEW("day-before"));
    const struct capture *number = match_part(match, CLASS_ORDINAL, 0);
    if (argument_is(match, VIEW("week-number")))
        frame->week_number = number != NULL ? number->number : frame->amount;
    const struct way *way = way_of(match->row->argument);
    if (way != NULL) {
        frame->has_direction = true;
        frame->direction = way->direction;
        frame->base = way->base;
    }
    if (frame->has_clock && frame->hour < 12 &&
        (frame->daypart == 'A' || frame->daypart == 'E'))
        frame->hour += 12; /* "4 o'clock in the afternoon" */
    if (argument_is(match, VIEW("bc")))
        frame->bc = true;
    if (frame->bc)
        frame->year = 1 - frame->year;
    frame->type = frame->has_clock || frame->daypart ? TIMEX_TIME : TIMEX_DATE;
    return fields_fit(frame);
}

bool build_that_year(const struct match *match, struct frame *frame)
{
    if (!build_calendar(match, frame))
        return false;
    frame->of_year = frame->has_direction;
    return true;
}

/* "the year 1987", "the year two thousand" */
bool build_the_year(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    if (!frame->has_year) {
        frame->has_year = true;
        frame->year = frame->amount;
    }
    return frame->year > 0 && frame->year <= 9999;
}

bool build_holiday(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    frame->week = argument_is(match, VIEW("week"));
    return frame->holiday != 0;
}

/* "the quarter": the last that was spoken of, else the last that is over. */
static bool build_quarter(struct frame *frame)
{
    frame->unit = 'Q';
    frame->amount = 0;
    frame->has_direction = true;
    frame->of_quarter = true;
    return true;
}

bool build_unit(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SHIFT;
    frame->amount = 1;
    if (argument_is(match, VIEW("at-quarter")) || argument_is(match, VIEW("period")) ||
        argument_is(match, VIEW("year-period")))
        return build_quarter(frame);
    if (argument_is(match, VIEW("back-quarter")))
        frame->unit = 'Q';
    if (argument_is(match, VIEW("weekend")))
        frame->near = frame->has_direction = true;
    const struct way *way = way_of(match->row->argument);
    if (way != NULL) {
        frame->direction = way->direction;
        frame->base = way->base;
        frame->amount = way->amount;
        frame->has_direction = true;
    }
    if (frame->unit == 0)
        frame->unit = 'D';
    return frame->unit != 'S' && frame->unit != 'N' && frame->unit != 'H';
}

/* A date's own sense with the part that the row adds. A part stands before its date, so
 * that the first captured one counts. */
bool build_part(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->shifted = match_part(match, CLASS_SHIFTED, 0) != NULL;
    for (size_t i = match->count; i-- > 0;) {
        unsigned class = match->captures[i].class;
        if (class == CLASS_PART || class == CLASS_PART_NOUN || class == CLASS_SHIFTED)
            frame->mod = (char) match->captures[i].number;
    }
    if (argument_is(match, VIEW("about")))
        frame->mod = 'a';
    bool shifts = frame->unit != 0 && frame->month == 0 && frame->season == 0 &&
                  frame->quarter == 0 && frame->half == 0 && !frame->has_year &&
                  frame->weekday == 0 && frame->daypart == 0;
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (argument_is(match, VIEW("half-of"))) {
        frame->mod = ordinal->number == 1 ? 's' : 'e';
        frame->day = ordinal->first == match->first + 1 ? 0 : frame->day;
    } else if (ordinal != NULL && frame->month == 0) {
        if (frame->unit == 'C' || !frame->unit)
            frame->century = ordinal->number;
        else
            frame->quarter = ordinal->number;
        shifts = false;
    }
    if (match_part(match, CLASS_SHIFTED, 0) != NULL && frame->month != 0 &&
        !frame->has_year)
        frame->has_direction = true; /* "later in May": of the source's year */
    frame->sense = shifts ? FRAME_SHIFT : FRAME_CALENDAR;
    frame->amount = 1;
    frame->type = frame->daypart || frame->has_clock ? TIMEX_TIME : TIMEX_DATE;
    return true;
}

/* "the end of the month": the month that is spoken of. */
bool build_part_unit(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SHIFT;
    frame->has_direction = true;
    frame->direction = 0;
    frame->base = FRAME_OF_SPOKEN;
    frame->shifted = match_part(match, CLASS_SHIFTED, 0) != NULL;
    if (argument_is(match, VIEW("end")))
        frame->mod = 'e';
    if (frame->unit == 'D') /* "late in the day" */
        return false;
    return frame->unit != 'S' && frame->unit != 'N' && frame->unit != 'H';
}

bool build_year_end(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    frame->month = 12;
    frame->day = 31;
    frame->has_direction = true;
    return true;
}

bool build_week_of(const struct match *match, struct frame *frame)
{
    if (!build_calendar(match, frame))
        return false;
    frame->week = 1;
    return frame->day != 0 || frame->holiday != 0;
}

bool build_shift(const struct match *match, struct frame *frame)
{
    static const struct {
        struct view name;
        char mod;
    } mods[] = { { VIEW_INIT("more"), 'g' }, { VIEW_INIT("less"), 'l' } };
    frame_collect(match, frame);
    frame->sense = FRAME_SHIFT;
    struct view how = match->row->argument;
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
        if (view_equal(how, mods[i].name))
            frame->mod = mods[i].mod;
    if (match_part(match, CLASS_NUMBER, 0) == NULL)
        frame->amount = 1;
    if (argument_is(match, VIEW("vague")))
        frame->vague = true;
    const struct way *way = way_of(how);
    if (way != NULL && way->direction != 0) {
        frame->direction = way->direction;
        frame->base = way->base;
    }
    if (argument_is(match, VIEW("year-quarter"))) {
        frame->unit = 'Q';
        frame->of_quarter = true;
    }
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (argument_is(match, VIEW("year-ordinal")) && ordinal != NULL) {
        frame->sense = FRAME_CALENDAR;
        frame->quarter = ordinal->number;
        frame->has_direction = false;
        frame->of_quarter = true;
        return frame->quarter >= 1 && frame->quarter <= 4;
    }
    if (frame->unit == 0)
        frame->unit = 'Y';
    if (frame->direction == 0)
        frame->direction = -1;
    frame->has_direction = true;
    return true;
}

bool build_duration(const struct match *match, struct frame *frame)
{
    static const struct {
        struct view name;
        char mod;
    } mods[] = {
        { VIEW_INIT("more"), 'g' },  { VIEW_INIT("less"), 'l' },
        { VIEW_INIT("least"), 'G' }, { VIEW_INIT("most"), 'L' },
        { VIEW_INIT("about"), 'a' },
    };
    frame_collect(match, frame);
    frame->sense = FRAME_DURATION;
    frame->type = TIMEX_DURATION;
    bool counted = match_part(match, CLASS_NUMBER, 0) != NULL;
    struct view how = match->row->argument;
    if (!counted)
        frame->amount = 1;
    if (view_equal(how, VIEW("quarter")) || view_equal(how, VIEW("three-quarters"))) {
        frame->unit = 'N'; /* of an hour */
        frame->amount = view_equal(how, VIEW("quarter")) ? 15 : 45;
    }
    frame->hangs = view_starts(how, VIEW("after")) - view_starts(how, VIEW("before"));
    if (!view_equal(how, VIEW("two")))
        frame->amount_low = 0;
    else if (frame->half_more || frame->vague || frame->unit == frame->unit_low)
        return false;
    if (frame->unit == 0) /* "the year", by its row */
        frame->unit = 'Y';
    if (view_equal(how, VIEW("vague")))
        frame->vague = true;
    if (view_equal(how, VIEW("half")))
        frame->amount = 0;
    if (view_equal(how, VIEW("half")) || view_equal(how, VIEW("one-half")))
        frame->half_more = true;
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
        if (view_equal(how, mods[i].name))
            frame->mod = mods[i].mod;
    return true;
}

bool build_set(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SET;
    frame->type = TIMEX_SET;
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (ordinal != NULL)
        frame->amount = ordinal->number;
    if (argument_is(match, VIEW("two")))
        frame->amount = 2;
    if (argument_is(match, VIEW("yearly")))
        frame->unit = 'Y';
    if (frame->amount == 0 || argument_is(match, VIEW("times")))
        frame->amount = 1;
    return frame->amount > 0;
}

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

/* The second of two that share a month or a century: its row has context before it. */
bool build_continued(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    frame->continues = true;
    return true;
}

/* "the 20th": of the month that is spoken of. */
bool build_ordinal_day(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    frame->day = match_part(match, CLASS_ORDINAL, 0)->number;
    return frame->day >= 1 && frame->day <= 31;
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
        if (argument_is(match, hows[i].name))
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

/* "the 20th of last month" */
bool build_that_month(const struct match *match, struct frame *frame)
{
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    if (ordinal != NULL)
        frame->day = ordinal->number;
    frame->of_month = frame->has_direction;
    return frame->day >= 1 && frame->day <= 31;
}

/* "then": what was spoken of last. */
bool build_spoken(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SPOKEN;
    return true;
}

bool build_unplaced_date(const struct match *match, struct frame *frame)
{
    build_unplaced(match, frame);
    frame->type = TIMEX_DATE;
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

bool build_daypart_back(const struct match *match, struct frame *frame)
{
    return build_day_part(match, frame, -1, 'N');
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
