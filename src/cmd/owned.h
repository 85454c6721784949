/* What of a site's folder is a build's own (the contract's part on the site): the files
 * and folders that it may remove. */
#ifndef ANNALS_CMD_OWNED_H
#define ANNALS_CMD_OWNED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/view.h"

/* Paths below the site's folder, with '/'. */
struct owned_paths {
    struct view *items;
    size_t count, capacity;
};

/* Whether a timeline.json of ours stands in the folder. */
bool owned_is_site(struct arena *arena, const char *folder);

/* Whether a file of that path is known, and not to be listed. */
typedef bool owned_known(const void *context, struct view path);

/* The files of ours that are not known (NULL: none is), and the folders that they could
 * stand in. */
struct owned_list {
    struct owned_paths files, folders;
};
bool owned_list(struct arena *arena, const char *folder, owned_known *known,
                const void *context, struct owned_list *out, struct error *err);

/* The same of the site's own folder alone. */
bool owned_list_top(struct arena *arena, const char *folder, owned_known *known,
                    const void *context, struct owned_list *out, struct error *err);

/* Removes all files and folders of ours. */
bool owned_remove(struct arena *arena, const char *folder, struct error *err);

/* Removes those of our folders, and of the ones in them, that hold nothing. */
bool owned_prune(struct arena *arena, const char *folder, struct error *err);

#endif
