/* Frames: what the words of one timex say, before anything is taken from its
 * surroundings. */
#ifndef ANNALS_TIMEX_FRAME_H
#define ANNALS_TIMEX_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "timex/match.h"
#include "timex/timex.h"

enum frame_sense {
    FRAME_CALENDAR, /* names a place in the calendar, perhaps not wholly: "6 May" */
    FRAME_SHIFT,    /* so many units from an anchor: "two days ago", "next week" */
    FRAME_DURATION,
    FRAME_SET,
    FRAME_REFERENCE, /* "now", "recently": value is fixed */
    FRAME_SPOKEN,    /* what was spoken of itself: "then" */
    FRAME_ANCHORED,  /* hangs on what its words name: "two days after the battle" */
};

enum frame_base {
    FRAME_OF_SOURCE, /* from the source's date: "ago", "next" */
    FRAME_OF_SPOKEN, /* from what was spoken of last: "later", "the following" */
};

/* Zero means "not said" unless a has_ field tells. */
struct frame {
    const struct row *row;
    size_t first, last; /* tokens */
    enum frame_sense sense;
    enum timex_type type;

    bool has_year;
    int year;        /* astronomical */
    bool short_year; /* two figures: the century is to be found */
    int month, day, weekday, season, quarter, half, week; /* week 1: the one that holds
                                                             the day */
    bool weekend;                                         /* of a holiday: the nearest */
    int part_of_date; /* "the second week of June": 2; the last: -1 */
    int nth;          /* "the first Monday of June": 1; the last: -1 */
    int week_number;  /* "week 12 of 2018" */
    int decade;       /* first year, or 20 to 90 when short_year */
    int century;      /* ordinal: 20th */
    int holiday;      /* place in holiday_names.h */
    bool bc;
    bool ambiguous_order; /* 4/3/2019, and neither text nor language tells the order: read
                             as month and day */
    bool day_first;       /* 25/4/2019 */
    bool month_first;     /* 4/25/2019 */

    bool has_clock;
    int hour, minute;
    char daypart; /* M, A, E, N, D, I */

    char unit; /* as the lexicon's UNIT */
    bool vague;
    int amount, amount_high; /* "two to three weeks" */
    bool half_more;          /* "two and a half" */
    int amount_low;          /* "three years and two months": 2 ... */
    char unit_low;           /* ... and M */
    int hangs;               /* "two years after the war": 1, before it -1 */
    char quant;              /* sets: e each, v every, a any */
    int times;               /* sets: how often, "twice a week": 2 ... */
    char times_unit;         /* ... or how many of these, "three days a month": D */
    bool has_direction;
    bool of_year;    /* the direction is the year's: "May last year" */
    bool of_month;   /* the direction is the month's: "the 20th of last month" */
    bool of_quarter; /* hangs on the quarter that is reported on */
    bool continues;  /* shares what the timex before it says: "1914-18" */
    bool shifted;    /* "earlier this year": ends at the source's date */
    bool near;       /* "this May": in the source's year or week */
    int direction;   /* -1 back, 0 the same, 1 forward */
    enum frame_base base;

    int beside; /* days from the place itself: "the day after Christmas" 1 */

    char mod; /* as the lexicon's QUALIFIER */
    struct view reference;
};

/* Fills the fields that the captured words speak of. */
void frame_collect(const struct match *match, struct frame *frame);

#endif
