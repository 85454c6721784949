/* Dates a source by what its text says of itself.
 *
 * The order of evidence:
 *  1. the declassification line of a cable, ten years after its writing (Executive Order
 *     12958, section 1.6(d), and 13526, section 1.5(b))
 *  2. a dateline, or a line that is a full date and little else
 *  3. the path of an address: /2019/03/04/
 *  4. a day of the month with a weekday beside it, or a dateline's day with a weekday in
 *     the text, in the first fitting year not before the latest full date of the text
 * The days over the entries of a chronicle or a diary are none of these. */
#include "date/date.h"
#include "timex/find.h"
#include "timex/timex.h"

enum {
    HEADER_BLOCKS = 12,   /* blocks at the top where a line can date the source */
    FOOTER_BLOCKS = 3,    /* and at the end */
    HEADER_BYTES = 90,    /* of such a line */
    HEADER_WORDS = 8,     /* words of it beside the date */
    LINE_WORDS = 3,       /* the same of one that ends as a sentence does */
    DECLASSIFY_REACH = 8, /* tokens between DECL and its date */
    CLASSIFIED_YEARS = 10,
    LEDE_TOKENS = 12, /* into a block where a dateline's day stands */
    PLACE_TOKENS = 6, /* between the place of a dateline and its day */
    YEARS_AHEAD = 12, /* that a weekday is looked for */
    ENTRIES = 3,      /* of different days make a chronicle */
};

static const struct block *block_of(const struct text *text, size_t token, size_t *index)
{
    *index = text->sentences[text->tokens[token].sentence].block;
    return &text->document->blocks[*index];
}

static bool is_full_date(const struct frame *frame)
{
    return frame->sense == FRAME_CALENDAR && frame->has_year && !frame->short_year &&
           frame->month != 0 && frame->day != 0;
}

static bool frame_day(const struct frame *frame, int year, struct day *out)
{
    struct day day = { year, frame->month, frame->day };
    if (!day_is_valid(day))
        return false;
    *out = day;
    return true;
}

/* Whether DECL stands shortly before the token. */
static bool follows_declassification(const struct text *text, size_t token)
{
    for (size_t i = token; i-- > 0 && token - i <= DECLASSIFY_REACH;)
        if (view_equal(text->tokens[i].lower, VIEW("decl")))
            return true;
    return false;
}

/* A short line near the top or the end that is a date and little else, or a dateline. */
static bool is_date_line(const struct text *text, const struct frame *frame)
{
    size_t index = 0, words = 0;
    const struct block *block = block_of(text, frame->first, &index);
    if (block->kind == BLOCK_DATELINE)
        return true;
    if ((index >= HEADER_BLOCKS && index + FOOTER_BLOCKS < text->document->block_count) ||
        block->end - block->start > HEADER_BYTES || !is_full_date(frame))
        return false;
    for (size_t i = text_token_at(text, block->start);
         i < text->token_count && text->tokens[i].start < block->end; i++)
        words +=
            (i < frame->first || i >= frame->last) && text->tokens[i].kind == TOKEN_WORD;
    char end = text->document->text.data[block->end - 1];
    bool sentence = words > LINE_WORDS && (end == '.' || end == '!' || end == '?');
    return words <= HEADER_WORDS && !sentence && block->kind != BLOCK_CAPTION &&
           block->kind !=
               BLOCK_HEADING; /* "On 3 May 2001 he was freed." tells an event */
}

/* A day without a year at the head of a block: "LISBON, April 2. -" */
static bool opens_block(const struct text *text, const struct frame *frame)
{
    size_t index = 0;
    const struct block *block = block_of(text, frame->first, &index);
    return index < HEADER_BLOCKS &&
           frame->first - text_token_at(text, block->start) < LEDE_TOKENS &&
           text->sentences[text->tokens[frame->first].sentence].start == block->start;
}

/* A place in capitals right before a day without a year is a dateline's; a small word
 * between them is of a sentence: "NATO met on May 3". */
static bool follows_place(const struct text *text, const struct frame *frame)
{
    for (size_t i = frame->first; i-- > 0 && frame->first - i <= PLACE_TOKENS;) {
        const struct token *token = &text->tokens[i];
        if (token->all_capitals && token->lower.length > 2)
            return true;
        if (token->kind == TOKEN_WORD && !token->capital)
            return false;
    }
    return false;
}

/* "Oslo, 21 November -": capitals and a comma from the block's first word on. */
static bool stands_behind_head(const struct text *text, const struct frame *frame)
{
    size_t index = 0;
    size_t first = text_token_at(text, block_of(text, frame->first, &index)->start);
    size_t comma = frame->first - 1;
    if (frame->first < first + 2 || !view_equal(text->tokens[comma].lower, VIEW(",")))
        return false;
    for (size_t i = first; i < comma; i++)
        if (!text->tokens[i].capital)
            return false;
    return true;
}

/* Behind it comes the mark that parts it from the text, or the agency in brackets: "OSLO,
 * Nov 21 (Harbour Wire) - A court"; else it is the day of what "ADM. HALL on May 3" did.
 */
static bool parts_from_text(const struct text *text, const struct frame *frame)
{
    static const struct view marks = VIEW_INIT("(-/.:");
    if (frame->last >= text->token_count)
        return true;
    const struct token *next = &text->tokens[frame->last];
    bool dash = view_equal(next->lower, VIEW("\xE2\x80\x93")) ||
                view_equal(next->lower, VIEW("\xE2\x80\x94"));
    return dash || (next->kind == TOKEN_PUNCT && next->lower.length > 0 &&
                    view_find_byte(marks, next->lower.data[0], 0) < marks.length);
}

bool frame_is_dateline(const struct text *text, const struct frame *frame)
{
    return frame->sense == FRAME_CALENDAR && frame->day != 0 && frame->month != 0 &&
           opens_block(text, frame) &&
           (follows_place(text, frame) || stands_behind_head(text, frame)) &&
           parts_from_text(text, frame);
}

/* Whether a full date stands over an entry: it begins its block, and a mark or the
 * block's end parts it from what is told. */
static bool heads_entry(const struct text *text, const struct frame *frame)
{
    static const struct view marks = VIEW_INIT("-:.]|");
    size_t index = 0;
    if (!is_full_date(frame))
        return false;
    const struct block *block = block_of(text, frame->first, &index);
    size_t first = text_token_at(text, block->start);
    if (block->kind == BLOCK_CAPTION)
        return false;
    if (frame->first != first &&
        (frame->first != first + 1 || !view_equal(text->tokens[first].lower, VIEW("["))))
        return false;
    if (frame->last >= text->token_count || text->tokens[frame->last].start >= block->end)
        return true;
    const struct token *next = &text->tokens[frame->last];
    return view_equal(next->lower, VIEW("\xE2\x80\x93")) ||
           view_equal(next->lower, VIEW("\xE2\x80\x94")) ||
           (next->kind == TOKEN_PUNCT && next->lower.length == 1 &&
            view_find_byte(marks, next->lower.data[0], 0) < marks.length);
}

bool frames_are_entries(const struct text *text, const struct frame *frames, size_t count)
{
    const struct frame *last = NULL;
    int entries = 0;
    for (size_t i = 0; i < count && entries < ENTRIES; i++) {
        if (!heads_entry(text, &frames[i]))
            continue;
        entries += last == NULL || last->day != frames[i].day ||
                   last->month != frames[i].month || last->year != frames[i].year;
        last = &frames[i];
    }
    return entries == ENTRIES;
}

bool frame_states_source(const struct text *text, const struct frame *frame, bool entries)
{
    return frame->sense == FRAME_CALENDAR && frame->day != 0 &&
           ((!entries && is_date_line(text, frame)) ||
            follows_declassification(text, frame->first) ||
            (!entries && frame_is_dateline(text, frame)));
}

/* What is looked for in the frames of one text. */
struct search {
    struct arena *arena;
    const struct text *text;
    const struct frame *frames;
    size_t count;
    bool entries; /* they head those of a chronicle */
};

static bool take_day(struct day day, struct view words, struct date *out,
                     struct view *basis)
{
    if (!date_of_day(day, out))
        return false;
    *basis = words;
    return true;
}

static bool by_declassification(const struct search *search, struct date *out,
                                struct view *basis)
{
    for (size_t i = 0; i < search->count; i++) {
        const struct frame *frame = &search->frames[i];
        struct day day;
        if (!is_full_date(frame) ||
            !follows_declassification(search->text, frame->first) ||
            !frame_day(frame, frame->year, &day))
            continue;
        day = day_add_months(day, -12 * CLASSIFIED_YEARS);
        return take_day(day, VIEW("declassification date less ten years"), out, basis);
    }
    return false;
}

static bool by_date_line(const struct search *search, struct date *out,
                         struct view *basis)
{
    for (size_t i = 0; i < search->count && !search->entries; i++) {
        const struct frame *frame = &search->frames[i];
        struct day day;
        if (is_full_date(frame) && is_date_line(search->text, frame) &&
            frame_day(frame, frame->year, &day))
            return take_day(day, VIEW("dateline"), out, basis);
    }
    return false;
}

/* Figures [at, at + count) of a path. */
static bool path_number(struct view path, size_t at, size_t count, int *out)
{
    return at + count <= path.length &&
           view_number(view_slice(path, at, at + count), out);
}

/* "/2019/03/04" or "/2019-03-04" in an address. */
static bool path_day(struct view path, struct day *out)
{
    for (size_t i = view_find_byte(path, '/', 0); i < path.length;
         i = view_find_byte(path, '/', i + 1)) {
        struct day day;
        size_t end = i + 11;
        if (path_number(path, i + 1, 4, &day.year) &&
            path_number(path, i + 6, 2, &day.month) &&
            path_number(path, i + 9, 2, &day.day) &&
            path.data[i + 5] == path.data[i + 8] &&
            (path.data[i + 5] == '/' || path.data[i + 5] == '-') && day_is_valid(day) &&
            (end == path.length || !ascii_is_digit(path.data[end]))) {
            *out = day;
            return true;
        }
    }
    return false;
}

static bool by_address(const struct search *search, struct date *out, struct view *basis)
{
    struct view text = search->text->document->text, scheme = VIEW("://");
    struct day day;
    if (path_day(search->text->document->source.url, &day))
        return take_day(day, VIEW("path of its address"), out, basis);
    for (size_t end = 0, i = view_find(text, scheme, 0); i < text.length;
         i = view_find(text, scheme, end)) {
        end = i;
        while (end < text.length && !ascii_is_space(text.data[end]))
            end++;
        if (path_day(view_slice(text, i + scheme.length, end), &day))
            return take_day(day, VIEW("path of an address in the text"), out, basis);
    }
    return false;
}

/* The first day of the latest date with a year of its own; false when there is none. */
static bool latest_year_date(const struct search *search, struct day *out)
{
    bool found = false;
    for (size_t i = 0; i < search->count; i++) {
        const struct frame *frame = &search->frames[i];
        if (frame->sense != FRAME_CALENDAR || !frame->has_year || frame->short_year ||
            frame->month == 0)
            continue;
        struct day day = { frame->year, frame->month, frame->day ? frame->day : 1 };
        if (day_is_valid(day) && (!found || day_compare(day, *out) > 0)) {
            *out = day;
            found = true;
        }
    }
    return found;
}

/* The weekday that stands beside a day of the month ("Thursday (June 16)"), or alone
 * anywhere in the text; 0 when there is none. */
static int weekday_beside(const struct search *search, size_t index)
{
    const struct frame *frame = &search->frames[index];
    if (frame->weekday != 0)
        return frame->weekday;
    const struct frame *before = index > 0 ? frame - 1 : NULL;
    const struct frame *after = index + 1 < search->count ? frame + 1 : NULL;
    if (before != NULL && before->weekday != 0 && before->month == 0 &&
        frame->first - before->last <= 1)
        return before->weekday;
    if (after != NULL && after->weekday != 0 && after->month == 0 &&
        after->first - frame->last <= 1)
        return after->weekday;
    return 0;
}

static int weekday_anywhere(const struct search *search)
{
    for (size_t i = 0; i < search->count; i++) {
        const struct frame *frame = &search->frames[i];
        if (frame->weekday != 0 && frame->month == 0 && !frame->has_direction &&
            frame->sense == FRAME_CALENDAR)
            return frame->weekday;
    }
    return 0;
}

static bool by_weekday(const struct search *search, struct date *out, struct view *basis)
{
    struct day latest;
    bool bounded = !search->entries && latest_year_date(search, &latest);
    for (size_t i = 0; bounded && i < search->count; i++) {
        const struct frame *frame = &search->frames[i];
        if (frame->sense != FRAME_CALENDAR || frame->has_year || frame->month == 0 ||
            frame->day == 0 || frame->has_direction)
            continue;
        int weekday = weekday_beside(search, i);
        bool dateline =
            opens_block(search->text, frame) && follows_place(search->text, frame);
        if (weekday == 0 && dateline)
            weekday = weekday_anywhere(search);
        if (weekday == 0 && !dateline)
            continue;
        for (int year = latest.year; year <= latest.year + YEARS_AHEAD; year++) {
            struct day day;
            if (!frame_day(frame, year, &day) || day_compare(day, latest) < 0 ||
                (weekday != 0 && day_weekday(day) != weekday))
                continue;
            char iso[DATE_ISO_SIZE];
            date_write_iso(latest, iso);
            struct view words = arena_format(
                search->arena, "%s in the first fitting year not before %s",
                weekday ? "weekday and day of the month" : "dateline without a year",
                iso);
            return take_day(day, words, out, basis);
        }
    }
    return false;
}

bool timex_date_source(struct arena *arena, struct text *text, struct date *out,
                       struct view *basis)
{
    typedef bool evidence(const struct search *search, struct date *date,
                          struct view *words);
    static evidence *const order[] = { by_declassification, by_date_line, by_address,
                                       by_weekday };
    struct matcher matcher =
        matcher_of(arena, grammar_of_language(text->document->source.language), text);
    struct frame_list frames = { 0 };
    struct timex_refusals refused = { .count = 0 };
    frames_find(arena, &matcher, &frames, &refused);
    bool entries = frames_are_entries(text, frames.items, frames.count);
    struct search search = { arena, text, frames.items, frames.count, entries };
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        if (order[i](&search, out, basis))
            return true;
    return false;
}
