/* Front matter: the YAML at the head of a source, or in its sidecar. */
#ifndef ANNALS_CORPUS_FRONT_MATTER_H
#define ANNALS_CORPUS_FRONT_MATTER_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "corpus/document.h"

/* Reads the front matter of a file's text into the source and returns where the text
 * after it begins; 0 when there is none. One that never closes is FRONT_MATTER_OPEN, and
 * all but its first line is text. */
size_t front_matter_read(struct arena *arena, struct view raw,
                         struct diagnostics *diagnostics, struct source *source);

/* Reads a sidecar's YAML; findings are about path. */
void front_matter_read_sidecar(struct arena *arena, struct view text, struct view path,
                               struct diagnostics *diagnostics, struct source *source);

#endif
