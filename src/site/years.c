#include "site/years.h"

#include "base/vector.h"
#include "date/date.h"
#include "site/pen.h"

struct view year_words(struct arena *arena, int year)
{
    struct pen pen = { .arena = arena };
    pen_number(&pen, year >= 1 ? year : 1 - year);
    if (year < 1)
        pen_add(&pen, VIEW(" BC"));
    return pen_view(&pen);
}

struct view year_key(struct arena *arena, int year)
{
    return arena_format(arena, year < 0 ? "-%04d" : "%04d", year < 0 ? -year : year);
}

/* The words that all events of a year share when none of them names the year itself: a
 * decade or century that begins there; else absent. */
static struct view common_label(struct arena *arena, const struct timeline *timeline,
                                const struct year *year)
{
    const struct date *first = &timeline->events[year->first].date;
    if (first->precision != DATE_DECADE && first->precision != DATE_CENTURY)
        return (struct view){ 0 };
    for (size_t i = year->first + 1; i < year->last; i++) {
        const struct date *date = &timeline->events[i].date;
        if (date->precision != first->precision || date->part != first->part)
            return (struct view){ 0 };
    }
    struct date whole = { 0 };
    int start = first->earliest.year, step = first->precision == DATE_DECADE ? 10 : 100;
    start -= ((start % step) + step) % step;
    bool made =
        step == 10 ? date_of_decade(start, &whole) : date_of_century(start, &whole);
    if (!made)
        return (struct view){ 0 };
    struct view words = date_display(arena, &whole);
    return view_starts(words, VIEW("the ")) ? view_slice(words, 4, words.length) : words;
}

static void close_year(struct arena *arena, const struct timeline *timeline,
                       struct year *year)
{
    year->label = common_label(arena, timeline, year);
    year->longer = year->label.length > 0;
    if (!year->longer)
        year->label = year_words(arena, year->year);
}

struct year_list years_of(struct arena *arena, const struct timeline *timeline)
{
    struct year_list list = { 0 };
    int until = DAY_YEAR_MIN;
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct date *date = &timeline->events[i].date;
        struct year *last = list.count > 0 ? &list.items[list.count - 1] : NULL;
        if (last == NULL || last->year != date->earliest.year) {
            last = VECTOR_PUSH(arena, &list);
            *last = (struct year){ .year = date->earliest.year, .first = i };
        }
        last->last = i + 1;
        if (!date->open_end && date->latest.year > until)
            until = date->latest.year;
        last->until = until > last->year ? until : last->year;
    }
    for (size_t i = 0; i < list.count; i++)
        close_year(arena, timeline, &list.items[i]);
    return list;
}
