#include "cmd/drawing.h"

#include <stdio.h>
#include <string.h>

const char drawing_key[] = "= the days that the words allow, # those that they mean "
                           "most, ^ what they are counted from";

enum { AXIS = 60, LABEL_ROOM = 6, ANCHOR_YEARS = 12, NAME_SIZE = SHEET_LABEL };

/* Days [first, last) on the columns of a line. */
struct axis {
    int32_t first, last;
    int first_year, years; /* whole years; 0 for a month */
    struct day month;      /* its first day */
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

static struct axis axis_of_years(const struct date *date)
{
    static const int steps[] = { 1, 10, 100, 1000 };
    int first = date->earliest.year, end = date->latest.year + 1, step = 1;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && end - first > step * 2; i++) {
        step = steps[i];
        first = floor_to(date->earliest.year, step);
        end = floor_to(date->latest.year, step) + step;
    }
    return (struct axis){ .first = year_start(first),
                          .last = year_start(end),
                          .first_year = first,
                          .years = end - first };
}

static struct axis axis_of(const struct date *date)
{
    struct day a = date->earliest, b = date->latest;
    if (a.year != b.year || a.month != b.month || date_length(date) > 15)
        return axis_of_years(date);
    struct day first = { a.year, a.month, 1 };
    int32_t start = day_number(first);
    return (struct axis){ .first = start,
                          .last = start + day_month_length(a.year, a.month),
                          .month = first };
}

/* The column in which a day begins. */
static int column_of(const struct axis *axis, int32_t day)
{
    int64_t column = (int64_t) (day - axis->first) * AXIS / (axis->last - axis->first);
    return column < 0 ? 0 : column > AXIS ? AXIS : (int) column;
}

/* Marks the days [first, last], at least a column. */
static void mark(const struct axis *axis, struct day first, struct day last, char sign,
                 char line[AXIS + 1])
{
    int32_t from = day_number(first), to = day_number(last) + 1;
    if (to <= axis->first || from >= axis->last)
        return;
    int start = column_of(axis, from), end = column_of(axis, to);
    if (start == AXIS)
        start--;
    memset(line + start, sign, (size_t) (end > start ? end - start : 1));
}

/* A label where the line still has room for it. */
static void label(const struct axis *axis, int32_t day, const char *words,
                  char line[AXIS + 1])
{
    size_t start = (size_t) column_of(axis, day), length = strlen(words);
    if (start + length > AXIS || (start > 0 && line[start - 1] != ' ') ||
        line[start] != ' ')
        return;
    memcpy(line + start, words, length);
}

static void label_days(const struct axis *axis, char line[AXIS + 1])
{
    for (int32_t day = axis->first; day < axis->last; day += day == axis->first ? 4 : 5) {
        char words[16];
        snprintf(words, sizeof words, "%d", (int) (day - axis->first) + 1);
        label(axis, day, words, line);
    }
}

static void label_months(const struct axis *axis, char line[AXIS + 1])
{
    for (int i = 0; i < 12 * axis->years; i++) {
        struct day day = { axis->first_year + i / 12, i % 12 + 1, 1 };
        struct view name = view_slice(date_month_name(day.month), 0, 3);
        char words[8];
        snprintf(words, sizeof words, "%.*s", VIEW_ARG(name));
        label(axis, day_number(day), words, line);
    }
}

static void label_years(const struct axis *axis, char line[AXIS + 1])
{
    int step = 1;
    for (int i = 0; axis->years / step > AXIS / LABEL_ROOM; i++)
        step *= i % 2 == 0 ? 5 : 2;
    for (int year = floor_to(axis->first_year + step - 1, step);
         year < axis->first_year + axis->years; year += step) {
        struct date date;
        char words[DATE_DISPLAY_SIZE];
        if (!date_of_year(year, &date))
            continue;
        date_write_display(&date, words);
        label(axis, year_start(year), words, line);
    }
}

/* What the axis as a whole is, where its labels do not say it. */
static void name_axis(const struct axis *axis, char out[NAME_SIZE])
{
    struct date date;
    char year[DATE_DISPLAY_SIZE];
    out[0] = '\0';
    int number = axis->years == 0 ? axis->month.year : axis->first_year;
    if (axis->years > 1 || !date_of_year(number, &date))
        return;
    date_write_display(&date, year);
    if (axis->years == 1) {
        snprintf(out, NAME_SIZE, "%.*s", NAME_SIZE - 1, year);
        return;
    }
    struct view month = date_month_name(axis->month.month);
    snprintf(out, NAME_SIZE, "%.3s %.*s", month.data, NAME_SIZE - 5, year);
}

static void add_line(struct sheet *sheet, const char *name, char line[AXIS + 1])
{
    char out[SHEET_COLUMNS + 1];
    for (size_t end = strlen(line); end > 0 && line[end - 1] == ' '; end--)
        line[end - 1] = '\0';
    snprintf(out, sizeof out, "%-*s%s", SHEET_LABEL, name, line);
    sheet_drawn(sheet, view_of(out));
}

static void label_axis(const struct axis *axis, char line[AXIS + 1])
{
    if (axis->years == 0)
        label_days(axis, line);
    else if (axis->years == 1)
        label_months(axis, line);
    else
        label_years(axis, line);
}

void drawing_add(struct sheet *sheet, const struct date *date, const struct date *anchor)
{
    struct date both = anchor != NULL ? date_union(date, anchor) : *date;
    if (both.latest.year - both.earliest.year > ANCHOR_YEARS) {
        both = *date;
        anchor = NULL;
    }
    if (both.open_start || both.open_end)
        return;
    struct axis axis = axis_of(&both);
    char labels[AXIS + 1] = "", line[AXIS + 1] = "", name[NAME_SIZE];
    memset(labels, ' ', AXIS);
    memset(line, '.', AXIS);
    name_axis(&axis, name);
    label_axis(&axis, labels);
    if (anchor != NULL)
        mark(&axis, anchor->earliest, anchor->latest, '^', line);
    mark(&axis, date->earliest, date->latest, '=', line);
    if (date->has_core)
        mark(&axis, date->core_earliest, date->core_latest, '#', line);
    add_line(sheet, name, labels);
    add_line(sheet, "", line);
}
