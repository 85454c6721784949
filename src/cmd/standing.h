/* A site that stands: nothing that it was made of has changed, and no file of it was
 * touched, so that another build would do nothing. */
#ifndef ANNALS_CMD_STANDING_H
#define ANNALS_CMD_STANDING_H

#include <stdbool.h>

#include "cmd/gather.h"
#include "cmd/manifest.h"
#include "cmd/output.h"

/* Whether the site stands that the manifest tells of; the sources were found by then. */
bool standing_is(struct gathering *gathering, const struct output *output);

/* Notes in the manifest what a build was made of and what it said, when it has ended. */
void standing_note(struct gathering *gathering, struct manifest *manifest);

/* What the summary counts: sources, claims, events, entities, disagreements. */
void standing_count(const struct timeline *timeline, size_t counts[5]);

#endif
