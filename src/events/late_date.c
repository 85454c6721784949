#include "events/late_date.h"

/* Whether all that the sentence tells is past. */
static bool is_all_past(const struct clause_list *clauses)
{
    bool past = false;
    for (size_t i = 0; i < clauses->count; i++) {
        const struct clause *clause = &clauses->items[i];
        bool finite = clause->tense != TENSE_NONE;
        if (clause->conditional || clause->imperative ||
            clause->kind == CLAUSE_INFINITIVE ||
            (finite && clause->tense != TENSE_PAST && !clause->perfect))
            return false;
        past = past || finite;
    }
    return past;
}

/* "On 4 May 1997 ...", "... on 4 May 1997": it places an event, not bonds that fall due.
 */
static bool places(const struct selection *selection, const struct timex *timex)
{
    const struct sentence *sentence = &selection->text->sentences[selection->sentence];
    if (timex->first == sentence->first)
        return true;
    struct view before = selection->text->tokens[timex->first - 1].lower;
    return view_equal(before, VIEW("on")) || view_equal(before, VIEW("in"));
}

/* Whether the date stands by itself, so that it can be no other. */
static bool is_late(const struct source *source, const struct timex *timex)
{
    return timex->has_date && timex->anchor.data == NULL && !timex->of_source &&
           timex->date.precision <= DATE_DAY &&
           day_compare(timex->date.earliest, source->date.latest) > 0;
}

static bool is_taken(const struct candidate_list *candidates, size_t first, size_t timex)
{
    for (size_t i = first; i < candidates->count; i++)
        if (candidates->items[i].claim.timex == timex)
            return true;
    return false;
}

void late_dates_report(const struct selection *selection,
                       const struct candidate_list *candidates, size_t first)
{
    const struct source *source = selection->source;
    const struct document *document = selection->text->document;
    if (!source->has_date || !is_all_past(&selection->clauses))
        return;
    for (size_t i = selection->timex_first; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (!is_late(source, timex) || !places(selection, timex) ||
            is_taken(candidates, first, i))
            continue;
        struct view date = date_display(selection->arena, &timex->date);
        struct view own = date_display(selection->arena, &source->date);
        struct view message = arena_format(
            selection->arena,
            "%.*s is told as past, but comes after the source's own date, %.*s: no event "
            "was made of it (correct the one that is wrong)",
            VIEW_ARG(date), VIEW_ARG(own));
        document_report(document, DIAGNOSTIC_LATE_DATE, timex->start, message.data);
    }
}
