#include <stdlib.h>

#include "events/linking.h"
#include "events/stem.h"

enum { WORDS_MAX = 24, ENTITIES_MAX = 16 };

static struct view word_key(const uint64_t *word)
{
    return (struct view){ (const char *) word, sizeof *word };
}

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

/* Whether a stem is one of a claim's names' words. */
static bool is_name_word(const struct claim *claim, uint64_t stem)
{
    for (size_t i = 0; i < claim->participant_count; i++) {
        if (claim->participants[i].type == ENTITY_TEXT)
            continue; /* "water protocol" tells what happened, too */
        struct view rest = claim->participants[i].name, word;
        uint64_t other;
        while (stem_next(&rest, &other, &word))
            if (other == stem)
                return true;
    }
    return false;
}

static void fill_words(struct linking *linking, struct feature *feature)
{
    uint64_t found[WORDS_MAX], stem;
    size_t count = 0;
    struct view rest = feature->claim->title, word;
    while (count < WORDS_MAX && stem_next(&rest, &stem, &word))
        if (!stem_is_stop_word(word) && !is_name_word(feature->claim, stem))
            found[count++] = stem;
    if (count > 1)
        qsort(found, count, sizeof *found, compare_words);
    feature->words = ARENA_ARRAY(&linking->scratch, uint64_t, count);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || found[i] != found[i - 1])
            feature->words[feature->word_count++] = found[i];
    for (size_t i = 0; i < feature->word_count; i++)
        ++*table_put(&linking->scratch, &linking->word_claims,
                     word_key(&feature->words[i]), NULL);
}

static void fill_entities(struct linking *linking, struct feature *feature)
{
    const struct claim *claim = feature->claim;
    size_t found[ENTITIES_MAX], count = 0;
    for (size_t i = 0; i < claim->participant_count && count < ENTITIES_MAX; i++)
        if (claim->participants[i].bearer < feature->record->mentions.bearer_count)
            found[count++] =
                linking->entity_of[feature->ref.source][claim->participants[i].bearer];
    if (count > 1)
        qsort(found, count, sizeof *found, compare_sizes);
    feature->entities = ARENA_ARRAY(&linking->scratch, size_t, count);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || found[i] != found[i - 1])
            feature->entities[feature->entity_count++] = found[i];
    for (size_t i = 0; i < feature->entity_count; i++)
        linking->entity_claims[feature->entities[i]]++;
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

static unsigned entity_weight(const struct linking *linking, size_t entity)
{
    unsigned of_type = linking->entities.items[entity].type == ENTITY_PLACE ? 1 : 2;
    return of_type * rarity(linking->feature_count, linking->entity_claims[entity]);
}

static unsigned word_weight(const struct linking *linking, const uint64_t *word)
{
    const size_t *with = table_get(&linking->word_claims, word_key(word));
    return rarity(linking->feature_count, with != NULL ? *with : 1);
}

/* Weights are known once all claims were counted. */
static void weigh(struct linking *linking, struct feature *feature)
{
    feature->word_weights = ARENA_ARRAY(&linking->scratch, unsigned, feature->word_count);
    feature->entity_weights =
        ARENA_ARRAY(&linking->scratch, unsigned, feature->entity_count);
    for (size_t i = 0; i < feature->word_count; i++) {
        feature->word_weights[i] = word_weight(linking, &feature->words[i]);
        feature->words_weight += feature->word_weights[i];
    }
    for (size_t i = 0; i < feature->entity_count; i++) {
        feature->entity_weights[i] = entity_weight(linking, feature->entities[i]);
        feature->entities_weight += feature->entity_weights[i];
    }
}

void features_fill(struct linking *linking)
{
    struct timeline *timeline = linking->timeline;
    size_t count = 0;
    for (size_t s = 0; s < timeline->record_count; s++)
        count += timeline->records[s]->claims.count;
    linking->features = ARENA_ARRAY(&linking->scratch, struct feature, count);
    linking->entity_claims =
        ARENA_ARRAY(&linking->scratch, size_t, linking->entities.count);
    for (size_t s = 0; s < timeline->record_count; s++) {
        const struct record *record = timeline->records[s];
        for (size_t c = 0; c < record->claims.count; c++) {
            size_t index = linking->feature_count++;
            struct feature *feature = &linking->features[index];
            *feature = (struct feature){ .ref = { s, c },
                                         .record = record,
                                         .claim = &record->claims.items[c],
                                         .cluster = index,
                                         .next = LINKING_NONE };
            feature->earliest = day_number(feature->claim->date.earliest);
            feature->latest = day_number(feature->claim->date.latest);
            if (!kind_of_name(feature->claim->kind, &feature->kind))
                feature->kind = KIND_OTHER;
            fill_words(linking, feature);
            fill_entities(linking, feature);
        }
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
