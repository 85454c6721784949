/* Entities: the bearers of all sources, joined by their names and the corpus's evidence.
 */
#ifndef ANNALS_NAMES_ENTITY_H
#define ANNALS_NAMES_ENTITY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
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

/* The bearers of one source. */
struct entity_source {
    const struct bearer *bearers;
    size_t count;
};

/* Joins bearers across sources by alias, acronym and transliteration, never by a surname
 * alone. entity_of[s][b] gives the entity of bearer b of source s. All in the arena. */
void entity_join(struct arena *arena, const struct entity_source *sources, size_t count,
                 struct entity_list *out, size_t ***entity_of);

/* Whether two names of persons may be spellings of one (Zelinskiy, Zelinsky). */
bool entity_same_spelling(struct view a, struct view b);

#endif
