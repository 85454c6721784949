#include "site/reason.h"

#include "site/pen.h"
#include "site/when.h"

static void add_step(struct template_part *reason, struct view name, struct view text,
                     struct view code)
{
    struct template_part *step = part_add(reason, "STEP");
    part_set(step, "NAME", name);
    part_set(step, "TEXT", text);
    part_add_text(step, "CODE", code);
}

/* "t12" names the source's twelfth time expression. */
static const struct timex *timex_named(const struct record *record, struct view anchor)
{
    int number = 0;
    if (!view_starts(anchor, VIEW("t")) ||
        !view_number(view_slice(anchor, 1, anchor.length), &number))
        return NULL;
    bool known = number >= 1 && (size_t) number <= record->timexes.count;
    return known ? &record->timexes.items[number - 1] : NULL;
}

/* "source 2019-03-04" is the source's own date. */
static bool source_day(struct view anchor, struct date *date)
{
    struct day day;
    return view_starts(anchor, VIEW("source ")) &&
           date_read_iso(view_slice(anchor, 7, anchor.length), &day) &&
           date_of_day(day, date);
}

static struct view anchor_words(struct arena *arena, const struct record *record,
                                struct view anchor)
{
    struct date date;
    if (source_day(anchor, &date)) {
        struct view words = date_display(arena, &date);
        return PEN_JOIN(arena, VIEW("the source’s own date, "), words);
    }
    const struct timex *timex = timex_named(record, anchor);
    if (timex == NULL || !timex->has_date)
        return anchor;
    struct view words = date_display(arena, &timex->date);
    return PEN_JOIN(arena, VIEW("another date of the text, "), words);
}

static struct view direction_words(struct view direction)
{
    static const struct {
        struct view name, words;
    } directions[] = {
        { VIEW_INIT("past"), VIEW_INIT("the nearest one before the anchor") },
        { VIEW_INIT("future"), VIEW_INIT("the nearest one after the anchor") },
        { VIEW_INIT("same"), VIEW_INIT("the one that holds the anchor") },
    };
    for (size_t i = 0; i < sizeof directions / sizeof *directions; i++)
        if (view_equal(directions[i].name, direction))
            return directions[i].words;
    return direction;
}

static void fill_expression(struct template_part *reason, const struct record *record,
                            const struct expression *expression)
{
    struct arena *arena = reason->arena;
    add_step(reason, VIEW("The words"),
             PEN_JOIN(arena, VIEW("“"), expression->text, VIEW("”")), (struct view){ 0 });
    if (expression->anchor.length > 0)
        add_step(reason, VIEW("Counted from"),
                 anchor_words(arena, record, expression->anchor), (struct view){ 0 });
    if (expression->direction.length > 0)
        add_step(reason, VIEW("Direction"), direction_words(expression->direction),
                 (struct view){ 0 });
    if (expression->rule.length > 0)
        add_step(reason, VIEW("By the rule"), (struct view){ 0 }, expression->rule);
}

/* "“last month”, in a text of 14 November 2014: October 2014." Absent where the words say
 * the date themselves. */
static struct view sentence_of(struct arena *arena, const struct record *record,
                               const struct claim *claim)
{
    struct view result = date_display(arena, &claim->date);
    const struct expression *expression = &claim->expression;
    struct view words = PEN_JOIN(arena, VIEW("“"), expression->text, VIEW("”"));
    struct date date;
    if (!expression->present)
        return (struct view){ 0 };
    if (expression->anchor.length == 0)
        return PEN_JOIN(arena, words, VIEW(" says it: "), result, VIEW("."));
    if (source_day(expression->anchor, &date)) {
        struct view told = date_display(arena, &date);
        bool of_source =
            record->source.has_date && date_compare(&record->source.date, &date) == 0;
        return PEN_JOIN(arena, words,
                        of_source ? VIEW(", in a source of ") : VIEW(", counted from "),
                        told, VIEW(", is "), result, VIEW("."));
    }
    struct view anchor = anchor_words(arena, record, expression->anchor);
    return PEN_JOIN(arena, words, VIEW(", counted from "), anchor, VIEW(", is "), result,
                    VIEW("."));
}

void reason_fill(const struct page *page, struct template_part *part,
                 const struct record *record, const struct claim *claim)
{
    static const struct view derived =
        VIEW_INIT("The passage names no date of its own: it follows from another and a "
                  "length of time");
    static const struct view dated_by_source =
        VIEW_INIT("The passage names no date: the event is dated by its source");
    struct template_part *reason = part_add(part, "REASON");
    struct view result = when_words(page->arena, &claim->date, claim->relation, false);
    part_add_text(reason, "SENTENCE", sentence_of(page->arena, record, claim));
    if (claim->expression.present)
        fill_expression(reason, record, &claim->expression);
    if (claim->basis != CLAIM_TIMEX)
        add_step(reason, VIEW("The basis"),
                 claim->basis == CLAIM_DERIVED ? derived : dated_by_source,
                 (struct view){ 0 });
    add_step(reason, VIEW("The result"), result, view_of(claim->date.edtf));
}
