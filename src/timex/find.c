#include "timex/find.h"

#include "base/vector.h"
#include "timex/refuse.h"

/* What a search works on. */
struct search {
    struct arena *arena;
    struct matcher *matcher;
    struct timex_refusals *refused;
};

static void note_refusal(struct search *search, const struct match *match,
                         const char *reason)
{
    const struct token *tokens = search->matcher->text->tokens;
    struct timex_refusals *refused = search->refused;
    size_t start = tokens[match->first].start, end = tokens[match->last - 1].end;
    if (refused->count > 0 && start < refused->items[refused->count - 1].end)
        return; /* a part of what was refused already */
    *VECTOR_PUSH(search->arena, refused) =
        (struct timex_refusal){ .start = start, .end = end, .reason = reason };
}

/* Tries the token; on success *frame is what it begins. Where the parts of the longest
 * match do not go together, the next longest is tried. */
static bool frame_at(struct search *search, size_t token, bool continuing,
                     struct frame *frame)
{
    struct match match;
    struct matcher *matcher = search->matcher;
    bool found = matcher_at(matcher, token, continuing, &match);
    if (found && !match.row->build(&match, frame)) {
        matcher->passed = match.row;
        found = matcher_at(matcher, token, continuing, &match) &&
                match.row->build(&match, frame);
        matcher->passed = NULL;
    }
    if (!found)
        return false;
    matcher->steps++;
    const char *reason = refuse(matcher, &match, frame);
    if (reason != NULL)
        note_refusal(search, &match, reason);
    return reason == NULL;
}

/* What may share its month, year or century with what follows it. */
static bool may_continue(const struct frame *frame)
{
    return frame->sense == FRAME_CALENDAR && (frame->day != 0 || frame->has_year);
}

/* A frame that the one before it completes ("22-25 April", "1914-18"), unless the words
 * say more by themselves ("31 May - 1 June 1916"). */
static bool continuation_at(struct search *search, const struct frame *before,
                            size_t token, struct frame *frame)
{
    struct frame whole;
    if (!frame_at(search, token, true, frame))
        return false;
    if (frame->day != 0 && before->day == 0 && before->month != 0)
        return false; /* "in July 2020 and 12 others" */
    size_t first = frame->first;
    bool article = first > token + 1 && /* "from the 3rd to the 9th of May" */
                   frame_at(search, first - 1, false, &whole) && whole.last > frame->last;
    if (article || (frame_at(search, first, false, &whole) && whole.last > frame->last))
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

/* A refusal that a frame has reached into is none: a part of it was a time after all. */
static void drop_reached(const struct text *text, const struct frame *frame,
                         struct timex_refusals *refused)
{
    if (refused->count > 0 &&
        refused->items[refused->count - 1].end > text->tokens[frame->first].start)
        refused->count--;
}

void frames_find(struct arena *arena, struct matcher *matcher, struct frame_list *list,
                 struct timex_refusals *refused)
{
    struct search search = { arena, matcher, refused };
    size_t count = matcher->text->token_count;
    bool continuing = false; /* the token follows a timex that may share its parts */
    for (size_t i = 0; i < count;) {
        if (!continuing)
            i = matcher_next(matcher, i);
        if (i == count)
            break;
        struct frame *frame = VECTOR_TAKE(arena, list);
        bool found = (continuing && continuation_at(&search, frame - 1, i, frame)) ||
                     frame_at(&search, i, false, frame);
        continuing = found && may_continue(frame);
        if (!found) {
            list->count--;
            i++;
            continue;
        }
        drop_reached(matcher->text, frame, refused);
        i = frame->last;
    }
    settle_order(matcher->text, list);
}
