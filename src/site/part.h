/* Parts: the trees of values that pages hand to their templates. */
#ifndef ANNALS_SITE_PART_H
#define ANNALS_SITE_PART_H

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/view.h"
#include "site/template.h"

/* An empty part of the arena; parent (which may be NULL) is only read. */
struct template_part *part_new(struct arena *arena, const struct template_part *parent);

/* The functions below with names as views: inline, they measure a literal when they are
 * compiled. */
void part_set_view(struct template_part *part, struct view name, struct view text);
struct template_part *part_add_view(struct template_part *part, struct view name);

/* Gives {{NAME}} a value in that part. name is a literal; text must live as long as the
 * part. A name is set once. */
static inline void part_set(struct template_part *part, const char *name,
                            struct view text)
{
    part_set_view(part, (struct view){ name, strlen(name) }, text);
}
void part_set_number(struct template_part *part, const char *name, long number);

/* One more repetition of {{#NAME}} in that part. */
static inline struct template_part *part_add(struct template_part *part, const char *name)
{
    return part_add_view(part, (struct view){ name, strlen(name) });
}

/* part_add with one value of the same name: {{#NAME}}...{{NAME}}...{{/NAME}}; nothing
 * when text is empty. */
static inline void part_add_text(struct template_part *part, const char *name,
                                 struct view text)
{
    if (text.length > 0)
        part_set(part_add(part, name), name, text);
}

#endif
