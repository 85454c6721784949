/* Targets: the event, entity or source of a timeline that a decision names. */
#ifndef ANNALS_STORE_EDITOR_TARGET_H
#define ANNALS_STORE_EDITOR_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/table.h"
#include "store/claim_address.h"
#include "store/editor.h"
#include "store/ledger_rows.h"

struct targets {
    struct arena *arena;
    const struct timeline *timeline;
    struct diagnostics *diagnostics;
    struct table events, entities, sources; /* id -> index */
    struct claim_addresses claims;
    struct table event_of;       /* address of a claim -> index of its event */
    const struct ledger *ledger; /* knows entities by ids that they had; or NULL */
};

void targets_find(struct arena *arena, const struct timeline *timeline,
                  struct diagnostics *diagnostics, struct targets *out);

/* Each gives false where there is none, and reports it with the nearest name. An event is
 * named by its id, by that of one that was merged into it, or as SOURCE#CLAIM. */
bool target_event(const struct targets *targets, const struct editor_name *name,
                  size_t *out);
bool target_entity(const struct targets *targets, const struct editor_name *name,
                   size_t *out);
bool target_source(const struct targets *targets, const struct editor_name *name,
                   size_t *out);

/* Whether an entity goes by that very name. */
bool target_goes_by(const struct entity *entity, struct view name);

/* The claim at an address, or NULL, which is reported. */
const struct claim_ref *target_claim(const struct targets *targets,
                                     const struct editor_name *name);

#endif
