#include "timex/year.h"

#include <stdlib.h>

#include "timex/holiday.h"

/* The place that the frame names in that year; false when it names none. */
bool year_place(const struct frame *frame, int year, struct place *out)
{
    struct place place = { .year_known = true, .year = year };
    struct day day;
    if (frame->holiday != 0) {
        if (!holiday_day(frame->holiday, year, &day))
            return false;
        *out = place_of_day(day, frame->week ? PLACE_WEEK : PLACE_DAY);
        if (frame->weekend) /* a Monday's or a Tuesday's stands before it */
            *out = place_of_day(day_add_days(day, day_weekday(day) <= 2 ? -3 : 0),
                                PLACE_WEEKEND);
        return true;
    }
    if (frame->day != 0 && frame->month != 0) {
        day = (struct day){ year, frame->month, frame->day };
        if (!day_is_valid(day))
            return false;
        *out = place_of_day(day, frame->week ? PLACE_WEEK : PLACE_DAY);
        return true;
    }
    if (frame->week_number != 0) {
        *out = (struct place){ .unit = PLACE_WEEK,
                               .year_known = true,
                               .year = year,
                               .number = frame->week_number };
        return frame->week_number <= day_iso_weeks_in(year);
    }
    place.unit = frame->month     ? PLACE_MONTH
                 : frame->quarter ? PLACE_QUARTER
                 : frame->half    ? PLACE_HALF
                 : frame->season  ? PLACE_SEASON
                                  : PLACE_YEAR;
    place.number = frame->month + frame->quarter + frame->half + frame->season;
    *out = place;
    return true;
}

static bool choice_allows(enum choice choice, const struct date *date, struct day day)
{
    switch (choice) {
    case CHOOSE_BEFORE:
        return day_compare(date->latest, day) < 0;
    case CHOOSE_NOT_AFTER:
        return day_compare(date->earliest, day) <= 0;
    case CHOOSE_NEAREST:
    case CHOOSE_ONWARD:
        return true;
    case CHOOSE_NOT_BEFORE:
        return day_compare(date->latest, day) >= 0;
    case CHOOSE_AFTER:
        return day_compare(date->earliest, day) > 0;
    }
    return false;
}

/* Days between the day and the nearest end of the date. */
int32_t year_distance(const struct date *date, struct day day)
{
    if (day_compare(day, date->earliest) < 0)
        return day_number(date->earliest) - day_number(day);
    if (day_compare(day, date->latest) > 0)
        return day_number(day) - day_number(date->latest);
    return 0;
}

static bool weekday_fits(const struct frame *frame, const struct date *date)
{
    return frame->weekday == 0 || frame->day == 0 ||
           day_weekday(date->earliest) == frame->weekday;
}

/* A story goes on into the next year, but seldom back into the last without naming it: a
 * day of that counts as so many. */
enum { YEARS_ABOUT = 2, YEARS_OF_WEEKDAY = 6, BACK_WEIGHT = 5 };

/* The nearest year that the choice allows; a weekday that is written beside the day must
 * fit, for which years further off are tried when no near one does. */
bool year_choose(const struct frame *frame, struct day day, enum choice choice,
                 struct place *out)
{
    bool found = false, found_fits = false;
    int32_t best = 0;
    int reach = frame->weekday ? YEARS_OF_WEEKDAY : YEARS_ABOUT;
    for (int year = day.year - reach; year <= day.year + reach; year++) {
        struct place place;
        struct date date; /* its days alone */
        if (!year_place(frame, year, &place) ||
            !place_span(&place, &date.earliest, &date.latest))
            continue;
        bool fits = weekday_fits(frame, &date);
        bool near = abs(year - day.year) <= YEARS_ABOUT;
        if (!choice_allows(choice, &date, day) || (!near && !(fits && frame->weekday)))
            continue;
        int32_t far = year_distance(&date, day);
        if (choice == CHOOSE_ONWARD && year < day.year)
            far *= BACK_WEIGHT;
        if (found && (fits < found_fits || (fits == found_fits && far >= best)))
            continue;
        found = true;
        found_fits = fits;
        best = far;
        *out = place;
    }
    return found;
}

static bool is_joiner(const struct resolver *resolver, size_t token)
{
    return CUES_HOLD(matcher_cues(resolver->matcher, token), CUE_JOIN);
}

/* Whether two frames stand side by side: "November and December 2015", "3 to 7 May". */
static bool are_joined(const struct resolver *resolver, size_t left)
{
    const struct frame *a = &resolver->frames[left], *b = a + 1;
    const struct token *tokens = resolver->text->tokens;
    if (tokens[a->first].sentence != tokens[b->first].sentence || b->first < a->last ||
        b->first > a->last + 3)
        return false;
    if (b->first == a->last)
        return tokens[b->first].glued;
    return is_joiner(resolver, a->last);
}

enum { COORDINATION_MOST = 6 };

size_t year_of_following(const struct resolver *resolver, size_t index)
{
    for (size_t k = index; k + 1 < resolver->frame_count && k < index + COORDINATION_MOST;
         k++) {
        if (!are_joined(resolver, k))
            return index;
        const struct frame *next = &resolver->frames[k + 1];
        if (next->sense != FRAME_CALENDAR ||
            (next->month == 0 && next->season == 0 && !next->continues))
            return index;
        if (next->has_year ? !next->short_year : next->of_year)
            return k + 1;
    }
    return index;
}

/* Short years and decades: the nearest that is not long after the day. */
int year_full(int two_figures, struct day day, int slack)
{
    int year = day.year - day.year % 100 + two_figures;
    if (year > day.year + slack)
        year -= 100;
    if (year <= day.year + slack - 100)
        year += 100;
    return year;
}

/* "the first Monday of June", its month being found. */
bool year_nth_weekday(const struct frame *frame, struct place *place)
{
    if (place->unit != PLACE_MONTH || !place->year_known)
        return false;
    struct day day = { place->year, place->number, 1 };
    int length = day_month_length(day.year, day.month);
    if (frame->nth < 0) {
        day.day = length;
        day.day -= (day_weekday(day) - frame->weekday + 7) % 7;
    } else
        day.day += (frame->weekday - day_weekday(day) + 7) % 7 + 7 * (frame->nth - 1);
    *place = place_of_day(day, PLACE_DAY);
    return day.day <= length;
}

enum { LIST_MOST = 12 }; /* dates that take their year from one another */

const struct frame *year_of_list_before(const struct resolver *resolver, size_t index)
{
    const struct frame *frame = &resolver->frames[index];
    const struct token *tokens = resolver->text->tokens;
    for (size_t n = 0; n < LIST_MOST && index > 0 && !frame->has_year &&
                       tokens[frame[-1].first].sentence == tokens[frame->first].sentence;
         n++, index--)
        frame--;
    return frame;
}

enum { WEEKDAY_MONTHS = 14 }; /* within which each day of a month is each weekday */

bool year_day_of_weekday(const struct frame *frame, struct day day, struct place *out)
{
    int32_t nearest = INT32_MAX;
    struct day first = { day.year, day.month, 1 };
    for (int32_t months = -WEEKDAY_MONTHS; months <= WEEKDAY_MONTHS; months++) {
        struct day found = day_add_months(first, months);
        found.day = frame->day;
        struct date date;
        if (!day_is_valid(found) || day_weekday(found) != frame->weekday ||
            !date_of_day(found, &date) || year_distance(&date, day) >= nearest)
            continue;
        nearest = year_distance(&date, day);
        *out = place_of_day(found, PLACE_DAY);
    }
    return nearest != INT32_MAX;
}
