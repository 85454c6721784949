/* Joins templates with those that they include: expanding one is then a walk through one
 * tree, where each include has ctemplate look a template up and lock it. */
#ifndef ANNALS_SITE_TEMPLATE_JOIN_H
#define ANNALS_SITE_TEMPLATE_JOIN_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "base/buffer.h"
#include "site/template.h"

enum { TEMPLATE_INCLUDES_MAX = 16, TEMPLATE_JOINED_MAX = 1 << 20 };

/* Appends a checked template to *out with the content of others in place of the include
 * markers that stand alone on a line: there the output is the same, lines that only hold
 * a marker leaving nothing. False, and *out is of no use, when includes are nested
 * deeper than TEMPLATE_INCLUDES_MAX or the whole is larger than TEMPLATE_JOINED_MAX
 * bytes. */
bool template_join(const struct template_file *file, const struct template_file *files,
                   size_t count, struct buffer *out);

#ifdef __cplusplus
}
#endif

#endif
