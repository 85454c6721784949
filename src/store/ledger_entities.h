/* The ledger's entities: each keeps its address as long as it goes by a name it had. */
#ifndef ANNALS_STORE_LEDGER_ENTITIES_H
#define ANNALS_STORE_LEDGER_ENTITIES_H

#include "base/arena.h"
#include "events/timeline.h"
#include "store/ledger_rows.h"

/* Gives the timeline's entities the ids of their rows, or of new ones, and puts them in
 * order of type, then id. A row is an entity's when its name is the entity's; else when
 * one's name is an alias of the other and of no third; else when its name is that of an
 * entity of another type and of no other row and entity. A row that is none's has been
 * merged when one entity goes by its name. */
void ledger_name_entities(struct arena *arena, struct timeline *timeline,
                          struct day today, struct ledger *ledger);

#endif
