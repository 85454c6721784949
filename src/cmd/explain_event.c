#include "cmd/explain_event.h"

#include <stdio.h>

#include "base/nearest.h"
#include "cmd/drawing.h"
#include "cmd/explain.h"
#include "cmd/gather.h"
#include "store/claim_address.h"

struct telling {
    struct gathering gathering;
    struct linking_book book;
    struct sheet *sheet;
    size_t event;
};

static const struct timeline *timeline_of(const struct telling *telling)
{
    return &telling->gathering.timeline;
}

static const struct claim *claim_of(const struct telling *telling, struct claim_ref ref)
{
    return &timeline_of(telling)->records[ref.source]->claims.items[ref.claim];
}

static bool same_ref(struct claim_ref a, struct claim_ref b)
{
    return a.source == b.source && a.claim == b.claim;
}

static bool holds(const struct event *event, struct claim_ref ref)
{
    for (size_t i = 0; i < event->claim_count; i++)
        if (same_ref(event->claims[i], ref))
            return true;
    return false;
}

/* By its id, one that it had, or a claim; false where there is none. */
static bool find_event(struct telling *telling, struct view address)
{
    const struct timeline *timeline = timeline_of(telling);
    struct arena *arena = &telling->gathering.arena;
    for (size_t i = 0; i < timeline->redirect_count; i++)
        if (timeline->redirects[i].from.kind == PERMALINK_EVENT &&
            view_equal(timeline->redirects[i].from.id, address))
            address = timeline->redirects[i].to.id;
    bool claim = view_find_byte(address, '#', 0) < address.length;
    for (size_t e = 0; e < timeline->event_count; e++) {
        const struct event *event = &timeline->events[e];
        telling->event = e;
        if (view_equal(event->id, address))
            return true;
        for (size_t c = 0; claim && c < event->claim_count; c++)
            if (view_equal(claim_address(arena, timeline, event->claims[c]), address))
                return true;
    }
    return false;
}

static bool no_event(struct telling *telling, struct view address, struct error *err)
{
    const struct timeline *timeline = timeline_of(telling);
    struct view *ids =
        ARENA_ARRAY(&telling->gathering.arena, struct view, timeline->event_count + 1);
    for (size_t i = 0; i < timeline->event_count; i++)
        ids[i] = timeline->events[i].id;
    struct view nearest = nearest_name(address, ids, timeline->event_count);
    if (nearest.data != NULL)
        return error_set(err, ERROR_USAGE,
                         "there is no file and no event \"%.*s\" (do you mean \"%.*s\"?)",
                         VIEW_ARG(view_slice(address, 0, 100)), VIEW_ARG(nearest));
    return error_set(err, ERROR_USAGE,
                     "there is no file and no event \"%.*s\" (give the path of a source, "
                     "or the name of an event's page)",
                     VIEW_ARG(view_slice(address, 0, 100)));
}

static void tell_head(struct telling *telling)
{
    const struct event *event = &timeline_of(telling)->events[telling->event];
    struct arena *arena = &telling->gathering.arena;
    struct view date = date_display(arena, &event->date);
    sheet_line(telling->sheet, SHEET_HEADING, event->title);
    sheet_entry(telling->sheet, "address", event->id);
    sheet_entry(telling->sheet, "date", date);
    drawing_add(telling->sheet, &event->date, NULL);
    sheet_entry(telling->sheet, "sure",
                arena_format(arena, "%.0f of 100", event->confidence * 100));
}

/* The evidence, a line each: its weight, then its words. */
static void tell_evidence(struct telling *telling, const struct evidence_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct evidence *one = &list->items[i];
        char label[24];
        snprintf(label, sizeof label, "%s %d", one->weight >= 0 ? "for" : "against",
                 one->weight >= 0 ? one->weight : -one->weight);
        sheet_entry(telling->sheet, label, one->words);
    }
}

static struct view named(struct telling *telling, struct claim_ref ref)
{
    const struct claim *claim = claim_of(telling, ref);
    struct arena *arena = &telling->gathering.arena;
    struct view date = date_display(arena, &claim->date);
    struct view address = claim_address(arena, timeline_of(telling), ref);
    return arena_format(arena, "\"%.*s\", %.*s (%.*s)", VIEW_ARG(claim->title),
                        VIEW_ARG(date), VIEW_ARG(address));
}

/* What a claim's date rests on: its words, and what they are counted from. */
static void tell_basis(struct telling *telling, struct claim_ref ref)
{
    struct arena *arena = &telling->gathering.arena;
    const struct record *record = timeline_of(telling)->records[ref.source];
    const struct claim *claim = claim_of(telling, ref);
    struct view words = explain_basis(arena, record, claim);
    struct view anchor = claim->expression.anchor;
    int number = 0;
    if (claim->basis == CLAIM_TIMEX && view_starts(anchor, VIEW("source")))
        words = arena_format(arena, "%.*s, counted from the source's own date, %.*s",
                             VIEW_ARG(words),
                             VIEW_ARG(date_display(arena, &record->source.date)));
    else if (claim->basis == CLAIM_TIMEX && anchor.length > 1 &&
             view_number(view_slice(anchor, 1, anchor.length), &number) && number > 0 &&
             (size_t) number <= record->timexes.count &&
             record->timexes.items[number - 1].has_date)
        words = arena_format(
            arena, "%.*s, counted from %.*s, of which the source speaks", VIEW_ARG(words),
            VIEW_ARG(date_display(arena, &record->timexes.items[number - 1].date)));
    sheet_entry(telling->sheet, "from", words);
}

/* Passages that cannot all be right, this event's among them. */
static void tell_disagreements(struct telling *telling)
{
    const struct timeline *timeline = timeline_of(telling);
    const struct event *event = &timeline->events[telling->event];
    if (event->disagreement_count > 0) {
        sheet_gap(telling->sheet);
        sheet_line(telling->sheet, SHEET_HEADING, VIEW("SOURCES DISAGREE"));
    }
    for (size_t i = 0; i < event->disagreement_count; i++) {
        const struct disagreement *one =
            &timeline->disagreements[event->disagreements[i]];
        sheet_gap(telling->sheet);
        sheet_line(telling->sheet, SHEET_STRONG, one->about);
        sheet_entry(telling->sheet, "how", one->explanation);
        for (size_t c = 0; c < one->claim_count; c++)
            sheet_entry(telling->sheet, c == 0 ? "told by" : "and by",
                        named(telling, one->claims[c]));
    }
}

static void tell_claims(struct telling *telling)
{
    const struct event *event = &timeline_of(telling)->events[telling->event];
    sheet_gap(telling->sheet);
    sheet_line(telling->sheet, SHEET_HEADING,
               event->claim_count == 1 ? VIEW("ITS ONE CLAIM") : VIEW("ITS CLAIMS"));
    for (size_t i = 0; i < event->claim_count; i++) {
        sheet_gap(telling->sheet);
        sheet_line(telling->sheet, SHEET_STRONG, named(telling, event->claims[i]));
        sheet_entry_in(telling->sheet, SHEET_FAINT, "in",
                       claim_of(telling, event->claims[i])->quote.exact);
        tell_basis(telling, event->claims[i]);
    }
}

/* Whether an editor joined claims of the event, whatever speaks for it. */
static bool is_merged(const struct telling *telling)
{
    const struct timeline *timeline = timeline_of(telling);
    for (size_t i = 0; i < timeline->decision_count; i++) {
        const struct decision *one = &timeline->decisions[i];
        if (!one->of_entity && one->kind == DECISION_MERGE &&
            view_equal(one->on, timeline->events[telling->event].id))
            return true;
    }
    return false;
}

static void tell_look(struct telling *telling, const struct claim_look *look)
{
    struct arena *arena = &telling->gathering.arena;
    sheet_gap(telling->sheet);
    sheet_line(telling->sheet, SHEET_STRONG, named(telling, look->a));
    sheet_line(telling->sheet, SHEET_STRONG,
               arena_format(arena, "%s %.*s", look->joined ? "with" : "and",
                            VIEW_ARG(named(telling, look->b))));
    const char *verdict = "not one event";
    if (look->joined && look->score >= look->asked)
        verdict = "one event";
    else if (look->joined)
        verdict = is_merged(telling) ? "one event, by an editor's decision"
                                     : "one event, through other claims";
    sheet_entry(telling->sheet, "verdict",
                arena_format(arena, "%s: %d points speak for it, %d are needed", verdict,
                             look->score, look->asked));
    tell_evidence(telling, &look->evidence);
}

static bool is_about(const struct telling *telling, const struct claim_look *look,
                     bool joined)
{
    const struct event *event = &timeline_of(telling)->events[telling->event];
    bool a = holds(event, look->a), b = holds(event, look->b);
    return joined ? a && b : a != b;
}

static void tell_looks(struct telling *telling, bool joined, const char *heading)
{
    size_t told = 0;
    for (size_t i = 0; i < telling->book.claims.count; i++) {
        const struct claim_look *look = &telling->book.claims.items[i];
        if (!is_about(telling, look, joined))
            continue;
        if (told++ == 0) {
            sheet_gap(telling->sheet);
            sheet_line(telling->sheet, SHEET_HEADING, view_of(heading));
        }
        tell_look(telling, look);
    }
}

/* Whether the bearer takes part in a claim of the event. */
static bool takes_part(const struct telling *telling, struct bearer_ref ref)
{
    const struct event *event = &timeline_of(telling)->events[telling->event];
    for (size_t i = 0; i < event->claim_count; i++) {
        const struct claim *claim = claim_of(telling, event->claims[i]);
        for (size_t p = 0; p < claim->participant_count; p++)
            if (event->claims[i].source == ref.source &&
                claim->participants[p].bearer == ref.bearer)
                return true;
    }
    return false;
}

static struct view bearer_name(struct telling *telling, struct bearer_ref ref)
{
    const struct record *record = timeline_of(telling)->records[ref.source];
    struct view name = record->mentions.bearers[ref.bearer].name;
    return arena_format(&telling->gathering.arena, "\"%.*s\" of %.*s", VIEW_ARG(name),
                        VIEW_ARG(record->source.id));
}

static void tell_names(struct telling *telling)
{
    size_t told = 0;
    for (size_t i = 0; i < telling->book.names.count; i++) {
        const struct name_look *look = &telling->book.names.items[i];
        if (!takes_part(telling, look->a) && !takes_part(telling, look->b))
            continue;
        if (told++ == 0) {
            sheet_gap(telling->sheet);
            sheet_line(telling->sheet, SHEET_HEADING, VIEW("WHO IS WHO"));
        }
        struct view a = bearer_name(telling, look->a);
        struct view b = bearer_name(telling, look->b);
        sheet_gap(telling->sheet);
        sheet_line(telling->sheet, SHEET_STRONG,
                   arena_format(&telling->gathering.arena, "%.*s and %.*s: %s",
                                VIEW_ARG(a), VIEW_ARG(b),
                                look->joined ? "taken for one" : "kept apart"));
        tell_evidence(telling, &look->evidence);
    }
}

static void tell_relations(struct telling *telling)
{
    const struct timeline *timeline = timeline_of(telling);
    const struct event *event = &timeline->events[telling->event];
    if (event->related_count > 0) {
        sheet_gap(telling->sheet);
        sheet_line(telling->sheet, SHEET_HEADING, VIEW("RELATED"));
    }
    for (size_t i = 0; i < event->related_count; i++) {
        const struct relation *one = &event->related[i];
        sheet_gap(telling->sheet);
        sheet_line(telling->sheet, SHEET_STRONG, timeline->events[one->event].title);
        sheet_entry(telling->sheet, "how", one->relation);
        sheet_entry(telling->sheet, "why", one->reason);
    }
}

static void tell_decisions(struct telling *telling)
{
    const struct timeline *timeline = timeline_of(telling);
    size_t told = 0;
    for (size_t i = 0; i < timeline->decision_count; i++) {
        const struct decision *one = &timeline->decisions[i];
        if (one->of_entity || !view_equal(one->on, timeline->events[telling->event].id))
            continue;
        if (told++ == 0) {
            sheet_gap(telling->sheet);
            sheet_line(telling->sheet, SHEET_HEADING, VIEW("AN EDITOR DECIDED"));
        }
        struct view words = one->note.length > 0 ? one->note : VIEW("");
        if (one->was.length > 0)
            words = arena_format(&telling->gathering.arena, "it was: %.*s",
                                 VIEW_ARG(one->was));
        sheet_entry(telling->sheet, decision_kind_name(one->kind).data, words);
    }
}

enum status explain_event(const struct options *options, const char *address,
                          struct sheet *sheet)
{
    struct telling telling = { .sheet = sheet };
    struct error err = { .kind = ERROR_NONE };
    gather_init(&telling.gathering, options,
                options->project != NULL ? options->project : ".");
    telling.gathering.timeline.book = &telling.book;
    bool good = gather_corpus(&telling.gathering, &err) &&
                gather_timeline(&telling.gathering, &err);
    progress_clear(&telling.gathering.progress);
    good = good && (find_event(&telling, view_of(address)) ||
                    no_event(&telling, view_of(address), &err));
    if (good) {
        tell_head(&telling);
        tell_decisions(&telling);
        tell_disagreements(&telling);
        tell_claims(&telling);
        tell_looks(&telling, true, "JOINED, AND WHY");
        tell_looks(&telling, false, "KEPT APART, AND WHY");
        tell_names(&telling);
        tell_relations(&telling);
        good = sheet_print(sheet, &err);
    }
    enum status status =
        good ? report_status(&telling.gathering.report, false) : report_error(NULL, &err);
    gather_finish(&telling.gathering);
    return status;
}
