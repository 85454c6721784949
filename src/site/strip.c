#include "site/strip.h"

#include "base/vector.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/words.h"

/* In units of the drawing: a column, a box and its rise, the fold, room for counts above
 * the boxes and for names below the axis. */
enum {
    PITCH = 22,
    BOX = 15,
    RISE = 12,
    FOLD = 4 * PITCH,
    HEAD = 18,
    FOOT = 22,
    WIDE = 420
};

struct column {
    int start;          /* first year */
    size_t year;        /* of the site, the first in it */
    size_t first, last; /* events */
    int place;          /* left edge */
};

struct column_list {
    struct column *items;
    size_t count, capacity;
};

struct strip {
    const struct page *page;
    struct column_list columns;
    int step;                  /* years a column */
    size_t each;               /* events a box */
    size_t highest;            /* events of the highest column */
    const struct column *peak; /* the first of that height */
    size_t most;               /* its boxes */
    int width, base;           /* the axis lies at base */
    struct template_part *part;
};

static int floor_to(int year, int step)
{
    int rest = year % step;
    return year - (rest < 0 ? rest + step : rest);
}

/* Columns without events before one. A decade's or century's own column stands for all of
 * its years. */
static int empty_before(const struct strip *strip, size_t column)
{
    const struct year *years = strip->page->site->years.items;
    const struct column *next = &strip->columns.items[column];
    const struct year *before = &years[next->year - 1];
    int end = before->longer ? before->until : before->year;
    int empty = (next->start - floor_to(end, strip->step)) / strip->step - 1;
    return empty > 0 ? empty : 0;
}

static int room_between(const struct strip *strip, size_t column)
{
    int empty = empty_before(strip, column);
    return empty > STRIP_EMPTY_MAX ? FOLD : empty * PITCH;
}

/* Columns of that many years, with their places. */
static void lay_out(struct strip *strip, int step)
{
    const struct year_list *years = &strip->page->site->years;
    strip->step = step;
    strip->columns = (struct column_list){ 0 };
    strip->width = 0;
    for (size_t y = 0; y < years->count; y++) {
        const struct year *year = &years->items[y];
        int start = floor_to(year->year, step);
        struct column_list *list = &strip->columns;
        if (list->count == 0 || list->items[list->count - 1].start != start) {
            *VECTOR_PUSH(strip->page->arena, list) =
                (struct column){ .start = start, .year = y, .first = year->first };
            if (list->count > 1)
                strip->width += room_between(strip, list->count - 1);
            list->items[list->count - 1].place = strip->width;
            strip->width += PITCH;
        }
        list->items[list->count - 1].last = year->last;
    }
}

static void scale(struct strip *strip)
{
    static const size_t steps[] = { 2, 5, 10 };
    size_t highest = 0, power = 1;
    for (size_t i = 0; i < strip->columns.count; i++) {
        const struct column *column = &strip->columns.items[i];
        size_t count = column->last - column->first;
        if (count <= highest)
            continue;
        highest = count;
        strip->peak = column;
    }
    strip->each = 1;
    for (size_t i = 0; highest > strip->each * STRIP_BOXES_MAX; i++) {
        strip->each = steps[i % 3] * power;
        power *= i % 3 == 2 ? 10 : 1;
    }
    strip->highest = highest;
    strip->most = (highest + strip->each - 1) / strip->each;
    strip->base = HEAD + (int) strip->most * RISE;
}

static void draw_box(struct pen *pen, int left, int top, bool struck)
{
    pen_add(pen, VIEW("M"));
    pen_number(pen, left);
    pen_add(pen, VIEW(" "));
    pen_number(pen, top);
    pen_add(pen, VIEW("h15v9h-15z"));
    if (struck)
        pen_add(pen, VIEW("m0 9l15-9"));
}

/* The boxes of a column, the oldest at the bottom. A box of several events is solid. */
static void draw_column(const struct strip *strip, struct template_part *part,
                        const struct column *column)
{
    const struct event *events = strip->page->site->timeline->events;
    struct pen solid = { .arena = part->arena }, open = solid, struck = solid;
    int top = strip->base - RISE, left = column->place + (PITCH - BOX) / 2;
    for (size_t e = column->first; e < column->last; e += strip->each, top -= RISE) {
        const struct date *date = &events[e].date;
        bool exact = date->certainty == DATE_EXACT &&
                     day_compare(date->earliest, date->latest) == 0;
        if (strip->each == 1 && events[e].disagreement_count > 0)
            draw_box(&struck, left, top, true);
        else
            draw_box(exact || strip->each > 1 ? &solid : &open, left, top, false);
    }
    part_add_text(part, "SOLID", pen_view(&solid));
    part_add_text(part, "OPEN", pen_view(&open));
    part_add_text(part, "STRUCK", pen_view(&struck));
    part_set_number(part, "COUNT_Y", top + RISE - 4);
}

static struct view column_name(const struct strip *strip, const struct column *column)
{
    struct arena *arena = strip->page->arena;
    if (strip->step == 1)
        return strip->page->site->years.items[column->year].label;
    struct view year = year_words(arena, column->start);
    return column->start > 0 ? PEN_JOIN(arena, year, VIEW("s")) : year;
}

static void fill_column(const struct strip *strip, const struct column *column)
{
    struct arena *arena = strip->page->arena;
    struct template_part *part = part_add(strip->part, "COLUMN");
    size_t count = column->last - column->first;
    part_set(part, "HREF", link_to_year(strip->page, column->year));
    part_set(part, "NAME",
             PEN_JOIN(arena, column_name(strip, column), VIEW(": "),
                      words_count(arena, count, "event")));
    part_set_number(part, "LEFT", column->place);
    part_set_number(part, "MIDDLE", column->place + PITCH / 2);
    /* Longer numbers would touch: of those, only the highest is told. */
    bool peak = column == strip->peak;
    if (peak || strip->highest < 100) {
        struct template_part *told = part_add(part, "TOLD");
        part_set(told, "COUNT", words_number(arena, count));
        if (peak)
            part_add(told, "PEAK");
    }
    draw_column(strip, part, column);
}

/* Names under the axis: the first, the last, and between them as many as have room. */
static void fill_names(const struct strip *strip)
{
    enum { ROOM = 3 * PITCH };
    const struct column_list *list = &strip->columns;
    int last = list->items[list->count - 1].place, named = -ROOM;
    for (size_t i = 0; i < list->count; i++) {
        const struct column *column = &list->items[i];
        bool end = i == 0 || i + 1 == list->count;
        if (!end && (column->place - named < ROOM || last - column->place < ROOM))
            continue;
        named = column->place;
        struct template_part *part = part_add(strip->part, "LABEL");
        part_set(part, "NAME", column_name(strip, column));
        int x = i == 0                 ? 0
                : i + 1 == list->count ? strip->width
                                       : column->place + PITCH / 2;
        part_set_number(part, "X", x);
        if (end)
            part_add(part, i == 0 ? "FIRST" : "LAST");
    }
}

/* The axis, with a zigzag and words where empty columns are folded. */
static void fill_axis(const struct strip *strip)
{
    struct pen pen = { .arena = strip->page->arena };
    pen_add(&pen, VIEW("M0 "));
    pen_number(&pen, strip->base);
    for (size_t i = 1; i < strip->columns.count; i++) {
        const struct column *column = &strip->columns.items[i];
        int empty = empty_before(strip, i);
        if (empty <= STRIP_EMPTY_MAX)
            continue;
        pen_add(&pen, VIEW("H"));
        pen_number(&pen, column->place - FOLD / 2 - 18);
        pen_add(&pen, VIEW("l6-6 9 12 9-12 6 6"));
        struct template_part *gap = part_add(strip->part, "FOLDED");
        part_set(gap, "COUNT",
                 words_count(strip->page->arena, (size_t) empty * (size_t) strip->step,
                             "year"));
        part_set_number(gap, "X", column->place - FOLD / 2);
        part_set_number(gap, "Y", strip->base - 26);
        part_set_number(gap, "Y2", strip->base - 12);
    }
    pen_add(&pen, VIEW("H"));
    pen_number(&pen, strip->width);
    part_set(strip->part, "AXIS", pen_view(&pen));
}

void strip_fill(const struct page *page, struct template_part *part)
{
    if (page->site->years.count < 2)
        return;
    struct strip strip = { .page = page };
    lay_out(&strip, 1);
    for (int step = 10; strip.width > STRIP_COLUMNS_MAX * PITCH && step <= 100;
         step *= 10)
        lay_out(&strip, step);
    scale(&strip);
    strip.part = part_add(part, "STRIP");
    part_set_number(strip.part, "WIDTH", strip.width);
    part_set_number(strip.part, "HEIGHT", strip.base + FOOT);
    part_set_number(strip.part, "BASE", strip.base);
    part_set_number(strip.part, "LABEL_Y", strip.base + 6);
    if (strip.width > WIDE)
        part_add(strip.part, "WIDE");
    if (strip.each > 1)
        part_add_text(strip.part, "EACH", words_count(page->arena, strip.each, "event"));
    else
        part_add(strip.part, "SINGLE");
    fill_axis(&strip);
    for (size_t i = 0; i < strip.columns.count; i++)
        fill_column(&strip, &strip.columns.items[i]);
    fill_names(&strip);
}
