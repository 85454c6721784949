#include "base/digest.h"
#include "base/vector.h"
#include "events/linking.h"
#include "events/stem.h"

enum { MONTH = 31, UNKNOWN = 0 };
#define CONFLICT (LINKING_NONE - 1)

struct corroboration {
    struct linking *linking;
    struct name_order_list *joins;
    size_t *partner; /* of each entity by one word: + 1 of its partner, or CONFLICT */
    size_t first;    /* of the joins that this search found */
};

static uint64_t hash_name(struct view text)
{
    return digest_hash(digest_hash(DIGEST_SEED, VIEW("surname ")), text);
}

void persons_fill(struct linking *linking)
{
    const struct timeline *timeline = linking->timeline;
    const struct entity_key *key = linking->keys;
    linking->persons =
        ARENA_ARRAY(&linking->scratch, struct person, linking->entities.count);
    for (size_t s = 0; s < timeline->record_count; s++)
        for (size_t b = 0; b < timeline->records[s]->mentions.bearer_count; b++, key++) {
            const struct bearer *bearer = &timeline->records[s]->mentions.bearers[b];
            struct person *person = &linking->persons[linking->entity_of[s][b]];
            if (bearer->type != ENTITY_PERSON || key->surname.length == 0)
                continue;
            if (person->surname == 0)
                person->surname = hash_name(key->surname);
            if (person->name == 0 && key->name.length > 0)
                person->name = hash_name(key->name);
            if (person->country.length == 0)
                person->country = bearer->country;
            if (person->role.length == 0)
                person->role = bearer->role;
        }
}

/* Whether two roles have a word in common that is no country's or preposition. */
static bool roles_agree(struct view a, struct view b)
{
    struct view rest = a, word;
    uint64_t stem, other;
    while (stem_next(&rest, &stem, &word)) {
        struct view back = b, other_word;
        if (stem_is_stop_word(word) || ascii_is_upper(word.data[0]))
            continue;
        while (stem_next(&back, &other, &other_word))
            if (stem == other)
                return true;
    }
    return false;
}

/* What two claims tell beside the persons agrees: the same act, or one kind and a word.
 */
static bool claims_agree(const struct feature *a, const struct feature *b)
{
    if (!verdict_dates_agree(a, b) || a->factuality != b->factuality)
        return false;
    if (a->act != ACT_NONE && b->act != ACT_NONE)
        return a->act == b->act;
    if (a->kind == KIND_STATEMENT || b->kind == KIND_STATEMENT)
        return false;
    return (a->kind == b->kind && a->kind != KIND_OTHER) || features_share_word(a, b);
}

/* The claims fix an event closely: one act within a month, of one person by its nature or
 * with another name beside the persons'. */
static bool claims_agree_closely(const struct feature *a, const struct feature *b)
{
    bool close = feature_days(a) <= MONTH && feature_days(b) <= MONTH &&
                 a->act != ACT_NONE && a->act == b->act;
    return close && (act_is_personal(a->act) || features_share_word(a, b));
}

/* Two steps of one affair: personal acts of one kind, within a month of each other. */
static bool claims_follow(const struct feature *a, const struct feature *b)
{
    int32_t gap = b->earliest - a->latest, back = a->earliest - b->latest;
    return act_is_personal(a->act) && act_is_personal(b->act) && a->kind == b->kind &&
           feature_days(a) <= MONTH && feature_days(b) <= MONTH && gap <= MONTH &&
           back <= MONTH;
}

/* Whether one name may be short for the other, or is the other. */
static bool names_agree(const struct person *a, const struct person *b)
{
    if (a->surname == 0 || a->surname != b->surname)
        return false;
    return a->name == 0 || b->name == 0 || a->name == b->name;
}

/* Whether a role or country that is known of both agrees, and no country is against it;
 * of a full name and its like an event alone may tell. */
static bool backgrounds_agree(const struct person *a, const struct person *b,
                              bool closely)
{
    bool both = a->country.length > 0 && b->country.length > 0;
    if (both && !view_equal(a->country, b->country))
        return false;
    if (both || roles_agree(a->role, b->role))
        return true;
    bool full = a->name != 0 && b->name != 0;
    bool known =
        a->country.length + a->role.length + b->country.length + b->role.length > 0;
    return closely && (full || known);
}

static void add_join(struct corroboration *search, const struct feature *a, size_t one,
                     const struct feature *b, size_t other)
{
    struct arena *arena = search->linking->arena;
    struct view date = date_display(arena, &a->claim->date);
    struct view what = a->act != ACT_NONE ? act_noun(a->act) : kind_name(a->kind);
    *VECTOR_PUSH(arena, search->joins) = (struct name_order){
        .a = { a->ref.source, one },
        .b = { b->ref.source, other },
        .join = true,
        .why = arena_format(arena, "both are told of in %.*s, %.*s", VIEW_ARG(what),
                            VIEW_ARG(date)),
    };
}

/* An entity by one word that two others could be is neither. */
static void note_partner(struct corroboration *search, size_t entity, size_t partner)
{
    if (search->linking->persons[entity].name != 0)
        return;
    uint64_t name = search->linking->persons[partner].name;
    size_t *noted = &search->partner[entity];
    if (*noted == UNKNOWN)
        *noted = partner + 1;
    else if (*noted != CONFLICT && name != 0 &&
             search->linking->persons[*noted - 1].name != 0 &&
             search->linking->persons[*noted - 1].name != name)
        *noted = CONFLICT;
}

static void consider(void *context, size_t first, size_t second)
{
    struct corroboration *search = context;
    struct linking *linking = search->linking;
    const struct feature *a = &linking->features[first], *b = &linking->features[second];
    bool agree = a->ref.source != b->ref.source && claims_agree(a, b);
    bool follow = a->ref.source != b->ref.source && claims_follow(a, b);
    bool closely = follow || (agree && claims_agree_closely(a, b));
    if (!agree && !follow)
        return;
    for (size_t i = 0; i < a->called_count; i++)
        for (size_t j = 0; j < b->called_count; j++) {
            size_t one = a->called[i].entity, other = b->called[j].entity;
            if (one == other || one == LINKING_NONE || other == LINKING_NONE ||
                !names_agree(&linking->persons[one], &linking->persons[other]) ||
                (!agree && (linking->persons[one].name == 0 ||
                            linking->persons[other].name == 0)) ||
                !backgrounds_agree(&linking->persons[one], &linking->persons[other],
                                   closely))
                continue;
            note_partner(search, one, other);
            note_partner(search, other, one);
            add_join(search, a, a->called[i].bearer, b, b->called[j].bearer);
        }
}

static bool is_disputed(const struct corroboration *search, struct bearer_ref ref)
{
    return search->partner[search->linking->entity_of[ref.source][ref.bearer]] ==
           CONFLICT;
}

bool corroborate_persons(struct linking *linking, struct name_order_list *joins)
{
    struct corroboration search = {
        .linking = linking,
        .joins = joins,
        .partner = ARENA_ARRAY(&linking->scratch, size_t, linking->entities.count),
        .first = joins->count,
    };
    pairs_visit(linking,
                &(struct pairs_search){ PAIRS_OF_PERSONS, MONTH, consider, &search });
    size_t kept = search.first;
    for (size_t i = search.first; i < joins->count; i++)
        if (!is_disputed(&search, joins->items[i].a) &&
            !is_disputed(&search, joins->items[i].b))
            joins->items[kept++] = joins->items[i];
    joins->count = kept;
    return kept > search.first;
}
