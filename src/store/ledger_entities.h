/* The ledger's entities: each keeps its address as long as it goes by a name it had. */
#ifndef ANNALS_STORE_LEDGER_ENTITIES_H
#define ANNALS_STORE_LEDGER_ENTITIES_H

#include "base/arena.h"
#include "events/timeline.h"
#include "store/ledger_rows.h"

/* Gives the timeline's entities the ids of their rows, or new ones, brings the rows up to
 * date, and puts the entities in order of type, then id. A row is an entity's when its
 * name is the entity's; else when one's name is an alias of the other and of no third. */
void ledger_name_entities(struct arena *arena, struct timeline *timeline,
                          struct day today, struct ledger *ledger);

#endif
