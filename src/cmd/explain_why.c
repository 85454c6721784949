#include "cmd/explain_why.h"

#include "timex/build.h"

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
    if (same)
        return anchor->of_source ? VIEW("the one that holds that day is meant")
                                 : VIEW("it is that of there");
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
struct view explain_told_why(const struct explanation *explanation,
                             const struct timex *timex)
{
    if (view_starts(timex->why, VIEW("it ")))
        return timex->why;
    return arena_format(explanation->arena, "the words leave the %.*s open: it is %.*s",
                        VIEW_ARG(left_open(timex)), VIEW_ARG(timex->why));
}

/* "Earlier this year": a part of a unit that is counted. */
static bool names_unit(const struct row *row, const struct timex *timex)
{
    return row->build == build_part && view_starts(row->name, VIEW("earlier")) &&
           timex->date.precision == DATE_YEAR;
}

/* Whether the days that are meant lie before what they are counted from. */
static bool is_part_before(const struct timex *timex, const struct anchor *anchor)
{
    return anchor->has_date && day_compare(timex->date.latest, anchor->date.latest) <= 0;
}

/* "May last year", "early this year": the words name the year, by where it lies. */
static bool names_itself(const struct explanation *explanation, const struct timex *timex,
                         const struct row *row, const struct anchor *anchor)
{
    struct view words = view_slice(explanation->record->text, timex->start, timex->end);
    if (row->build == build_that_year)
        return true;
    return anchor->of_source && is_direction(timex, "same") &&
           view_find(words, VIEW("this "), 0) < words.length;
}

static struct view why_named(struct arena *arena, const struct timex *timex,
                             const struct anchor *anchor)
{
    struct view part = left_open(timex);
    if (is_direction(timex, "same"))
        return arena_format(arena, "the words name the %.*s, that of %.*s",
                            VIEW_ARG(part), VIEW_ARG(anchor->words));
    return arena_format(
        arena, "the words name the %.*s, the one %s that of %.*s", VIEW_ARG(part),
        is_direction(timex, "future") ? "after" : "before", VIEW_ARG(anchor->words));
}

struct view explain_why(const struct explanation *explanation, const struct timex *timex,
                        const struct row *row, const struct anchor *anchor)
{
    if (row != NULL && names_unit(row, timex))
        return arena_format(explanation->arena, "%.*s, of which the part %s it is meant",
                            VIEW_ARG(why_counted(explanation, timex, row, anchor)),
                            is_part_before(timex, anchor) ? "before" : "after");
    if (row != NULL && counts(row))
        return why_counted(explanation, timex, row, anchor);
    if (row != NULL && names_itself(explanation, timex, row, anchor))
        return why_named(explanation->arena, timex, anchor);
    if (timex->why.length > 0)
        return explain_told_why(explanation, timex);
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
