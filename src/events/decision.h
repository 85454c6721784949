/* Decisions: what an editor overruled, as pages tell it. */
#ifndef ANNALS_EVENTS_DECISION_H
#define ANNALS_EVENTS_DECISION_H

#include <stdbool.h>

#include "base/view.h"

enum decision_kind {
    DECISION_HIDE,
    DECISION_CONFIRM,
    DECISION_RETITLE,
    DECISION_REDATE,
    DECISION_LEAD,
    DECISION_MERGE,
    DECISION_SPLIT,
    DECISION_RELATE,
    DECISION_UNRELATE,
    DECISION_RENAME,
    DECISION_RETYPE,
    DECISION_NOTE,
    DECISION_KIND_COUNT,
};

/* One that was carried out. */
struct decision {
    enum decision_kind kind;
    bool of_entity;   /* else of an event */
    struct view on;   /* id of the event or entity; of a hidden event, the one it had */
    struct view was;  /* what Annals had said; absent where it had said nothing */
    struct view note; /* an editor's own words; of a note alone */
};

/* "hide", "confirm" and so on: the keys of editor.yaml. */
struct view decision_kind_name(enum decision_kind kind);
bool decision_kind_of(struct view name, enum decision_kind *out);

#endif
