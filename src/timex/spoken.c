/* What was spoken of: the dates that others hang on, and when a narrative's moves. */
#include "timex/build.h"
#include "timex/resolve.h"

static int years_apart(int a, int b)
{
    return a > b ? a - b : b - a;
}

enum { ASIDE_YEARS = 1, FORETOLD_REACH = 40 };

/* Whether a date is one that was still to come then: "the tolls were to be lowered, for
 * the first time on 1 July 1922". A past verb in between takes that back. */
static bool is_foretold(struct resolver *resolver, const struct frame *frame)
{
    const struct token *tokens = resolver->text->tokens;
    size_t first = resolver->text->sentences[tokens[frame->first].sentence].first;
    if (frame->first - first > FORETOLD_REACH)
        first = frame->first - FORETOLD_REACH;
    bool foretold = false, to = false;
    for (size_t i = first; i < frame->first; i++) {
        uint64_t cues = matcher_cues(resolver->matcher, i);
        resolver->steps++;
        if (CUES_HOLD(cues, CUE_FUTURE) || (to && CUES_HOLD(cues, CUE_BE_BASE)))
            foretold = true;
        else if (text_class_guess(resolver->text, i) == UINT32_C(1) << WORD_PAST &&
                 !CUES_HOLD(cues, CUE_HAD))
            foretold = false;
        to = CUES_HOLD(cues, CUE_TO);
    }
    return foretold;
}

/* Whether a date is an aside from the narrative's course: foretold; or so many years off
 * what was spoken of, and the next date with a year goes back there ("The treaty, as was
 * shown in 1931, ..."); or a bare year behind the month or day that the narrative has
 * come to. */
static bool is_aside(struct resolver *resolver, size_t index, const struct place *place)
{
    const struct place *held = &resolver->dated.place;
    if (!resolver->dated.known)
        return false;
    if (resolver->genre == GENRE_NARRATIVE && place->year > held->year &&
        is_foretold(resolver, &resolver->frames[index]))
        return true;
    if (place->unit == PLACE_YEAR && held->unit != PLACE_YEAR && place->year < held->year)
        return true;
    size_t next = resolver->next_year[index];
    if (next == resolver->frame_count ||
        years_apart(place->year, held->year) < ASIDE_YEARS)
        return false;
    int year = resolver->frames[next].year;
    return years_apart(year, held->year) < years_apart(year, place->year);
}

static bool moves_anchor(struct resolver *resolver, size_t index,
                         const struct place *place)
{
    return place->unit != PLACE_DECADE && place->unit != PLACE_CENTURY &&
           !is_aside(resolver, index, place);
}

/* Whether nothing of a place is still to come at the source's date. */
static bool is_over(const struct resolver *resolver, const struct place *place)
{
    struct day first, last;
    return !resolver->source->has_day || (place_span(place, &first, &last) &&
                                          day_compare(last, resolver->source->day) < 0);
}

/* "Otto II (1451-1481)": the years of a life or a reign are an aside in any narrative. */
static bool opens_years(const struct resolver *resolver, size_t index)
{
    const struct frame *frame = &resolver->frames[index], *next = frame + 1;
    const struct token *tokens = resolver->text->tokens;
    return resolver->genre == GENRE_NARRATIVE && index + 1 < resolver->frame_count &&
           frame->sense == FRAME_CALENDAR && next->sense == FRAME_CALENDAR &&
           frame->has_year && next->has_year && frame->first > 0 &&
           view_equal(tokens[frame->first - 1].lower, VIEW("(")) &&
           next->first == frame->last + 1 && next->last < resolver->text->token_count &&
           CUES_HOLD(matcher_cues(resolver->matcher, frame->last), CUE_RANGE) &&
           view_equal(tokens[next->last].lower, VIEW(")"));
}

static bool closes_years(const struct resolver *resolver, size_t index)
{
    return index > 0 && opens_years(resolver, index - 1);
}

void resolve_remember(struct resolver *resolver, size_t index, const struct place *place)
{
    struct spoken spoken = {
        .known = true,
        .place = *place,
        .timex = index,
        .sentence = resolver->text->tokens[resolver->frames[index].first].sentence,
    };
    const struct frame *frame = &resolver->frames[index];
    bool compares = resolver->genre == GENRE_NEWS && frame->row->build == build_shift &&
                    frame->direction < 0;
    if (!place->year_known || compares)
        return;
    if (closes_years(resolver, index)) {
        resolver->last = resolver->held;
        return;
    }
    if (opens_years(resolver, index)) {
        resolver->held = resolver->last;
        resolver->last = spoken; /* what the second may be a part of */
        return;
    }
    resolver->last = spoken;
    if (moves_anchor(resolver, index, place))
        resolver->dated = spoken;
    if (place->unit != PLACE_QUARTER)
        return;
    resolver->quarter = spoken;
    resolver->quarter_is_fiscal = resolve_is_fiscal(resolver, frame);
    if (resolver->quarter_is_fiscal || is_over(resolver, place))
        resolver->reported = spoken;
}
