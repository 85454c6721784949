/* Resolves days of the week. */
#include "timex/resolve.h"
#include "timex/year.h"

bool resolve_anchor_day(const struct resolver *resolver, struct day *out,
                        struct trace *trace)
{
    if (resolver->genre == GENRE_NARRATIVE && resolver->dated.known &&
        place_first_day(&resolver->dated.place, out)) {
        trace->anchor = TRACE_TIMEX;
        trace->timex = resolver->dated.timex;
        return true;
    }
    if (!resolver->source->has_day)
        return false;
    *out = resolver->source->day;
    trace->anchor = TRACE_SOURCE;
    return true;
}

/* "from Monday to Friday": the place before it is the range's beginning. */
static bool ends_range(const struct resolver *resolver, const struct frame *frame)
{
    size_t index = (size_t) (frame - resolver->frames);
    return index > 0 && resolver->last.known && resolver->last.timex == index - 1 &&
           frame[-1].last + 1 == frame->first && !frame->has_direction &&
           CUES_HOLD(matcher_cues(resolver->matcher, frame->first - 1), CUE_RANGE);
}

static bool is_before(const struct place *place, const struct place *other)
{
    struct day day, first;
    return place_first_day(place, &day) && place_first_day(other, &first) &&
           day_compare(day, first) < 0;
}

/* A weekday alone: within a week of the anchor. */
bool resolve_weekday(struct resolver *resolver, const struct frame *frame,
                     struct place *out, struct trace *trace)
{
    struct day day;
    if (!resolve_anchor_day(resolver, &day, trace))
        return false;
    if (resolver->genre == GENRE_NARRATIVE && resolver->dated.place.unit != PLACE_DAY)
        return false;
    if (frame->base == FRAME_OF_SPOKEN && resolver->last.known &&
        resolver->last.place.unit == PLACE_DAY && /* "the previous Friday" */
        place_first_day(&resolver->last.place, &day)) {
        trace->anchor = TRACE_TIMEX;
        trace->timex = resolver->last.timex;
    }
    int behind = (day_weekday(day) - frame->weekday + 7) % 7;
    int ahead = (7 - behind) % 7;
    int days = -behind;
    int direction =
        frame->has_direction ? frame->direction : tense_direction(resolver, frame, trace);
    if (frame->unit == 'W' && !frame->week) /* "two weeks ago Monday" */
        days = 7 * frame->direction * frame->amount + (direction > 0 ? ahead : -behind);
    else if (frame->week)
        days = frame->weekday - day_weekday(day) + 7 * frame->direction;
    else if (frame->near) /* "met this Tuesday" */
        days = tense_direction(resolver, frame, trace) < 0 ? -behind : ahead;
    else if (frame->has_direction && direction != 0) {
        days = direction < 0 ? (behind ? -behind : -7) : (ahead ? ahead : 7);
        if (frame->amount > 1) /* "two Saturdays ago" */
            days += 7 * direction * (frame->amount - 1);
    } else if (direction > 0 && resolver->genre == GENRE_NEWS)
        days = ahead;
    else if (resolver->genre == GENRE_NARRATIVE)
        days = tense_is_pluperfect(resolver, frame) ? -behind : ahead;
    trace->has_direction = true;
    trace->direction = (days > 0) - (days < 0);
    *out = place_of_day(day_add_days(day, days), PLACE_DAY);
    if (ends_range(resolver, frame) && is_before(out, &resolver->last.place))
        *out = place_of_day(day_add_days(day, days + 7), PLACE_DAY);
    return true;
}

/* "Friday the 13th": the nearest such day. */
bool resolve_weekday_day(const struct resolver *resolver, const struct frame *frame,
                         struct place *out, struct trace *trace)
{
    struct day day;
    return resolve_anchor_day(resolver, &day, trace) &&
           year_day_of_weekday(frame, day, out);
}
