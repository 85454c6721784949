/* Bearers: whom the sightings of one text mean, and by which names. */
#ifndef ANNALS_NAMES_BEARER_H
#define ANNALS_NAMES_BEARER_H

#include "names/mention.h"
#include "names/sighting.h"

/* A bearer while its source is read. */
struct bearing {
    struct bearer bearer;
    struct view initials; /* of a person's name, lower case, as they follow each other */
    struct table seen;    /* the aliases, lower case */
    size_t first;         /* sighting that comes first, + 1; 0 while there is none */
    char courtesy;        /* 'm' of one called Mr, 'w' of one called Mrs or Ms; else 0 */
};

/* What the surroundings of a name of unknown kind took it for, all together. */
struct tally {
    int votes[5]; /* by enum entity_type */
};

struct tally_list {
    struct tally *items;
    size_t count, capacity;
};

struct joiner {
    struct arena *arena;
    struct text *text;
    struct finder *finder;
    struct sighting_list *list;
    struct bearing *items; /* the bearings */
    size_t count, capacity;
    struct table keys;  /* whole names, by type: bearing + 1 */
    struct table parts; /* surnames, first names, heads, endings: the last that had it */
    struct table short_forms; /* acronyms, by given or inferred expansion */
    struct table votes;       /* names of unknown kind: index into tallies + 1 */
    struct tally_list tallies;
};

/* Gives each sighting its bearer, or none, and fills out. */
void bearer_join(struct arena *arena, struct finder *finder, struct mention_list *out);

/* A key of the tables: a letter and the name in lower case, in the arena. */
struct view bearer_key(struct arena *arena, char kind, struct view name);

/* A sighting's name as the text has it, on one line. */
struct view bearer_surface(struct joiner *joiner, const struct sighting *sighting);

/* The name that a sighting gives its bearer: the gazetteer's, with its owner's before it,
 * or its surface. */
struct view bearer_full_name(struct joiner *joiner, const struct sighting *sighting);

/* The bearing of a name that is whole, made when it is new (naming.c). */
size_t bearer_whole(struct joiner *joiner, const struct sighting *sighting);

/* Enters the parts by which a whole name is meant later; with fresh set an earlier bearer
 * of the same part yields. */
void bearer_enter_parts(struct joiner *joiner, const struct sighting *sighting,
                        size_t bearing, bool fresh);

/* The bearing + 1 whose whole name or part the sighting is, or 0. */
size_t bearer_find(struct joiner *joiner, const struct sighting *sighting);

/* Writes mentions and bearers, with names, aliases, roles and countries (describe.c). */
void bearer_describe(struct joiner *joiner, struct mention_list *out);

/* 'm' for "Mr Holt", 'w' for "Ms Holt"; 0 for none of these. */
char bearer_courtesy(const struct joiner *joiner, const struct sighting *sighting);

#endif
