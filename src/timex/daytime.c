/* Times of day: on which day they are. */
#include "timex/resolve.h"

/* "9 a.m. to 5 p.m. on Tuesday": the last of two times that share their day. */
static size_t last_of_range(const struct resolver *resolver, size_t index)
{
    const struct frame *frame = &resolver->frames[index], *next = frame + 1;
    if (index + 1 >= resolver->frame_count || !next->has_clock || next->day != 0 ||
        next->weekday != 0 || next->first != frame->last + 1)
        return index;
    uint64_t cues = matcher_cues(resolver->matcher, frame->last);
    return CUES_HOLD(cues, CUE_RANGE) || CUES_HOLD(cues, CUE_AND) ? index + 1 : index;
}

/* "5 a.m. on 3 October 1935", "noon on Friday": the day that stands right behind the
 * time.
 */
static bool time_of_following(struct resolver *resolver, size_t index, struct place *out,
                              size_t *day)
{
    index = last_of_range(resolver, index);
    *day = index + 1;
    const struct frame *frame = &resolver->frames[index], *next = frame + 1;
    struct trace trace = { .anchor = TRACE_NONE };
    if (index + 1 >= resolver->frame_count || next->first != frame->last + 1 ||
        next->has_clock ||
        !CUES_HOLD(matcher_cues(resolver->matcher, frame->last), CUE_DAY_BEFORE))
        return false;
    bool names_day =
        next->sense == FRAME_CALENDAR && (next->day || next->weekday || next->holiday);
    if (!names_day || !resolve_calendar(resolver, index + 1, out, &trace))
        return false;
    out->daypart = 0; /* "9 o'clock on the morning of the 12th" */
    return out->unit == PLACE_DAY;
}

/* Sentences within which the day spoken of is still the day; and under a heading. */
enum { TIME_REACH = 2, TIME_REACH_HEADED = 12 };

/* Whether a date is all that its sentence says: "FRIDAY, 3 May 1811.", as diaries head
 * their days. */
static bool is_heading(const struct resolver *resolver, const struct spoken *spoken)
{
    const struct frame *frame = &resolver->frames[spoken->timex];
    const struct sentence *sentence = &resolver->text->sentences[spoken->sentence];
    for (size_t i = sentence->first; i < sentence->last; i++)
        if ((i < frame->first || i >= frame->last) &&
            resolver->text->tokens[i].kind != TOKEN_PUNCT)
            return false;
    return true;
}

/* Whether the day that was spoken of last is still the day in that sentence. */
static bool is_near(const struct resolver *resolver, size_t sentence)
{
    const struct spoken *spoken = &resolver->last;
    if (!spoken->known)
        return false;
    size_t far = sentence - spoken->sentence;
    return far <= TIME_REACH ||
           (far <= TIME_REACH_HEADED && resolver->genre == GENRE_NARRATIVE &&
            is_heading(resolver, spoken));
}

/* "10 a.m.", "that afternoon": on the day that is spoken of in the sentence, else the
 * source's. */
bool resolve_time(struct resolver *resolver, const struct frame *frame, struct place *out,
                  struct trace *trace)
{
    const struct spoken *spoken = &resolver->last;
    size_t sentence = resolver->text->tokens[frame->first].sentence;
    size_t index = (size_t) (frame - resolver->frames);
    if (!frame->daypart && time_of_following(resolver, index, out, &index)) {
        trace->anchor = TRACE_TIMEX;
        trace->timex = index;
        return true;
    }
    bool from_source = frame->has_direction && frame->base == FRAME_OF_SOURCE;
    bool near = is_near(resolver, sentence);
    if (near && !(from_source && resolver->source->has_day) &&
        spoken->place.unit == PLACE_DAY) {
        *out = spoken->place;
        trace->anchor = TRACE_TIMEX;
        trace->timex = spoken->timex;
        return true;
    }
    if (!resolver->source->has_day || resolver->genre == GENRE_NARRATIVE) {
        *out = (struct place){ .unit = PLACE_DAY };
        return true;
    }
    *out = place_of_day(resolver->source->day, PLACE_DAY);
    trace->anchor = TRACE_SOURCE;
    return true;
}
