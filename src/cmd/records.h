/* Records that are kept: read from JSON Lines, or collected from an extraction. */
#ifndef ANNALS_CMD_RECORDS_H
#define ANNALS_CMD_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "cmd/report.h"
#include "events/claim.h"
#include "events/timeline.h"

struct record_list {
    struct record **items;
    size_t count, capacity;
};

/* Adds the records of a JSON Lines file, or of standard input for "-". A line that is no
 * record is reported and passed over. False with err when reading fails. */
bool records_load(struct arena *arena, const char *path, struct report *report,
                  struct record_list *list, struct error *err);

/* Puts records in order of their ids; of two with one id the later is dropped and
 * reported. */
void records_sort(struct arena *arena, struct report *report, struct record_list *list);

/* Gives the timeline the records that belong in it: with text, and no drafts
 * unless they are asked for. */
void records_publish(struct arena *arena, const struct record_list *list, bool drafts,
                     struct timeline *timeline);

#endif
