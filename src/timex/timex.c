#include "timex/timex.h"

#include "base/vector.h"
#include "timex/anchored.h"
#include "timex/build.h"
#include "timex/find.h"
#include "timex/length.h"
#include "timex/points.h"
#include "timex/resolve.h"
#include "timex/span.h"

/* Leaves out what only narratives have; returns how many stay. */
static size_t drop_narrative(struct frame_list *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].row->section != ROW_NARRATIVE)
            list->items[kept++] = list->items[i];
    return kept;
}

static const struct mod {
    char letter;
    struct view name;
} mods[] = {
    { 's', VIEW_INIT("START") },         { 'm', VIEW_INIT("MID") },
    { 'e', VIEW_INIT("END") },           { 'a', VIEW_INIT("APPROX") },
    { 'g', VIEW_INIT("MORE_THAN") },     { 'l', VIEW_INIT("LESS_THAN") },
    { 'G', VIEW_INIT("EQUAL_OR_MORE") }, { 'L', VIEW_INIT("EQUAL_OR_LESS") },
    { 'b', VIEW_INIT("BEFORE") },        { 'f', VIEW_INIT("AFTER") },
};

static struct view mod_name(char letter)
{
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
        if (mods[i].letter == letter)
            return mods[i].name;
    return (struct view){ NULL, 0 };
}

/* The interval of a resolved place, narrowed to the part that its words name. "earlier
 * this" ends, "later this" begins, at the source's date; an early span of the past too.
 */
static void set_date(const struct resolver *resolver, const struct frame *frame,
                     const struct place *place, struct timex *timex)
{
    static const enum date_part parts[] = {
        ['s'] = DATE_EARLY, ['m'] = DATE_MID, ['e'] = DATE_LATE
    };
    struct date date;
    if (!place_date(place, &date))
        return;
    if (frame->mod == 's' || frame->mod == 'm' || frame->mod == 'e') {
        bool clips = frame->shifted && resolver->source->has_day;
        if (clips && frame->mod == 's')
            date = date_clip_latest(&date, resolver->source->day);
        else if (clips)
            date = date_clip_earliest(&date, resolver->source->day);
        else
            date = date_part_of(&date, parts[(unsigned char) frame->mod]);
        if (!clips && frame->mod == 's' && resolver->source->has_day)
            date = date_clip_latest(&date, resolver->source->day);
    }
    if (frame->mod == 'a')
        date = date_with_certainty(&date, DATE_APPROXIMATE);
    timex->date = date;
    timex->has_date = true;
}

static void set_trace(const struct resolver *resolver, const struct trace *trace,
                      struct timex *timex)
{
    static const struct view directions[] = { VIEW_INIT("past"), VIEW_INIT("same"),
                                              VIEW_INIT("future") };
    if (trace->anchor == TRACE_SOURCE)
        timex->anchor = resolver->source_words;
    else if (trace->anchor == TRACE_TIMEX)
        timex->anchor = timex_name(resolver->arena, trace->timex);
    if (trace->has_direction)
        timex->direction =
            directions[(trace->direction > 0) - (trace->direction < 0) + 1];
    if (trace->cue != 0) {
        const struct token *cue = &resolver->text->tokens[trace->cue - 1];
        timex->cue = view_slice(resolver->text->document->text, cue->start, cue->end);
    }
    if (trace->why != NULL)
        timex->why = view_of(trace->why);
}

/* What can be said of a shift that nothing anchors: a day of some year, or only its side.
 */
static struct view unplaced_value(const struct resolver *resolver,
                                  const struct frame *frame)
{
    bool narrative = resolver->genre == GENRE_NARRATIVE;
    if (frame->unit == 'D' && narrative && resolver->dated.known && !frame->vague &&
        frame->base == FRAME_OF_SPOKEN && resolver->dated.place.year > 0 &&
        resolver->dated.place.year <= 9999)
        return arena_format(resolver->arena, "%04d-XX-XX", resolver->dated.place.year);
    if (frame->unit == 'D' && (narrative || !frame->vague))
        return VIEW("XXXX-XX-XX");
    if (frame->vague)
        return frame->direction < 0 ? VIEW("PAST_REF") : VIEW("FUTURE_REF");
    return (struct view){ NULL, 0 };
}

/* "then" */
static bool resolve_spoken(const struct resolver *resolver, struct place *out,
                           struct trace *trace)
{
    if (!resolver->last.known)
        return false;
    *out = resolver->last.place;
    trace->anchor = TRACE_TIMEX;
    trace->timex = resolver->last.timex;
    return true;
}

static bool resolve_sense(struct resolver *resolver, size_t index, struct place *out,
                          struct trace *trace)
{
    switch (resolver->frames[index].sense) {
    case FRAME_CALENDAR:
        return resolve_calendar(resolver, index, out, trace);
    case FRAME_SHIFT:
        return resolve_shift(resolver, index, out, trace);
    case FRAME_SPOKEN:
        return resolve_spoken(resolver, out, trace);
    case FRAME_ANCHORED:
        return anchored_apposed(resolver, index, out, trace);
    case FRAME_DURATION:
    case FRAME_SET:
    case FRAME_REFERENCE:
        break;
    }
    return false;
}

static void resolve_place(struct resolver *resolver, size_t index, struct timex *timex)
{
    const struct frame *frame = &resolver->frames[index];
    struct place place = { .unit = PLACE_NONE };
    struct trace trace = { .anchor = TRACE_NONE };
    bool good = resolve_sense(resolver, index, &place, &trace);
    if (!good && frame->sense == FRAME_SHIFT) {
        timex->value = unplaced_value(resolver, frame);
        return;
    }
    if (!good) {
        if (frame->sense == FRAME_CALENDAR && frame->day != 0 && frame->month != 0)
            document_report(resolver->text->document, DIAGNOSTIC_IMPOSSIBLE_DATE,
                            timex->start, "the calendar has no such day");
        return;
    }
    if (frame->ambiguous_order)
        document_report(
            resolver->text->document, DIAGNOSTIC_AMBIGUOUS_DATE, timex->start,
            "day and month of a date may be the other way round; the month is "
            "taken to stand first (give the source's language, en-GB or en-US)");
    timex->value = place_value(resolver->arena, &place);
    set_date(resolver, frame, &place, timex);
    set_trace(resolver, &trace, timex);
    resolve_remember(resolver, index, &place);
}

/* "now" in somebody's words, quoted by a narrative, is not the narrator's. */
static struct view reference_value(const struct resolver *resolver,
                                   const struct frame *frame)
{
    bool quoted =
        resolver->genre == GENRE_NARRATIVE && resolver->text->tokens[frame->first].quoted;
    return quoted ? (struct view){ NULL, 0 } : frame->reference;
}

/* "the last day of 2018" is a day, not a length. */
static void name_day(const struct resolver *resolver, struct timex *timex)
{
    if (!timex->has_date)
        return;
    struct place place = place_of_day(timex->date.earliest, PLACE_DAY);
    timex->type = TIMEX_DATE;
    timex->value = place_value(resolver->arena, &place);
    timex->amount = 0;
    timex->unit = 0;
}

static void resolve_frame(struct resolver *resolver, size_t index, struct timex *timex)
{
    const struct frame *frame = &resolver->frames[index];
    const struct token *tokens = resolver->text->tokens;
    *timex = (struct timex){
        .start = tokens[frame->first].start,
        .end = tokens[frame->last - 1].end,
        .first = frame->first,
        .last = frame->last,
        .type = frame->type,
        .mod = mod_name(frame->mod),
        .rule = frame->row->name,
    };
    switch (frame->sense) {
    case FRAME_CALENDAR:
    case FRAME_SHIFT:
    case FRAME_SPOKEN:
    case FRAME_ANCHORED:
        resolve_place(resolver, index, timex);
        break;
    case FRAME_DURATION:
        timex->value = length_value(resolver->arena, frame);
        timex->amount = frame->vague ? 0 : frame->amount;
        timex->unit = frame->unit;
        timex->has_date = span_of_length(resolver, index, &timex->date);
        if (frame->part_of_date != 0 && frame->unit == 'D' && frame->amount == 1)
            name_day(resolver, timex);
        break;
    case FRAME_SET:
        timex->value = set_value(resolver->arena, frame);
        timex->quant = set_quant(frame);
        timex->freq = set_freq(resolver->arena, frame);
        timex->amount = frame->amount;
        timex->unit = frame->unit;
        break;
    case FRAME_REFERENCE:
        timex->value = reference_value(resolver, frame);
        break;
    }
}

/* The next frame with a full year, for each. */
static const size_t *next_years(struct arena *arena, const struct frame_list *list)
{
    size_t *next = ARENA_ARRAY(arena, size_t, list->count + 1);
    size_t found = list->count;
    for (size_t i = list->count; i-- > 0;) {
        const struct frame *frame = &list->items[i];
        next[i] = found;
        if (frame->sense == FRAME_CALENDAR && frame->has_year && !frame->short_year)
            found = i;
    }
    return next;
}

/* "in or about May", "on or about 3 May": the words before the date that belong to it. */
static size_t over_alternative(const struct text *text, size_t token)
{
    bool both = token > 1 && view_equal(text->tokens[token - 1].lower, VIEW("or")) &&
                (view_equal(text->tokens[token - 2].lower, VIEW("in")) ||
                 view_equal(text->tokens[token - 2].lower, VIEW("on")));
    return both ? token - 2 : token;
}

/* Marks two dates that one range joins: "from A to B", "A - B", "between A and B". */
static void mark_range(const struct resolver *resolver, struct timex *a, struct timex *b)
{
    size_t first = over_alternative(resolver->text, a->first);
    if (over_alternative(resolver->text, b->first) != a->last + 1 || !a->has_date ||
        !b->has_date)
        return;
    uint64_t mark = matcher_cues(resolver->matcher, a->last);
    uint64_t before = first > 0 ? matcher_cues(resolver->matcher, first - 1) : 0;
    bool joins = CUES_HOLD(mark, CUE_RANGE) ||
                 (CUES_HOLD(mark, CUE_AND) && CUES_HOLD(before, CUE_BETWEEN));
    a->range_start = b->range_end = joins && date_compare(&a->date, &b->date) < 0;
}

static struct view source_words(struct arena *arena, const struct timex_anchor *source)
{
    char iso[DATE_ISO_SIZE];
    date_write_iso(source->day, iso);
    return arena_format(arena, "source %s", iso);
}

void timex_tag_as(struct arena *arena, struct text *text,
                  const struct timex_anchor *anchor, const struct timex_setup *setup,
                  struct timex_list *out)
{
    const struct grammar *grammar =
        setup->grammar != NULL ? setup->grammar
                               : grammar_of_language(text->document->source.language);
    struct matcher matcher = matcher_of(arena, grammar, text);
    struct frame_list frames = { 0 };
    frames_find(arena, &matcher, &frames, &out->refused);
    struct resolver resolver = {
        .arena = arena,
        .text = text,
        .matcher = &matcher,
        .source = anchor,
        .source_words = source_words(arena, anchor),
        .genre = (setup->without & TIMEX_GENRE) != 0
                     ? GENRE_NEWS
                     : genre_judge(frames.items, frames.count, anchor),
        .without = setup->without,
        .frames = frames.items,
    };
    out->narrative = resolver.genre == GENRE_NARRATIVE;
    if (resolver.genre == GENRE_NEWS) {
        frames.count = drop_narrative(&frames);
        anchored_point(text, &frames);
    } else
        anchored_widen(arena, text, &matcher, &frames);
    if ((setup->without & TIMEX_NARRATIVE) != 0)
        resolver.genre = GENRE_NEWS;
    resolver.frame_count = frames.count;
    resolver.next_year = next_years(arena, &frames);
    bool entries = frames_are_entries(text, frames.items, frames.count);
    for (size_t i = 0; i < frames.count; i++) {
        struct timex *timex = VECTOR_TAKE(arena, out);
        resolve_frame(&resolver, i, timex);
        timex->of_source = frame_states_source(text, &frames.items[i], entries);
        timex->dateline = timex->of_source && frame_is_dateline(text, &frames.items[i]);
        if (i > 0)
            mark_range(&resolver, timex - 1, timex);
    }
    points_set(&resolver, out);
    out->steps = matcher.steps + resolver.steps + frames.count;
}

void timex_tag(struct arena *arena, struct text *text, const struct timex_anchor *anchor,
               struct timex_list *out)
{
    timex_tag_as(arena, text, anchor, &(struct timex_setup){ .without = 0 }, out);
}

static const struct view type_names[] = {
    [TIMEX_DATE] = VIEW_INIT("DATE"),
    [TIMEX_TIME] = VIEW_INIT("TIME"),
    [TIMEX_DURATION] = VIEW_INIT("DURATION"),
    [TIMEX_SET] = VIEW_INIT("SET"),
};

struct view timex_type_name(enum timex_type type)
{
    return type_names[type];
}

bool timex_type_of(struct view name, enum timex_type *type)
{
    for (size_t i = 0; i < sizeof type_names / sizeof type_names[0]; i++)
        if (view_equal(type_names[i], name)) {
            *type = (enum timex_type) i;
            return true;
        }
    return false;
}
