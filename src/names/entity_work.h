/* Joining entities: what its steps share. */
#ifndef ANNALS_NAMES_ENTITY_WORK_H
#define ANNALS_NAMES_ENTITY_WORK_H

#include "base/table.h"
#include "names/entity.h"
#include "names/entity_key.h"

/* A bearer of a source on its way to its entity. */
struct node {
    const struct bearer *bearer;
    size_t source;
    size_t parent;       /* of the union-find forest; itself at a root */
    struct view country; /* at a root: that of any of its bearers */
    bool has_role;       /* at a root: any of its bearers has one */
};

/* Two nodes that an order joins, in a chain of one's partners. */
struct partner {
    size_t node, next; /* next: + 1, 0 at the end */
};

/* Two nodes that go by one name and did not come together. */
struct alike {
    size_t a, b;
    struct view reason;
};

struct entity_work {
    struct arena *arena;
    const struct entity_input *input;
    struct node *nodes;
    size_t count;
    size_t *firsts; /* the first node of each source, and one behind the last */
    const struct entity_key *keys; /* of each node */
    size_t *partners;              /* of each node, the first of its chain + 1, or 0 */
    struct partner *chains;
    const struct name_order **apart; /* the orders that keep apart */
    size_t apart_count;
    struct table by_key;
    struct table acronyms; /* node + 1 of the full form; 0 when several compete */
    struct alike_list {
        struct alike *items;
        size_t count, capacity;
    } alike;
};

size_t entity_root(struct entity_work *work, size_t node);

/* Makes two nodes one, unless an order keeps them apart: false. */
bool entity_unite(struct entity_work *work, size_t a, size_t b);

/* Notes why two nodes are one or not, for who wants to know; weight is what the words
 * count, beside 40 for the name. */
void entity_note(struct entity_work *work, size_t a, size_t b, int weight,
                 struct view words);

/* Joins persons by their full names, and bodies that every country has (namesake.c). */
void entity_join_persons(struct entity_work *work);
void entity_join_body(struct entity_work *work, size_t node);

/* Whether a name is one of those that every country has a body by: "Supreme Court". */
bool entity_is_common_body(struct view name);

/* Lists single names that are the last word of a full name (namesake.c). */
void entity_list_surnames(struct entity_work *work);

/* Makes entities of what came together (entity_make.c). */
void entity_make(struct entity_work *work, struct entity_result *out);

#endif
