/* Reading: the way from raw text to a document that all formats share. */
#ifndef ANNALS_CORPUS_READING_H
#define ANNALS_CORPUS_READING_H

#include "corpus/read.h"
#include "corpus/reader.h"

/* Makes *out an empty document of known (its id, path and format), with the digest of
 * bytes where that is not known, too. */
void reading_begin(struct arena *arena, const struct source *known, struct view bytes,
                   struct diagnostics *diagnostics, struct document *out);

/* Reads the raw text from a byte on, runs the passes and fills what is left: text, blocks
 * and the fields that the text itself gives. EMPTY_SOURCE when no text comes of it. */
void reading_finish(struct arena *arena, struct view raw, size_t from, reader_read *read,
                    struct document *out);

#endif
