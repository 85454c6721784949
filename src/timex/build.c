/* Builders of places in the calendar. */
#include "timex/build.h"
#include "timex/way.h"

/* Whether a frame's own calendar fields contradict each other. */
static bool fields_fit(const struct frame *frame)
{
    return frame->day >= 0 && frame->day <= 31 && frame->quarter >= 0 &&
           frame->quarter <= 4 && frame->half >= 0 && frame->half <= 2 &&
           frame->nth >= -1 && frame->nth <= 5 && frame->week_number >= 0 &&
           frame->week_number <= 53 && frame->century >= 0 && frame->century <= 30;
}

enum { DECADES = 10, CENTURY_MOST = 30 }; /* of a century; that is read */
enum { WEEKS_MOST = 5000 };               /* that a weekday is counted over */

enum { NIGHT_HOUR = 6 }; /* the first that "at night" means in the evening */

/* "the nineteen-sixties" */
static bool read_decade_words(const struct match *match, struct frame *frame)
{
    int century = match_part(match, CLASS_CARDINAL, 0)->number;
    frame->decade += 100 * century;
    frame->short_year = false;
    return century >= 11 && century <= 20;
}

/* "the second decade of the 19th century", "the last decade": the first decade of a
 * century is its noughts. */
static bool read_decade_of_century(const struct match *match, struct frame *frame)
{
    const struct capture *first = match_part(match, CLASS_ORDINAL, 0);
    const struct capture *century = match_part(match, CLASS_ORDINAL, 1);
    int decade = century == NULL ? DECADES : first->number;
    if (century == NULL)
        century = first;
    frame->has_direction = false;
    frame->unit = 0;
    frame->amount = 0;
    frame->decade = 100 * (century->number - 1) + 10 * (decade - 1);
    return decade >= 1 && decade <= DECADES && century->number > 1 &&
           century->number <= CENTURY_MOST;
}

/* What a row's argument says that its words do not. */
static bool take_row(const struct match *match, struct frame *frame)
{
    const struct capture *number = match_part(match, CLASS_ORDINAL, 0);
    if (row_says(match, VIEW("nth-month"))) {
        frame->nth = number != NULL ? number->number : -1;
        frame->day = 0;
        frame->of_month = frame->has_direction = true;
        frame->direction = 0;
        frame->base = FRAME_OF_SPOKEN;
    }
    bool weeks_on = row_says(match, VIEW("weeks-on")); /* "a week on Tuesday" */
    if (weeks_on) {
        frame->has_direction = true;
        frame->direction = 1;
    }
    if (row_says(match, VIEW("weekdays")) && (frame->vague || frame->amount > WEEKS_MOST))
        return false; /* "several Saturdays ago" */
    if ((weeks_on || row_says(match, VIEW("weeks"))) &&
        (frame->unit != 'W' || frame->vague || frame->amount > WEEKS_MOST))
        return false; /* "two weeks ago Monday" */
    if (row_says(match, VIEW("last-half")))
        frame->half = 2;
    if (row_says(match, VIEW("last-quarter")))
        frame->quarter = 4;
    if (row_says(match, VIEW("all-words")) && !read_decade_words(match, frame))
        return false;
    if (row_says(match, VIEW("decade-of")) && !read_decade_of_century(match, frame))
        return false;
    return true;
}

/* The hour that a part of the day makes of a clock's: "4 o'clock in the afternoon", "ten
 * at night", but "one at night". */
static int hour_in_daypart(int hour, char daypart)
{
    bool late =
        daypart == 'A' || daypart == 'E' || (daypart == 'N' && hour >= NIGHT_HOUR);
    return hour < 12 && late ? hour + 12 : hour;
}

bool build_calendar(const struct match *match, struct frame *frame)
{
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    if (row_says(match, VIEW("circa")))
        frame->mod = 'a';
    if (row_says(match, VIEW("week")))
        frame->week = 1;
    frame->near = row_says(match, VIEW("near"));
    if (frame->unit != 0 && frame->amount == 0)
        frame->amount = 1;
    frame->beside =
        row_says(match, VIEW("day-after")) - row_says(match, VIEW("day-before"));
    const struct capture *number = match_part(match, CLASS_ORDINAL, 0);
    if (row_says(match, VIEW("week-number")))
        frame->week_number = number != NULL ? number->number : frame->amount;
    if (row_says(match, VIEW("nth"))) {
        frame->nth = number != NULL ? number->number : -1;
        frame->day = 0;
        frame->has_direction = false;
    }
    if (!take_row(match, frame))
        return false;
    const struct way *way = way_of(match->row->argument);
    if (way != NULL) {
        frame->has_direction = true;
        frame->direction = way->direction;
        frame->base = way->base;
    }
    if (frame->has_clock)
        frame->hour = hour_in_daypart(frame->hour, frame->daypart);
    if (row_says(match, VIEW("bc")))
        frame->bc = true;
    if (frame->bc)
        frame->year = 1 - frame->year;
    frame->type = frame->has_clock || frame->daypart ? TIMEX_TIME : TIMEX_DATE;
    return fields_fit(frame);
}

enum { EARLY_LEAST = 100, EARLY_MOST = 999 };

/* "in 845" */
bool build_early_year(const struct match *match, struct frame *frame)
{
    return build_calendar(match, frame) && frame->year >= EARLY_LEAST &&
           frame->year <= EARLY_MOST;
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
    frame->week = row_says(match, VIEW("week"));
    frame->weekend = row_says(match, VIEW("weekend"));
    return frame->holiday != 0;
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
    if (row_says(match, VIEW("about")))
        frame->mod = 'a';
    if (row_says(match, VIEW("start"))) /* the small hours, the turn */
        frame->mod = 's';
    if (row_says(match, VIEW("end"))) /* the latter half */
        frame->mod = 'e';
    bool shifts = frame->unit != 0 && frame->month == 0 && frame->season == 0 &&
                  frame->quarter == 0 && frame->half == 0 && !frame->has_year &&
                  frame->weekday == 0 && frame->daypart == 0;
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (row_says(match, VIEW("half-of"))) {
        frame->mod = ordinal->number == 1 ? 's' : 'e';
        frame->day = ordinal->first == match->first + 1 ? 0 : frame->day;
        ordinal = match_part(match, CLASS_ORDINAL, 1); /* "... of the 19th century" */
    }
    if (ordinal != NULL && frame->month == 0) {
        if (frame->unit == 'C' || !frame->unit)
            frame->century = ordinal->number;
        else
            frame->quarter = ordinal->number;
        shifts = false;
    }
    if (match_part(match, CLASS_SHIFTED, 0) != NULL && frame->month != 0 &&
        !frame->has_year)
        frame->has_direction = true;  /* "later in May": of the source's year */
    if (frame->bc && frame->has_year) /* "late 218 BC" */
        frame->year = 1 - frame->year;
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
    if (row_says(match, VIEW("end")))
        frame->mod = 'e';
    bool earlier = row_says(match, VIEW("earlier-day"));
    if (earlier || row_says(match, VIEW("later-day"))) {
        frame->unit = 'D';
        frame->mod = earlier ? 's' : 'e';
    } else if (frame->unit == 'D' && !row_says(match, VIEW("rest")))
        return false; /* "at the end of the day", "late in the day" */
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

/* "Friday the 13th" */
bool build_weekday_day(const struct match *match, struct frame *frame)
{
    return build_ordinal_day(match, frame);
}

/* "the 20th of last month" */
bool build_that_month(const struct match *match, struct frame *frame)
{
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    frame_collect(match, frame);
    frame->sense = FRAME_CALENDAR;
    if (ordinal != NULL)
        frame->day = ordinal->number;
    if (row_says(match, VIEW("spoken"))) { /* "the 15th of the month" */
        frame->has_direction = true;
        frame->base = FRAME_OF_SPOKEN;
    }
    const struct capture *instant = match_part(match, CLASS_INSTANT, 0);
    if (instant != NULL) {
        frame->has_direction = true;
        frame->direction = instant->number;
    }
    frame->of_month = frame->has_direction;
    return frame->day >= 1 && frame->day <= 31;
}
