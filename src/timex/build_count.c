/* Builders of what is counted: units from an anchor, lengths, sets. */
#include "timex/build.h"
#include "timex/way.h"

/* "the quarter": the last that was spoken of, else the last that is over. */
static bool build_quarter(struct frame *frame)
{
    frame->unit = 'Q';
    frame->amount = 0;
    frame->has_direction = true;
    frame->of_quarter = true;
    return true;
}

/* Hours and shorter ones. */
static bool is_of_clock(char unit)
{
    return unit == 'H' || unit == 'N' || unit == 'S';
}

bool build_unit(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SHIFT;
    frame->amount = 1;
    if (row_says(match, VIEW("at-quarter")) || row_says(match, VIEW("period")) ||
        row_says(match, VIEW("latest-quarter")) || row_says(match, VIEW("year-period")))
        return build_quarter(frame);
    if (row_says(match, VIEW("back-quarter")))
        frame->unit = 'Q';
    if (row_says(match, VIEW("time"))) /* "this time last year" */
        frame->unit = 'Y';
    if (row_says(match, VIEW("weekend")))
        frame->near = frame->has_direction = true;
    if (row_says(match, VIEW("coming"))) { /* a coming weekend is the week's own */
        frame->has_direction = true;
        frame->direction = frame->unit != 'K';
    }
    const struct way *way = way_of(match->row->argument);
    if (way != NULL) {
        frame->direction = way->direction;
        frame->base = way->base;
        frame->amount = way->amount;
        frame->has_direction = true;
    }
    if (frame->unit == 0)
        frame->unit = 'D';
    return !is_of_clock(frame->unit);
}

enum { HALVES_MOST = 10000 }; /* units that have halves; so that sums cannot overflow */

/* Half of a unit in a smaller one: of a century fifty years. */
static bool halve_unit(struct frame *frame)
{
    static const struct {
        char unit, smaller;
        int amount;
    } halves[] = { { 'C', 'Y', 50 }, { 'E', 'Y', 5 }, { 'Y', 'M', 6 }, { 'H', 'N', 30 } };
    for (size_t i = 0; i < sizeof halves / sizeof halves[0]; i++)
        if (halves[i].unit == frame->unit) {
            frame->unit = halves[i].smaller;
            frame->amount = halves[i].amount;
            return true;
        }
    return false;
}

/* "two and a half years ago": in the smaller unit, what is counted halves of. */
static bool add_half_unit(struct frame *frame)
{
    struct frame half = { .unit = frame->unit };
    int whole = frame->amount;
    if (!halve_unit(&half) || whole > HALVES_MOST)
        return false;
    frame->half_more = false;
    frame->unit = half.unit;
    frame->amount = half.amount * (2 * whole + 1);
    return true;
}

/* "the same month last year": a year in its units, from what was spoken of. */
static bool count_year(struct frame *frame)
{
    frame->base = FRAME_OF_SPOKEN;
    frame->amount = frame->unit == 'M' ? 12 : 52;
    return frame->unit == 'M' || frame->unit == 'W';
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
    if (row_says(match, VIEW("vague")))
        frame->vague = true;
    if (row_says(match, VIEW("half")) && !halve_unit(frame))
        return false;
    bool one_and_half = row_says(match, VIEW("one-half"));
    if ((one_and_half || frame->half_more) && !add_half_unit(frame) && one_and_half)
        return false;
    const struct way *way = way_of(how);
    if (way != NULL && way->direction != 0) {
        frame->direction = way->direction;
        frame->base = way->base;
    }
    if (row_says(match, VIEW("year-quarter"))) {
        frame->unit = 'Q';
        frame->of_quarter = true;
    }
    if (row_says(match, VIEW("years-unit")) && !count_year(frame))
        return false;
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (row_says(match, VIEW("year-ordinal")) && ordinal != NULL) {
        frame->sense = FRAME_CALENDAR;
        frame->quarter = ordinal->number;
        frame->has_direction = false;
        frame->of_quarter = true;
        return frame->quarter >= 1 && frame->quarter <= 4;
    }
    if (frame->unit == 0)
        frame->unit = 'Y';
    if (is_of_clock(frame->unit))
        frame->type = TIMEX_TIME;
    if (frame->direction == 0)
        frame->direction = -1;
    frame->has_direction = true;
    return true;
}

/* "the second week of June": which of the units of the date behind it. */
static void take_part(const struct match *match, struct frame *frame)
{
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    bool last = match_part(match, CLASS_LAST, 0) != NULL;
    frame->part_of_date = ordinal != NULL ? ordinal->number : last ? -1 : 0;
    if (ordinal != NULL && frame->day == ordinal->number)
        frame->day = 0;
    if (match->captures[0].class == CLASS_LAST || match->captures[1].class == CLASS_LAST)
        frame->has_direction = false;
}

/* "over several years", "over a couple of days": throughout them, and not more than what
 * has no number. */
static bool is_throughout(const struct match *match)
{
    const struct capture *number = match_part(match, CLASS_NUMBER, 0);
    return match->captures[0].class == CLASS_QUALIFIER &&
           match->captures[0].number == 'g' && number != NULL && number->vague;
}

/* "twelve months and 100 hours" are two lengths, "one day and 12 hours" are one. */
static bool exceeds(const struct frame *frame)
{
    static const struct {
        char unit;
        int most;
    } bounds[] = { { 'H', 36 }, { 'N', 90 }, { 'S', 90 } };
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        if (frame->unit_low == bounds[i].unit && frame->amount_low >= bounds[i].most)
            return true;
    return false;
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
    if (is_throughout(match))
        return false;
    bool counted = match_part(match, CLASS_NUMBER, 0) != NULL;
    struct view how = match->row->argument;
    if (!counted)
        frame->amount = 1;
    if (view_equal(how, VIEW("quarter")) || view_equal(how, VIEW("three-quarters"))) {
        frame->unit = 'N'; /* of an hour */
        frame->amount = view_equal(how, VIEW("quarter")) ? 15 : 45;
    }
    frame->hangs = view_starts(how, VIEW("after")) - view_starts(how, VIEW("before"));
    if (view_equal(how, VIEW("two")) && frame->amount_low == 0) { /* "a year and ..." */
        frame->amount_low = counted ? frame->amount : 1;
        frame->amount = 1;
    }
    if (!view_equal(how, VIEW("two")))
        frame->amount_low = 0;
    else if (frame->half_more || frame->vague || frame->unit == frame->unit_low ||
             exceeds(frame))
        return false;
    if (frame->unit == 0) /* "the year", by its row */
        frame->unit = 'Y';
    if (view_starts(how, VIEW("vague")))
        frame->vague = true;
    if (view_equal(how, VIEW("thing")) && frame->unit == 'Y')
        return false; /* years are mostly the age of somebody */
    if (view_equal(how, VIEW("vague-long")) && is_of_clock(frame->unit))
        return false; /* "the early hours" are a part of the day */
    if (view_equal(how, VIEW("half")))
        frame->amount = 0;
    if (view_equal(how, VIEW("half")) || view_equal(how, VIEW("one-half")))
        frame->half_more = true;
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
        if (view_equal(how, mods[i].name))
            frame->mod = mods[i].mod;
    if (view_equal(how, VIEW("of"))) {
        frame->vague |= !counted && match_part(match, CLASS_UNITS, 0) != NULL;
        take_part(match, frame);
    }
    return true;
}

/* "a Sunday in May": some Sunday. */
bool build_some_weekday(const struct match *match, struct frame *frame)
{
    bool good = build_set(match, frame);
    frame->type = TIMEX_DATE;
    return good;
}

bool build_set(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_SET;
    frame->type = TIMEX_SET;
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (ordinal != NULL)
        frame->amount = ordinal->number;
    if (row_says(match, VIEW("two")))
        frame->amount = 2;
    if (row_says(match, VIEW("nth"))) { /* the first Monday of every month */
        frame->weekday = 0;
        frame->amount = 1;
    }
    if (row_says(match, VIEW("yearly")))
        frame->unit = 'Y';
    if (row_says(match, VIEW("quarterly")))
        frame->unit = 'Q';
    if (row_says(match, VIEW("weekend")))
        frame->unit = 'K';
    if (row_says(match, VIEW("units"))) { /* the last unit recurs, the other counts */
        const struct capture *units = match_part(match, CLASS_UNITS, 0);
        const struct capture *counted =
            units != NULL ? units : match_part(match, CLASS_UNIT, 0);
        frame->times_unit = (char) counted->number;
        frame->unit = (char) match_part(match, CLASS_UNIT, units == NULL)->number;
    }
    if (row_says(match, VIEW("times")) || row_says(match, VIEW("units"))) {
        frame->times = frame->amount;
        frame->amount = 1;
    }
    if (frame->amount == 0)
        frame->amount = 1;
    return frame->amount > 0;
}
