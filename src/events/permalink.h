/* Permalinks: addresses that outlive what stood there, and what changed at them when. */
#ifndef ANNALS_EVENTS_PERMALINK_H
#define ANNALS_EVENTS_PERMALINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/view.h"
#include "date/day.h"
#include "names/mention.h"

/* What has an address of its own. An entity's page stands in a folder of its type. */
enum permalink_kind {
    PERMALINK_EVENT,
    PERMALINK_SOURCE,
    PERMALINK_ENTITY, /* and the types behind it: PERMALINK_ENTITY + enum entity_type */
    PERMALINK_KINDS = PERMALINK_ENTITY + ENTITY_THING + 1,
};

struct permalink {
    enum permalink_kind kind;
    struct view id;
};

/* "event", "source" or the name of an entity's type. */
struct view permalink_kind_name(enum permalink_kind kind);
bool permalink_kind_of(struct view name, enum permalink_kind *out);

/* By kind, then id: a total order. */
int permalink_compare(struct permalink a, struct permalink b);

/* An address that leads on: what stood there was merged, moved or retyped. By the ledger.
 */
struct redirect {
    struct permalink from, to;
};

/* An address at which nothing stands any more. By the ledger. */
struct gone {
    struct permalink at;
    struct view title; /* that it had; absent of an event that an editor hides */
    bool hidden;
    struct day day;       /* on which the ledger saw it no more */
    struct view edtf;     /* an event's date, or absent */
    struct view url;      /* of a source's original, or absent */
    struct view *sources; /* ids of those that told the event */
    size_t source_count;
};

enum change_kind {
    CHANGE_ADDED, /* sources and events of one day, counted */
    CHANGE_RETURNED,
    CHANGE_REDATED,
    CHANGE_RETITLED, /* an entity: renamed */
    CHANGE_MERGED,
    CHANGE_MOVED,
    CHANGE_REMOVED,
    CHANGE_HIDDEN,
    CHANGE_KINDS,
};

/* What the ledger saw change on a day. */
struct change {
    struct day day;
    enum change_kind kind;
    struct permalink of;    /* but of CHANGE_ADDED */
    struct view title;      /* the last that it had; absent where it is hidden */
    struct view was, now;   /* title, EDTF or id */
    size_t sources, events; /* of CHANGE_ADDED */
};

/* "added", "returned" and so on. */
struct view change_kind_name(enum change_kind kind);
bool change_kind_of(struct view name, enum change_kind *out);

#endif
