/* What the captured parts of a match say, as fields of a frame. */
#include "timex/frame.h"

/* What one captured part adds to a frame. */
static void collect_number(const struct capture *part, struct frame *frame)
{
    if (frame->amount != 0 || frame->half_more) {
        frame->amount_high = part->number;
        frame->amount_low = part->number;
        return;
    }
    frame->amount = part->number;
    frame->half_more = part->second != 0;
    frame->vague |= part->vague && part->number == 0;
}

/* What stands behind the timex completes it and does not replace it. */
static void keep_first(int *field, int number)
{
    if (*field == 0)
        *field = number;
}

static void collect_year(const struct capture *part, struct frame *frame)
{
    if (frame->has_year)
        return;
    frame->has_year = true;
    frame->year = part->number;
    frame->short_year = part->class == CLASS_YEAR_SHORT || part->class == CLASS_YEAR_TAIL;
}

static void collect_decade(const struct capture *part, struct frame *frame)
{
    frame->decade = part->number;
    frame->short_year = part->class == CLASS_DECADE_WORD || part->second != 0;
}

static void collect_clock(const struct capture *part, struct frame *frame)
{
    frame->has_clock = true;
    frame->hour = part->number;
    frame->minute = part->second;
}

static void collect_direction(struct frame *frame, int direction, enum frame_base base)
{
    frame->has_direction = true;
    frame->direction = direction;
    frame->base = base;
}

static void collect_deictic(const struct capture *part, struct frame *frame)
{
    frame->unit = 'D';
    frame->amount = 1;
    collect_direction(frame, part->number, FRAME_OF_SOURCE);
}

static void collect_unit(const struct capture *part, struct frame *frame)
{
    if (frame->unit != 0)
        frame->unit_low = (char) part->number;
    else
        frame->unit = (char) part->number;
}

static void collect_numeric(const struct capture *part, struct frame *frame)
{
    frame->has_year = true;
    frame->year = part->number;
    frame->month = part->second;
    frame->day = part->third;
    frame->ambiguous_order = part->vague;
    frame->day_first = part->day_first;
    frame->month_first = part->month_first;
}

static void collect_era(const struct capture *part, struct frame *frame)
{
    frame->bc = part->number < 0;
}

/* What a class fills: a number that the first of its kind keeps, a number or a letter
 * that the last sets, a direction, or what a function makes of it. */
enum slot_kind {
    SLOT_NONE,
    SLOT_FIRST,
    SLOT_NUMBER,
    SLOT_LETTER,
    SLOT_DIRECTION,
    SLOT_CALL
};

struct slot {
    enum slot_kind kind;
    size_t field; /* in struct frame */
    int direction;
    enum frame_base base;
    void (*collect)(const struct capture *part, struct frame *frame);
};

#define FIRST(name)                                               \
    {                                                             \
        .kind = SLOT_FIRST, .field = offsetof(struct frame, name) \
    }
#define NUMBER(name)                                               \
    {                                                              \
        .kind = SLOT_NUMBER, .field = offsetof(struct frame, name) \
    }
#define LETTER(name)                                               \
    {                                                              \
        .kind = SLOT_LETTER, .field = offsetof(struct frame, name) \
    }
#define DIRECTION(way, from)                                       \
    {                                                              \
        .kind = SLOT_DIRECTION, .direction = (way), .base = (from) \
    }
#define CALL(function)                           \
    {                                            \
        .kind = SLOT_CALL, .collect = (function) \
    }

static const struct slot slots[CLASS_LITERAL] = {
    [CLASS_MONTH] = FIRST(month),
    [CLASS_DAY] = FIRST(day),
    [CLASS_WEEKDAY] = NUMBER(weekday),
    [CLASS_WEEKDAYS] = NUMBER(weekday),
    [CLASS_SEASON] = NUMBER(season),
    [CLASS_SEASONS] = NUMBER(season),
    [CLASS_QUARTER_CODE] = NUMBER(quarter),
    [CLASS_HALF_CODE] = NUMBER(half),
    [CLASS_HOLIDAY] = NUMBER(holiday),
    [CLASS_ROMAN] = NUMBER(century),
    [CLASS_NUMERIC] = CALL(collect_numeric),
    [CLASS_NAMED_DAY] = CALL(collect_numeric),
    [CLASS_UNIT] = CALL(collect_unit),
    [CLASS_UNITS] = CALL(collect_unit),
    [CLASS_LENGTH_WORD] = CALL(collect_unit),
    [CLASS_FREQUENCY] = LETTER(unit),
    [CLASS_EACH] = LETTER(quant),
    [CLASS_TIMES] = NUMBER(times),
    [CLASS_DAYPART] = LETTER(daypart),
    [CLASS_TWILIGHT] = LETTER(daypart),
    [CLASS_DAYPARTS] = LETTER(daypart),
    [CLASS_PART] = LETTER(mod),
    [CLASS_PART_NOUN] = LETTER(mod),
    [CLASS_SHIFTED] = LETTER(mod),
    [CLASS_QUALIFIER] = LETTER(mod),
    [CLASS_LAST] = DIRECTION(-1, FRAME_OF_SOURCE),
    [CLASS_PASTWORD] = DIRECTION(-1, FRAME_OF_SOURCE),
    [CLASS_AGO] = DIRECTION(-1, FRAME_OF_SOURCE),
    [CLASS_THIS] = DIRECTION(0, FRAME_OF_SOURCE),
    [CLASS_NEXT] = DIRECTION(1, FRAME_OF_SOURCE),
    [CLASS_PREVIOUS] = DIRECTION(-1, FRAME_OF_SPOKEN),
    [CLASS_BEFORE] = DIRECTION(-1, FRAME_OF_SPOKEN),
    [CLASS_SAME] = DIRECTION(0, FRAME_OF_SPOKEN),
    [CLASS_FOLLOWING] = DIRECTION(1, FRAME_OF_SPOKEN),
    [CLASS_AFTER] = DIRECTION(1, FRAME_OF_SPOKEN),
    [CLASS_DEICTIC] = CALL(collect_deictic),
    [CLASS_NUMBER] = CALL(collect_number),
    [CLASS_YEAR] = CALL(collect_year),
    [CLASS_YEAR_WORDS] = CALL(collect_year),
    [CLASS_YEAR_SHORT] = CALL(collect_year),
    [CLASS_YEAR_TAIL] = CALL(collect_year),
    [CLASS_YEAR_ERA] = CALL(collect_year),
    [CLASS_ERA] = CALL(collect_era),
    [CLASS_DECADE] = CALL(collect_decade),
    [CLASS_DECADE_WORD] = CALL(collect_decade),
    [CLASS_CLOCK] = CALL(collect_clock),
};

static void collect_part(const struct capture *part, struct frame *frame)
{
    if (part->class >= CLASS_LITERAL)
        return;
    const struct slot *slot = &slots[part->class];
    char *field = (char *) frame + slot->field;
    switch (slot->kind) {
    case SLOT_NONE:
        break;
    case SLOT_FIRST:
        keep_first((int *) (void *) field, part->number);
        break;
    case SLOT_NUMBER:
        *(int *) (void *) field = part->number;
        break;
    case SLOT_LETTER:
        *field = (char) part->number;
        break;
    case SLOT_DIRECTION:
        collect_direction(frame, slot->direction, slot->base);
        break;
    case SLOT_CALL:
        slot->collect(part, frame);
        break;
    }
}

/* What an ORDINAL stands for, the row's builder says. */
static void collect_ordinal(const struct match *match, struct frame *frame)
{
    const struct capture *ordinal = match_part(match, CLASS_ORDINAL, 0);
    if (ordinal == NULL)
        return;
    struct view what = match->row->argument;
    if (view_equal(what, VIEW("quarter")))
        frame->quarter = ordinal->number == -1 ? 4 : ordinal->number;
    else if (view_equal(what, VIEW("half")))
        frame->half = ordinal->number;
    else if (view_equal(what, VIEW("century")))
        frame->century = ordinal->number;
    else if (frame->month != 0 && (frame->day == 0 || ordinal->first < match->last))
        frame->day = ordinal->number;
}

void frame_collect(const struct match *match, struct frame *frame)
{
    *frame =
        (struct frame){ .row = match->row, .first = match->first, .last = match->last };
    for (size_t i = 0; i < match->count; i++)
        collect_part(&match->captures[i], frame);
    collect_ordinal(match, frame);
}
