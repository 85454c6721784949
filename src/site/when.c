#include "site/when.h"

#include "site/glyph.h"
#include "site/page.h"
#include "site/pen.h"

/* Whether the year that heads the rows says all that the words would leave out. */
static bool year_frames(const struct date *date)
{
    return date->earliest.year == date->latest.year && date->precision != DATE_YEAR &&
           date->precision != DATE_DECADE && date->precision != DATE_CENTURY;
}

/* Whole years and more: there "during" keeps an event from seeming to fill its date. */
static bool is_long(const struct date *date)
{
    return date->part == DATE_WHOLE && date->certainty == DATE_EXACT &&
           (date->precision == DATE_YEAR || date->precision == DATE_CENTURY ||
            date->precision == DATE_DECADE);
}

struct view when_words(struct arena *arena, const struct date *date,
                       enum claim_relation relation, bool in_year)
{
    static const struct view before[] = {
        [CLAIM_ON] = { NULL, 0 },
        [CLAIM_SINCE] = VIEW_INIT("since "),
        [CLAIM_UNTIL] = VIEW_INIT("until "),
        [CLAIM_BEFORE] = VIEW_INIT("before "),
        [CLAIM_AFTER] = VIEW_INIT("after "),
        [CLAIM_BY] = VIEW_INIT("by "),
        [CLAIM_DURING] = VIEW_INIT("during "),
    };
    struct view words = in_year && year_frames(date) ? date_display_in_year(arena, date)
                                                     : date_display(arena, date);
    bool plain = relation == CLAIM_ON || date->open_start || date->open_end ||
                 (relation == CLAIM_DURING && !is_long(date));
    if (plain)
        return words;
    return PEN_JOIN(arena, before[relation], words);
}

const struct claim *when_first_claim(const struct timeline *timeline,
                                     const struct event *event)
{
    if (event->claim_count == 0)
        return NULL;
    const struct record *record = timeline->records[event->claims[0].source];
    return &record->claims.items[event->claims[0].claim];
}

enum claim_relation when_relation(const struct timeline *timeline,
                                  const struct event *event)
{
    const struct claim *first = when_first_claim(timeline, event);
    if (first == NULL || date_compare(&first->date, &event->date) != 0)
        return CLAIM_ON;
    return first->relation;
}

static bool is_exact_day(const struct date *date)
{
    return date->certainty == DATE_EXACT && date->earliest.year >= 1 &&
           day_compare(date->earliest, date->latest) == 0;
}

void when_fill_told(struct template_part *part, const struct date *date,
                    struct view words)
{
    bool exact = is_exact_day(date);
    struct template_part *when = part_add(part, exact ? "DAY" : "SPAN");
    part_set(when, "WORDS", words);
    if (!exact) {
        part_set(when, "EDTF", view_of(date->edtf));
        return;
    }
    char iso[DATE_ISO_SIZE];
    date_write_iso(date->earliest, iso);
    part_set(when, "DATETIME", arena_copy(part->arena, view_of(iso)));
}

void when_fill(struct template_part *part, const struct date *date,
               enum claim_relation relation, bool in_year)
{
    when_fill_told(part, date, when_words(part->arena, date, relation, in_year));
}

/* The part of a date that its expression must name for nothing to have been worked out:
 * the day's number, the first letters of the month, or the year's figures. */
static struct view telling_part(struct arena *arena, const struct date *date)
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    int year = date->earliest.year;
    if (date->precision == DATE_DAY || date->precision == DATE_TIME)
        return arena_format(arena, "%d", date->earliest.day);
    if (date->precision == DATE_MONTH)
        return (struct view){ months + 3 * (date->earliest.month - 1), 3 };
    if (date->precision == DATE_DECADE && year >= 10)
        year /= 10;
    return arena_format(arena, "%d", year >= 1 ? year : 1 - year);
}

static bool names(struct view text, struct view part)
{
    for (size_t i = 0; i + part.length <= text.length; i++)
        if (view_equal_nocase(view_slice(text, i, i + part.length), part))
            return true;
    return false;
}

struct view when_expression(struct arena *arena, const struct timeline *timeline,
                            const struct event *event, enum claim_relation relation)
{
    const struct claim *first = when_first_claim(timeline, event);
    if (first == NULL || relation != first->relation || !first->expression.present ||
        names(first->expression.text, telling_part(arena, &first->date)))
        return (struct view){ 0 };
    return first->expression.text;
}

void when_fill_event(struct template_part *part, const struct event *event,
                     const struct told_date *told, bool in_year)
{
    if (in_year)
        when_fill(part, &event->date, told->relation, true);
    else
        when_fill_told(part, &event->date, told->words);
    struct glyph glyph = { .date = &event->date,
                           .relation = told->relation,
                           .disputed = event->disagreement_count > 0,
                           .width = 120 };
    struct glyph_frame frame = glyph_frame_of(&event->date);
    glyph_fill(part, &glyph, &frame);
    part_add_text(part, "EXPRESSION", told->expression);
}
