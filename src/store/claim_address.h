/* Claims by their address, SOURCE#CLAIM. */
#ifndef ANNALS_STORE_CLAIM_ADDRESS_H
#define ANNALS_STORE_CLAIM_ADDRESS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/table.h"
#include "events/timeline.h"

/* The address, in the arena. */
struct view claim_address(struct arena *arena, const struct timeline *timeline,
                          struct claim_ref ref);

/* All claims of a timeline's records by their address. */
struct claim_addresses {
    struct table places; /* address -> index of refs */
    struct claim_ref *refs;
};

void claim_addresses_find(struct arena *arena, const struct timeline *timeline,
                          struct claim_addresses *out);

/* The claim at an address, or NULL. */
const struct claim_ref *claim_at_address(const struct claim_addresses *addresses,
                                         struct view address);

#endif
