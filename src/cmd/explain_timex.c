/* Time expressions in words: what each means, what it is counted from, and why. */
#include <stdio.h>

#include "cmd/drawing.h"
#include "cmd/explain.h"
#include "date/words.h"
#include "timex/build.h"
#include "timex/grammar.h"

/* What a timex hangs on: the source's date, or another timex. */
struct anchor {
    bool present, of_source, has_date;
    struct date date;
    const struct timex *timex; /* NULL when it is the source's date */
    struct view words;         /* "May 2014" */
};

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

/* Rows that count units, rather than leave a part of a calendar date out. */
static bool counts(const struct row *row)
{
    static row_build *const builders[] = {
        build_unit,    build_shift,        build_part_unit, build_daypart_back,
        build_tonight, build_daypart_next, build_overnight,
    };
    for (size_t i = 0; i < sizeof builders / sizeof *builders; i++)
        if (row->build == builders[i])
            return true;
    return false;
}

/* A word in the singular for what a date of that precision is. */
static const char *unit_word(const struct date *date)
{
    static const char *const words[] = {
        [DATE_TIME] = "day",        [DATE_DAY] = "day",         [DATE_WEEK] = "week",
        [DATE_MONTH] = "month",     [DATE_QUARTER] = "quarter", [DATE_SEASON] = "season",
        [DATE_HALF] = "half",       [DATE_YEAR] = "year",       [DATE_DECADE] = "decade",
        [DATE_CENTURY] = "century", [DATE_INTERVAL] = "span",
    };
    return words[date->precision];
}

static bool is_direction(const struct timex *timex, const char *name)
{
    return view_equal(timex->direction, view_of(name));
}

/* What is counted from: "May 2014", or for a longer unit "that of 14 November 2014". */
static struct view counted_from(struct arena *arena, const struct timex *timex,
                                const struct anchor *anchor)
{
    bool alike = !anchor->has_date || timex->date.precision == anchor->date.precision ||
                 timex->date.precision <= DATE_DAY;
    return alike ? anchor->words
                 : arena_format(arena, "that of %.*s", VIEW_ARG(anchor->words));
}

/* "The following month", "two decades ago". */
static struct view why_counted(const struct explanation *explanation,
                               const struct timex *timex, const struct row *row,
                               const struct anchor *anchor)
{
    struct arena *arena = explanation->arena;
    const char *unit = unit_word(&timex->date);
    bool one = row->build == build_unit || row->build == build_daypart_next;
    if (is_direction(timex, "same") && anchor->has_date &&
        timex->date.precision == anchor->date.precision)
        return arena_format(arena, "the words name that very %s", unit);
    if (is_direction(timex, "same"))
        return arena_format(arena, "the words name the %s that holds %.*s", unit,
                            VIEW_ARG(anchor->words));
    bool ahead = is_direction(timex, "future");
    struct view from = counted_from(arena, timex, anchor);
    if (one && view_find(row->argument, VIEW("two"), 0) == row->argument.length)
        return arena_format(arena, "the words count %s from there: the %s %s %.*s",
                            ahead ? "on" : "back", unit, ahead ? "after" : "before",
                            VIEW_ARG(from));
    return arena_format(arena, "the words count %s from %.*s", ahead ? "on" : "back",
                        VIEW_ARG(anchor->words));
}

/* What a rule's words leave open, by the end of its name. */
static struct view left_open(const struct timex *timex)
{
    static const struct {
        struct view ending, part;
    } parts[] = {
        { VIEW_INIT("weekday"), VIEW_INIT("week") },
        { VIEW_INIT("ordinal-day"), VIEW_INIT("month") },
        { VIEW_INIT("day-continued"), VIEW_INIT("month") },
        { VIEW_INIT("day-of-range"), VIEW_INIT("month") },
        { VIEW_INIT("clock"), VIEW_INIT("day") },
        { VIEW_INIT("daypart"), VIEW_INIT("day") },
        { VIEW_INIT("year-short"), VIEW_INIT("century") },
        { VIEW_INIT("decade-words"), VIEW_INIT("century") },
        { VIEW_INIT("year-continued"), VIEW_INIT("century") },
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (view_ends(timex->rule, parts[i].ending))
            return parts[i].part;
    return VIEW("year");
}

/* Whether the words of the row itself point somewhere: "last May", "the following May".
 */
static bool directs(const struct row *row)
{
    static const struct view ways[] = { VIEW_INIT("back"), VIEW_INIT("forward"),
                                        VIEW_INIT("before"), VIEW_INIT("after") };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (view_equal(row->argument, ways[i]))
            return true;
    return false;
}

enum { NEAR_DAYS = 183 }; /* half a year: nearer than any other year's */

static bool is_nearest(const struct timex *timex, const struct anchor *anchor)
{
    int32_t days = day_number(timex->date.earliest) - day_number(anchor->date.earliest);
    bool exact = timex->date.precision == DATE_DAY || timex->date.precision == DATE_TIME;
    return exact && anchor->has_date && days < NEAR_DAYS && days > -NEAR_DAYS;
}

/* What the sentence says of the direction: the word that gave it, or that none did. */
static struct view sentence_words(struct arena *arena, const struct timex *timex,
                                  bool ahead)
{
    struct view side = ahead ? VIEW("points ahead") : VIEW("tells of the past");
    if (timex->cue.length > 0)
        return arena_format(arena, "its sentence %.*s by \"%.*s\"", VIEW_ARG(side),
                            VIEW_ARG(timex->cue));
    return ahead ? VIEW("its sentence points ahead")
                 : VIEW("its sentence does not point ahead");
}

/* Why that one of several that fit: the second half of a sentence. */
static struct view choice_words(struct arena *arena, const struct timex *timex,
                                const struct row *row, const struct anchor *anchor)
{
    bool ahead = is_direction(timex, "future"), same = is_direction(timex, "same");
    if (timex->direction.length == 0)
        return VIEW("it is taken from there");
    if (same && row->build == build_that_year)
        return VIEW("the words name it, that very one");
    if (same)
        return anchor->of_source ? VIEW("the one that holds that day is meant")
                                 : VIEW("it is that of there");
    if (row->build == build_that_year)
        return ahead ? VIEW("the words name it, the one after that")
                     : VIEW("the words name it, the one before that");
    if (directs(row))
        return ahead
                   ? VIEW("the words themselves point ahead, so it is the next one after "
                          "it")
                   : VIEW("the words themselves point back, so it is the last one before "
                          "it");
    if (!anchor->of_source)
        return ahead ? VIEW("the story goes on, so it is the next one after it")
                     : VIEW("the nearest one lies before it");
    if (is_nearest(timex, anchor))
        return ahead
                   ? VIEW("of those that fit the nearest is meant, which lies after it")
                   : VIEW("of those that fit the nearest is meant, which lies before it");
    struct view sentence = sentence_words(arena, timex, ahead);
    return arena_format(arena, "%.*s, so it is %s", VIEW_ARG(sentence),
                        ahead ? "the next one after it" : "the last one before it");
}

/* What the tagger itself gave as reason: a sentence, or what the value was taken from. */
static struct view told_why(const struct explanation *explanation,
                            const struct timex *timex)
{
    if (view_starts(timex->why, VIEW("it ")))
        return timex->why;
    return arena_format(explanation->arena, "it is taken from %.*s",
                        VIEW_ARG(timex->why));
}

/* "Earlier this year": a part of a unit that is counted. */
static bool names_unit(const struct row *row, const struct timex *timex)
{
    return row->build == build_part && view_starts(row->name, VIEW("earlier")) &&
           timex->date.precision == DATE_YEAR;
}

static struct view why(const struct explanation *explanation, const struct timex *timex,
                       const struct row *row, const struct anchor *anchor)
{
    if (row != NULL && (counts(row) || names_unit(row, timex)))
        return why_counted(explanation, timex, row, anchor);
    if (timex->why.length > 0)
        return told_why(explanation, timex);
    struct view part = left_open(timex);
    if (anchor->timex != NULL && anchor->timex->start > timex->start)
        return arena_format(explanation->arena,
                            "the words leave the %.*s open: it is that of the next date "
                            "that has one",
                            VIEW_ARG(part));
    struct view choice = VIEW("it is taken from there");
    if (row != NULL)
        choice = choice_words(explanation->arena, timex, row, anchor);
    return arena_format(explanation->arena, "the words leave the %.*s open: %.*s",
                        VIEW_ARG(part), VIEW_ARG(choice));
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

static void tell_anchor(const struct explanation *explanation, const struct timex *timex,
                        const struct anchor *anchor)
{
    struct arena *arena = explanation->arena;
    const struct row *row = row_of(timex);
    struct view words = view_slice(explanation->record->text, timex->start, timex->end);
    if (!anchor->present && timex->has_date && says_year(timex, words))
        sheet_entry(explanation->sheet, "from",
                    VIEW("nothing else: the words say it all"));
    else if (!anchor->present && timex->has_date)
        sheet_entry(explanation->sheet, "why",
                    timex->why.length > 0
                        ? told_why(explanation, timex)
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
        sheet_entry(explanation->sheet, "why", why(explanation, timex, row, anchor));
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
