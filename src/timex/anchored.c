#include "timex/anchored.h"

#include "timex/around.h"
#include "timex/year.h"

enum { PHRASE_MOST = 16 }; /* tokens that a phrase takes in behind its preposition */

/* Whether a phrase ends before the token: at a mark, or where "and" opens a clause. */
static bool ends_phrase(const struct matcher *matcher, size_t token)
{
    const struct token *found = &matcher->text->tokens[token];
    uint64_t cues = matcher_cues(matcher, token);
    return found->kind == TOKEN_PUNCT ? !found->glued || found->lower.data[0] != '-'
                                      : CUES_HOLD(cues, CUE_AND);
}

/* Takes in the phrase behind the preposition that follows the frame; nothing when another
 * timex stands in it, which tells more by itself. */
static void widen(const struct matcher *matcher, struct frame *frame, size_t limit)
{
    const struct text *text = matcher->text;
    size_t end = text->sentences[text->tokens[frame->first].sentence].last;
    size_t at = frame->last + 1;
    while (at < end && at < frame->last + 1 + PHRASE_MOST && !ends_phrase(matcher, at))
        at++;
    if (at > frame->last + 1 && at <= limit && at < frame->last + 1 + PHRASE_MOST)
        frame->last = at;
}

/* "ten months of the siege": takes in what the length was spent on, as TIMEX2 has it: the
 * noun phrase behind "of". */
static void widen_by_noun(struct arena *arena, struct text *text, struct frame *frame,
                          size_t limit)
{
    static const uint32_t inner =
        UINT32_C(1) << WORD_DETERMINER | UINT32_C(1) << WORD_POSSESSIVE |
        UINT32_C(1) << WORD_ADJECTIVE | UINT32_C(1) << WORD_NUMBER;
    static const uint32_t heads =
        UINT32_C(1) << WORD_NOUN | UINT32_C(1) << WORD_NAME | UINT32_C(1) << WORD_GERUND;
    static const uint32_t opens = UINT32_C(1) << WORD_DETERMINER | UINT32_C(1)
                                                                       << WORD_POSSESSIVE;
    size_t sentence = text->tokens[frame->first].sentence, head = 0;
    size_t end = text->sentences[sentence].last;
    if (frame->last + 1 >= end ||
        !view_equal(text->tokens[frame->last].lower, VIEW("of")))
        return;
    text_classify(arena, text, sentence);
    for (size_t i = frame->last + 1; i < end && i < limit; i++) {
        uint32_t class = text_class_guess(text, i);
        bool anew = head != 0 && (class & opens) != 0 &&
                    !view_equal(text->tokens[i - 1].lower, VIEW("of"));
        if (anew)
            break; /* "the next weeks of the siege the army ..." */
        if ((class & heads) != 0)
            head = i + 1;
        else if ((class & inner) == 0 && !view_equal(text->tokens[i].lower, VIEW("of")))
            break;
    }
    if (head != 0)
        frame->last = head;
}

static void hang(struct frame *frame)
{
    frame->sense = FRAME_ANCHORED;
    frame->type = frame->unit == 'H' || frame->unit == 'N' || frame->unit == 'S'
                      ? TIMEX_TIME
                      : TIMEX_DATE;
}

static bool is_mark(const struct text *text, size_t token, const char *marks)
{
    struct view lower = text->tokens[token].lower;
    for (; *marks != 0; marks++)
        if (lower.length == 1 && lower.data[0] == *marks)
            return true;
    return false;
}

/* Whether one frame stands in apposition to the one before: nothing but a comma, a dash
 * or a bracket between the two. */
static bool stands_beside(const struct text *text, const struct frame *before,
                          const struct frame *frame)
{
    struct view mark = text->tokens[before->last].lower;
    return frame->first == before->last + 1 &&
           (is_mark(text, before->last, ",-(") || view_equal(mark, VIEW("–")) ||
            view_equal(mark, VIEW("—")));
}

/* "Oct. 12", "Friday" */
static bool names_day(const struct frame *frame)
{
    return frame->sense == FRAME_CALENDAR && !frame->continues && !frame->has_clock &&
           ((frame->day != 0 && frame->month != 0) || frame->weekday != 0 ||
            frame->holiday != 0);
}

void anchored_point(const struct text *text, struct frame_list *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct frame *frame = &list->items[i];
        bool points = frame->hangs != 0 &&
                      view_ends(frame->row->argument, VIEW("-one")) &&
                      frame->unit != 'E' && frame->unit != 'C';
        if (points)
            hang(frame);
        struct frame found = *frame;
        if (!points || (kept > 0 && names_day(&list->items[kept - 1]) &&
                        stands_beside(text, &list->items[kept - 1], frame)))
            list->items[kept++] = found;
    }
    list->count = kept;
}

void anchored_widen(struct arena *arena, struct text *text, const struct matcher *matcher,
                    struct frame_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        struct frame *frame = &list->items[i];
        struct beside before = beside_at(matcher, frame->first, -1);
        size_t limit = i + 1 < list->count ? list->items[i + 1].first : SIZE_MAX;
        bool some_day = frame->sense == FRAME_REFERENCE &&
                        view_equal(frame->reference, VIEW("XXXX-XX-XX"));
        if ((frame->sense == FRAME_DURATION && frame->hangs == 0) || some_day)
            widen_by_noun(arena, text, frame, limit);
        if (frame->sense != FRAME_DURATION || frame->hangs == 0 ||
            beside_is(&before, CUE_LASTING))
            continue;
        hang(frame);
        widen(matcher, frame, limit);
    }
}

/* A date with a year of its own. */
static bool is_dated(const struct frame *frame)
{
    return frame->sense == FRAME_CALENDAR && frame->has_year && !frame->short_year &&
           !frame->continues && !frame->has_clock;
}

enum { BRACKET_REACH = 2 }; /* words between a phrase and the bracket that dates it */

/* The date in brackets behind the frame, or NULL. */
static const struct frame *bracketed(const struct resolver *resolver, size_t index)
{
    const struct frame *frame = &resolver->frames[index], *next = frame + 1;
    if (index + 1 >= resolver->frame_count || !is_dated(next) ||
        next->first > frame->last + 1 + BRACKET_REACH || next->first <= frame->last ||
        resolver->text->tokens[next->first].sentence !=
            resolver->text->tokens[frame->first].sentence)
        return NULL;
    return is_mark(resolver->text, next->first - 1, "(") ? next : NULL;
}

static bool follows_date(const struct resolver *resolver, size_t index)
{
    const struct frame *frame = &resolver->frames[index];
    return index > 0 && (is_dated(frame - 1) || names_day(frame - 1)) &&
           resolver->last.timex == index - 1 && resolver->last.known &&
           stands_beside(resolver->text, frame - 1, frame);
}

/* The frame's own unit at the day that another frame's date begins. */
static bool place_like(const struct frame *frame, const struct frame *dated,
                       struct place *out)
{
    struct place place;
    if (!year_place(dated, dated->year, &place))
        return false;
    if (frame->season != 0 || frame->month != 0 || frame->holiday != 0)
        return year_place(frame, place.year, out);
    bool exact = place.unit == PLACE_DAY || frame->unit != PLACE_DAY;
    *out = place;
    return exact;
}

bool anchored_apposed(const struct resolver *resolver, size_t index, struct place *out,
                      struct trace *trace)
{
    const struct frame *frame = &resolver->frames[index];
    const struct frame *behind = bracketed(resolver, index);
    if (behind != NULL && place_like(frame, behind, out)) {
        trace->anchor = TRACE_TIMEX;
        trace->timex = index + 1;
        trace->why = "the date in brackets behind it";
        return true;
    }
    if (frame->sense != FRAME_ANCHORED || !follows_date(resolver, index))
        return false;
    *out = resolver->last.place;
    trace->anchor = TRACE_TIMEX;
    trace->timex = index - 1;
    trace->why = "the date that it stands beside";
    return true;
}
