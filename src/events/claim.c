#include "events/claim.h"

#include <stdlib.h>

#include "base/vector.h"
#include "events/act.h"
#include "events/attach.h"
#include "events/chronicle.h"
#include "events/claim_id.h"
#include "events/derived.h"
#include "events/event_kind.h"
#include "events/factuality.h"
#include "events/fresh.h"
#include "events/headline.h"
#include "events/late_date.h"
#include "events/lead.h"
#include "events/not_until.h"
#include "events/participants.h"
#include "events/quote.h"
#include "events/reach.h"
#include "events/repair.h"
#include "events/scene.h"
#include "events/title.h"
#include "names/turn.h"

/* A sentence of more tokens than this is no prose; claims of a source beyond this many
 * are not kept. */
enum { CLAIM_SENTENCE_MAX = 1000, CLAIM_COUNT_MAX = 4096 };

static void report_clipped(const struct selection *selection, size_t sentence,
                           const char *message)
{
    document_report(selection->text->document, DIAGNOSTIC_CLIPPED,
                    selection->text->sentences[sentence].start, message);
}

static struct expression expression_of(const struct selection *selection,
                                       const struct placing *placing, struct claim *claim)
{
    if (placing->timex == SELECTION_NONE)
        return (struct expression){ 0 };
    const struct timex *timex = &selection->timexes->items[placing->timex];
    size_t end = timex->end;
    if (placing->until != SELECTION_NONE)
        end = selection->timexes->items[placing->until].end;
    claim->expression_start = timex->start;
    claim->expression_end = end;
    struct view value = timex->value;
    if (placing->until != SELECTION_NONE)
        value = arena_format(selection->arena, "%.*s/%.*s", VIEW_ARG(timex->value),
                             VIEW_ARG(selection->timexes->items[placing->until].value));
    return (struct expression){
        .present = true,
        .text = view_slice(selection->text->document->text, timex->start, end),
        .value = value,
        .rule = timex->rule,
        .anchor = timex->anchor,
        .direction = timex->direction,
    };
}

static struct date date_of(const struct selection *selection,
                           const struct placing *placing)
{
    if (placing->timex == SELECTION_NONE)
        return selection->source->date;
    if (placing->evidence == PLACING_DERIVED)
        return placing->derived;
    const struct date *from = &selection->timexes->items[placing->timex].date;
    if (placing->until == SELECTION_NONE)
        return *from;
    return date_union(from, &selection->timexes->items[placing->until].date);
}

static enum claim_basis basis_of(const struct placing *placing)
{
    if (placing->evidence == PLACING_DERIVED)
        return CLAIM_DERIVED;
    if (placing->evidence == PLACING_SCENE && placing->timex != SELECTION_NONE)
        return CLAIM_DERIVED;
    return placing->timex == SELECTION_NONE ? CLAIM_SOURCE : CLAIM_TIMEX;
}

/* What the verb alone does not tell the act may: "stepped down", "walked out". */
static enum kind kind_of(const struct selection *selection, const struct placing *placing,
                         const struct claim *claim)
{
    enum kind kind = event_kind_of_placing(selection, placing).kind;
    return kind == KIND_OTHER ? act_kind(act_of(selection->arena, claim, kind)) : kind;
}

/* Makes the claim of a placing; false when no title can be made of it. */
static bool make(const struct selection *selection, const struct placing *placing,
                 struct candidate *out)
{
    struct claim *claim = &out->claim;
    claim->title = title_of(selection, placing);
    if (claim->title.length == 0)
        return false;
    out->placing = *placing;
    out->sentence = selection->sentence;
    const struct token *trigger = &selection->text->tokens[placing->trigger];
    claim->timex = placing->timex == SELECTION_NONE ? CLAIM_NO_TIMEX : placing->timex;
    claim->basis = basis_of(placing);
    claim->expression = expression_of(selection, placing, claim);
    claim->relation = placing->relation;
    claim->date = date_of(selection, placing);
    claim->factuality = factuality_of(selection, placing, &claim->date);
    claim->trigger_start = trigger->start;
    claim->trigger_end = trigger->end;
    claim->trigger = text_slice(selection->text, placing->trigger, placing->trigger + 1);
    claim->quote = quote_of(selection, placing);
    out->kind = kind_of(selection, placing, claim);
    claim->kind = kind_name(out->kind);
    participants_find(selection, placing, claim);
    return true;
}

/* The candidate of the same sentence that has this trigger and a date that holds this
 * one, or the other way round; NULL when there is none. */
static struct candidate *find_repeat(struct candidate_list *candidates,
                                     const struct candidate *candidate)
{
    const struct claim *claim = &candidate->claim;
    for (size_t i = candidates->count; i-- > 0;) {
        struct candidate *other = &candidates->items[i];
        if (other->sentence != candidate->sentence)
            return NULL;
        if (other->claim.trigger_start == claim->trigger_start &&
            (date_contains(&other->claim.date, &claim->date) ||
             date_contains(&claim->date, &other->claim.date)))
            return other;
    }
    return NULL;
}

/* Keeps a candidate; of two that tell one event, the one with the narrower date. */
static void keep_candidate(struct arena *arena, const struct candidate *candidate,
                           struct candidate_list *out)
{
    struct candidate *repeat = find_repeat(out, candidate);
    if (!repeat)
        *VECTOR_PUSH(arena, out) = *candidate;
    else if (date_length(&candidate->claim.date) < date_length(&repeat->claim.date))
        *repeat = *candidate;
}

static void measure(const struct selection *selection, const struct headline *headline,
                    struct candidate *candidate)
{
    const struct text *text = selection->text;
    size_t first = text_token_at(text, candidate->claim.quote.start);
    size_t last = text_token_at(text, candidate->claim.quote.end);
    candidate->headline = headline_overlap(headline, text, first, last);
    candidate->opening = headline_opening_overlap(headline, text, first, last);
    struct reach subject;
    candidate->topic = !candidate->placing.nominal &&
                       reach_subject(selection, candidate->placing.clause, &subject) &&
                       headline_is_topic(headline, text, subject.first, subject.last);
    const struct timex *timex =
        candidate->placing.timex == SELECTION_NONE ||
                candidate->placing.evidence == PLACING_SCENE
            ? NULL
            : &selection->timexes->items[candidate->placing.timex];
    candidate->claim.confidence = lead_confidence(candidate, timex);
}

/* Makes claims of the placings from first on. */
static void make_all(const struct selection *selection, const struct headline *headline,
                     const struct placing_list *placings, size_t first,
                     struct candidate_list *out)
{
    struct view words = { NULL, 0 };
    for (size_t i = first; i < placings->count; i++) {
        struct candidate candidate = { 0 };
        if (!make(selection, &placings->items[i], &candidate))
            continue;
        if (out->count == CLAIM_COUNT_MAX) {
            report_clipped(selection, selection->sentence,
                           "more claims than are kept (divide the source)");
            return;
        }
        if (!words.data)
            words = claim_id_normalise(selection->arena, selection->text,
                                       selection->sentence);
        claim_id_hash(words, &candidate.claim);
        measure(selection, headline, &candidate);
        keep_candidate(selection->arena, &candidate, out);
    }
}

/* Whether the source's own date may date an event that its lead tells. */
static bool dates_events(const struct source *source)
{
    return source->has_date && source->date.precision <= DATE_DAY;
}

/* What the parts of a source, one after the other, know of those before. */
struct course {
    struct headline headline;
    struct chronicle chronicle;
    struct scene scene;
};

static void select_sentence(struct selection *selection, struct course *course,
                            struct candidate_list *out)
{
    const struct headline *headline = &course->headline;
    struct scene *scene = &course->scene;
    const struct sentence *sentence = &selection->text->sentences[selection->sentence];
    bool headed =
        chronicle_head(&course->chronicle, selection->sentence) != SELECTION_NONE;
    bool news =
        !headed && !selection->timexes->narrative && dates_events(selection->source);
    bool lead = news && fresh_is_lead(selection->text, headline, selection->sentence);
    bool timexes = selection->timex_first < selection->timex_last;
    if (!lead && !timexes && !headed && !(news && scene->open))
        return;
    if (sentence->last - sentence->first > CLAIM_SENTENCE_MAX) {
        report_clipped(selection, selection->sentence,
                       "a sentence is too long to tell its events (divide it)");
        return;
    }
    selection->clauses = (struct clause_list){ 0 };
    clause_split(selection->arena, selection->text, selection->sentence,
                 &selection->clauses);
    repair_clauses(selection);
    repair_series(selection);
    repair_told(selection);
    repair_entry(selection);
    struct placing_list placed = { 0 }, derived = { 0 };
    size_t first = out->count;
    attach_timexes(selection, selection->timex_first, selection->timex_last, &placed);
    not_until_settle(selection, &placed);
    if (headed)
        chronicle_find(selection, &course->chronicle, &placed);
    make_all(selection, headline, &placed, 0, out);
    derived_find(selection, out, &derived);
    make_all(selection, headline, &derived, 0, out);
    size_t dated = placed.count;
    if (news)
        scene_find(scene, selection, &placed);
    if (lead)
        fresh_find(selection, headline, &placed);
    if (news)
        scene_find_others(scene, selection, &placed);
    make_all(selection, headline, &placed, dated, out);
    if (news)
        scene_follow(scene, selection, out, first);
    late_dates_report(selection, out, first);
}

static int compare_candidates(const void *a, const void *b)
{
    const struct claim *x = &((const struct candidate *) a)->claim;
    const struct claim *y = &((const struct candidate *) b)->claim;
    if (x->trigger_start != y->trigger_start)
        return (x->trigger_start > y->trigger_start) -
               (x->trigger_start < y->trigger_start);
    if (x->expression_start != y->expression_start)
        return (x->expression_start > y->expression_start) -
               (x->expression_start < y->expression_start);
    return (x->basis > y->basis) - (x->basis < y->basis);
}

static void keep(struct arena *arena, struct candidate_list *candidates,
                 struct claim_list *out)
{
    if (candidates->count > 0)
        qsort(candidates->items, candidates->count, sizeof *candidates->items,
              compare_candidates);
    for (size_t i = 0; i < candidates->count; i++)
        *VECTOR_PUSH(arena, out) = candidates->items[i].claim;
    claim_id_part(arena, out);
}

void claim_select(struct arena *arena, struct text *text, const struct source *source,
                  const struct timex_list *timexes, const struct mention_list *mentions,
                  struct claim_list *out)
{
    struct course course = { .scene = { .timex = SELECTION_NONE } };
    headline_read(arena, text, source, &course.headline);
    chronicle_read(arena, text, source, timexes, &course.chronicle);
    struct selection selection = { .arena = arena,
                                   .text = text,
                                   .source = source,
                                   .timexes = timexes,
                                   .mentions = mentions,
                                   .has_turns = turn_has_several(text) };
    struct candidate_list candidates = { 0 };
    size_t next = 0;
    for (size_t i = 0; i < text->sentence_count; i++) {
        selection.sentence = i;
        selection.timex_first = next;
        while (next < timexes->count &&
               timexes->items[next].first < text->sentences[i].last)
            next++;
        selection.timex_last = next;
        select_sentence(&selection, &course, &candidates);
    }
    lead_rank(text, source, &course.headline, &candidates);
    *out = (struct claim_list){ 0 };
    keep(arena, &candidates, out);
}
