/* Checks a template's markers before it is read: what ctemplate passes over in silence,
 * and lines for what it only refuses. */
#ifndef ANNALS_SITE_TEMPLATE_CHECK_H
#define ANNALS_SITE_TEMPLATE_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "base/diagnostic.h"
#include "site/template.h"

enum { TEMPLATE_NESTING_MAX = 32, TEMPLATE_NAME_MAX = 64 };

/* True when the file opens with the pragma that turns escaping on, never turns it off,
 * and its markers are whole, known and properly nested. Includes must name one of files.
 */
bool template_check(const struct template_file *file, const struct template_file *files,
                    size_t count, struct diagnostics *diagnostics);

/* Adds what ctemplate said of a file that it refused as a TEMPLATE diagnostic, with the
 * line of the text that it quotes. */
void template_blame(const struct template_file *file, struct view message,
                    struct diagnostics *diagnostics);

/* The line, from 1, of a byte of the text. */
size_t template_line(struct view text, size_t offset);

/* Writes the file name that the marker {{>NAME}} stands for ("EVENT_ROW":
 * "event-row.html") with a NUL; returns its length, 0 when name is too long. */
size_t template_include_name(struct view name, char out[TEMPLATE_NAME_MAX]);

/* The line of the first {{name}} in a template; 0 when it has none. */
size_t template_name_line(struct view content, struct view name);

/* The names that have a value in a part or those around it, in byte order, with ", "
 * between, as many as have room; NUL-terminated. */
enum { TEMPLATE_KNOWN_MAX = 400 };
void template_known_names(const struct template_part *part, char out[TEMPLATE_KNOWN_MAX]);

#ifdef __cplusplus
}
#endif

#endif
