/* The editor's decisions (corpus/editor.yaml): read, turned into orders for linking, and
 * carried out on a timeline. The format is told in annals-editor(5). */
#ifndef ANNALS_STORE_EDITOR_H
#define ANNALS_STORE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "date/date.h"
#include "events/decision.h"
#include "events/timeline.h"

/* What a decision names beside its target: an event, a claim, a source, an entity. */
struct editor_name {
    struct view name, reason; /* reason: of relate; may be absent */
    size_t line, column;
};

/* One of those that a merge joined, as linking without orders had it: an event, or an
 * entity (event NULL) by its name. */
struct editor_joined {
    struct view title;
    const struct event *event;
};

struct editor_choice {
    enum decision_kind kind;
    bool of_entity;
    struct view target; /* as it is written; leading folder and ".html" cut off */
    size_t target_line, target_column;
    size_t line, column; /* of the decision's key */

    struct view text; /* retitle, rename, note */
    struct date date;
    enum entity_type type;
    struct editor_name
        *names; /* lead (none: all its sources), merge, split, relate, ... */
    size_t name_count;
    bool passed_over;             /* its target was reported already */
    struct editor_joined *joined; /* of a merge, set by editor_order */
    size_t joined_count;
};

struct editor {
    struct editor_choice *items; /* in the order of the file */
    size_t count, capacity;
};

/* Reads the file's text; the absent view gives no decisions. What cannot be used is left
 * out and reported. Strings are views of the text or the arena's. */
void editor_read(struct arena *arena, struct view text, struct diagnostics *diagnostics,
                 struct editor *out);

/* Carries the decisions out on a linked timeline whose events and entities have their
 * ids, and sorts it. Those whose target is gone, or that contradict another, are reported
 * and passed over. merge and split are told on their pages alone: linking has obeyed
 * them. */
struct ledger;
void editor_apply(struct arena *arena, const struct editor *editor,
                  const struct ledger *ledger, struct diagnostics *diagnostics,
                  struct timeline *timeline);

#endif
