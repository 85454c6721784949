/* Records as bytes, for the cache: what record_keep keeps, quick to read again. */
#ifndef ANNALS_STORE_RECORD_PACK_H
#define ANNALS_STORE_RECORD_PACK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/view.h"
#include "events/claim.h"

/* Adds a kept record (record_keep) to out. */
void record_pack(const struct record *record, struct buffer *out);

/* The same record again, in the arena; its views point into bytes. False, with *out zero,
 * where the bytes are not what record_pack wrote. */
bool record_unpack(struct arena *arena, struct view bytes, struct record *out);

#endif
