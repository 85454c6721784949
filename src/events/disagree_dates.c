/* One thing dated differently: acts that happen once, by sources whose dates cannot both
 * be. */
#include <stdlib.h>

#include "base/vector.h"
#include "events/disagree.h"
#include "events/pattern.h"

/* Claims of other events that one is compared with, under one principal. */
enum { OTHERS_MAX = 16, STEPS_MAX = 64 };

#define TYPE(name) (1U << ENTITY_##name)
#define PART(name) (1U << CALLED_##name)

/* Acts that happen once to the same principal, or but once within so many days. {1} is
 * the principal, {2} the place. */
static const struct once {
    enum act act;
    struct principal principal;
    int32_t reach; /* days */
    bool place;    /* one place, too, must be the same */
    struct view about;
} once_only[] = {
    { ACT_BEAR,
      { TYPE(PERSON), PART(WHO) | PART(WHOM) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} was born") },
    { ACT_DIE, { TYPE(PERSON), PART(WHOM) }, 40000, false, VIEW_INIT("when {1} died") },
    { ACT_DIE, { TYPE(PERSON), PART(WHO) }, 40000, false, VIEW_INIT("when {1} died") },
    { ACT_BURY,
      { TYPE(PERSON), PART(WHOM) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} was buried") },
    { ACT_FOUND,
      { TYPE(ORGANISATION) | TYPE(PLACE) | TYPE(THING), PART(WHOM) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} was founded") },
    { ACT_FOUND,
      { TYPE(ORGANISATION), PART(WHO) },
      40000,
      false,
      VIEW_INIT("when {1} was founded") },
    { ACT_SIGN,
      { TYPE(TEXT), PART(WHOM) | PART(WHO) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} was signed") },
    { ACT_ADOPT,
      { TYPE(TEXT), PART(WHOM) | PART(WHO) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} was adopted") },
    { ACT_ENFORCE,
      { TYPE(TEXT), PART(WHOM) | PART(WHO) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} came into force") },
    { ACT_RATIFY,
      { TYPE(TEXT), PART(WHOM) | PART(WHO) | PART(OTHER) },
      400,
      false,
      VIEW_INIT("when {1} was ratified") },
    { ACT_OPEN,
      { TYPE(PLACE) | TYPE(THING) | TYPE(ORGANISATION), PART(WHOM) | PART(OTHER) },
      400,
      false,
      VIEW_INIT("when {1} was opened") },
    { ACT_SINK,
      { TYPE(THING) | TYPE(ORGANISATION), PART(WHO) | PART(WHOM) | PART(OTHER) },
      40000,
      false,
      VIEW_INIT("when {1} sank") },
    { ACT_ARRIVE,
      { TYPE(PERSON), PART(WHO) | PART(OTHER) },
      1100,
      true,
      VIEW_INIT("when {1} came to {2}") },
    { ACT_ARREST,
      { TYPE(PERSON), PART(WHOM) },
      60,
      false,
      VIEW_INIT("when {1} was arrested") },
    { ACT_RELEASE,
      { TYPE(PERSON), PART(WHOM) | PART(OTHER) },
      60,
      false,
      VIEW_INIT("when {1} was released") },
    { ACT_RESIGN,
      { TYPE(PERSON), PART(WHO) },
      60,
      false,
      VIEW_INIT("when {1} resigned") },
    { ACT_DISMISS,
      { TYPE(PERSON), PART(WHOM) },
      60,
      false,
      VIEW_INIT("when {1} was dismissed") },
    { ACT_APPOINT,
      { TYPE(PERSON), PART(WHOM) | PART(WHO) },
      60,
      false,
      VIEW_INIT("when {1} took office") },
    { ACT_ELECT,
      { TYPE(PERSON), PART(WHOM) | PART(WHO) },
      30,
      false,
      VIEW_INIT("when {1} was elected") },
    { ACT_MARRY,
      { TYPE(PERSON), PART(WHO) | PART(OTHER) },
      400,
      false,
      VIEW_INIT("when {1} was married") },
    { ACT_CONVICT,
      { TYPE(PERSON), PART(WHOM) },
      60,
      false,
      VIEW_INIT("when {1} was convicted") },
    { ACT_SENTENCE,
      { TYPE(PERSON), PART(WHOM) },
      60,
      false,
      VIEW_INIT("when {1} was sentenced") },
};

/* A claim under a row and its principal. */
struct placed {
    size_t row, entity, feature;
    int32_t earliest;
};

struct placed_list {
    struct placed *items;
    size_t count, capacity;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *left = a, *right = b;
    if (left->row != right->row)
        return left->row > right->row ? 1 : -1;
    if (left->entity != right->entity)
        return left->entity > right->entity ? 1 : -1;
    if (left->earliest != right->earliest)
        return left->earliest > right->earliest ? 1 : -1;
    return (left->feature > right->feature) - (left->feature < right->feature);
}

static void list_placed(const struct disagree *disagree, struct placed_list *list)
{
    struct linking *linking = disagree->linking;
    for (size_t f = 0; f < linking->feature_count; f++) {
        const struct feature *feature = &linking->features[f];
        if (!disagree->placed[f])
            continue;
        for (size_t row = 0; row < sizeof once_only / sizeof *once_only; row++) {
            if (once_only[row].act != feature->act)
                continue;
            size_t from = 0, entity;
            while ((entity = disagree_principal(feature, &once_only[row].principal,
                                                &from)) != LINKING_NONE)
                *VECTOR_PUSH(&linking->scratch, list) =
                    (struct placed){ row, entity, f, feature->earliest };
        }
    }
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, compare_placed);
}

/* A place that both claims name, or LINKING_NONE. */
static size_t shared_place(const struct linking *linking, const struct feature *a,
                           const struct feature *b)
{
    for (size_t i = 0, j = 0; i < a->entity_count && j < b->entity_count;) {
        if (a->entities[i] == b->entities[j] &&
            linking->entities.items[a->entities[i]].type == ENTITY_PLACE)
            return a->entities[i];
        if (a->entities[i] < b->entities[j])
            i++;
        else if (a->entities[i] > b->entities[j])
            j++;
        else
            i++, j++;
    }
    return LINKING_NONE;
}

/* Whether nothing but the dates keeps two claims apart. */
static bool is_one_thing(const struct feature *a, const struct feature *b)
{
    struct verdict verdict = verdict_but_for_dates(a, b);
    for (size_t part = 0; part < VERDICT_PARTS; part++)
        if (verdict.weights[part] == VERDICT_NEVER)
            return false;
    return verdict.weights[VERDICT_OBJECTS_DIFFER] == 0 &&
           verdict.weights[VERDICT_NAMES_DIFFER] == 0;
}

static void compare(struct disagree *disagree, const struct once *once, size_t entity,
                    const struct feature *a, const struct feature *b)
{
    const struct linking *linking = disagree->linking;
    int32_t slack = disagree_slack(a) + disagree_slack(b);
    int32_t gap = b->earliest - a->latest;
    if (a->ref.source == b->ref.source || gap <= slack || gap > once->reach ||
        !is_one_thing(a, b))
        return;
    size_t place = shared_place(linking, a, b);
    if (once->place && place == LINKING_NONE)
        return;
    struct view names[2] = { linking->entities.items[entity].name, { NULL, 0 } };
    if (place != LINKING_NONE)
        names[1] = linking->entities.items[place].name;
    struct disagreement *found =
        disagree_add(disagree, a, b, pattern_fill(linking->arena, once->about, names, 2));
    if (found == NULL)
        return;
    char one[DATE_DISPLAY_SIZE], other[DATE_DISPLAY_SIZE];
    date_write_display(&a->claim->date, one);
    date_write_display(&b->claim->date, other);
    const struct view values[] = { disagree_source(a), view_of(one), disagree_source(b),
                                   view_of(other) };
    found->explanation = pattern_fill(linking->arena, VIEW("{1} says {2}; {3} says {4}."),
                                      values, sizeof values / sizeof *values);
}

void disagree_dates(struct disagree *disagree)
{
    struct placed_list list = { .count = 0 };
    list_placed(disagree, &list);
    for (size_t i = 0; i < list.count; i++) {
        const struct placed *first = &list.items[i];
        size_t others = 0;
        for (size_t j = i + 1;
             j < list.count && j <= i + STEPS_MAX && others < OTHERS_MAX &&
             list.items[j].row == first->row && list.items[j].entity == first->entity;
             j++) {
            if (disagree->event_of[list.items[j].feature] ==
                disagree->event_of[first->feature])
                continue;
            others++;
            compare(disagree, &once_only[first->row], first->entity,
                    &disagree->linking->features[first->feature],
                    &disagree->linking->features[list.items[j].feature]);
        }
    }
}
