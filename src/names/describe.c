#include "names/bearer.h"

#include "base/utf8.h"
#include "base/vector.h"

enum { ALIASES_MAX = 32 };

static bool is_capitals(struct view name)
{
    bool letter = false;
    for (size_t i = 0; i < name.length; i++) {
        if (ascii_is_lower(name.data[i]) || (name.data[i] & 0x80) != 0)
            return false;
        letter = letter || ascii_is_upper(name.data[i]);
    }
    return letter;
}

/* "HALVORSEN" as "Halvorsen"; ASCII letters alone, since is_capitals lets no other pass.
 */
static struct view title_case(struct arena *arena, struct view name)
{
    char *made = ARENA_ARRAY(arena, char, name.length);
    for (size_t i = 0; i < name.length; i++) {
        bool begins = i == 0 || !ascii_is_alpha(name.data[i - 1]);
        made[i] = begins ? name.data[i] : ascii_lower(name.data[i]);
    }
    return (struct view){ made, name.length };
}

/* Whether name says more than the one that the bearer has: capitals alone least, then by
 * words and length. */
static bool is_fuller(struct view name, struct view than)
{
    if (is_capitals(than) != is_capitals(name))
        return is_capitals(than);
    return name.length > than.length;
}

static void add_alias(struct joiner *joiner, struct bearing *bearing, struct view name)
{
    struct bearer *bearer = &bearing->bearer;
    bool new;
    if (bearer->alias_count == ALIASES_MAX)
        return;
    table_put(joiner->arena, &bearing->seen, bearer_key(joiner->arena, 'a', name), &new);
    if (!new)
        return;
    if (bearer->aliases == NULL)
        bearer->aliases = ARENA_ARRAY(joiner->arena, struct view, ALIASES_MAX);
    bearer->aliases[bearer->alias_count++] = name;
}

/* The names a bearer goes by, and the fullest of them. */
static void collect_names(struct joiner *joiner)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (sighting->bearer == 0)
            continue;
        struct bearing *bearing = &joiner->items[sighting->bearer - 1];
        bearing->bearer.mention_count++;
        if (bearing->first == 0)
            bearing->first = i + 1;
        if (sighting->sort == SIGHTING_HEAD || sighting->sort == SIGHTING_ECHO ||
            sighting->adjective || sighting->government)
            continue;
        struct view name = sighting->owner != 0 ? bearer_full_name(joiner, sighting)
                                                : bearer_surface(joiner, sighting);
        add_alias(joiner, bearing, name);
        if (sighting->place.data == NULL && sighting->sort != SIGHTING_ACRONYM &&
            is_fuller(name, bearing->bearer.name))
            bearing->bearer.name = name;
    }
}

/* What stands among the aliases in the end: all but the name itself, none shouted. */
static void settle_names(struct joiner *joiner, struct bearing *bearing)
{
    struct bearer *bearer = &bearing->bearer;
    enum { ACRONYM_LENGTH = 6 };
    bool shouted = is_capitals(bearer->name) &&
                   (bearer->type == ENTITY_PERSON || bearer->type == ENTITY_PLACE ||
                    bearer->name.length > ACRONYM_LENGTH);
    if (shouted && bearer->name.length > 1)
        bearer->name = title_case(joiner->arena, bearer->name);
    size_t kept = 0;
    for (size_t i = 0; i < bearer->alias_count; i++)
        if (!view_equal_nocase(bearer->aliases[i], bearer->name) &&
            !(is_capitals(bearer->aliases[i]) &&
              bearer->aliases[i].length > ACRONYM_LENGTH))
            bearer->aliases[kept++] = bearer->aliases[i];
    bearer->alias_count = kept;
}

/* The place of a country or state that stands in tokens [first, last), by the sightings
 * around index. */
static struct view country_in(const struct joiner *joiner, size_t index, size_t first,
                              size_t last)
{
    enum { REACH = 4 };
    const struct view absent = { NULL, 0 };
    size_t from = index > REACH ? index - REACH : 0;
    for (size_t i = from; i < joiner->list->count && i <= index + REACH; i++) {
        const struct sighting *near = &joiner->list->items[i];
        if (near->first >= first && near->last <= last && near->type == ENTITY_PLACE &&
            near->nation)
            return near->place;
    }
    return absent;
}

static void find_roles(struct joiner *joiner)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (sighting->bearer == 0)
            continue;
        struct bearer *bearer = &joiner->items[sighting->bearer - 1].bearer;
        size_t first = sighting->role_first, last = sighting->role_last;
        if (bearer->type == ENTITY_ORGANISATION && bearer->country.data == NULL &&
            sighting->first >= 2)
            bearer->country = country_in(joiner, i, sighting->first - 2, sighting->first);
        if (first == last || sighting->sort == SIGHTING_ECHO)
            continue;
        if (bearer->role.data == NULL) {
            struct sighting role = { .first = first, .last = last };
            bearer->role = bearer_surface(joiner, &role);
        }
        if (bearer->country.data == NULL)
            bearer->country = country_in(joiner, i, first > 0 ? first - 1 : first, last);
    }
}

static bool has_refuge(const struct joiner *joiner, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (finder_has(joiner->finder, i, CLASS_REFUGE))
            return true;
    return false;
}

/* The only nationality that the text gives refugees; absent when there are several. */
static struct view refugees_country(const struct joiner *joiner)
{
    struct view country = { NULL, 0 };
    for (size_t i = 0; i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (!sighting->adjective ||
            !has_refuge(joiner, sighting->last, sighting->last + 2))
            continue;
        if (country.data != NULL && !view_equal(country, sighting->place))
            return (struct view){ NULL, 0 };
        country = sighting->place;
    }
    return country;
}

/* A refugee whose country the text does not say beside the name has the one that all
 * refugees of the text have. */
static void give_refugees_country(struct joiner *joiner)
{
    struct view country = refugees_country(joiner);
    for (size_t i = 0; country.data != NULL && i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (sighting->bearer == 0 ||
            !has_refuge(joiner, sighting->role_first, sighting->role_last))
            continue;
        struct bearer *bearer = &joiner->items[sighting->bearer - 1].bearer;
        if (bearer->country.data == NULL)
            bearer->country = country;
    }
}

/* Bearers in order of their first mention; numbers[b] is the new number of bearing b. */
static void write_bearers(struct joiner *joiner, size_t *numbers,
                          struct mention_list *out)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (sighting->bearer == 0)
            continue;
        struct bearing *bearing = &joiner->items[sighting->bearer - 1];
        if (bearing->first != i + 1)
            continue;
        settle_names(joiner, bearing);
        numbers[sighting->bearer - 1] = out->bearer_count;
        out->bearers[out->bearer_count++] = bearing->bearer;
    }
}

static void write_mentions(struct joiner *joiner, const size_t *numbers,
                           struct mention_list *out)
{
    for (size_t i = 0; i < joiner->list->count; i++) {
        const struct sighting *sighting = &joiner->list->items[i];
        if (sighting->bearer == 0)
            continue;
        size_t bearer = numbers[sighting->bearer - 1];
        out->items[out->count++] = (struct mention){
            .start = finder_token(joiner->finder, sighting->first)->start,
            .end = finder_token(joiner->finder, sighting->last - 1)->end,
            .first = sighting->first,
            .last = sighting->last,
            .type = out->bearers[bearer].type,
            .name = out->bearers[bearer].name,
            .bearer = bearer,
            .adjective = sighting->adjective,
            .role_only = sighting->sort == SIGHTING_HEAD,
        };
    }
}

void bearer_describe(struct joiner *joiner, struct mention_list *out)
{
    collect_names(joiner);
    find_roles(joiner);
    give_refugees_country(joiner);
    size_t *numbers = ARENA_ARRAY(joiner->arena, size_t, joiner->count + 1);
    out->bearer_capacity = joiner->count;
    out->bearers = ARENA_ARRAY(joiner->arena, struct bearer, joiner->count + 1);
    out->capacity = joiner->list->count;
    out->items = ARENA_ARRAY(joiner->arena, struct mention, joiner->list->count + 1);
    write_bearers(joiner, numbers, out);
    write_mentions(joiner, numbers, out);
}
