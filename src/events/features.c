#include <stdlib.h>

#include "base/vector.h"
#include "events/linking.h"
#include "events/stem.h"
#include "names/gazetteer.h"

enum { WORDS_MAX = 24, CALLED_MAX = 16, CALLED_WORDS_MAX = 48 };

/* A word is rare enough to find claims by when at most this many have it. */
enum { RARE_CLAIMS = 64 };

/* What is gathered of one claim before it is copied to its size. */
struct draft {
    struct linking *linking;
    struct feature *feature;
    const struct claim_told *told;
    uint64_t words[WORDS_MAX];
    size_t word_count;
    struct called called[CALLED_MAX];
    size_t called_count;
    uint64_t called_words[CALLED_WORDS_MAX];
    size_t called_word_count;
};

static int compare_words(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *) a, right = *(const uint64_t *) b;
    return (left > right) - (left < right);
}

static int compare_sizes(const void *a, const void *b)
{
    size_t left = *(const size_t *) a, right = *(const size_t *) b;
    return (left > right) - (left < right);
}

/* Sorted and without repeats; returns how many are left. */
static size_t make_set(uint64_t *items, size_t count)
{
    size_t kept = 0;
    if (count > 1)
        qsort(items, count, sizeof *items, compare_words);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || items[i] != items[kept - 1])
            items[kept++] = items[i];
    return kept;
}

/* Where an item stands in a sorted list, or would. */
static size_t place_of(const uint64_t *list, size_t count, uint64_t item)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list[middle] < item)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool features_has(const uint64_t *list, size_t count, uint64_t item)
{
    size_t place = place_of(list, count, item);
    return place < count && list[place] == item;
}

static enum called_part part_of(struct view role)
{
    return view_equal(role, VIEW("who")) ? CALLED_WHO
           : view_equal(role, VIEW("whom")) || view_equal(role, VIEW("what"))
               ? CALLED_WHOM
           : view_equal(role, VIEW("where")) ? CALLED_WHERE
                                             : CALLED_OTHER;
}

/* Begins a name; NULL when there are enough of them. */
static struct called *add_called(struct draft *draft)
{
    if (draft->called_count == CALLED_MAX)
        return NULL;
    struct called *called = &draft->called[draft->called_count++];
    *called = (struct called){ .entity = LINKING_NONE,
                               .type = ENTITY_THING,
                               .part = CALLED_OTHER,
                               .words = draft->called_words + draft->called_word_count };
    return called;
}

static void add_called_word(struct draft *draft, struct called *called, uint64_t stem)
{
    if (draft->called_word_count == CALLED_WORDS_MAX)
        return;
    draft->called_words[draft->called_word_count++] = stem;
    called->word_count++;
}

static bool has_entity(const struct draft *draft, size_t entity)
{
    for (size_t i = 0; i < draft->called_count; i++)
        if (draft->called[i].entity == entity)
            return true;
    return false;
}

/* The claim's participants, by their entities' names. */
static void draft_entities(struct draft *draft)
{
    const struct feature *feature = draft->feature;
    const struct linking *linking = draft->linking;
    for (size_t i = 0; i < feature->claim->participant_count; i++) {
        const struct participant *participant = &feature->claim->participants[i];
        if (participant->bearer >= feature->record->mentions.bearer_count)
            continue;
        size_t entity = linking->entity_of[feature->ref.source][participant->bearer];
        struct called *called = has_entity(draft, entity) ? NULL : add_called(draft);
        if (called == NULL)
            continue;
        called->entity = entity;
        called->bearer = participant->bearer;
        called->type = linking->entities.items[entity].type;
        called->part = part_of(participant->role);
        called->weak = linking->entity_known[entity];
        const struct entity_words *words = &linking->entity_words[entity];
        for (size_t w = 0; w < words->count; w++)
            add_called_word(draft, called, words->stems[w]);
    }
}

/* The title's words: names that no mention covers, and what is told. */
static void draft_words(struct draft *draft)
{
    const char *name_end = NULL; /* of a name that goes on */
    struct called *called = NULL;
    const struct told_word *words = draft->told->words;
    for (size_t i = 0; i < draft->told->word_count; i++) {
        struct view word = told_text(draft->feature->claim, &words[i]);
        if (told_is_capital(&words[i])) {
            if (called == NULL || word.data != name_end + 1) {
                called = add_called(draft);
                if (called != NULL)
                    called->text = word;
            }
            name_end = word.data + word.length;
            if (called != NULL) {
                add_called_word(draft, called, words[i].stem);
                called->text.length = (size_t) (name_end - called->text.data);
            }
        } else if (draft->word_count < WORDS_MAX) {
            draft->words[draft->word_count++] = words[i].stem;
        }
    }
}

static void count_claims(struct linking *linking, struct feature *feature)
{
    for (size_t i = 0; i < feature->all_count; i++)
        ++*number_table_put(&linking->scratch, &linking->word_claims, feature->all[i],
                            NULL);
    for (size_t i = 0; i < feature->entity_count; i++)
        linking->entity_claims[feature->entities[i]]++;
}

/* Copies the draft into the feature, at its size. */
static void keep_draft(struct draft *draft)
{
    struct feature *feature = draft->feature;
    struct arena *scratch = &draft->linking->scratch;
    draft->word_count = make_set(draft->words, draft->word_count);
    feature->words = ARENA_TAKE(scratch, uint64_t, draft->word_count);
    feature->word_count = draft->word_count;
    memcpy(feature->words, draft->words, draft->word_count * sizeof *draft->words);

    uint64_t *kept = ARENA_TAKE(scratch, uint64_t, draft->called_word_count);
    memcpy(kept, draft->called_words, draft->called_word_count * sizeof *kept);
    feature->called = ARENA_TAKE(scratch, struct called, draft->called_count);
    feature->entities = ARENA_TAKE(scratch, size_t, draft->called_count);
    for (size_t i = 0; i < draft->called_count; i++) {
        struct called *called = &feature->called[feature->called_count++];
        *called = draft->called[i];
        called->words = kept + (called->words - draft->called_words);
        if (called->entity != LINKING_NONE)
            feature->entities[feature->entity_count++] = called->entity;
    }
    if (feature->entity_count > 1)
        qsort(feature->entities, feature->entity_count, sizeof *feature->entities,
              compare_sizes);

    size_t count = draft->word_count + draft->called_word_count;
    feature->all = ARENA_TAKE(scratch, uint64_t, count);
    memcpy(feature->all, draft->words, draft->word_count * sizeof *draft->words);
    memcpy(feature->all + draft->word_count, draft->called_words,
           draft->called_word_count * sizeof *draft->words);
    feature->all_count = make_set(feature->all, count);
}

/* 1 and the binary logarithm of how many claims there are to each that has it: an inverse
 * document frequency (Sparck Jones 1972) in whole numbers, the same on every machine. */
static unsigned rarity(size_t all, size_t with)
{
    unsigned weight = 1;
    for (size_t share = with > 0 ? all / with : all; share > 1; share /= 2)
        weight++;
    return weight;
}

/* Claims that have each of a feature's words. */
struct claims_with {
    const struct feature *feature;
    size_t counts[WORDS_MAX + CALLED_WORDS_MAX]; /* as in all */
};

static void look_up(struct linking *linking, struct claims_with *with)
{
    for (size_t i = 0; i < with->feature->all_count; i++)
        with->counts[i] = *number_table_get(&linking->word_claims, with->feature->all[i]);
}

static size_t count_with(const struct claims_with *with, uint64_t word)
{
    const struct feature *feature = with->feature;
    return with->counts[place_of(feature->all, feature->all_count, word)];
}

/* A name is as rare as its entity, or as its rarest word. */
static unsigned called_weight(const struct linking *linking,
                              const struct claims_with *claims,
                              const struct called *called)
{
    size_t with = linking->feature_count;
    if (called->entity != LINKING_NONE)
        with = linking->entity_claims[called->entity];
    else
        for (size_t i = 0; i < called->word_count; i++) {
            size_t count = count_with(claims, called->words[i]);
            with = count < with ? count : with;
        }
    return (called->weak ? 1 : 2) * rarity(linking->feature_count, with);
}

/* Entities have keys of their own kind among those of words (Knuth's multiplier). */
static uint64_t entity_key(size_t entity)
{
    return ((uint64_t) entity + 1) * UINT64_C(0x9E3779B97F4A7C15);
}

/* Weights and keys, which are known once all claims were counted. */
static void weigh(struct linking *linking, struct feature *feature)
{
    struct claims_with claims;
    claims.feature = feature;
    look_up(linking, &claims);
    feature->word_weights = ARENA_TAKE(&linking->scratch, unsigned, feature->word_count);
    for (size_t i = 0; i < feature->word_count; i++) {
        feature->word_weights[i] =
            rarity(linking->feature_count, count_with(&claims, feature->words[i]));
        feature->words_weight += feature->word_weights[i];
    }
    for (size_t i = 0; i < feature->called_count; i++) {
        feature->called[i].weight = called_weight(linking, &claims, &feature->called[i]);
        feature->called_weight += feature->called[i].weight;
    }
    feature->keys = ARENA_TAKE(&linking->scratch, uint64_t,
                               2 * feature->entity_count + feature->all_count);
    for (size_t i = 0; i < feature->entity_count; i++) {
        if (linking->entity_claims[feature->entities[i]] > 1)
            feature->keys[feature->key_count++] = entity_key(feature->entities[i]);
        if (linking->persons[feature->entities[i]].surname != 0)
            feature->keys[feature->key_count++] =
                linking->persons[feature->entities[i]].surname;
    }
    for (size_t i = 0; i < feature->all_count; i++) {
        if (claims.counts[i] > 1 && claims.counts[i] <= RARE_CLAIMS)
            feature->keys[feature->key_count++] = feature->all[i];
    }
    feature->key_count = make_set(feature->keys, feature->key_count);
}

/* The stems of each entity's name. */
static void list_entity_words(struct linking *linking)
{
    struct arena *scratch = &linking->scratch;
    linking->entity_words =
        ARENA_TAKE(scratch, struct entity_words, linking->entities.count);
    for (size_t i = 0; i < linking->entities.count; i++) {
        uint64_t stems[CALLED_WORDS_MAX], stem;
        struct entity_words *words = &linking->entity_words[i];
        struct view rest = linking->entities.items[i].name, word;
        words->count = 0;
        while (words->count < CALLED_WORDS_MAX && stem_next(&rest, &stem, &word))
            if (!stem_is_stop_word(word))
                stems[words->count++] = stem;
        words->stems = ARENA_TAKE(scratch, uint64_t, words->count);
        memcpy(words->stems, stems, words->count * sizeof *stems);
    }
}

static void know_places(struct linking *linking)
{
    linking->entity_known = ARENA_ARRAY(&linking->scratch, bool, linking->entities.count);
    for (size_t i = 0; i < linking->entities.count; i++)
        linking->entity_known[i] =
            linking->entities.items[i].type == ENTITY_PLACE &&
            gazetteer_name(linking->entities.items[i].name).data != NULL;
}

static void fill(struct linking *linking, size_t source, size_t number)
{
    size_t index = linking->feature_count++;
    const struct told_claim *told = &linking->told[index];
    struct feature *feature = &linking->features[index];
    const struct record *record = linking->timeline->records[source];
    *feature = (struct feature){ .ref = { source, number },
                                 .record = record,
                                 .claim = &record->claims.items[number],
                                 .act = told->told->act,
                                 .kind = told->told->kind,
                                 .factuality = record->claims.items[number].factuality,
                                 .earliest = told->earliest,
                                 .latest = told->latest,
                                 .cluster = index,
                                 .next = LINKING_NONE };
    struct draft draft;
    draft.linking = linking;
    draft.feature = feature;
    draft.told = told->told;
    draft.word_count = draft.called_count = draft.called_word_count = 0;
    draft_entities(&draft);
    draft_words(&draft);
    keep_draft(&draft);
    count_claims(linking, feature);
}

void features_fill(struct linking *linking)
{
    struct timeline *timeline = linking->timeline;
    size_t count = 0;
    for (size_t s = 0; s < timeline->record_count; s++)
        count += timeline->records[s]->claims.count;
    linking->features = ARENA_TAKE(&linking->scratch, struct feature, count);
    linking->entity_claims =
        ARENA_ARRAY(&linking->scratch, size_t, linking->entities.count);
    if (linking->told == NULL)
        told_fill(linking);
    list_entity_words(linking);
    know_places(linking);
    persons_fill(linking);
    linking->first_features =
        ARENA_ARRAY(&linking->scratch, size_t, timeline->record_count);
    for (size_t s = 0; s < timeline->record_count; s++) {
        linking->first_features[s] = linking->feature_count;
        for (size_t c = 0; c < timeline->records[s]->claims.count; c++)
            fill(linking, s, c);
    }
    for (size_t i = 0; i < linking->feature_count; i++)
        weigh(linking, &linking->features[i]);
}

bool features_share_word(const struct feature *a, const struct feature *b)
{
    for (size_t i = 0, j = 0; i < a->word_count && j < b->word_count;) {
        if (a->words[i] == b->words[j])
            return true;
        if (a->words[i] < b->words[j])
            i++;
        else
            j++;
    }
    return false;
}
