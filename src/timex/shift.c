/* Resolves frames that count units from an anchor: "two days ago", "the next month". */
#include "timex/anchored.h"
#include "timex/build.h"
#include "timex/resolve.h"

/* The place unit that a unit counts in; fortnights are counted in weeks, times in days.
 */
static enum place_unit shift_unit(char unit)
{
    switch (unit) {
    case 'F':
        return PLACE_WEEK;
    case 'D':
    case 'W':
    case 'K':
    case 'M':
    case 'Q':
    case 'Y':
    case 'E':
    case 'C':
        return (enum place_unit) unit;
    default:
        return PLACE_NONE;
    }
}

/* The length of a unit in days, roughly: to see which of two is finer. */
static int unit_rank(enum place_unit unit)
{
    switch (unit) {
    case PLACE_DAY:
        return 1;
    case PLACE_WEEK:
    case PLACE_WEEKEND:
        return 7;
    case PLACE_MONTH:
        return 30;
    case PLACE_QUARTER:
    case PLACE_SEASON:
        return 91;
    case PLACE_HALF:
        return 182;
    case PLACE_YEAR:
        return 365;
    case PLACE_DECADE:
        return 3650;
    case PLACE_CENTURY:
        return 36500;
    case PLACE_NONE:
        break;
    }
    return 0;
}

/* What is said in quotation marks hangs on the day of saying it, where its own sentence
 * tells that: "On 5 May 1991 she said: 'Tomorrow ...'". */
static const struct spoken *day_of_saying(const struct resolver *resolver,
                                          const struct frame *frame)
{
    const struct spoken *last = &resolver->last;
    const struct token *tokens = resolver->text->tokens;
    if (!tokens[frame->first].quoted || !last->known || last->place.unit != PLACE_DAY ||
        last->sentence != tokens[frame->first].sentence ||
        tokens[resolver->frames[last->timex].first].quoted)
        return NULL;
    return last;
}

/* From the source's date: "ago", "last", "next". */
static bool shift_from_source(const struct resolver *resolver, const struct frame *frame,
                              struct place *out, struct trace *trace)
{
    enum place_unit unit = shift_unit(frame->unit);
    const struct spoken *saying = day_of_saying(resolver, frame);
    struct day day = resolver->source->day;
    if (unit == PLACE_NONE || (!resolver->source->has_day && saying == NULL))
        return false;
    trace->anchor = TRACE_SOURCE;
    if (saying != NULL && place_first_day(&saying->place, &day)) {
        trace->anchor = TRACE_TIMEX;
        trace->timex = saying->timex;
        trace->why = "it is said in quotation marks, on that day";
    }
    *out = place_of_day(day, unit);
    return place_shift(out, frame->direction * frame->amount, frame->unit);
}

/* From what was spoken of: "later", "the following". A unit finer than what was spoken of
 * cannot be counted from it. */
static bool shift_from_spoken(const struct resolver *resolver, const struct frame *frame,
                              struct place *out, struct trace *trace)
{
    const struct spoken *spoken = &resolver->last;
    enum place_unit unit = shift_unit(frame->unit);
    struct day day;
    if (!spoken->known || unit == PLACE_NONE || !place_first_day(&spoken->place, &day))
        return false;
    if (unit_rank(unit) < unit_rank(spoken->place.unit))
        return false;
    *out = place_of_day(day, unit);
    trace->anchor = TRACE_TIMEX;
    trace->timex = spoken->timex;
    return place_shift(out, frame->direction * frame->amount, frame->unit);
}

enum { DAY_MINUTES = 24 * 60 };
enum { HOURS_REACH = 2, HOURS_MOST = 1000 }; /* sentences; that are counted */

/* "two hours later", "half an hour later": by the clock of the time that was spoken of,
 * else some hour of its day. */
static bool shift_by_clock(const struct resolver *resolver, const struct frame *frame,
                           struct place *out, struct trace *trace)
{
    const struct spoken *spoken = &resolver->last;
    size_t sentence = resolver->text->tokens[frame->first].sentence;
    bool hours = frame->unit == 'H';
    if ((!hours && frame->unit != 'N') || frame->base != FRAME_OF_SPOKEN ||
        !spoken->known || spoken->place.unit != PLACE_DAY ||
        sentence - spoken->sentence > HOURS_REACH)
        return false;
    *out = spoken->place;
    trace->anchor = TRACE_TIMEX;
    trace->timex = spoken->timex;
    if (!out->has_clock || frame->vague || frame->amount > HOURS_MOST) {
        out->has_clock = false;
        out->daypart = 'X';
        return true;
    }
    int minutes = 60 * out->hour + out->minute +
                  frame->direction * frame->amount * (hours ? 60 : 1);
    int days = minutes >= 0 ? minutes / DAY_MINUTES
                            : -((DAY_MINUTES - 1 - minutes) / DAY_MINUTES);
    minutes -= days * DAY_MINUTES;
    out->daypart = 0;
    out->hour = minutes / 60;
    out->minute = minutes % 60;
    return place_shift(out, days, PLACE_DAY);
}

bool resolve_is_fiscal(const struct resolver *resolver, const struct frame *frame)
{
    for (size_t i = frame->first; i < frame->last; i++)
        if (view_equal(resolver->text->tokens[i].lower, VIEW("fiscal")))
            return true;
    return false;
}

enum { QUARTER_MIDDLE = 45 }; /* days before a quarter's end: they lie well within it */

/* "the quarter ended June 30": the quarter of the year that most of it lies in, since a
 * company's may end in any month. */
static bool quarter_by_end(struct resolver *resolver, size_t index, struct place *out,
                           struct trace *trace)
{
    const struct frame *frame = &resolver->frames[index], *end = frame + 1;
    struct place place;
    struct day first, last;
    if (index + 1 >= resolver->frame_count || end->first != frame->last + 1 ||
        frame->has_year || frame->direction != 0 || end->sense != FRAME_CALENDAR ||
        end->month == 0 ||
        !CUES_HOLD(matcher_cues(resolver->matcher, frame->last), CUE_LENGTH_TO) ||
        !resolve_calendar(resolver, index + 1, &place, trace) ||
        !place_span(&place, &first, &last))
        return false;
    *out = place_of_day(day_add_days(last, -QUARTER_MIDDLE), PLACE_QUARTER);
    *trace = (struct trace){ .anchor = TRACE_TIMEX,
                             .timex = index + 1,
                             .why = "the quarter that most of it lies in" };
    return true;
}

/* The quarter that a frame speaks of or is compared with: "the quarter" is the last one
 * spoken of; "the latest quarter" and "a year earlier", unless their sentence names one,
 * the last that is over, if there was one: a company's own may not be. */
static const struct spoken *quarter_meant(const struct resolver *resolver,
                                          const struct frame *frame)
{
    size_t sentence = resolver->text->tokens[frame->first].sentence;
    bool itself =
        frame->direction == 0 && view_equal(frame->row->argument, VIEW("at-quarter"));
    bool named = resolver->quarter.known && resolver->quarter.sentence == sentence;
    return itself || named || !resolver->reported.known ? &resolver->quarter
                                                        : &resolver->reported;
}

/* That quarter, else the last that is over at the source's date; with a direction, the
 * same quarter of another year. */
static bool shift_quarter(const struct resolver *resolver, const struct frame *frame,
                          struct place *out, struct trace *trace)
{
    const struct spoken *quarter = quarter_meant(resolver, frame);
    if (quarter->known) {
        *out = quarter->place;
        trace->anchor = TRACE_TIMEX;
        trace->timex = quarter->timex;
    } else if (resolver->source->has_day) {
        *out = place_of_day(resolver->source->day, PLACE_QUARTER);
        trace->anchor = TRACE_SOURCE;
        if (!place_shift(out, -1, PLACE_QUARTER))
            return false;
    } else
        return false;
    if (frame->has_year) {
        out->year = frame->year;
        return true;
    }
    return place_shift(out, frame->direction, PLACE_YEAR);
}

/* "a year ago", "a year earlier", "year-ago": not "last year". */
static bool match_is_comparison(const struct frame *frame)
{
    return frame->row->build == build_shift;
}

/* "a year ago" beside a reported quarter means that quarter of the year before. */
enum { QUARTER_REACH = 4 }; /* sentences */
static bool compares_quarters(const struct resolver *resolver, const struct frame *frame)
{
    if (frame->of_quarter)
        return true;
    size_t sentence = resolver->text->tokens[frame->first].sentence;
    const struct spoken *quarter = quarter_meant(resolver, frame);
    bool period = view_equal(frame->row->argument, VIEW("period"));
    return frame->unit == 'Y' && frame->amount == 1 && frame->direction == -1 &&
           frame->mod == 0 && quarter->known && match_is_comparison(frame) &&
           (period || sentence - quarter->sentence <= QUARTER_REACH);
}

/* "the weekend": the one before the source's date, or after it. */
static bool shift_weekend(struct resolver *resolver, const struct frame *frame,
                          struct place *out, struct trace *trace)
{
    if (!resolver->source->has_day)
        return false;
    struct day day = resolver->source->day;
    int direction = tense_direction(resolver, frame, trace);
    if (day_weekday(day) < 6 && direction <= 0)
        day = day_add_days(day, -7);
    *out = place_of_day(day, PLACE_WEEKEND);
    trace->anchor = TRACE_SOURCE;
    trace->direction = direction > 0 ? 1 : -1;
    return true;
}

bool resolve_shift(struct resolver *resolver, size_t index, struct place *out,
                   struct trace *trace)
{
    const struct frame *frame = &resolver->frames[index];
    bool from_source = frame->base == FRAME_OF_SOURCE && resolver->genre == GENRE_NEWS;
    trace->has_direction = true;
    trace->direction = frame->direction;
    bool quoted = resolver->text->tokens[frame->first].quoted;
    if (frame->base == FRAME_OF_SPOKEN && anchored_apposed(resolver, index, out, trace))
        return true;
    if (resolver->genre == GENRE_NARRATIVE && shift_by_clock(resolver, frame, out, trace))
        return true;
    if (frame->vague)
        return false;
    if (quoted && frame->base == FRAME_OF_SOURCE && resolver->genre == GENRE_NARRATIVE)
        return day_of_saying(resolver, frame) != NULL && /* else somebody's own today */
               shift_from_source(resolver, frame, out, trace);
    if (frame->of_quarter && !resolver->quarter_is_fiscal &&
        quarter_by_end(resolver, index, out, trace))
        return true;
    if (compares_quarters(resolver, frame))
        return shift_quarter(resolver, frame, out, trace);
    if (frame->near)
        return shift_weekend(resolver, frame, out, trace);
    if (resolver->genre == GENRE_NARRATIVE && frame->base == FRAME_OF_SOURCE &&
        frame->direction > 0) { /* of the narrator's own time, or of his story's */
        from_source =
            tense_is_to_come(resolver, frame, trace) && resolver->source->has_day;
        trace->cue = 0; /* the words themselves give the direction */
    }
    if (resolver->genre == GENRE_NARRATIVE && frame->base == FRAME_OF_SOURCE &&
        frame->direction == 0 && frame->unit == 'D')
        from_source = tense_is_now(resolver, frame) && resolver->source->has_day;
    bool good = from_source ? shift_from_source(resolver, frame, out, trace)
                            : shift_from_spoken(resolver, frame, out, trace);
    if (!good && !from_source && resolver->genre == GENRE_NEWS)
        good = shift_from_source(resolver, frame, out, trace);
    if (good)
        out->daypart = frame->daypart;
    return good;
}
