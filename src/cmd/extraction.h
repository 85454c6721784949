/* Extraction: many sources through the stages on many threads, each in memory that is
 * given back when it is done. */
#ifndef ANNALS_CMD_EXTRACTION_H
#define ANNALS_CMD_EXTRACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/digest.h"
#include "cmd/lines.h"
#include "corpus/find.h"
#include "events/claim.h"

/* Takes one finished record; worker tells whose memory may be used. The record and all it
 * points to are gone when this returns. A record without text could not be used: its
 * diagnostics say why. */
typedef void extraction_take(void *context, size_t worker, size_t index,
                             const struct record *record);

/* The bytes of a source's file and its sidecar, and the first one's SHA-256. Zero is a
 * valid start state. */
struct extraction_files {
    struct buffer bytes, sidecar;
    char sha256[DIGEST_HEX];
    bool loaded, sidecar_loaded;
};
void extraction_files_finish(struct extraction_files *files);

/* Reads the files of a source that was found; one that cannot be read is a finding, and
 * false. */
bool extraction_load(const struct found *found, struct extraction_files *files,
                     struct diagnostics *findings);

/* Reads one source that was found; a file that cannot be read is a finding about it. The
 * document points into the arena and the files. */
void extraction_read(struct arena *arena, const struct found *found,
                     struct extraction_files *files, struct document *document);

struct extraction {
    size_t jobs;
    struct extraction_worker *workers; /* jobs of them */
};

void extraction_init(struct extraction *extraction, size_t jobs);
void extraction_finish(struct extraction *extraction);

/* The files of one worker, between extractions. */
struct extraction_files *extraction_files_of(struct extraction *extraction,
                                             size_t worker);

/* Extracts one found source whose files are loaded into the worker's (or could not be,
 * and are findings); take is called with that worker and index. */
void extraction_one(struct extraction *extraction, size_t worker, size_t index,
                    const struct found *found, struct diagnostics *findings,
                    extraction_take *take, void *context);

/* Extracts found sources [first, last), calling take with each one's index in the list.
 */
void extraction_run(struct extraction *extraction, const struct found_list *list,
                    size_t first, size_t last, extraction_take *take, void *context);

/* The same for JSON Lines documents, lines of path. */
void extraction_run_lines(struct extraction *extraction, const struct line *lines,
                          size_t count, struct view path, extraction_take *take,
                          void *context);

#endif
