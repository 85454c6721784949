/* Finds the sources of a corpus: files, their ids and sidecars. */
#ifndef ANNALS_CORPUS_FIND_H
#define ANNALS_CORPUS_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "base/view.h"

struct found {
    struct view id, path, ending;
    struct view sidecar_path; /* absent when there is none */
};

struct found_list {
    struct found *items;
    size_t count, capacity;
};

/* The sources at root (a folder, or a single file), sorted by id in byte order. path is
 * root joined with the path below it. Two of one id, or of ids that differ in case alone,
 * are an error diagnostic and only the first by path is kept; a link that leads out, an
 * unreadable file, a file of another ending likewise get theirs. False with err when root
 * itself cannot be read. site.yaml, editor.yaml and permalinks.json at the root are
 * passed over in silence. id, path and sidecar_path are NUL-terminated. */
bool find_sources(struct arena *arena, const char *root, struct diagnostics *diagnostics,
                  struct found_list *out, struct error *err);

#endif
