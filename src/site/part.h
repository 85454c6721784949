/* Parts: the trees of values that pages hand to their templates. */
#ifndef ANNALS_SITE_PART_H
#define ANNALS_SITE_PART_H

#include <stddef.h>

#include "base/arena.h"
#include "base/view.h"
#include "site/template.h"

/* An empty part of the arena; parent (which may be NULL) is only read. */
struct template_part *part_new(struct arena *arena, const struct template_part *parent);

/* Gives {{NAME}} a value in that part. name is a literal; text must live as long as the
 * part. A name is set once. */
void part_set(struct template_part *part, const char *name, struct view text);
void part_set_number(struct template_part *part, const char *name, long number);

/* One more repetition of {{#NAME}} in that part. */
struct template_part *part_add(struct template_part *part, const char *name);

/* part_add with one value of the same name: {{#NAME}}...{{NAME}}...{{/NAME}}; nothing
 * when text is empty. */
void part_add_text(struct template_part *part, const char *name, struct view text);

#endif
