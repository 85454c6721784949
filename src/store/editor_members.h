/* The claims and bearers that merges and splits are about. */
#ifndef ANNALS_STORE_EDITOR_MEMBERS_H
#define ANNALS_STORE_EDITOR_MEMBERS_H

#include "store/editor_orders.h"
#include "store/editor_target.h"

/* A claim or a bearer by its source and its place there. */
struct member {
    size_t source, place;
};

struct member_list {
    struct member *items;
    size_t count, capacity;
};

struct ordering {
    struct arena *arena;
    const struct timeline *unordered;
    const struct ledger *ledger;
    struct targets targets;
    struct table event_rows, entity_rows; /* id -> row of the ledger */
    struct table merged;                  /* member -> line of the merge that has it */

    struct joined_list {
        struct editor_joined *items;
        size_t count, capacity;
    } joined; /* by the merge at hand */

    struct {
        struct claim_order *items;
        size_t count, capacity;
    } claims;
    struct {
        struct name_order *items;
        size_t count, capacity;
    } names;
};

bool members_have(const struct member_list *list, struct member member);

/* Adds a member unless it is there. */
void members_add(struct ordering *ordering, struct member_list *list,
                 struct member member);

/* Adds the claims of an event of the unordered timeline. */
void members_add_event(struct ordering *ordering, const struct event *event,
                       struct member_list *out);

/* Adds what a merge joins to what is told of it. */
void members_tell(struct ordering *ordering, struct view title,
                  const struct event *event);

/* The claims of the event, or the bearers of the entity, that a name means, and its title
 * or name; false where there is none, which is reported. merged: the entity may have been
 * merged before, so that the ledger's row has the names of several. */
bool members_find(struct ordering *ordering, const struct editor_choice *choice,
                  const struct editor_name *name, bool merged, struct member_list *out,
                  struct view *title);

#endif
