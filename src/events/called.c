#include "events/linking.h"

static bool has_entity_of(const struct feature *feature, size_t entity)
{
    for (size_t i = 0; i < feature->entity_count; i++)
        if (feature->entities[i] == entity)
            return true;
    return false;
}

static bool has_word(const struct called *called, uint64_t word)
{
    for (size_t i = 0; i < called->word_count; i++)
        if (called->words[i] == word)
            return true;
    return false;
}

/* Whether a claim gives an entity of the same words and type: then that is another. */
static bool has_other(const struct feature *feature, const struct called *called)
{
    for (size_t i = 0; i < feature->called_count; i++) {
        const struct called *other = &feature->called[i];
        if (other->entity == LINKING_NONE || other->type != called->type)
            continue;
        size_t shared = 0;
        for (size_t w = 0; w < called->word_count; w++)
            shared += has_word(other, called->words[w]);
        if (shared == called->word_count)
            return true;
    }
    return false;
}

bool features_is_called(const struct feature *feature, const struct called *called)
{
    if (called->entity != LINKING_NONE && has_entity_of(feature, called->entity))
        return true;
    if (called->type == ENTITY_PERSON || called->word_count == 0)
        return false;
    for (size_t i = 0; i < called->word_count; i++)
        if (!features_has(feature->all, feature->all_count, called->words[i]))
            return false;
    return called->entity == LINKING_NONE || !has_other(feature, called);
}

static unsigned weight_called(const struct feature *of, const struct feature *by,
                              struct shared_names *shared)
{
    unsigned weight = 0;
    for (size_t i = 0; i < of->called_count; i++) {
        const struct called *called = &of->called[i];
        if (!features_is_called(by, called))
            continue;
        weight += called->weight;
        *(called->weak ? &shared->weak : &shared->strong) += 1;
        if (shared->best == NULL || called->weight > shared->best->weight) {
            shared->second = shared->best;
            shared->best = called;
        } else if (shared->second == NULL || called->weight > shared->second->weight) {
            shared->second = called;
        }
    }
    return of->called_weight > 0 ? weight * 100 / of->called_weight : 0;
}

struct shared_names features_shared_names(const struct feature *a,
                                          const struct feature *b)
{
    struct shared_names shared = { .points = 0 }, back = { .points = 0 };
    unsigned of_a = weight_called(a, b, &shared), of_b = weight_called(b, a, &back);
    if (shared.best == NULL) {
        shared.best = back.best;
        shared.second = back.second;
    }
    if (back.strong > shared.strong)
        shared.strong = back.strong;
    if (back.weak > shared.weak)
        shared.weak = back.weak;
    if (shared.strong > 0 || shared.weak > 1)
        shared.points = of_a > of_b ? of_a : of_b;
    return shared;
}
