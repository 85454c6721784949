/* Time expressions in words: what each means, what it is counted from, and why. */
#include <stdio.h>

#include "cmd/drawing.h"
#include "cmd/explain.h"
#include "cmd/explain_why.h"
#include "date/words.h"

static struct anchor anchor_of(const struct explanation *explanation,
                               const struct timex *timex)
{
    const struct timex_list *list = &explanation->record->timexes;
    struct anchor anchor = { .present = timex->anchor.length > 0 };
    struct day day;
    int number = 0;
    if (view_starts(timex->anchor, VIEW("source ")) &&
        date_read_iso(view_slice(timex->anchor, 7, timex->anchor.length), &day)) {
        anchor.of_source = true;
        anchor.has_date = date_of_day(day, &anchor.date);
    } else if (view_starts(timex->anchor, VIEW("t")) &&
               view_number(view_slice(timex->anchor, 1, timex->anchor.length), &number) &&
               number >= 1 && (size_t) number <= list->count) {
        anchor.timex = &list->items[number - 1];
        anchor.has_date = anchor.timex->has_date;
        anchor.date = anchor.timex->date;
    }
    anchor.words =
        anchor.has_date ? date_display(explanation->arena, &anchor.date) : VIEW("that");
    return anchor;
}

static const struct row *row_of(const struct timex *timex)
{
    for (size_t i = 0; i < grammar_english.row_count; i++)
        if (view_equal(grammar_english.rows[i].name, timex->rule))
            return &grammar_english.rows[i];
    return NULL;
}

/* Whether the year's last two figures stand in the words; years in words and eras are not
 * looked at, nor are dates without a month. */
static bool says_year(const struct timex *timex, struct view words)
{
    enum date_precision precision = timex->date.precision;
    if (precision != DATE_DAY && precision != DATE_MONTH && precision != DATE_QUARTER &&
        precision != DATE_SEASON)
        return true;
    int year = timex->date.earliest.year % 100;
    char figures[3] = { (char) ('0' + (year < 0 ? 0 : year / 10)),
                        (char) ('0' + (year < 0 ? 0 : year % 10)), '\0' };
    return year < 0 || view_find(words, view_of(figures), 0) < words.length;
}

/* What has no place in the calendar. */
static const char *unplaced(const struct timex *timex)
{
    static const struct {
        struct view value;
        const char *words;
    } references[] = {
        { VIEW_INIT("PRESENT_REF"),
          "the time of the telling, without a place in the calendar" },
        { VIEW_INIT("PAST_REF"), "some time before the telling, not said when" },
        { VIEW_INIT("FUTURE_REF"), "some time after the telling, not said when" },
    };
    for (size_t i = 0; i < sizeof references / sizeof *references; i++)
        if (view_equal(timex->value, references[i].value))
            return references[i].words;
    if (timex->type == TIMEX_DURATION)
        return "a length of time; by itself it places nothing in the calendar";
    if (timex->type == TIMEX_SET)
        return "something that recurs; it is not one date";
    if (timex->value.length == 0)
        return "no date: nothing tells what it is counted from";
    return "a date whose year, month or day nothing tells";
}

static struct view days_of(struct arena *arena, struct day first, struct day last)
{
    struct date date;
    struct words words = { .length = 0 };
    if (!date_of_interval(first, last, &date))
        return VIEW("");
    date.precision = DATE_INTERVAL;
    words_say_interval(&words, &date);
    return arena_copy(arena, (struct view){ words.data, words.length });
}

/* "June 2014: 1 to 30 June 2014". */
static struct view meaning(const struct explanation *explanation,
                           const struct timex *timex)
{
    struct arena *arena = explanation->arena;
    if (!timex->has_date)
        return view_of(unplaced(timex));
    const struct date *date = &timex->date;
    struct view words = date_display(arena, date);
    struct view days = days_of(arena, date->earliest, date->latest);
    if (!view_equal(words, days))
        words = arena_format(arena, "%.*s: %.*s", VIEW_ARG(words), VIEW_ARG(days));
    if (!date->has_core)
        return words;
    days = days_of(arena, date->core_earliest, date->core_latest);
    return arena_format(arena, "%.*s, most of all %.*s", VIEW_ARG(words), VIEW_ARG(days));
}

/* "The past two months": a length of time that lies before the source's date or after it.
 */
static bool ends_at_source(const struct timex *timex)
{
    return timex->type == TIMEX_DURATION && timex->has_date &&
           (view_equal(timex->end_point, VIEW("t0")) ||
            view_equal(timex->begin_point, VIEW("t0")));
}

static void tell_length(const struct explanation *explanation, const struct timex *timex)
{
    bool ends = view_equal(timex->end_point, VIEW("t0"));
    sheet_entry(explanation->sheet, "from", VIEW("the source's own date"));
    sheet_entry(explanation->sheet, "why",
                ends ? VIEW("the words name a length of time that ends there")
                     : VIEW("the words name a length of time that begins there"));
}

static void tell_anchor(const struct explanation *explanation, const struct timex *timex,
                        const struct anchor *anchor)
{
    struct arena *arena = explanation->arena;
    const struct row *row = row_of(timex);
    struct view words = view_slice(explanation->record->text, timex->start, timex->end);
    if (!anchor->present && ends_at_source(timex))
        tell_length(explanation, timex);
    else if (!anchor->present && timex->has_date && says_year(timex, words))
        sheet_entry(explanation->sheet, "from",
                    VIEW("nothing else: the words say it all"));
    else if (!anchor->present && timex->has_date)
        sheet_entry(explanation->sheet, "why",
                    timex->why.length > 0
                        ? explain_told_why(explanation, timex)
                        : VIEW("it shares the year of the date that it is joined with"));
    if (!anchor->present)
        return;
    struct view told;
    if (anchor->of_source) {
        told =
            arena_format(arena, "the source's own date, %.*s", VIEW_ARG(anchor->words));
    } else if (anchor->timex != NULL) {
        struct view text = view_slice(explanation->record->text, anchor->timex->start,
                                      anchor->timex->end);
        told =
            arena_format(arena, "%.*s \"%.*s\", which is %.*s, on line %zu",
                         VIEW_ARG(timex->anchor), VIEW_ARG(text), VIEW_ARG(anchor->words),
                         explain_line_of(explanation, anchor->timex->start));
    } else {
        told = timex->anchor;
    }
    sheet_entry(explanation->sheet, "from", told);
    if (timex->has_date)
        sheet_entry(explanation->sheet, "why",
                    explain_why(explanation, timex, row, anchor));
}

static void tell_rule(const struct explanation *explanation, const struct timex *timex)
{
    struct arena *arena = explanation->arena;
    const struct row *row = row_of(timex);
    struct view words = timex->rule;
    if (row != NULL)
        words = arena_format(arena, "%.*s, as in \"%.*s\"", VIEW_ARG(timex->rule),
                             VIEW_ARG(row->example));
    sheet_entry(explanation->sheet, "rule", words);
    if (timex->value.length == 0)
        return;
    struct view type = timex_type_name(timex->type);
    words = arena_format(arena, "%.*s %.*s%s%.*s", VIEW_ARG(type), VIEW_ARG(timex->value),
                         timex->mod.length > 0 ? ", " : "", VIEW_ARG(timex->mod));
    sheet_entry(explanation->sheet, "TIMEX3", words);
}

static void tell(const struct explanation *explanation, size_t index)
{
    const struct timex *timex = &explanation->record->timexes.items[index];
    struct sheet *sheet = explanation->sheet;
    struct view words = view_slice(explanation->record->text, timex->start, timex->end);
    struct anchor anchor = anchor_of(explanation, timex);
    sheet_gap(sheet);
    sheet_line(sheet, SHEET_STRONG,
               arena_format(explanation->arena, "t%zu  \"%.*s\", line %zu", index + 1,
                            VIEW_ARG(words), explain_line_of(explanation, timex->start)));
    sheet_entry_in(sheet, SHEET_FAINT, "in",
                   explain_context(explanation, timex->start, timex->end));
    sheet_entry(sheet, "means", meaning(explanation, timex));
    if (timex->has_date)
        drawing_add(sheet, &timex->date, anchor.has_date ? &anchor.date : NULL);
    tell_anchor(explanation, timex, &anchor);
    if (timex->of_source)
        sheet_entry(sheet, "note", VIEW("it states the source's own date"));
    tell_rule(explanation, timex);
}

size_t explain_timexes(const struct explanation *explanation)
{
    const struct timex_list *list = &explanation->record->timexes;
    size_t told = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (!explain_covers(explanation, list->items[i].start, list->items[i].end))
            continue;
        if (told++ == 0)
            sheet_line(explanation->sheet, SHEET_HEADING, VIEW("TIME EXPRESSIONS"));
        tell(explanation, i);
    }
    return told;
}
