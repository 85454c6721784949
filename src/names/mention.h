/* Mentions: names in a text that stand for persons, organisations, places, agreed texts.
 */
#ifndef ANNALS_NAMES_MENTION_H
#define ANNALS_NAMES_MENTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "text/token.h"

enum entity_type {
    ENTITY_PERSON,
    ENTITY_ORGANISATION,
    ENTITY_PLACE,
    ENTITY_TEXT,  /* law, treaty, resolution, draft */
    ENTITY_THING, /* product, ship, weapon, project */
};

/* start, end: the name alone, without title or article: "Zelinskiy" of "Director
 * Zelinskiy". name is the bearer's fullest name within the source. */
struct mention {
    size_t start, end;  /* bytes */
    size_t first, last; /* tokens [first, last) */
    enum entity_type type;
    struct view name;
    size_t bearer;  /* index into the bearers */
    bool adjective; /* "North Korean", "Russian": the place it belongs to */
    bool pronoun;   /* "he": resolved, no name in the text */
    bool role_only; /* "the Service", "the draft", "the defector" */
};

/* One bearer of names within a source. */
struct bearer {
    enum entity_type type;
    struct view name; /* the fullest, in its usual spelling */
    struct view
        *aliases; /* other names it goes by in this source, in order of occurrence */
    size_t alias_count;
    struct view role; /* "Director of the Harbour Pilots Service"; or absent */
    struct view
        country; /* of a person or organisation, where the text says it; or absent */
    size_t mention_count;
};

struct mention_list {
    struct mention *items; /* in order of start, not overlapping */
    size_t count, capacity;
    struct bearer *bearers; /* in order of first mention */
    size_t bearer_count, bearer_capacity;
};

/* Finds the mentions of a text and joins those of one bearer. */
void mention_find(struct arena *arena, struct text *text, struct mention_list *out);

/* The mention that covers a token, or NULL. */
const struct mention *mention_at(const struct mention_list *list, size_t token);

struct view entity_type_name(enum entity_type type); /* "person" */
bool entity_type_of(struct view name, enum entity_type *type);

#endif
