/* Repair: a file's bytes made into text that every reader can take. */
#ifndef ANNALS_CORPUS_REPAIR_H
#define ANNALS_CORPUS_REPAIR_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/view.h"

/* What stands for a control character until the text is cleaned: it takes one column, as
 * what it stands for did, and never reaches the text. */
#define REPAIR_NOTHING "\xE2\x80\x8B" /* U+200B ZERO WIDTH SPACE */

/* Valid UTF-8 without a byte-order mark: UTF-16 with one is converted, and so is a page
 * that declares windows-1252; what else is not UTF-8 becomes U+FFFD (INVALID_UTF8),
 * control characters and those that turn the direction of writing become REPAIR_NOTHING
 * (CONTROL_CHARACTER), a lone CR becomes a line feed. bytes themselves, or a copy in the
 * arena where something had to change. */
struct view repair_bytes(struct arena *arena, struct view bytes,
                         struct diagnostics *diagnostics);

/* Cuts the lines from a byte on, where one begins, after limit bytes, at a whole
 * character (LONG_LINE). */
struct view repair_lines(struct arena *arena, struct view text, size_t from, size_t limit,
                         struct diagnostics *diagnostics);

#endif
