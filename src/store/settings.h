/* The project's settings (corpus/site.yaml). */
#ifndef ANNALS_STORE_SETTINGS_H
#define ANNALS_STORE_SETTINGS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "events/timeline.h"

/* Fills title, description, base_url, language and contact of the timeline from YAML; absent
 * text gives the defaults. Findings go to diagnostics. */
void settings_read(struct arena *arena, struct view text, struct diagnostics *diagnostics,
                   struct timeline *timeline);

#endif
