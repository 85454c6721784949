#include "site/lanes.h"

#include <stdlib.h>

#include "base/vector.h"
#include "site/pen.h"
#include "site/years.h"

/* In units of the drawing: a fold, and what lines and bands reach beyond a lane. */
enum { FOLD = 28, REACH = 200 };

/* Years [first, last] that dates touch. */
struct span {
    int first, last;
};

struct span_list {
    struct span *items;
    size_t count, capacity;
};

static int compare_spans(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    int order = (x->first > y->first) - (x->first < y->first);
    return order != 0 ? order : (x->last > y->last) - (x->last < y->last);
}

/* The years of a date; of one that is open, those at its known end. */
static struct span span_of(const struct date *date)
{
    struct span span = { date->earliest.year, date->latest.year };
    if (date->open_start)
        span.first = span.last;
    if (date->open_end)
        span.last = span.first;
    return span;
}

/* The years of all dates, joined where few are empty between them. */
static struct span_list spans_of(struct arena *arena, const struct date *const *dates,
                                 size_t count)
{
    struct span_list list = { 0 };
    struct span *all = ARENA_ARRAY(arena, struct span, count + 1);
    for (size_t i = 0; i < count; i++)
        all[i] = span_of(dates[i]);
    qsort(all, count, sizeof *all, compare_spans);
    for (size_t i = 0; i < count; i++) {
        struct span *last = list.count > 0 ? &list.items[list.count - 1] : NULL;
        if (last == NULL || all[i].first > last->last + 1 + LANES_EMPTY_MAX)
            *VECTOR_PUSH(arena, &list) = all[i];
        else if (all[i].last > last->last)
            last->last = all[i].last;
    }
    return list;
}

static int32_t year_start(int year)
{
    struct day day = { year, 1, 1 };
    if (day_is_valid(day))
        return day_number(day);
    return day_number((struct day){ DAY_YEAR_MAX, 12, 31 }) + 1;
}

/* Gives each run of years its piece of the axis, folds between them. */
static void lay_out(struct arena *arena, const struct span_list *spans,
                    struct glyph_frame *frame)
{
    /* So many runs that their folds leave no room are drawn on a plain axis. */
    size_t count = spans->count;
    int folds = (int) (count - 1) * FOLD, years = 0, x = 0;
    bool fits = folds <= LANES_WIDTH / 2;
    frame->first = year_start(spans->items[0].first);
    frame->last = year_start(spans->items[count - 1].last + 1);
    frame->ticks = 1;
    frame->unit = DATE_INTERVAL;
    if (!fits)
        folds = 0;
    for (size_t i = 0; i < count; i++)
        years += spans->items[i].last - spans->items[i].first + 1;
    frame->pieces = ARENA_ARRAY(arena, struct glyph_piece, fits ? count : 1);
    frame->piece_count = fits ? count : 1;
    if (!fits) {
        frame->pieces[0] =
            (struct glyph_piece){ frame->first, frame->last, 0, LANES_WIDTH * 10 };
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const struct span *span = &spans->items[i];
        int width = (int) ((int64_t) (LANES_WIDTH - folds) * 10 *
                           (span->last - span->first + 1) / years);
        frame->pieces[i] =
            (struct glyph_piece){ year_start(span->first), year_start(span->last + 1), x,
                                  x + width };
        x += width + FOLD * 10;
    }
}

/* Years between labels, so that no more than LANES_LABELS_MAX stand on the axis. */
static int label_step(const struct glyph_frame *frame)
{
    static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };
    int years = 0;
    size_t i = 0;
    for (size_t p = 0; p < frame->piece_count; p++)
        years += (frame->pieces[p].last - frame->pieces[p].first) / 365;
    while (i + 1 < sizeof steps / sizeof *steps && years > steps[i] * LANES_LABELS_MAX)
        i++;
    return steps[i];
}

static bool is_marked(int year, int step)
{
    return year % step == 0;
}

static void add_line(struct pen *pen, int x)
{
    pen_add(pen, VIEW("M"));
    pen_tenths(pen, x);
    pen_add(pen, VIEW("-"));
    pen_number(pen, REACH);
    pen_add(pen, VIEW("v"));
    pen_number(pen, 2 * REACH);
}

void lanes_make(struct arena *arena, const struct date *const *dates, size_t count,
                struct lanes *out)
{
    struct span_list spans = spans_of(arena, dates, count);
    struct pen grid = { .arena = arena };
    *out = (struct lanes){ 0 };
    lay_out(arena, &spans, &out->frame);
    int step = label_step(&out->frame);
    for (size_t p = 0; p < out->frame.piece_count; p++) {
        const struct glyph_piece *piece = &out->frame.pieces[p];
        int last = day_of_number(piece->last - 1).year;
        add_line(&grid, piece->from);
        for (int year = day_of_number(piece->first).year + 1; year <= last; year++)
            if (is_marked(year, step))
                add_line(&grid, glyph_place(&out->frame, LANES_WIDTH, year_start(year)));
        add_line(&grid, piece->to);
    }
    out->grid = pen_view(&grid);
}

void lanes_band(struct arena *arena, struct lanes *lanes, const struct date *date)
{
    struct pen pen = { .arena = arena };
    int from = glyph_place(&lanes->frame, LANES_WIDTH, day_number(date->earliest));
    int to = glyph_place(&lanes->frame, LANES_WIDTH, day_number(date->latest) + 1);
    if (to - from < 30) /* a day too is seen */
        to = from + 30;
    pen_add(&pen, lanes->bands);
    pen_add(&pen, VIEW("M"));
    pen_tenths(&pen, from);
    pen_add(&pen, VIEW("-"));
    pen_number(&pen, REACH);
    pen_add(&pen, VIEW("h"));
    pen_tenths(&pen, to - from);
    pen_add(&pen, VIEW("v"));
    pen_number(&pen, 2 * REACH);
    pen_add(&pen, VIEW("h"));
    pen_tenths(&pen, from - to);
    pen_add(&pen, VIEW("z"));
    lanes->bands = pen_view(&pen);
}

static struct view tenths(struct arena *arena, int value)
{
    struct pen pen = { .arena = arena };
    pen_tenths(&pen, value);
    return pen_view(&pen);
}

/* Where the next label may be, in tenths: room for four large figures. */
enum { LABEL_ROOM = 480 };

/* Adds a year's name where it has room behind the one before, which ends at *free: in the
 * year's middle, about the line of a round year, or from the beginning of a run on. */
static void add_label(struct template_part *axis, const struct lanes *lanes, int year,
                      int step, bool first, int *free)
{
    int from = glyph_place(&lanes->frame, LANES_WIDTH, year_start(year));
    int to = glyph_place(&lanes->frame, LANES_WIDTH, year_start(year + 1));
    bool about = step == 1 && to - from >= LABEL_ROOM;
    bool starts = !about && first;
    int x = about ? (from + to) / 2 : from;
    int left = starts ? x : x - LABEL_ROOM / 2;
    if (left < *free || left + LABEL_ROOM > LANES_WIDTH * 10 + LABEL_ROOM / 2)
        return;
    *free = left + LABEL_ROOM + 20;
    struct template_part *label = part_add(axis, "LABEL");
    part_set(label, "NAME", year_words(axis->arena, year));
    part_set(label, "X", tenths(axis->arena, x));
    if (starts)
        part_add(label, "START");
}

void lanes_fill_axis(struct template_part *part, const struct lanes *lanes)
{
    const struct glyph_frame *frame = &lanes->frame;
    struct template_part *axis = part_add(part, "AXIS");
    int step = label_step(frame), free = -LABEL_ROOM;
    part_set_number(axis, "WIDTH", LANES_WIDTH);
    for (size_t p = 0; p < frame->piece_count; p++) {
        const struct glyph_piece *piece = &frame->pieces[p];
        int first = day_of_number(piece->first).year;
        int last = day_of_number(piece->last - 1).year;
        for (int year = first; year <= last; year++)
            if (is_marked(year, step) || year == first)
                add_label(axis, lanes, year, step, year == first, &free);
        if (p + 1 < frame->piece_count)
            part_set(part_add(axis, "FOLD"), "X",
                     tenths(axis->arena, piece->to + FOLD * 5));
    }
}

void lanes_fill(struct template_part *part, const struct lanes *lanes,
                const struct date *date, enum claim_relation relation, bool disputed)
{
    struct glyph glyph = { date, relation, disputed, LANES_WIDTH };
    part_set(part, "GRID", lanes->grid);
    part_set(part, "BANDS", lanes->bands);
    glyph_fill(part, &glyph, &lanes->frame);
}
