#include "timex/span.h"

#include "timex/year.h"

/* "the past two months": the span that ends at a news item's date. */
static bool span_to_source(const struct resolver *resolver, const struct frame *frame,
                           struct date *out)
{
    if (resolver->genre != GENRE_NEWS || !resolver->source->has_day || frame->vague ||
        !frame->has_direction || frame->direction >= 0 || frame->base != FRAME_OF_SOURCE)
        return false;
    struct day day = resolver->source->day, first;
    struct place place = place_of_day(day, PLACE_DAY);
    return place_shift(&place, -frame->amount, frame->unit) &&
           place_first_day(&place, &first) && date_of_interval(first, day, out);
}

/* So many units from a day on. */
static bool day_after_units(struct day day, int amount, char unit, struct day *out)
{
    struct place place = place_of_day(day, PLACE_DAY);
    return place_shift(&place, amount, unit) && place_first_day(&place, out);
}

/* "the second week of June", "the last three days of 1989": counted from the date's first
 * day, or back from its last. */
static bool span_in_date(struct resolver *resolver, size_t index, struct date *out)
{
    const struct frame *frame = &resolver->frames[index];
    struct trace trace = { .anchor = TRACE_NONE };
    struct place place;
    struct date whole;
    struct day first, behind;
    if (!resolve_calendar(resolver, index, &place, &trace))
        return false;
    resolve_remember(resolver, index, &place); /* that date has been spoken of, too */
    if (frame->vague || !place_date(&place, &whole))
        return false;
    int part = frame->part_of_date, amount = frame->amount;
    if (part < 0) {
        behind = day_add_days(whole.latest, 1);
        if (!day_after_units(behind, -amount, frame->unit, &first))
            return false;
    } else if (!day_after_units(whole.earliest, (part - 1) * amount, frame->unit,
                                &first) ||
               !day_after_units(first, amount, frame->unit, &behind))
        return false;
    struct day last = day_add_days(behind, -1);
    return day_compare(first, whole.earliest) >= 0 &&
           day_compare(last, whole.latest) <= 0 && date_of_interval(first, last, out);
}

bool span_of_length(struct resolver *resolver, size_t index, struct date *out)
{
    const struct frame *frame = &resolver->frames[index];
    bool dated = frame->month != 0 || frame->has_year || frame->quarter != 0;
    if (frame->part_of_date != 0)
        return dated && span_in_date(resolver, index, out);
    return span_to_source(resolver, frame, out);
}
