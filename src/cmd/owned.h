/* What of a site's folder is a build's own (the contract's part on the site): the files
 * and folders that it may remove. */
#ifndef ANNALS_CMD_OWNED_H
#define ANNALS_CMD_OWNED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/table.h"
#include "base/view.h"

/* Paths below the site's folder, with '/'. */
struct owned_paths {
    struct view *items;
    size_t count, capacity;
};

/* Whether a timeline.json of ours stands in the folder. */
bool owned_is_site(struct arena *arena, const char *folder);

/* The files of ours whose paths below the folder are not among those spared. */
bool owned_list(struct arena *arena, const char *folder, const struct table *spared,
                struct owned_paths *out, struct error *err);

/* Removes all files and folders of ours. */
bool owned_remove(struct arena *arena, const char *folder, struct error *err);

/* Removes those of our folders, and of the ones in them, that hold nothing. */
bool owned_prune(struct arena *arena, const char *folder, struct error *err);

#endif
