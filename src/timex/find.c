#include "timex/find.h"

#include "base/vector.h"
#include "timex/refuse.h"

/* Tries the token; on success *frame is what it begins. */
static bool frame_at(struct matcher *matcher, size_t token, bool continuing,
                     struct frame *frame)
{
    struct match match;
    return matcher_at(matcher, token, continuing, &match) &&
           match.row->build(&match, frame) && refuse(matcher, &match, frame) == NULL;
}

/* What may share its month, year or century with what follows it. */
static bool may_continue(const struct frame *frame)
{
    return frame->sense == FRAME_CALENDAR && (frame->day != 0 || frame->has_year);
}

/* A frame that the one before it completes ("22-25 April", "1914-18"), unless the words
 * say more by themselves ("31 May - 1 June 1916"). */
static bool continuation_at(struct matcher *matcher, size_t token, struct frame *frame)
{
    struct frame whole;
    if (!frame_at(matcher, token, true, frame))
        return false;
    if (frame_at(matcher, frame->first, false, &whole) && whole.last > frame->last)
        *frame = whole;
    return true;
}

/* How a language writes dates with slashes: 1 day first, as all English but American
 * does, -1 month first, 0 where "en" alone does not tell. */
static int language_order(struct view language)
{
    if (view_equal_nocase(language, VIEW("en-US")))
        return -1;
    return language.length > 3 && view_starts(language, VIEW("en-"));
}

/* 4/3/2019 is read as the text's other dates with slashes are, else as its language has
 * it, else with the month first, and flagged. */
static void settle_order(const struct text *text, struct frame_list *list)
{
    size_t day_first = 0, month_first = 0;
    for (size_t i = 0; i < list->count; i++) {
        day_first += list->items[i].day_first;
        month_first += list->items[i].month_first;
    }
    int order = (day_first > month_first) - (day_first < month_first);
    if (order == 0)
        order = language_order(text->document->source.language);
    for (size_t i = 0; i < list->count; i++) {
        struct frame *frame = &list->items[i];
        if (!frame->ambiguous_order)
            continue;
        if (order > 0) {
            int month = frame->month;
            frame->month = frame->day;
            frame->day = month;
        }
        frame->ambiguous_order = order == 0;
    }
}

void frames_find(struct arena *arena, struct matcher *matcher, struct frame_list *list)
{
    size_t count = matcher->text->token_count;
    bool continuing = false; /* the token follows a timex that may share its parts */
    for (size_t i = 0; i < count;) {
        if (!continuing && !matcher_may_begin(matcher, i)) { /* most words */
            i++;
            continue;
        }
        struct frame frame;
        bool found = continuing && continuation_at(matcher, i, &frame);
        if (!found)
            found = frame_at(matcher, i, false, &frame);
        continuing = found && may_continue(&frame);
        if (!found) {
            i++;
            continue;
        }
        *VECTOR_PUSH(arena, list) = frame;
        i = frame.last;
    }
    settle_order(matcher->text, list);
}
