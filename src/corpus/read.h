/* Reads one source into a document, by its format. */
#ifndef ANNALS_CORPUS_READ_H
#define ANNALS_CORPUS_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "corpus/document.h"

/* What the caller knows of a source before it is read. */
struct read_input {
    struct view id;      /* "2019/vienna" */
    struct view path;    /* as messages show it */
    struct view ending;  /* "md", "txt", "html", "htm" */
    struct view bytes;   /* of the file */
    struct view sha256;  /* of them, where it is known; or absent */
    struct view sidecar; /* bytes of x.yaml, or absent */
    struct view sidecar_path;
};

/* Largest file that is read; longest line, deepest nesting, most unmatched brackets in a
 * paragraph (quality-gates.md) before a block is read as plain text. */
enum {
    READ_SIZE_MAX = 64 * 1024 * 1024,
    READ_LINE_MAX = 1024 * 1024,
    READ_NESTING_MAX = 512,
    READ_BRACKETS_MAX = 1000,
};

/* Whether files of that ending are sources ("md"; the case does not matter). */
bool read_knows_ending(struct view ending);

/* Fills *out from the arena; findings go to diagnostics. Never fails: a source that
 * cannot be used yields an empty text and an error diagnostic. */
void read_source(struct arena *arena, const struct read_input *input,
                 struct diagnostics *diagnostics, struct document *out);

/* A line of JSON Lines: {"id", "text" or "markdown" or "html", "date"?, "title"?,
 * "url"?}. */
void read_json_line(struct arena *arena, struct view line, struct view path,
                    size_t number, struct diagnostics *diagnostics, struct document *out);

#endif
