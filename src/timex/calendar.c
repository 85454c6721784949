/* Resolves frames that name a place in the calendar, filling in what their words leave
 * out.
 *
 * The order of evidence for a missing year:
 *  1. words beside it: "May last year", "last May", "the following May"
 *  2. a neighbour that it is coordinated with ("November and December 2015"), or a date
 *     in brackets behind it
 *  3. a weekday that names the year: "Thursday, June 16"
 *  4. in a narrative, the date that was spoken of last
 *  5. in a news item, a date that the same sentence gave before
 *  6. the source's date, with the direction of the clause */
#include "timex/anchored.h"
#include "timex/resolve.h"
#include "timex/year.h"

static void add_time(const struct frame *frame, struct place *place)
{
    place->daypart = frame->daypart;
    place->has_clock = frame->has_clock;
    place->hour = frame->hour;
    place->minute = frame->minute;
}

static bool resolve_era(struct resolver *resolver, const struct frame *frame,
                        struct place *out, struct trace *trace)
{
    struct day day = { 2000, 1, 1 };
    int year = frame->century ? (frame->century - 1) * 100 : frame->decade;
    if (frame->century && frame->bc)
        year = 1 - frame->century * 100;
    if (frame->decade && frame->short_year) {
        resolve_anchor_day(resolver, &day, trace);
        year = year_full(frame->decade, day, 0);
    }
    *out = (struct place){ .unit = frame->century ? PLACE_CENTURY : PLACE_DECADE,
                           .year_known = true,
                           .year = year };
    return true;
}

static bool resolve_with_year(struct resolver *resolver, const struct frame *frame,
                              struct place *out, struct trace *trace)
{
    struct day day = { 2000, 1, 1 };
    int year = frame->year;
    if (frame->continues && frame->short_year && resolver->last.known)
        year += resolver->last.place.year - resolver->last.place.year % 100;
    else if (frame->short_year) {
        resolve_anchor_day(resolver, &day, trace);
        year = year_full(frame->year, day, 20);
    }
    return year_place(frame, year, out);
}

/* "the 20th", "22-25 April": the month of what was spoken of. */
static bool resolve_day(struct resolver *resolver, const struct frame *frame,
                        struct place *out, struct trace *trace)
{
    const struct spoken *spoken = &resolver->last;
    bool placed = spoken->known && spoken->place.year_known &&
                  (spoken->place.unit == PLACE_DAY || spoken->place.unit == PLACE_MONTH);
    if (frame->continues && spoken->known &&
        (spoken->place.unit == PLACE_YEAR || spoken->place.unit == PLACE_SEASON)) {
        int whole = resolver->text->tokens[frame->last - 1].lower.length == 1 ? 10 : 100;
        *out = (struct place){ .unit = PLACE_YEAR, .year_known = true };
        out->year = spoken->place.year + frame->day - spoken->place.year % whole;
        trace->anchor = TRACE_TIMEX;
        trace->timex = spoken->timex;
        return true;
    }
    const struct day *source = &resolver->source->day;
    if (!placed && frame->continues)
        return false;
    if (!placed && !resolver->source->has_day) { /* the 20th of some month */
        *out = (struct place){ .unit = PLACE_DAY, .day = frame->day };
        return true;
    }
    struct day day = { source->year, source->month, frame->day };
    if (placed)
        day = (struct day){ spoken->place.year, spoken->place.number, frame->day };
    if (!day_is_valid(day))
        return false;
    trace->anchor = placed ? TRACE_TIMEX : TRACE_SOURCE;
    trace->timex = spoken->timex;
    *out = place_of_day(day, PLACE_DAY);
    return true;
}

/* "the 20th of last month" */
static bool resolve_month_day(const struct resolver *resolver, const struct frame *frame,
                              struct place *out, struct trace *trace)
{
    const struct spoken *spoken = &resolver->last;
    bool of_spoken = frame->base == FRAME_OF_SPOKEN && spoken->known;
    struct day day;
    if (of_spoken ? !place_first_day(&spoken->place, &day) : !resolver->source->has_day)
        return false;
    if (!of_spoken)
        day = resolver->source->day;
    day.day = 1;
    day = day_add_months(day, frame->direction);
    day.day = frame->day != 0 ? frame->day : 1;
    trace->anchor = of_spoken ? TRACE_TIMEX : TRACE_SOURCE;
    trace->timex = spoken->timex;
    trace->has_direction = true;
    trace->direction = frame->direction;
    *out = place_of_day(day, frame->day != 0 ? PLACE_DAY : PLACE_MONTH);
    return day_is_valid(day);
}

/* "In 1922 ... the following autumn": behind a narrative's bare year, the next year's;
 * not behind its beginning. */
static bool follows_year(const struct resolver *resolver)
{
    const struct spoken *last = &resolver->last;
    return resolver->genre == GENRE_NARRATIVE && last->known &&
           last->place.unit == PLACE_YEAR && resolver->frames[last->timex].mod != 's';
}

/* A year that words beside the date give: "last", "the following". */
static bool resolve_directed(struct resolver *resolver, const struct frame *frame,
                             struct place *out, struct trace *trace)
{
    struct day day;
    bool own = frame->of_year && frame->direction == 0; /* "in March this year" */
    bool spoken = frame->base == FRAME_OF_SPOKEN || (resolver->genre == GENRE_NARRATIVE &&
                                                     !(own && resolver->source->has_day));
    trace->has_direction = true;
    trace->direction = frame->direction;
    if (spoken && resolver->last.known && place_first_day(&resolver->last.place, &day)) {
        trace->anchor = TRACE_TIMEX;
        trace->timex = resolver->last.timex;
    } else if (resolver->source->has_day) {
        day = resolver->source->day;
        trace->anchor = TRACE_SOURCE;
    } else
        return false;
    if (frame->of_year || frame->direction == 0)
        return year_place(frame, day.year + (frame->of_year ? frame->direction : 0), out);
    if (spoken && frame->direction < 0)
        return year_choose(frame, day, CHOOSE_BEFORE, out);
    if (spoken && frame->direction > 0 && follows_year(resolver))
        return year_place(frame, day.year + 1, out);
    if (spoken && frame->direction > 0) /* the month after a month's begin */
        return year_choose(frame, day, CHOOSE_AFTER, out);
    struct day month = { day.year, day.month, 1 };
    return year_choose(frame, frame->direction < 0 ? month : day,
                       frame->direction < 0 ? CHOOSE_BEFORE : CHOOSE_AFTER, out);
}

/* In a narrative: the year of what was spoken of; a month that would lie far behind it
 * belongs to the next year, one far ahead to the one before. */
static bool resolve_from_spoken(struct resolver *resolver, const struct frame *frame,
                                struct place *out, struct trace *trace)
{
    const struct spoken *spoken = &resolver->dated;
    size_t sentence = resolver->text->tokens[frame->first].sentence;
    if (resolver->last.known && resolver->last.sentence == sentence)
        spoken = &resolver->last; /* an aside is one until its sentence ends */
    const struct place *anchor = &spoken->place;
    struct day day;
    trace->anchor = TRACE_TIMEX;
    trace->timex = spoken->timex;
    trace->has_direction = true;
    if (anchor->unit == PLACE_YEAR || !place_first_day(anchor, &day))
        return year_place(frame, anchor->year, out);
    if (!year_choose(frame, day, CHOOSE_ONWARD, out))
        return false;
    trace->direction = (out->year > day.year) - (out->year < day.year);
    return true;
}

/* Whether a frame stands in an aside that ends before the sentence goes on: "the bank,
 * opened in May 2001, closed in October". */
static bool in_aside(const struct resolver *resolver, const struct frame *frame)
{
    const struct token *tokens = resolver->text->tokens;
    const struct sentence *sentence =
        &resolver->text->sentences[tokens[frame->first].sentence];
    if (frame->last >= sentence->last ||
        !view_equal(tokens[frame->last].lower, VIEW(",")))
        return false;
    for (size_t i = frame->first; i-- > sentence->first;)
        if (view_equal(tokens[i].lower, VIEW(",")))
            return true;
    return false;
}

/* "gave them until March": to come after what was told, not after the source's date. */
static bool follows_until(const struct resolver *resolver, const struct frame *frame)
{
    return frame->first > 0 &&
           CUES_HOLD(matcher_cues(resolver->matcher, frame->first - 1), CUE_UNTIL);
}

/* "In 2019 it met in March": the year that a sentence opens with holds for all of it. */
static bool opens_with_year(const struct resolver *resolver, const struct frame *frame)
{
    size_t sentence = resolver->text->tokens[frame->first].sentence;
    size_t first = resolver->text->sentences[sentence].first;
    return frame->first == first + 1 &&
           CUES_HOLD(matcher_cues(resolver->matcher, first), CUE_IN);
}

/* In a news item: the year of a date that the same sentence gave before ("was signed in
 * May 2011 and took effect in June"), or of the next, where the month has gone by. What
 * "would" come was to come then, and not after the source ("in May it said that the gate
 * would open in June"). */
static bool resolve_from_sentence(struct resolver *resolver, const struct frame *frame,
                                  struct place *out, struct trace *trace)
{
    const struct spoken *spoken = &resolver->dated;
    const struct frame *before = year_of_list_before(resolver, spoken->timex);
    struct day day;
    if (!spoken->known ||
        spoken->sentence != resolver->text->tokens[frame->first].sentence ||
        before->sense != FRAME_CALENDAR ||
        (before->month == 0 && !opens_with_year(resolver, before)) ||
        in_aside(resolver, before) || !place_first_day(&spoken->place, &day))
        return false;
    bool would = tense_is_would(resolver, frame, trace);
    if ((!before->has_year && !would) ||
        (!would && !follows_until(resolver, frame) &&
         tense_direction(resolver, frame, trace) > 0) ||
        !year_choose(frame, day, CHOOSE_ONWARD, out))
        return false;
    trace->anchor = TRACE_TIMEX;
    trace->timex = spoken->timex;
    trace->has_direction = true;
    trace->direction = (out->year > day.year) - (out->year < day.year);
    return true;
}

enum { WINTER_MONTH = 12 }; /* in which a winter begins */

/* A narrative that opens without a year: that of the first date which has one, or the
 * year before, where that date's month is earlier: "On 16 November ... in May 1813". */
static bool resolve_from_coming(struct resolver *resolver, size_t index,
                                struct place *out, struct trace *trace)
{
    size_t next = resolver->next_year[index];
    trace->anchor = TRACE_TIMEX;
    trace->timex = next;
    const struct frame *frame = &resolver->frames[index];
    const struct frame *coming = &resolver->frames[next];
    int month = frame->season == DATE_WINTER ? WINTER_MONTH : frame->month;
    bool before = coming->month != 0 && month > coming->month;
    return year_place(frame, coming->year - before, out);
}

/* Days beyond which tense outweighs nearness; a feast needs no year to be told apart. */
enum { TENSE_DISTANCE = 45, TENSE_DISTANCE_FEAST = 10 };

/* In a news item: by tense, a day of a month also by nearness. */
static bool resolve_from_source(struct resolver *resolver, const struct frame *frame,
                                struct place *out, struct trace *trace)
{
    struct day day = resolver->source->day;
    struct date date;
    int direction = tense_direction(resolver, frame, trace);
    if (frame->quarter != 0 && view_ends(frame->row->name, VIEW("-hyphen")))
        direction = -1; /* "third-quarter profit" is reported */
    enum choice choice = direction > 0 ? CHOOSE_NOT_BEFORE : CHOOSE_NOT_AFTER;
    trace->anchor = TRACE_SOURCE;
    trace->has_direction = true;
    bool exact = frame->day != 0 || frame->holiday != 0;
    if (exact && year_choose(frame, day, CHOOSE_NEAREST, out) && place_date(out, &date) &&
        !(direction < 0 && tense_is_adjacent(resolver, frame)) &&
        (direction == 0 ||
         year_distance(&date, day) <
             (frame->holiday ? TENSE_DISTANCE_FEAST : TENSE_DISTANCE) ||
         frame->weekday != 0)) {
        trace->direction = day_compare(date.earliest, day);
        return true;
    }
    if (!year_choose(frame, day, choice, out) || !place_date(out, &date))
        return false;
    trace->direction = day_compare(date.latest, day) < 0     ? -1
                       : day_compare(date.earliest, day) > 0 ? 1
                                                             : 0;
    return true;
}

/* "January and May of that year": the year that a later member of the list is given. */
static bool resolve_as_following(struct resolver *resolver, size_t index,
                                 struct place *out, struct trace *trace)
{
    const struct frame *frame = &resolver->frames[index];
    struct place place;
    size_t member = year_of_following(resolver, index);
    if (member == index)
        return false;
    const struct frame *next = &resolver->frames[member];
    int year = next->year;
    if (!next->has_year) {
        if (!resolve_directed(resolver, next, &place, trace))
            return false;
        year = place.year;
    }
    trace->why = "the year of the list that it stands in";
    bool before = (next->month != 0 && frame->month > next->month) ||
                  (next->season != 0 && frame->season > next->season);
    return year_place(frame, year - before, out); /* "the winter and spring of 1813" */
}

static bool resolve_without_year(struct resolver *resolver, size_t index,
                                 struct place *out, struct trace *trace)
{
    const struct frame *frame = &resolver->frames[index];
    if (frame->has_direction)
        return resolve_directed(resolver, frame, out, trace);
    if (resolve_as_following(resolver, index, out, trace) ||
        anchored_apposed(resolver, index, out, trace))
        return true;
    if (resolver->genre == GENRE_NARRATIVE && resolver->dated.known)
        return resolve_from_spoken(resolver, frame, out, trace);
    if (resolver->genre == GENRE_NARRATIVE &&
        resolver->next_year[index] < resolver->frame_count &&
        !(resolver->source->has_day && tense_is_to_come(resolver, frame, trace)))
        return resolve_from_coming(resolver, index, out, trace);
    if (resolver->genre == GENRE_NEWS &&
        resolve_from_sentence(resolver, frame, out, trace))
        return true;
    if (resolver->source->has_day)
        return resolve_from_source(resolver, frame, out, trace);
    if (resolver->dated.known)
        return resolve_from_spoken(resolver, frame, out, trace);
    if (!year_place(frame, 2000, out))
        return false;
    out->year_known = false;
    return true;
}

bool resolve_calendar(struct resolver *resolver, size_t index, struct place *out,
                      struct trace *trace)
{
    const struct frame *frame = &resolver->frames[index];
    bool in_year =
        frame->month || frame->season || frame->quarter || frame->half || frame->holiday;
    bool good = false;
    if (frame->continues && frame->has_year && !frame->short_year) { /* "5-9, 1918" */
        good = resolve_day(resolver, frame, out, trace);
        out->year = frame->year;
    } else if (frame->century || frame->decade)
        good = resolve_era(resolver, frame, out, trace);
    else if (frame->of_month)
        good = resolve_month_day(resolver, frame, out, trace);
    else if (frame->has_year)
        good = resolve_with_year(resolver, frame, out, trace);
    else if (in_year || frame->of_year)
        good = resolve_without_year(resolver, index, out, trace);
    else if (frame->weekday && frame->day)
        good = resolve_weekday_day(resolver, frame, out, trace);
    else if (frame->weekday)
        good = resolve_weekday(resolver, frame, out, trace);
    else if (frame->day)
        good = resolve_day(resolver, frame, out, trace);
    else if (frame->unit && frame->has_direction)
        good = resolve_shift(resolver, index, out, trace);
    else
        good = resolve_time(resolver, frame, out, trace);
    if (good && frame->nth != 0)
        good = year_nth_weekday(frame, out);
    if (good && frame->of_quarter) /* "the year-ago third quarter" */
        out->year--;
    if (good && frame->beside != 0)
        good = out->unit == PLACE_DAY && place_shift(out, frame->beside, PLACE_DAY);
    if (good)
        add_time(frame, out);
    return good;
}
