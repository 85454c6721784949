/* Keys of entities: what two bearers must share to be joined. */
#ifndef ANNALS_NAMES_ENTITY_KEY_H
#define ANNALS_NAMES_ENTITY_KEY_H

#include <stdbool.h>

#include "base/arena.h"
#include "names/mention.h"

/* Absent where the bearer has none. All begin with their type. */
struct entity_key {
    struct view name;          /* of a person by more than one word; of all else always */
    struct view initials;      /* a person's, of words between the first and last, too */
    struct view with_initials; /* name and initials */
    struct view full;          /* of a person by three words or more: all of them */
    struct view surname;       /* a person's last word, or only one */
    bool single;               /* a person by one word */
};

void entity_key_of(struct arena *arena, const struct bearer *bearer,
                   struct entity_key *out);

/* The key of a name that is no person's. */
struct view entity_key_name(struct arena *arena, enum entity_type type, struct view name);

/* The key of an acronym, without its points. */
struct view entity_key_acronym(struct arena *arena, enum entity_type type,
                               struct view acronym);

/* Capitals alone, two to eight, perhaps with points. */
bool entity_key_is_acronym(struct view name);

#endif
