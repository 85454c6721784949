/* A figure, a name or a date that differs for one event. */
#include "base/vector.h"
#include "events/disagree.h"
#include "events/figure.h"
#include "names/gazetteer.h"

/* Claims of an event that are compared with each other. */
enum { CLAIMS_MAX = 12 };

/* Acts that one office-holder does: who is named by the office cannot be two. */
static bool is_done_by_one(enum act act)
{
    static const bool by_one[ACT_COUNT] = {
        [ACT_OPEN] = true,  [ACT_CLOSE] = true,  [ACT_FOUND] = true,   [ACT_ORDER] = true,
        [ACT_BUILD] = true, [ACT_LAUNCH] = true, [ACT_PUBLISH] = true, [ACT_BUY] = true,
    };
    return by_one[act];
}

/* The figure of a unit that a claim's passage gives once; NULL when twice or never. */
static const struct figure *only_figure(const struct figure *figures, size_t count,
                                        uint64_t unit)
{
    const struct figure *found = NULL;
    for (size_t i = 0; i < count; i++) {
        if (figures[i].unit != unit)
            continue;
        if (found != NULL)
            return NULL;
        found = &figures[i];
    }
    return found;
}

static void add_pair(struct disagree *disagree, const struct feature *a,
                     const struct feature *b, struct view about, struct view one,
                     struct view other)
{
    struct disagreement *found = disagree_add(disagree, a, b, about);
    if (found != NULL)
        found->explanation = arena_format(disagree->linking->arena,
                                          "%.*s says \"%.*s\"; %.*s says \"%.*s\".",
                                          VIEW_ARG(disagree_source(a)), VIEW_ARG(one),
                                          VIEW_ARG(disagree_source(b)), VIEW_ARG(other));
}

/* Whether a sentence ends at an offset: a stop with a space and a capital behind it. */
static bool ends_sentence(struct view text, size_t at)
{
    return at + 2 < text.length &&
           (text.data[at] == '.' || text.data[at] == '!' || text.data[at] == '?') &&
           ascii_is_space(text.data[at + 1]) && !ascii_is_lower(text.data[at + 2]);
}

/* The sentence of a claim's passage, as far as what is kept of the text goes: what it
 * tells beside the claim's clause is told of the same event. */
static struct view sentence_of(const struct feature *feature)
{
    const struct quote *quote = &feature->claim->quote;
    for (size_t i = 0; i < feature->record->passage_count; i++) {
        const struct passage *passage = &feature->record->passages[i];
        if (quote->start < passage->start || quote->end > passage->end)
            continue;
        size_t start = quote->start - passage->start, end = quote->end - passage->start;
        while (start > 2 && !ends_sentence(passage->text, start - 2))
            start--;
        if (start <= 2)
            start = 0;
        while (end < passage->text.length && !ends_sentence(passage->text, end))
            end++;
        return view_slice(passage->text, start, end);
    }
    return quote->exact;
}

static void compare_figures(struct disagree *disagree, const struct feature *a,
                            const struct feature *b, struct view title)
{
    struct figure of_a[FIGURES_MAX], of_b[FIGURES_MAX];
    size_t count_a = figures_find(sentence_of(a), of_a);
    size_t count_b = count_a > 0 ? figures_find(sentence_of(b), of_b) : 0;
    for (size_t i = 0; i < count_a; i++) {
        const struct figure *one = only_figure(of_a, count_a, of_a[i].unit);
        const struct figure *other = only_figure(of_b, count_b, of_a[i].unit);
        if (one == NULL || other == NULL || !figures_differ(one, other))
            continue;
        struct view about = arena_format(disagree->linking->arena, "how many %.*s: %.*s",
                                         VIEW_ARG(one->noun), VIEW_ARG(title));
        add_pair(disagree, a, b, about, one->words, other->words);
    }
}

/* The only name of a type and part that a claim gives, or NULL. */
static const struct called *only_called(const struct feature *feature,
                                        enum entity_type type, enum called_part part)
{
    const struct called *found = NULL;
    for (size_t i = 0; i < feature->called_count; i++) {
        const struct called *called = &feature->called[i];
        if (called->type != type || called->part != part ||
            called->entity == LINKING_NONE)
            continue;
        if (found != NULL)
            return NULL;
        found = called;
    }
    return found;
}

/* Cities, and places that no list has; a country may hold the other's city. */
static bool is_spot(struct view name)
{
    return gazetteer_name(name).data == NULL || gazetteer_is_city(name);
}

/* Whether a source names both: then one may lie in the other. */
static bool source_names(const struct linking *linking, const struct feature *feature,
                         size_t entity)
{
    size_t count = feature->record->mentions.bearer_count;
    for (size_t b = 0; b < count; b++)
        if (linking->entity_of[feature->ref.source][b] == entity)
            return true;
    return false;
}

static void compare_places(struct disagree *disagree, const struct feature *a,
                           const struct feature *b, struct view title)
{
    const struct linking *linking = disagree->linking;
    const struct called *one = only_called(a, ENTITY_PLACE, CALLED_WHERE);
    const struct called *other = only_called(b, ENTITY_PLACE, CALLED_WHERE);
    if (one == NULL || other == NULL || one->entity == other->entity ||
        source_names(linking, a, other->entity) || source_names(linking, b, one->entity))
        return;
    struct view here = linking->entities.items[one->entity].name;
    struct view there = linking->entities.items[other->entity].name;
    if (is_spot(here) && is_spot(there))
        add_pair(disagree, a, b,
                 arena_format(linking->arena, "where: %.*s", VIEW_ARG(title)), here,
                 there);
}

static const struct bearer *bearer_of(const struct feature *feature,
                                      const struct called *called)
{
    return &feature->record->mentions.bearers[called->bearer];
}

static void compare_persons(struct disagree *disagree, const struct feature *a,
                            const struct feature *b, struct view title)
{
    const struct linking *linking = disagree->linking;
    const struct called *one = only_called(a, ENTITY_PERSON, CALLED_WHO);
    const struct called *other = only_called(b, ENTITY_PERSON, CALLED_WHO);
    if (!is_done_by_one(a->act) || a->act != b->act || one == NULL || other == NULL ||
        one->entity == other->entity)
        return;
    const struct bearer *here = bearer_of(a, one), *there = bearer_of(b, other);
    bool office = here->role.length > 0 && view_equal_nocase(here->role, there->role);
    bool lands_differ = here->country.length > 0 && there->country.length > 0 &&
                        !view_equal(here->country, there->country);
    if (office && !lands_differ)
        add_pair(disagree, a, b,
                 arena_format(linking->arena, "who: %.*s", VIEW_ARG(title)), here->name,
                 there->name);
}

/* Claims of one event whose dates cannot both be: an editor's order made them one. */
static void compare_dates(struct disagree *disagree, const struct feature *a,
                          const struct feature *b, struct view title)
{
    struct arena *arena = disagree->linking->arena;
    if (date_overlaps(&a->claim->date, &b->claim->date))
        return;
    add_pair(disagree, a, b, arena_format(arena, "when: %.*s", VIEW_ARG(title)),
             date_display(arena, &a->claim->date), date_display(arena, &b->claim->date));
}

static void compare_event(struct disagree *disagree, const struct event *event)
{
    struct linking *linking = disagree->linking;
    size_t count = event->claim_count < CLAIMS_MAX ? event->claim_count : CLAIMS_MAX;
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            const struct feature *a =
                &linking->features[linking_feature(linking, event->claims[i])];
            const struct feature *b =
                &linking->features[linking_feature(linking, event->claims[j])];
            if (a->ref.source == b->ref.source)
                continue;
            compare_dates(disagree, a, b, event->title);
            compare_figures(disagree, a, b, event->title);
            compare_places(disagree, a, b, event->title);
            compare_persons(disagree, a, b, event->title);
        }
}

void disagree_details(struct disagree *disagree)
{
    const struct timeline *timeline = disagree->linking->timeline;
    for (size_t e = 0; e < timeline->event_count; e++)
        if (timeline->events[e].claim_count > 1)
            compare_event(disagree, &timeline->events[e]);
}
