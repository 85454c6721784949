/* An order that cannot be: an act that presupposes another, told of a day before it. */
#include "base/vector.h"
#include "events/disagree.h"
#include "events/pattern.h"

#define TYPE(name) (1U << ENTITY_##name)
#define PART(name) (1U << CALLED_##name)

enum {
    ANY_PART = PART(WHO) | PART(WHOM) | PART(OTHER),
    PERSON_PASSIVE = PART(WHOM) | PART(OTHER),
};

/* What presupposes what, of one principal; README.md has the same table. An
 * earlier act of the presupposed kind that any source tells suffices; where every is set,
 * none may come after (nobody arrives after the own death). */
static const struct presupposition {
    enum act later, earlier;
    struct principal of_later, of_earlier;
    int32_t reach; /* days by which the order may be wrong and still mean one affair */
    bool place;    /* one place, too, must be the same */
    bool every;
    struct view about; /* {1} the principal, {2} the place */
    struct view rule;
} presuppositions[] = {
    { ACT_APPLY,
      ACT_ARRIVE,
      { TYPE(PERSON), PART(WHO) | PART(OTHER) },
      { TYPE(PERSON), PART(WHO) | PART(OTHER) },
      1100,
      true,
      false,
      VIEW_INIT("whether {1} had reached {2} before applying there"),
      VIEW_INIT("an application in a country presupposes having reached it") },
    { ACT_RELEASE,
      ACT_ARREST,
      { TYPE(PERSON), PERSON_PASSIVE },
      { TYPE(PERSON), PERSON_PASSIVE },
      400,
      false,
      false,
      VIEW_INIT("whether {1} was arrested before being released"),
      VIEW_INIT("a release presupposes an arrest") },
    { ACT_RATIFY,
      ACT_SIGN,
      { TYPE(TEXT), ANY_PART },
      { TYPE(TEXT), ANY_PART },
      4000,
      false,
      false,
      VIEW_INIT("whether {1} was signed before it was ratified"),
      VIEW_INIT("a ratification presupposes a signature") },
    { ACT_ENFORCE,
      ACT_SIGN,
      { TYPE(TEXT), ANY_PART },
      { TYPE(TEXT), ANY_PART },
      4000,
      false,
      false,
      VIEW_INIT("whether {1} was signed before it came into force"),
      VIEW_INIT("an entry into force presupposes a signature") },
    { ACT_REPEAL,
      ACT_ADOPT,
      { TYPE(TEXT), ANY_PART },
      { TYPE(TEXT), ANY_PART },
      4000,
      false,
      false,
      VIEW_INIT("whether {1} was adopted before it was repealed"),
      VIEW_INIT("a repeal presupposes an adoption") },
    { ACT_BURY,
      ACT_DIE,
      { TYPE(PERSON), ANY_PART },
      { TYPE(PERSON), ANY_PART },
      400,
      false,
      false,
      VIEW_INIT("whether {1} died before the funeral"),
      VIEW_INIT("a funeral presupposes a death") },
    { ACT_CONVICT,
      ACT_CHARGE,
      { TYPE(PERSON), PERSON_PASSIVE },
      { TYPE(PERSON), PERSON_PASSIVE },
      1100,
      false,
      false,
      VIEW_INIT("whether {1} was charged before being convicted"),
      VIEW_INIT("a conviction presupposes a charge") },
    { ACT_SENTENCE,
      ACT_CONVICT,
      { TYPE(PERSON), PERSON_PASSIVE },
      { TYPE(PERSON), PERSON_PASSIVE },
      1100,
      false,
      false,
      VIEW_INIT("whether {1} was convicted before being sentenced"),
      VIEW_INIT("a sentence presupposes a conviction") },
    { ACT_ACQUIT,
      ACT_CHARGE,
      { TYPE(PERSON), PERSON_PASSIVE },
      { TYPE(PERSON), PERSON_PASSIVE },
      1100,
      false,
      false,
      VIEW_INIT("whether {1} was charged before being acquitted"),
      VIEW_INIT("an acquittal presupposes a charge") },
    { ACT_DIVORCE,
      ACT_MARRY,
      { TYPE(PERSON), ANY_PART },
      { TYPE(PERSON), ANY_PART },
      4000,
      false,
      false,
      VIEW_INIT("whether {1} was married before the divorce"),
      VIEW_INIT("a divorce presupposes a wedding") },
    { ACT_CLOSE,
      ACT_OPEN,
      { TYPE(PLACE) | TYPE(THING), PERSON_PASSIVE },
      { TYPE(PLACE) | TYPE(THING), PERSON_PASSIVE },
      400,
      false,
      false,
      VIEW_INIT("whether {1} was opened before it was closed"),
      VIEW_INIT("a closing presupposes an opening") },
    { ACT_DIE,
      ACT_ARRIVE,
      { TYPE(PERSON), PERSON_PASSIVE | PART(WHO) },
      { TYPE(PERSON), PART(WHO) },
      1100,
      false,
      true,
      VIEW_INIT("whether {1} was alive when arriving"),
      VIEW_INIT("who arrives is alive") },
    { ACT_DIE,
      ACT_RESIGN,
      { TYPE(PERSON), PERSON_PASSIVE | PART(WHO) },
      { TYPE(PERSON), PART(WHO) },
      1100,
      false,
      true,
      VIEW_INIT("whether {1} was alive when resigning"),
      VIEW_INIT("who resigns is alive") },
    { ACT_DIE,
      ACT_MARRY,
      { TYPE(PERSON), PERSON_PASSIVE | PART(WHO) },
      { TYPE(PERSON), PART(WHO) },
      1100,
      false,
      true,
      VIEW_INIT("whether {1} was alive when marrying"),
      VIEW_INIT("who marries is alive") },
    { ACT_DIE,
      ACT_MEET,
      { TYPE(PERSON), PERSON_PASSIVE | PART(WHO) },
      { TYPE(PERSON), PART(WHO) },
      1100,
      false,
      true,
      VIEW_INIT("whether {1} was alive at the meeting"),
      VIEW_INIT("who meets somebody is alive") },
};

/* The first and last claims of an act by one principal (and place). */
struct told {
    size_t first, last; /* features: the earliest and the latest */
};

struct told_list {
    struct told *items;
    size_t count, capacity;
};

struct search {
    struct disagree *disagree;
    size_t row;
    struct table places; /* of told, by principal and place */
    struct told_list told;
};

typedef void visit_key(struct search *search, size_t feature, struct view key,
                       size_t entity, size_t place);

/* The claim that an event's date comes from: what a vaguer one leaves open, it says. */
static size_t telling_claim(const struct disagree *disagree, size_t f)
{
    const struct linking *linking = disagree->linking;
    const struct event *event = &linking->timeline->events[disagree->event_of[f]];
    return linking_feature(linking, event->claims[0]);
}

/* Calls visit for each principal of a claim, or each with each place where the row asks.
 */
static void each_key(struct search *search, size_t f, const struct principal *principal,
                     visit_key *visit)
{
    struct linking *linking = search->disagree->linking;
    const struct feature *feature = &linking->features[f];
    size_t from = 0, entity;
    while ((entity = disagree_principal(feature, principal, &from)) != LINKING_NONE) {
        if (!presuppositions[search->row].place) {
            visit(search, f, arena_format(&linking->scratch, "%zu", entity), entity,
                  LINKING_NONE);
            continue;
        }
        for (size_t i = 0; i < feature->called_count; i++) {
            const struct called *called = &feature->called[i];
            if (called->type == ENTITY_PLACE && called->entity != LINKING_NONE &&
                called->part != CALLED_WHO) /* "an Eritrean teacher" */
                visit(search, f,
                      arena_format(&linking->scratch, "%zu %zu", entity, called->entity),
                      entity, called->entity);
        }
    }
}

static void note_earlier(struct search *search, size_t f, struct view key, size_t entity,
                         size_t place)
{
    (void) entity, (void) place;
    struct linking *linking = search->disagree->linking;
    bool is_new;
    f = telling_claim(search->disagree, f);
    size_t *at = table_put(&linking->scratch, &search->places, key, &is_new);
    if (is_new) {
        *at = search->told.count;
        *VECTOR_PUSH(&linking->scratch, &search->told) = (struct told){ f, f };
        return;
    }
    struct told *told = &search->told.items[*at];
    if (linking->features[f].earliest < linking->features[told->first].earliest)
        told->first = f;
    if (linking->features[f].earliest > linking->features[told->last].earliest)
        told->last = f;
}

static struct view tell(struct linking *linking, const struct feature *feature)
{
    struct view date = date_display(linking->arena, &feature->claim->date);
    return arena_format(linking->arena, "%.*s dates \"%.*s\" to %.*s",
                        VIEW_ARG(disagree_source(feature)),
                        VIEW_ARG(feature->claim->title), VIEW_ARG(date));
}

static void check_later(struct search *search, size_t f, struct view key, size_t entity,
                        size_t place)
{
    const struct presupposition *row = &presuppositions[search->row];
    struct linking *linking = search->disagree->linking;
    const size_t *at = table_get(&search->places, key);
    if (at == NULL)
        return;
    const struct told *told = &search->told.items[*at];
    const struct feature *later = &linking->features[telling_claim(search->disagree, f)];
    const struct feature *earlier =
        &linking->features[row->every ? told->last : told->first];
    int32_t gap = earlier->earliest - later->latest;
    if (gap <= disagree_slack(later) + disagree_slack(earlier) || gap > row->reach ||
        later->ref.source == earlier->ref.source)
        return;
    struct view names[2] = { linking->entities.items[entity].name, { NULL, 0 } };
    if (place != LINKING_NONE)
        names[1] = linking->entities.items[place].name;
    struct disagreement *found =
        disagree_add(search->disagree, later, earlier,
                     pattern_fill(linking->arena, row->about, names, 2));
    if (found == NULL)
        return;
    struct view one = tell(linking, later), other = tell(linking, earlier);
    found->explanation = arena_format(linking->arena, "%.*s; %.*s; %.*s.", VIEW_ARG(one),
                                      VIEW_ARG(other), VIEW_ARG(row->rule));
}

void disagree_orders(struct disagree *disagree)
{
    const struct linking *linking = disagree->linking;
    for (size_t row = 0; row < sizeof presuppositions / sizeof *presuppositions; row++) {
        struct search search = { .disagree = disagree, .row = row };
        const struct presupposition *rule = &presuppositions[row];
        for (size_t f = 0; f < linking->feature_count; f++)
            if (linking->features[f].act == rule->earlier && disagree->placed[f])
                each_key(&search, f, &rule->of_earlier, note_earlier);
        for (size_t f = 0; f < linking->feature_count && search.told.count > 0; f++)
            if (linking->features[f].act == rule->later && disagree->placed[f])
                each_key(&search, f, &rule->of_later, check_later);
    }
}
