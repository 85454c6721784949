/* Ranks that go with a first name alone: "Pope John", "Queen Anne". */
#ifndef ANNALS_NAMES_RANK_H
#define ANNALS_NAMES_RANK_H

#include "names/sighting.h"

/* The rank right before a name, or an empty view. */
struct view rank_before(const struct finder *finder, const struct sighting *sighting);

/* Whether it is one that many of a ruler's family have: prince, duchess. */
bool rank_is_of_kin(struct view rank);

#endif
