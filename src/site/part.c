#include "site/part.h"

#include <string.h>

#include "site/pen.h"

struct template_part *part_new(struct arena *arena, const struct template_part *parent)
{
    struct template_part *part = ARENA_NEW(arena, struct template_part);
    part->arena = arena;
    part->parent = parent;
    return part;
}

void part_set(struct template_part *part, const char *name, struct view text)
{
    struct template_value *value = ARENA_NEW(part->arena, struct template_value);
    *value = (struct template_value){
        .name = name, .name_length = strlen(name), .text = text, .next = part->values
    };
    part->values = value;
}

void part_set_number(struct template_part *part, const char *name, long number)
{
    struct pen pen = { .arena = part->arena };
    pen_number(&pen, number);
    part_set(part, name, pen_view(&pen));
}

/* The section of that name, made where the part has none. Names are literals that one
 * function gives, so that in loops the pointers are the same and no bytes are compared.
 */
static struct template_section *section_of(struct template_part *part, const char *name)
{
    for (struct template_section *found = part->sections; found != NULL;
         found = found->next)
        if (found->name == name || strcmp(found->name, name) == 0)
            return found;
    struct template_section *made = ARENA_NEW(part->arena, struct template_section);
    *made = (struct template_section){ .name = name,
                                       .name_length = strlen(name),
                                       .next = part->sections };
    part->sections = made;
    return made;
}

struct template_part *part_add(struct template_part *part, const char *name)
{
    struct template_section *section = section_of(part, name);
    struct template_part *added = part_new(part->arena, part);
    if (section->last != NULL)
        section->last->next = added;
    else
        section->first = added;
    section->last = added;
    return added;
}

void part_add_text(struct template_part *part, const char *name, struct view text)
{
    if (text.length > 0)
        part_set(part_add(part, name), name, text);
}
