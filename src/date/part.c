#include "date/date.h"

#include "date/edtf.h"

/* What a span is counted in to be halved: years, months, or days. */
enum step { STEP_DAY, STEP_MONTH, STEP_YEAR };

struct span {
    struct day first, last;
    enum step step;
    int count; /* of steps */
};

/* Fewer steps than these do not divide well into halves and thirds. */
enum { MONTHS_MIN = 4, YEARS_MIN = 10 };

static struct span span_of(const struct date *date)
{
    struct span span = { .first = date->earliest, .last = date->latest };
    bool months = span.first.day == 1 &&
                  span.last.day == day_month_length(span.last.year, span.last.month);
    int count =
        (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1;
    if (months && span.first.month == 1 && span.last.month == 12 &&
        count >= YEARS_MIN * 12) {
        span.step = STEP_YEAR;
        span.count = count / 12;
    } else if (months && count >= MONTHS_MIN) {
        span.step = STEP_MONTH;
        span.count = count;
    } else {
        span.step = STEP_DAY;
        span.count = (int) date_length(date);
    }
    return span;
}

static struct day first_of_step(const struct span *span, int step)
{
    switch (span->step) {
    case STEP_YEAR:
        return (struct day){ span->first.year + step, 1, 1 };
    case STEP_MONTH:
        return day_add_months(span->first, step);
    case STEP_DAY:
        break;
    }
    return day_add_days(span->first, step);
}

/* The days of steps [begin, end). */
static void days_of(const struct span *span, int begin, int end, struct day *earliest,
                    struct day *latest)
{
    *earliest = first_of_step(span, begin);
    *latest =
        end == span->count ? span->last : day_add_days(first_of_step(span, end), -1);
}

/* A middle step of an odd number belongs to both halves: these are what words allow. */
static void clip_to_half(const struct span *span, enum date_part part, struct date *date)
{
    int count = span->count;
    bool decade = span->step == STEP_YEAR && count == 10;
    int begin = 0, end = count;
    if (part == DATE_EARLY)
        end = (count + 1) / 2;
    else if (part == DATE_LATE)
        begin = count / 2;
    else if (decade)
        begin = 3, end = 8;
    else
        begin = count / 4, end = count - count / 4;
    days_of(span, begin, end, &date->earliest, &date->latest);
}

static void core_of(const struct span *span, enum date_part part, struct date *date)
{
    int count = span->count;
    int cuts[] = { 0, (2 * count + 3) / 6, (4 * count + 3) / 6, count };
    int third = (int) part - DATE_EARLY;
    days_of(span, cuts[third], cuts[third + 1], &date->core_earliest, &date->core_latest);
    date->has_core = true;
}

struct date date_part_of(const struct date *whole, enum date_part part)
{
    struct date date = *whole;
    if (part == DATE_WHOLE || whole->open_start || whole->open_end)
        return date;
    date.part = part;
    struct span span = span_of(whole);
    if (span.count < 3)
        return date; /* a day: what part of it is meant no field can say */
    clip_to_half(&span, part, &date);
    core_of(&span, part, &date);
    edtf_write(&date);
    return date;
}
