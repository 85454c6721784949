/* Bonds: what ties two events that are not one, found between two of their claims. */
#ifndef ANNALS_EVENTS_BOND_H
#define ANNALS_EVENTS_BOND_H

#include "events/linking.h"

/* The sorts of bonds, the strongest first. */
enum bond {
    BOND_FOLLOWS,
    BOND_RESPONDS,
    BOND_REPORTS,
    BOND_STEP,
    BOND_MATTER,
    BOND_STORY,
    BOND_SHARES,
    BOND_COUNT
};

/* Small, since many are kept. What ties two events are entities, by index, or a matter
 * behind BOND_MATTERS. */
#define BOND_MATTERS UINT32_C(0x80000000)
#define BOND_NOTHING UINT32_MAX
struct bond_found {
    uint32_t a, b; /* events, set by the caller; b is the later where that matters */
    enum bond bond;
    unsigned weight;        /* of the names that they share: the rarer, the more */
    int32_t days;           /* between them; of spans, between their middles */
    int32_t span;           /* days of the wider of their dates */
    uint32_t first, second; /* what ties them */
};

/* The matters (bits of their numbers) that a claim's title and its passage name. */
struct named {
    uint32_t title, passage;
};

/* By feature, in scratch memory. */
struct named *bonds_name_matters(struct linking *linking);

/* The strongest bond of two claims, a not later than b by their dates; false when there
 * is none. *swapped is set when a is what b's place in the pattern means. */
bool bond_find(const struct linking *linking, const struct named *named, size_t a,
               size_t b, struct bond_found *out, bool *swapped);

/* What the later event says of the earlier one (forth), and back; and why. In the arena.
 */
struct view bond_forth(enum bond bond);
struct view bond_back(enum bond bond);
struct view bond_reason(const struct linking *linking, const struct bond_found *found);

#endif
