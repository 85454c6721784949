/* Bearers of names, found again by name and type when a record is read. */
#ifndef ANNALS_STORE_BEARERS_H
#define ANNALS_STORE_BEARERS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/table.h"
#include "format/node.h"
#include "names/mention.h"

struct bearer_alias {
    size_t bearer;
    struct view text;
};

struct bearers {
    struct arena *arena;
    bool stated; /* the record itself says which there are, with aliases and counts */

    struct {
        struct bearer *items;
        size_t count, capacity;
    } found;
    struct table by_name; /* type and name -> index */
    struct {
        struct bearer_alias *items;
        size_t count, capacity;
    } aliases;             /* of records that do not state them */
    struct table by_alias; /* bearer and alias: known */
};

/* Reads "bearers" of a record, which records of other programs may lack. */
bool bearers_read(struct bearers *bearers, const struct node *map, struct error *err);

/* The bearer of a name, added when it is new. */
size_t bearers_find(struct bearers *bearers, enum entity_type type, struct view name);

/* Counts a mention, and its text as an alias, unless the record states these. */
void bearers_count(struct bearers *bearers, size_t bearer, struct view text);

/* Hands the bearers over to the list. */
void bearers_close(struct bearers *bearers, struct mention_list *out);

#endif
