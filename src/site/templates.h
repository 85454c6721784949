/* The templates, style and script of a site: the built-in ones, and the project's. */
#ifndef ANNALS_SITE_TEMPLATES_H
#define ANNALS_SITE_TEMPLATES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "site/template.h"

struct templates {
    struct template_file *files; /* of the built-in table, in its order */
    size_t count;
    struct view style, script, icon; /* style.css, script.js, icon.svg */
};

enum { TEMPLATE_SIZE_MAX = 1024 * 1024 };

/* Reads the built-in files, each replaced by the folder's file of the same name; folder
 * may be NULL. A file there of another name gets a warning with the nearest known name.
 * All in the arena. False when the folder or a file cannot be read. */
bool templates_read(struct arena *arena, const char *folder,
                    struct diagnostics *diagnostics, struct templates *out,
                    struct error *err);

#endif
