/* Templates: ctemplate behind one door, filled from trees of plain values. */
#ifndef ANNALS_SITE_TEMPLATE_H
#define ANNALS_SITE_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/error.h"
#include "base/view.h"

/* A number that names of different length, first or last letter do not share. */
static inline uint32_t template_key(const char *name, size_t length)
{
    if (length == 0)
        return 0;
    return (uint32_t) length << 16 | (uint32_t) (unsigned char) name[0] << 8 |
           (unsigned char) name[length - 1];
}

/* What a template's {{NAME}} stands for. */
struct template_value {
    const char *name;
    size_t name_length;
    uint32_t key;
    struct view text;
    const struct template_value *next;
};

/* What a template's {{#NAME}}...{{/NAME}} repeats: once for each part. */
struct template_section {
    const char *name;
    size_t name_length;
    uint32_t key;
    struct template_part *first, *last;
    struct template_section *next;
};

/* One scope of names, made by the functions of part.h. A value that it lacks is looked
 * for in its parents, and is a fault when none has it; sections are its own, and one that
 * it lacks is left out. */
struct template_part {
    const struct template_part *parent;
    const struct template_value *values;
    struct template_section *sections;
    struct template_part *next; /* of its section */
    struct arena *arena;
};

struct template_file {
    struct view name; /* "event.html" */
    struct view path; /* as messages show it */
    struct view content;
};

/* Templates that have been read. A marker {{>EVENT_ROW}} includes "event-row.html" there.
 */
struct template_set;

/* Reads all of them; paths and contents must live as long as the set. Each must open with
 * {{%AUTOESCAPE context="HTML"}}; what is wrong becomes a TEMPLATE diagnostic with file
 * and line. NULL when one cannot be used, or when memory is short. The caller frees the
 * set. */
struct template_set *template_set_new(const struct template_file *files, size_t count,
                                      struct diagnostics *diagnostics);
void template_set_free(struct template_set *set);

/* Appends the template of that name, filled from root, to *out; may be called from
 * several threads. A variable without a value, or an include that leads nowhere, is kept
 * for template_set_report, and makes the call fail. */
bool template_expand(struct template_set *set, struct view name,
                     const struct template_part *root, struct buffer *out,
                     struct error *err);

/* Gives the faults that expanding found, each once and in order of template and name, as
 * UNSET_VARIABLE and TEMPLATE diagnostics. */
void template_set_report(const struct template_set *set, struct diagnostics *diagnostics);

#ifdef __cplusplus
}
#endif

#endif
