/* Judges whether a text reports on its own time or tells of another.
 *
 * A narrative dates by full dates far from its own; a news item by days of the week,
 * "last month" and dates without a year. Each frame that can only be meant from the
 * source's date speaks for news; each with month and year, two years or more from the
 * source's, for a narrative. */
#include "timex/resolve.h"

static bool is_deictic(const struct frame *frame)
{
    if (frame->sense == FRAME_SHIFT)
        return frame->has_direction && frame->base == FRAME_OF_SOURCE;
    return frame->sense == FRAME_CALENDAR && frame->weekday != 0 && frame->month == 0 &&
           !frame->has_year;
}

static bool is_far(const struct frame *frame, const struct timex_anchor *source)
{
    if (frame->sense != FRAME_CALENDAR || !frame->has_year || frame->short_year ||
        (source->has_day && frame->row->section == ROW_NARRATIVE))
        return false;
    int years = source->day.year - frame->year;
    return !source->has_day || years >= 2 || years <= -2;
}

/* Where nothing hangs on the source's date, this many dates make a narrative, two of them
 * far from it. */
enum { NARRATIVE_DATES = 6, NARRATIVE_FAR = 2 };

/* A life or a firm's history tells bare years: so many, none of them near, and so many to
 * each word that hangs on the source's date; of full dates alone, fewer will do. */
enum { HISTORY_FAR = 4, HISTORY_SHARE = 6, HISTORY_DATED = 3 };

enum genre genre_judge(const struct frame *frames, size_t count,
                       const struct timex_anchor *source)
{
    size_t deictic = 0, far = 0, dated = 0, near = 0, bare = 0;
    for (size_t i = 0; i < count; i++) {
        const struct frame *frame = &frames[i];
        bool is_date = frame->sense == FRAME_CALENDAR && !frame->short_year;
        deictic += is_deictic(frame);
        bare += is_date && frame->month != 0 && !frame->has_year;
        if (is_far(frame, source)) {
            far++;
            dated += frame->month != 0 || frame->bc;
        } else
            near += is_date && frame->has_year;
    }
    if (!source->has_day && far > 0)
        return GENRE_NARRATIVE;
    if (deictic == 0 && near == 0 && far >= NARRATIVE_FAR &&
        far + bare >= NARRATIVE_DATES)
        return GENRE_NARRATIVE;
    if (near == 0 && far >= HISTORY_FAR && far > HISTORY_SHARE * deictic && bare <= far)
        return GENRE_NARRATIVE;
    size_t least = near == 0 && bare == 0 ? HISTORY_DATED : HISTORY_FAR;
    return dated >= 2 && far >= least && dated > 2 * deictic ? GENRE_NARRATIVE
                                                             : GENRE_NEWS;
}
