#include "names/bearer.h"

#include "base/utf8.h"
#include "base/vector.h"

/* Words of a sighting; those that a mark joins are one. */
static size_t word_count(const struct joiner *joiner, const struct sighting *sighting)
{
    size_t count = 0;
    for (size_t i = sighting->first; i < sighting->last; i++)
        count += i == sighting->first || !finder_token(joiner->finder, i)->glued;
    return count;
}

/* Whether the sighting says a whole name by itself. */
static bool is_whole(const struct joiner *joiner, const struct sighting *sighting)
{
    if (sighting->sort != SIGHTING_SURE)
        return sighting->place.data != NULL;
    return sighting->type != ENTITY_PERSON ||
           (word_count(joiner, sighting) > 1 &&
            !finder_has(joiner->finder, sighting->first, CLASS_PARTICLE));
}

static void add_votes(struct joiner *joiner, const struct sighting *sighting)
{
    bool new;
    struct view key = bearer_key(joiner->arena, 'v', bearer_surface(joiner, sighting));
    size_t *at = table_put(joiner->arena, &joiner->votes, key, &new);
    if (new) {
        VECTOR_PUSH(joiner->arena, &joiner->tallies);
        *at = joiner->tallies.count;
    }
    joiner->tallies.items[*at - 1].votes[sighting->type] += sighting->vote;
}

/* The type that the votes give an unknown name; false when they say too little. */
static bool verdict(struct joiner *joiner, const struct sighting *sighting,
                    enum entity_type *type)
{
    struct view key = bearer_key(joiner->arena, 'v', bearer_surface(joiner, sighting));
    const size_t *at = table_get(&joiner->votes, key);
    if (at == NULL)
        return false;
    const struct tally *tally = &joiner->tallies.items[*at - 1];
    static const enum entity_type order[] = { ENTITY_ORGANISATION, ENTITY_PLACE,
                                              ENTITY_PERSON, ENTITY_THING };
    int best = 1; /* one weak vote is not enough */
    bool found = false;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (tally->votes[order[i]] > best) {
            best = tally->votes[order[i]];
            *type = order[i];
            found = true;
        }
    return found;
}

/* "Holt was born in Oslo, the son of Sir Jan Holt": the one who shares the surname is not
 * whom the surname alone means. */
static bool is_parent(const struct finder *finder, const struct sighting *sighting)
{
    size_t first = sighting->first;
    if (sighting->type != ENTITY_PERSON)
        return false;
    while (first > 2 && finder_has(finder, first - 1, CLASS_TITLE))
        first--;
    return first > 1 && finder_is(finder, first - 1, VIEW("of")) &&
           (finder_is(finder, first - 2, VIEW("son")) ||
            finder_is(finder, first - 2, VIEW("daughter")));
}

/* First all whole names, so that a headline may use a part of one before the body has it.
 */
static void enter_whole_names(struct joiner *joiner)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        struct sighting *sighting = &joiner->list->items[i];
        if (is_whole(joiner, sighting)) {
            sighting->bearer = bearer_whole(joiner, sighting) + 1;
            if (!is_parent(joiner->finder, sighting))
                bearer_enter_parts(joiner, sighting, sighting->bearer - 1, false);
        } else if (sighting->sort == SIGHTING_UNKNOWN) {
            add_votes(joiner, sighting);
        }
    }
}

/* Whether an acronym's letters stand in the name in their order, the first as its first.
 */
static bool abbreviates(struct view acronym, struct view name)
{
    size_t at = 0;
    for (size_t i = 0; i < name.length && at < acronym.length; i++) {
        while (at < acronym.length && acronym.data[at] == '.')
            at++;
        if (at < acronym.length && ascii_lower(name.data[i]) == acronym.data[at])
            at++;
        else if (at == 0 && i > 0 && name.data[i - 1] == ' ')
            continue;
    }
    return acronym.length >= 2 && at == acronym.length;
}

/* Acronyms that the text itself expands: "Coastal Survey Office (CSO)". */
static void enter_acronyms(struct joiner *joiner)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (sighting->sort != SIGHTING_ACRONYM || sighting->expansion == 0)
            continue;
        const struct sighting *full = &joiner->list->items[sighting->expansion - 1];
        struct view acronym = finder_token(joiner->finder, sighting->first)->lower;
        if (full->bearer != 0 && abbreviates(acronym, bearer_surface(joiner, full)))
            *table_put(joiner->arena, &joiner->short_forms,
                       bearer_key(joiner->arena, 's', acronym), NULL) = full->bearer;
    }
}

/* A name of which neither whole nor part is known: its own bearer where that is safe. */
static void join_new(struct joiner *joiner, struct sighting *sighting)
{
    enum entity_type type = sighting->type;
    switch (sighting->sort) {
    case SIGHTING_ECHO:
        return;
    case SIGHTING_HEAD:
        if (word_count(joiner, sighting) == 1)
            return;
        break;
    case SIGHTING_UNKNOWN:
        if (!verdict(joiner, sighting, &type))
            return;
        break;
    case SIGHTING_SURE:
    case SIGHTING_ACRONYM:
        break;
    }
    sighting->type = type;
    sighting->bearer = bearer_whole(joiner, sighting) + 1;
    bearer_enter_parts(joiner, sighting, sighting->bearer - 1, true);
}

/* A heading runs names and other words together: the longest part of the sighting that
 * is a person's name in the body, or 0. */
static size_t find_within(struct joiner *joiner, struct sighting *sighting)
{
    enum { WIDEST = 3, SHORTEST = 4 };
    for (size_t width = WIDEST; width > 0; width--)
        for (size_t i = sighting->first; i + width <= sighting->last; i++) {
            struct sighting part = {
                .first = i,
                .last = i + width,
                .type = ENTITY_PERSON,
            };
            const struct token *token = finder_token(joiner->finder, i);
            if (!token->capital || (width == 1 && token->lower.length < SHORTEST))
                continue;
            size_t found = bearer_find(joiner, &part);
            if (found == 0)
                continue;
            sighting->first = part.first;
            sighting->last = part.last;
            return found;
        }
    return 0;
}

/* A title that is part of a firm's name: "General Velmor" after "General Velmor Inc.". */
static size_t find_titled_firm(struct joiner *joiner, struct sighting *sighting)
{
    if (sighting->type != ENTITY_PERSON || sighting->role_last != sighting->first ||
        sighting->role_first + 1 != sighting->first)
        return 0;
    struct sighting whole = {
        .first = sighting->role_first,
        .last = sighting->last,
        .type = ENTITY_ORGANISATION,
        .sort = SIGHTING_ACRONYM,
    };
    size_t found = bearer_find(joiner, &whole);
    if (found == 0 || joiner->items[found - 1].bearer.type != ENTITY_ORGANISATION)
        return 0;
    sighting->first = whole.first;
    sighting->role_first = sighting->role_last = 0;
    return found;
}

static void join_all(struct joiner *joiner)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        struct sighting *sighting = &joiner->list->items[i];
        if (sighting->bearer != 0) {
            if (!is_parent(joiner->finder, sighting))
                bearer_enter_parts(joiner, sighting, sighting->bearer - 1, true);
            continue;
        }
        sighting->bearer = find_titled_firm(joiner, sighting);
        if (sighting->bearer == 0)
            sighting->bearer = bearer_find(joiner, sighting);
        if (sighting->bearer == 0 && sighting->sort == SIGHTING_ECHO)
            sighting->bearer = find_within(joiner, sighting);
        if (sighting->bearer == 0)
            join_new(joiner, sighting);
        if (sighting->bearer != 0)
            sighting->type = joiner->items[sighting->bearer - 1].bearer.type;
    }
}

struct view bearer_key(struct arena *arena, char kind, struct view name)
{
    struct view lower = utf8_lower(arena, name);
    char *key = ARENA_ARRAY(arena, char, lower.length + 1);
    key[0] = kind;
    for (size_t i = 0; i < lower.length; i++)
        key[i + 1] = lower.data[i];
    return (struct view){ key, lower.length + 1 };
}

struct view bearer_surface(struct joiner *joiner, const struct sighting *sighting)
{
    struct view slice = text_slice(joiner->text, sighting->first, sighting->last);
    bool plain = true;
    for (size_t i = 0; i < slice.length; i++)
        plain = plain && slice.data[i] != '\n' && slice.data[i] != '\t' &&
                (slice.data[i] != ' ' || slice.data[i + 1] != ' ');
    if (plain)
        return slice;
    char *line = ARENA_ARRAY(joiner->arena, char, slice.length);
    size_t length = 0;
    for (size_t i = 0; i < slice.length; i++) {
        char c = ascii_is_space(slice.data[i]) ? ' ' : slice.data[i];
        if (c != ' ' || (length > 0 && line[length - 1] != ' '))
            line[length++] = c;
    }
    return (struct view){ line, length };
}

void bearer_join(struct arena *arena, struct finder *finder, struct mention_list *out)
{
    struct joiner joiner = {
        .arena = arena,
        .text = finder->text,
        .finder = finder,
        .list = &finder->list,
    };
    enter_whole_names(&joiner);
    enter_acronyms(&joiner);
    join_all(&joiner);
    bearer_describe(&joiner, out);
}
