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

/* Whether the language is an English that writes the day first, as all but American do.
 */
static bool language_has_day_first(struct view language)
{
    return language.length > 3 && view_starts(language, VIEW("en-")) &&
           !view_equal_nocase(language, VIEW("en-US"));
}

/* 4/3/2019 is read as the text's other dates with slashes are, else as its language has
 * it. */
static void settle_order(const struct text *text, struct frame_list *list)
{
    size_t day_first = 0, month_first = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct frame *frame = &list->items[i];
        day_first += frame->day_first;
        month_first += frame->month_first;
    }
    bool swap = day_first > month_first ||
                (day_first == month_first &&
                 language_has_day_first(text->document->source.language));
    for (size_t i = 0; swap && i < list->count; i++)
        if (list->items[i].ambiguous_order) {
            int month = list->items[i].month;
            list->items[i].month = list->items[i].day;
            list->items[i].day = month;
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
