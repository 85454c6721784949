#include "site/glyph.h"

#include "site/pen.h"

/* Heights and places are in tenths of a unit; the axis lies at 65 of 120. */
enum { AXIS = 65, WEEK_WIDTH = 50, HATCH_PITCH = 35, ARROW_ROOT = 30 };

struct drawing {
    struct glyph_frame frame;
    int width; /* in tenths */
    struct arena *arena;
    struct pen bar, hatch;
    struct template_part *part;
};

/* What each precision weighs: an exact day is a disc, all else a bar of that height. */
struct weight {
    int height;
    struct view label;
};

static const struct weight weights[] = {
    [DATE_TIME] = { 0, VIEW_INIT("an exact day") },
    [DATE_DAY] = { 0, VIEW_INIT("an exact day") },
    [DATE_WEEK] = { 90, VIEW_INIT("a week") },
    [DATE_MONTH] = { 70, VIEW_INIT("a month") },
    [DATE_QUARTER] = { 60, VIEW_INIT("a quarter") },
    [DATE_SEASON] = { 60, VIEW_INIT("a season") },
    [DATE_HALF] = { 50, VIEW_INIT("half a year") },
    [DATE_YEAR] = { 40, VIEW_INIT("a year") },
    [DATE_DECADE] = { 30, VIEW_INIT("a decade") },
    [DATE_CENTURY] = { 20, VIEW_INIT("a century") },
    [DATE_INTERVAL] = { 40, VIEW_INIT("a span of time") },
};

static int32_t year_start(int year)
{
    if (year > DAY_YEAR_MAX)
        return day_number((struct day){ DAY_YEAR_MAX, 12, 31 }) + 1;
    return day_number((struct day){ year < DAY_YEAR_MIN ? DAY_YEAR_MIN : year, 1, 1 });
}

static int floor_to(int year, int step)
{
    int rest = year % step;
    return year - (rest < 0 ? rest + step : rest);
}

struct glyph_frame glyph_frame_of(const struct date *date)
{
    static const struct {
        int years, ticks;
        enum date_precision unit;
    } sizes[] = { { 1, 4, DATE_YEAR },
                  { 10, 10, DATE_DECADE },
                  { 100, 10, DATE_CENTURY } };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        int first = floor_to(date->earliest.year, sizes[i].years);
        if (date->latest.year < first + sizes[i].years)
            return (struct glyph_frame){ .first = year_start(first),
                                         .last = year_start(first + sizes[i].years),
                                         .ticks = sizes[i].ticks,
                                         .unit = sizes[i].unit };
    }
    return (struct glyph_frame){ .first = year_start(date->earliest.year),
                                 .last = year_start(date->latest.year + 1),
                                 .ticks = 1,
                                 .unit = DATE_INTERVAL };
}

/* A day in a fold lies at its beginning. */
static int place_in_pieces(const struct glyph_frame *frame, int32_t day)
{
    size_t at = 0;
    while (at + 1 < frame->piece_count && day >= frame->pieces[at + 1].first)
        at++;
    const struct glyph_piece *piece = &frame->pieces[at];
    if (day <= piece->first)
        return piece->from;
    if (day >= piece->last)
        return piece->to;
    int64_t length = piece->last - piece->first;
    return piece->from +
           (int) (((int64_t) (day - piece->first) * (piece->to - piece->from) +
                   length / 2) /
                  length);
}

int glyph_place(const struct glyph_frame *frame, int width, int32_t day)
{
    if (frame->pieces != NULL)
        return place_in_pieces(frame, day);
    if (day < frame->first)
        day = frame->first;
    if (day > frame->last)
        day = frame->last;
    int64_t length = frame->last > frame->first ? frame->last - frame->first : 1;
    return (int) (((int64_t) (day - frame->first) * width * 10 + length / 2) / length);
}

static struct pen pen_of(const struct drawing *drawing)
{
    return (struct pen){ .arena = drawing->arena };
}

/* A rectangle about the axis. */
static void draw_bar(struct drawing *drawing, int from, int to, int height)
{
    struct pen *bar = &drawing->bar;
    pen_add(bar, VIEW("M"));
    pen_tenths(bar, from);
    pen_add(bar, VIEW(" "));
    pen_tenths(bar, AXIS - height / 2);
    pen_add(bar, VIEW("h"));
    pen_tenths(bar, to - from);
    pen_add(bar, VIEW("v"));
    pen_tenths(bar, height);
    pen_add(bar, VIEW("h"));
    pen_tenths(bar, from - to);
    pen_add(bar, VIEW("z"));
}

/* Upright strokes: the words may reach this far. */
static void draw_hatch(struct drawing *drawing, int from, int to)
{
    int x = from + HATCH_PITCH / 2;
    if (x > to)
        return;
    pen_add(&drawing->hatch, VIEW("M"));
    pen_tenths(&drawing->hatch, x);
    pen_add(&drawing->hatch, VIEW(" 3.5v6"));
    for (x += HATCH_PITCH; x <= to; x += HATCH_PITCH)
        pen_add(&drawing->hatch, VIEW("m3.5-6v6"));
}

/* A triangle that overhangs the frame, on the right or the left. */
static void draw_arrow(struct drawing *drawing, bool right)
{
    if (!right) {
        pen_add(&drawing->bar, VIEW("M3 1.5v10l-8-5z"));
        return;
    }
    pen_add(&drawing->bar, VIEW("M"));
    pen_tenths(&drawing->bar, drawing->width - ARROW_ROOT);
    pen_add(&drawing->bar, VIEW(" 1.5v10l8-5z"));
}

static void draw_disc(struct drawing *drawing, int x)
{
    struct pen place = pen_of(drawing);
    pen_tenths(&place, x);
    part_set(part_add(drawing->part, "DISC"), "X", pen_view(&place));
}

/* [from, to] with what the words mean as a bar and what they allow as hatch. */
static void draw_vague(struct drawing *drawing, const struct date *date, int from, int to,
                       int height)
{
    int core_from = from + (to - from) / 3, core_to = to - (to - from) / 3;
    if (date->has_core) {
        int width = drawing->width / 10;
        core_from = glyph_place(&drawing->frame, width, day_number(date->core_earliest));
        core_to = glyph_place(&drawing->frame, width, day_number(date->core_latest) + 1);
    }
    draw_hatch(drawing, from, core_from);
    draw_bar(drawing, core_from, core_to, height > 0 && height < 50 ? height : 50);
    draw_hatch(drawing, core_to, to);
}

/* At least as wide as a week, about its middle. */
static void widen(int *from, int *to)
{
    if (*to - *from >= WEEK_WIDTH)
        return;
    int middle = (*from + *to) / 2;
    *from = middle - WEEK_WIDTH / 2;
    *to = middle + WEEK_WIDTH / 2;
}

static bool opens_right(const struct glyph *glyph)
{
    return glyph->relation == CLAIM_SINCE || glyph->relation == CLAIM_AFTER ||
           glyph->date->open_end;
}

static bool opens_left(const struct glyph *glyph)
{
    return glyph->relation == CLAIM_UNTIL || glyph->relation == CLAIM_BEFORE ||
           glyph->date->open_start;
}

/* On an axis with others the words' own days are a bar, and what follows from them a thin
 * line. */
static void draw_span_in_lane(struct drawing *drawing, const struct glyph *glyph,
                              int from, int to)
{
    enum { BAR = 40, LINE = 12 };
    if (opens_right(glyph)) {
        draw_bar(drawing, from, to, BAR);
        draw_bar(drawing, to, drawing->width - ARROW_ROOT, LINE);
        draw_arrow(drawing, true);
        return;
    }
    draw_bar(drawing, ARROW_ROOT, to > ARROW_ROOT ? to : ARROW_ROOT + 10, LINE);
    draw_bar(drawing, to - 12, to, 100);
    draw_arrow(drawing, false);
}

static void draw_span(struct drawing *drawing, const struct glyph *glyph, int from,
                      int to)
{
    int height = 40;
    if (drawing->frame.pieces != NULL) {
        draw_span_in_lane(drawing, glyph, from, to);
    } else if (opens_right(glyph)) {
        draw_bar(drawing, from, drawing->width - ARROW_ROOT, height);
        draw_arrow(drawing, true);
    } else if (opens_left(glyph)) {
        draw_bar(drawing, ARROW_ROOT, to > ARROW_ROOT ? to : ARROW_ROOT + 10, height);
        draw_arrow(drawing, false);
    } else {
        draw_bar(drawing, 0, to > 10 ? to : 10, height);
    }
}

static void draw_mark(struct drawing *drawing, const struct glyph *glyph)
{
    const struct date *date = glyph->date;
    int width = drawing->width / 10;
    int from = glyph_place(&drawing->frame, width, day_number(date->earliest));
    int to = glyph_place(&drawing->frame, width, day_number(date->latest) + 1);
    int height = weights[date->precision].height;
    if (opens_right(glyph) || opens_left(glyph) || glyph->relation == CLAIM_BY) {
        draw_span(drawing, glyph, from, to);
        return;
    }
    if (date->certainty == DATE_EXACT && !date->has_core && height == 0 &&
        day_compare(date->earliest, date->latest) == 0) {
        draw_disc(drawing, (from + to) / 2);
        return;
    }
    widen(&from, &to);
    if (date->certainty != DATE_EXACT || date->has_core)
        draw_vague(drawing, date, from, to, height);
    else
        draw_bar(drawing, from, to, height > 0 ? height : 40);
}

static struct view ticks(struct drawing *drawing)
{
    struct pen path = pen_of(drawing);
    int count = drawing->frame.ticks;
    for (int i = 0; i <= count; i++) {
        pen_add(&path, VIEW("M"));
        pen_tenths(&path, drawing->width * i / count);
        pen_add(&path, VIEW(" 4.5v4"));
    }
    return pen_view(&path);
}

static struct view label_of(const struct glyph *glyph, size_t count)
{
    if (count > 1)
        return VIEW("several dates");
    if (opens_right(glyph))
        return VIEW("from there on");
    if (opens_left(glyph) || glyph->relation == CLAIM_BY)
        return VIEW("up to there");
    if (glyph->date->has_core)
        return VIEW("a part of that time");
    if (glyph->date->certainty != DATE_EXACT)
        return VIEW("about then");
    return weights[glyph->date->precision].label;
}

void glyph_fill_all(struct template_part *part, const struct glyph *glyphs, size_t count,
                    const struct glyph_frame *frame)
{
    if (count == 0)
        return;
    struct drawing drawing = { .frame = *frame,
                               .width = glyphs[0].width * 10,
                               .arena = part->arena,
                               .part = part_add(part, "GLYPH") };
    drawing.bar = drawing.hatch = pen_of(&drawing);
    bool disputed = false;
    for (size_t i = 0; i < count; i++) {
        draw_mark(&drawing, &glyphs[i]);
        disputed = disputed || glyphs[i].disputed;
    }
    part_set_number(drawing.part, "WIDTH", glyphs[0].width);
    part_set(drawing.part, "LABEL", label_of(&glyphs[0], count));
    part_set(drawing.part, "TICKS", ticks(&drawing));
    part_add_text(drawing.part, "BAR", pen_view(&drawing.bar));
    part_add_text(drawing.part, "HATCH", pen_view(&drawing.hatch));
    if (disputed)
        part_add(drawing.part, "DISPUTED");
}

void glyph_fill(struct template_part *part, const struct glyph *glyph,
                const struct glyph_frame *frame)
{
    glyph_fill_all(part, glyph, 1, frame);
}
