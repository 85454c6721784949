/* Assets: style, script and what search needs, named by what they hold. */
#ifndef ANNALS_SITE_ASSETS_H
#define ANNALS_SITE_ASSETS_H

#include <stdbool.h>

#include "base/error.h"
#include "site/page.h"
#include "site/site.h"
#include "site/templates.h"

struct assets {
    struct site_file *items;
    size_t count, capacity;
};

/* Makes the assets in the arena and sets their paths in the site, which must be indexed:
 * "assets/style.0a1b2c3d4e.css", so that a browser may keep each for ever. */
void assets_make(struct arena *arena, const struct templates *templates,
                 struct site *site, struct assets *out);
bool assets_write(const struct assets *assets, const struct site_options *options,
                  struct error *err);

#endif
