#include "site/glyph.h"

#include "base/buffer.h"

/* Heights and places are in tenths of a unit; the axis lies at 65 of 120. */
enum { AXIS = 65, WEEK_WIDTH = 50, HATCH_PITCH = 35, HATCH_HEIGHT = 60, OVERHANG = 50 };

struct drawing {
    struct glyph_frame frame;
    int width; /* in tenths */
    struct arena *arena;
    struct view bar, hatch;
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
            return (struct glyph_frame){ year_start(first),
                                         year_start(first + sizes[i].years),
                                         sizes[i].ticks, sizes[i].unit };
    }
    return (struct glyph_frame){ year_start(date->earliest.year),
                                 year_start(date->latest.year + 1), 1, DATE_INTERVAL };
}

int glyph_place(const struct glyph_frame *frame, int width, int32_t day)
{
    if (day < frame->first)
        day = frame->first;
    if (day > frame->last)
        day = frame->last;
    int64_t length = frame->last > frame->first ? frame->last - frame->first : 1;
    return (int) (((int64_t) (day - frame->first) * width * 10 + length / 2) / length);
}

/* A number of tenths as a path has it. */
static struct view tenths(struct arena *arena, int value)
{
    const char *sign = value < 0 ? "-" : "";
    int size = value < 0 ? -value : value;
    if (size % 10 == 0)
        return arena_format(arena, "%s%d", sign, size / 10);
    return arena_format(arena, "%s%d.%d", sign, size / 10, size % 10);
}

static struct view join(struct arena *arena, struct view a, struct view b)
{
    return arena_format(arena, "%.*s%.*s", VIEW_ARG(a), VIEW_ARG(b));
}

static void draw_bar(struct drawing *drawing, int from, int to, int height)
{
    struct arena *arena = drawing->arena;
    struct view x = tenths(arena, from), y = tenths(arena, AXIS - height / 2);
    struct view w = tenths(arena, to - from), h = tenths(arena, height);
    struct view bar = arena_format(arena, "M%.*s %.*sh%.*sv%.*sh-%.*sz", VIEW_ARG(x),
                                   VIEW_ARG(y), VIEW_ARG(w), VIEW_ARG(h), VIEW_ARG(w));
    drawing->bar = join(arena, drawing->bar, bar);
}

/* Upright strokes: the words may reach this far. */
static void draw_hatch(struct drawing *drawing, int from, int to)
{
    struct arena *arena = drawing->arena;
    int x = from + HATCH_PITCH / 2;
    if (x > to)
        return;
    struct view start = tenths(arena, x);
    struct view strokes = arena_format(arena, "M%.*s 3.5v6", VIEW_ARG(start));
    for (x += HATCH_PITCH; x <= to; x += HATCH_PITCH)
        strokes = join(arena, strokes, VIEW("m3.5-6v6"));
    drawing->hatch = join(arena, drawing->hatch, strokes);
}

/* A triangle that overhangs the frame, on the right or the left. */
static void draw_arrow(struct drawing *drawing, bool right)
{
    struct arena *arena = drawing->arena;
    if (right) {
        struct view x = tenths(arena, drawing->width - 30);
        drawing->bar = join(arena, drawing->bar,
                            arena_format(arena, "M%.*s 1.5v10l8-5z", VIEW_ARG(x)));
        return;
    }
    drawing->bar = join(arena, drawing->bar, VIEW("M3 1.5v10l-8-5z"));
}

static void draw_disc(struct drawing *drawing, int x)
{
    part_set(part_add(drawing->part, "DISC"), "X", tenths(drawing->arena, x));
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

static void draw_span(struct drawing *drawing, const struct glyph *glyph, int from,
                      int to)
{
    int height = 40;
    if (opens_right(glyph)) {
        draw_bar(drawing, from, drawing->width - 30, height);
        draw_arrow(drawing, true);
    } else if (opens_left(glyph)) {
        draw_bar(drawing, 30, to > 40 ? to : 40, height);
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
    struct view path = { 0 };
    int count = drawing->frame.ticks;
    for (int i = 0; i <= count; i++) {
        struct view x = tenths(drawing->arena, drawing->width * i / count);
        path = join(drawing->arena, path,
                    arena_format(drawing->arena, "M%.*s 4.5v4", VIEW_ARG(x)));
    }
    return path;
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
    bool disputed = false;
    for (size_t i = 0; i < count; i++) {
        draw_mark(&drawing, &glyphs[i]);
        disputed = disputed || glyphs[i].disputed;
    }
    part_set_number(drawing.part, "WIDTH", glyphs[0].width);
    part_set(drawing.part, "LABEL", label_of(&glyphs[0], count));
    part_set(drawing.part, "TICKS", ticks(&drawing));
    part_add_text(drawing.part, "BAR", drawing.bar);
    part_add_text(drawing.part, "HATCH", drawing.hatch);
    if (disputed)
        part_add(drawing.part, "DISPUTED");
}

void glyph_fill(struct template_part *part, const struct glyph *glyph,
                const struct glyph_frame *frame)
{
    glyph_fill_all(part, glyph, 1, frame);
}
