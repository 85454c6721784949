/* Entities: the bearers of all sources, joined by their names and the corpus's evidence.
 */
#ifndef ANNALS_NAMES_ENTITY_H
#define ANNALS_NAMES_ENTITY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "names/entity_key.h"
#include "names/evidence.h"
#include "names/mention.h"

struct entity {
    enum entity_type type;
    struct view name;
    struct view *aliases; /* in byte order, without name */
    size_t alias_count;
    size_t weight; /* mentions in all sources */
};

struct entity_list {
    struct entity *items; /* in order of type, then name */
    size_t count, capacity;
};

/* The bearers of one source, and words of other names that it gives (hashes). */
struct entity_source {
    const struct bearer *bearers;
    size_t count;
    const uint64_t *names;
    size_t name_count;
};

/* Two entities that go by one name and were kept apart. */
struct entity_alike {
    size_t a, b; /* a before b */
    struct view reason;
};

struct entity_alike_list {
    struct entity_alike *items; /* in order of a, then b */
    size_t count, capacity;
};

struct entity_input {
    const struct entity_source *sources;
    size_t count;
    const struct entity_key *keys;   /* entity_keys', to be used again; or NULL */
    const struct name_order *orders; /* obeyed, whatever else is found */
    size_t order_count;
    struct name_look_list *looks; /* gets what was looked at; or NULL */
};

struct entity_result {
    struct entity_list entities;
    size_t **entity_of; /* [source][bearer] */
    struct entity_alike_list alike;
};

/* The keys of all bearers, source by source (names/entity_key.h). In the arena. */
struct entity_key *entity_keys(struct arena *arena, const struct entity_source *sources,
                               size_t count);

/* Joins bearers across sources by alias, acronym and transliteration, never by a surname
 * alone. Persons of one full name are joined when a role, a country or another name that
 * both sources give speaks for it and no country against it. All in the arena. */
void entity_join(struct arena *arena, const struct entity_input *input,
                 struct entity_result *out);

/* Whether two names of persons may be spellings of one (Zelinskiy, Zelinsky). */
bool entity_same_spelling(struct view a, struct view b);

#endif
